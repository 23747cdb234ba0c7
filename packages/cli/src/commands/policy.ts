/** `chidao policy`: what law leaves to practice, as an installation decides it. */
import type { AdoptPolicyInput } from "chidao";
import { type CommandGroup, defineCommand } from "../define/command.js";
import { needed, optional, repeated, toggle } from "../define/flag.js";
import { readCommand } from "../define/read-command.js";
import { entryFlags, givenEntry, writtenResult } from "../define/write-command.js";
import { unwrap, usageFailure } from "../failure.js";
import { parseChangeText } from "../input/change.js";
import { parseBasisText } from "../input/document.js";
import { completeEntry } from "../input/entry.js";
import { about } from "../messages/about.js";
import { errors } from "../messages/errors.js";
import { policyLines } from "../render/policy.js";

const adopt = defineCommand({
  name: "adopt",
  about: { vi: "áp dụng chính sách từ một ngày", en: "adopt a policy from a day on" },
  notes: {
    vi: "Tham số: nearDueDays, monthLimit, shiftFixedDateOnHoliday, beforeDayMeans, coordinationReplyDays, silenceIsAgreement, hardened, fourEyes, proposalDays, assurance, reminderDays, escalationDays. Tham số không nêu giữ như chính sách của ngày đó.",
    en: "Parameters: nearDueDays, monthLimit, shiftFixedDateOnHoliday, beforeDayMeans, coordinationReplyDays, silenceIsAgreement, hardened, fourEyes, proposalDays, assurance, reminderDays, escalationDays. What is not given stays as in the policy of that day.",
  },
  flags: {
    set: repeated(
      "--set <parameter=value>",
      {
        vi: "tham số và giá trị; giá trị là JSON nếu đọc được như JSON (lặp lại được)",
        en: "a parameter and its value; the value is JSON where it parses (repeatable)",
      },
      parseChangeText,
    ),
    vietnam: toggle("--vietnam", {
      vi: "chính sách đi kèm Chidao cho Việt Nam",
      en: "the policy for Viet Nam that comes with Chidao",
    }),
    validFrom: needed("--valid-from <day>", { vi: "áp dụng từ ngày", en: "the day from which it counts" }),
    reason: needed("--reason <text>", about.flags.reason),
    basis: optional("--basis <document>", about.flags.basis, parseBasisText),
    ...entryFlags,
  },
  run: async ({ session, flags }) => {
    const { set, vietnam, validFrom, reason, basis } = flags;
    if (vietnam === set.length > 0) throw usageFailure("FlagsConflict", errors.eitherFlag("--set", "--vietnam"));
    const entry = completeEntry(givenEntry(flags), session.env["CHIDAO_ACTOR"]);
    const chidao = await session.open("open");
    const input = {
      ...entry,
      parameters: vietnam ? "vietnam" : Object.fromEntries(set),
      validFrom,
      reason,
      ...(basis === undefined ? {} : { decision: basis }),
    } as AdoptPolicyInput;
    return writtenResult(unwrap(await chidao.policies.adopt(input)));
  },
});

const show = readCommand({
  name: "show",
  about: { vi: "chính sách đang áp dụng và các lần áp dụng", en: "the policy in force, and every adoption" },
  flags: {},
  ask: ({ chidao, query }) => chidao.policies.show(query),
  screen: policyLines,
});

export const policyGroup: CommandGroup = {
  name: "policy",
  about: { vi: "chính sách của đơn vị", en: "the policy of the installation" },
  commands: [adopt, show],
};
