/** `chidao witness`: what an oversight body runs, from its own machine or a stick, without the ledger. */
import { systemClock, witnessHead } from "chidao";
import { type CommandGroup, defineCommand } from "../define/command.js";
import { needed, repeated } from "../define/flag.js";
import { unwrap } from "../failure.js";
import { readTextFile } from "../input/text-file.js";
import { proofWords } from "../messages/proof.js";
import { writeFileSafely } from "../output/write-file.js";
import { publicKeys } from "../proof/public-keys.js";
import { signersOf } from "../proof/signing-keys.js";
import { paragraph } from "../render/page.js";

const cosign = defineCommand({
  name: "cosign",
  about: {
    vi: "chứng một đầu cây nếu nó chứa mọi điều đã thấy",
    en: "cosign a head if it holds all that was seen before",
  },
  notes: {
    vi: "Từ chối (mã thoát 5) khi sổ lùi lại hoặc đưa ra hai cây khác nhau; hai đầu cây trong --json là chứng cứ. Nơi giữ --state phải được giữ mãi: mất nó là mất trí nhớ.",
    en: "Refused (exit code 5) when the log was rolled back or shows two trees; both heads, with --json, are the evidence. Keep the folder of --state for good: it is the memory.",
  },
  argument: { name: "request", about: { vi: "tệp yêu cầu của sổ", en: "the log's request" }, required: true },
  flags: {
    key: needed("--key <file>", { vi: "tệp khóa của người chứng", en: "the witness's key file" }),
    log: repeated("--log <key>", {
      vi: "khóa công khai của sổ được chứng, hoặc tệp chứa khóa",
      en: "public key of a log that is witnessed, or a file of it",
    }),
    state: needed("--state <folder>", {
      vi: "nơi giữ đầu cây cuối của mỗi sổ",
      en: "where the last head of each log is kept",
    }),
    to: needed("--to <file>", { vi: "tệp để ghi đầu cây đã chứng", en: "file for the cosigned head" }),
  },
  run: async ({ session, argument, flags }) => {
    const [signer] = await signersOf([flags.key]);
    const request = await readTextFile(argument, session.terminal);
    const { key: _key, to, log, state: folder } = flags;
    const logs = await publicKeys(log, session.terminal);
    if (signer === undefined) throw new Error("a key file gives a signer");
    const done = unwrap(await witnessHead({ request, signer, logs, folder, now: systemClock.now() }));
    await writeFileSafely(to, done.note);
    return {
      json: { ...done, file: to },
      screen: (page) => [
        page.say(proofWords.cosigned(done.origin, done.size)),
        ...(done.first ? paragraph(page, page.say(proofWords.cosignedFirst)) : []),
        page.say(proofWords.written(to)),
      ],
    };
  },
});

export const witnessGroup: CommandGroup = {
  name: "witness",
  about: { vi: "người chứng bên ngoài", en: "the witness outside" },
  commands: [cosign],
};
