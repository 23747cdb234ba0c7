/** `chidao doctor`: is the store sound, and what was left half way? A check that fails ends with exit code 1. */
import { defineCommand } from "../define/command.js";
import { exitCodes } from "../exit-codes.js";
import { unwrap } from "../failure.js";
import { doctorLines } from "../render/doctor.js";

export const doctorCommand = defineCommand({
  name: "doctor",
  about: { vi: "kiểm tra kho và sổ cái", en: "check the store and the ledger" },
  flags: {},
  run: async ({ session }) => {
    const chidao = await session.open("read-only");
    const report = unwrap(await chidao.doctor());
    return {
      json: report,
      screen: (page) => doctorLines(report, page),
      exitCode: report.ok ? exitCodes.ok : exitCodes.failed,
    };
  },
});
