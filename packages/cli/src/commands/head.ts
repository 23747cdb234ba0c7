/** `chidao head`: what the ledger has signed of itself, and what goes to and comes from its witnesses. */
import { compareHeads } from "chidao";
import { type CommandGroup, defineCommand } from "../define/command.js";
import { integerText, needed, optional, repeated } from "../define/flag.js";
import { failure, unwrap } from "../failure.js";
import { readTextFile } from "../input/text-file.js";
import { errors } from "../messages/errors.js";
import { proofWords } from "../messages/proof.js";
import { writeFileSafely } from "../output/write-file.js";
import { signersOf } from "../proof/signing-keys.js";
import { headLines, headListLines } from "../render/proof.js";

const toFlag = needed("--to <file>", { vi: "tệp để ghi", en: "file to write" });

const sign = defineCommand({
  name: "sign",
  about: { vi: "ký đầu cây của sổ cái lúc này", en: "sign the head of the ledger as it is now" },
  notes: {
    vi: "Khóa: --key (nhiều lần được), hoặc biến CHIDAO_SIGNING_KEY. Đầu cây được giữ trong <sổ>.heads trước khi ký.",
    en: "Keys: --key, once or more, or else the variable CHIDAO_SIGNING_KEY. The head is kept in <ledger>.heads before it is signed.",
  },
  flags: { key: repeated("--key <file>", { vi: "tệp khóa", en: "a key file" }) },
  run: async ({ session, flags }) => {
    const signers = await signersOf(flags.key, session.env["CHIDAO_SIGNING_KEY"]);
    const chidao = await session.open("read-only");
    const head = unwrap(await chidao.audit.signHead(signers));
    return { json: head, screen: (page) => headLines(head, page) };
  },
});

const list = defineCommand({
  name: "list",
  about: { vi: "các đầu cây đã giữ", en: "the heads that are kept" },
  flags: {},
  run: async ({ session }) => {
    const chidao = await session.open("read-only");
    const heads = unwrap(await chidao.audit.heads());
    return { json: { heads }, screen: (page) => headListLines(heads, page) };
  },
});

const show = defineCommand({
  name: "show",
  about: { vi: "một đầu cây như đã ký (mặc định: mới nhất)", en: "a head as it was signed (default: the newest)" },
  argument: { name: "size", about: { vi: "số mục của cây", en: "the number of records it covers" }, required: false },
  flags: { to: optional("--to <file>", { vi: "tệp để ghi", en: "file to write" }) },
  run: async ({ session, argument, flags }) => {
    const size = argument === "" ? undefined : integerText(argument, "<size>");
    const chidao = await session.open("read-only");
    const heads = unwrap(await chidao.audit.heads());
    const head = heads.filter((each) => each.note !== null && (size === undefined || each.size === size)).at(-1);
    const { note } = head ?? { note: null };
    if (head === undefined || note === null) {
      throw failure({ code: "NoSuchHead", class: "not-found", message: errors.noSuchHead(), details: { size } });
    }
    const { to } = flags;
    if (to === undefined) return { json: head, screen: () => note.split("\n") };
    await writeFileSafely(to, note);
    return { json: { ...head, file: to }, screen: (page) => [page.say(proofWords.written(to))] };
  },
});

const request = defineCommand({
  name: "request",
  about: { vi: "viết yêu cầu gửi người chứng", en: "write what a witness needs in order to sign" },
  flags: {
    since: optional(
      "--since <size>",
      { vi: "số mục người chứng đã thấy lần trước (mặc định: 0)", en: "records that it saw last (default: 0)" },
      integerText,
    ),
    to: toFlag,
  },
  run: async ({ session, flags }) => {
    const chidao = await session.open("read-only");
    const text = unwrap(await chidao.audit.witnessRequest(flags.since ?? 0));
    await writeFileSafely(flags.to, text);
    return { json: { file: flags.to }, screen: (page) => [page.say(proofWords.written(flags.to))] };
  },
});

const add = defineCommand({
  name: "add",
  about: { vi: "thêm chữ ký mà người chứng gửi lại", en: "add the signatures that a witness sent back" },
  argument: { name: "file", about: { vi: "đầu cây đã được chứng", en: "the cosigned head" }, required: true },
  flags: {},
  run: async ({ session, argument }) => {
    const note = await readTextFile(argument, session.terminal);
    const chidao = await session.open("read-only");
    const head = unwrap(await chidao.audit.addSignatures(note));
    return { json: head, screen: (page) => headLines(head, page) };
  },
});

const compare = defineCommand({
  name: "compare",
  about: { vi: "đối chiếu hai đầu cây, không cần sổ cái", en: "hold two heads against each other, without the ledger" },
  notes: {
    vi: "Khác số mục thì cần --proof: tệp do chidao head request viết từ số mục của đầu cây cũ.",
    en: "Where their sizes differ, --proof is needed: what chidao head request wrote since the older one's size.",
  },
  flags: {
    older: needed("--older <file>", { vi: "đầu cây cũ", en: "the older head" }),
    newer: needed("--newer <file>", { vi: "đầu cây mới", en: "the newer head" }),
    proof: optional("--proof <file>", { vi: "chứng minh từ cũ tới mới", en: "the proof from one to the other" }),
    policy: needed("--policy <file>", { vi: "tệp tin cậy", en: "the trust file" }),
  },
  run: async ({ session: { terminal }, flags }) => {
    const compared = unwrap(
      compareHeads({
        older: await readTextFile(flags.older, terminal),
        newer: await readTextFile(flags.newer, terminal),
        policy: await readTextFile(flags.policy, terminal),
        ...(flags.proof === undefined ? {} : { proof: await readTextFile(flags.proof, terminal) }),
      }),
    );
    const { older, newer } = compared;
    return { json: compared, screen: (page) => [page.say(proofWords.consistent(older.size, newer.size))] };
  },
});

export const headGroup: CommandGroup = {
  name: "head",
  about: { vi: "đầu cây: chữ ký của sổ trên mọi mục", en: "heads: what the ledger signs of all its records" },
  commands: [sign, list, show, request, add, compare],
};
