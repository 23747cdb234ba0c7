/** `chidao key`: keys that sign heads, for a ledger or for a witness, and entries, for their author. */
import { makeAuthorLine, makeKey, makeTrustFile, publicKeyOf, signerFromFile } from "chidao";
import { type CommandGroup, defineCommand } from "../define/command.js";
import { integerText, needed, optional, repeated, toggle } from "../define/flag.js";
import { unwrap } from "../failure.js";
import { proofWords } from "../messages/proof.js";
import { publicKeys } from "../proof/public-keys.js";
import { paragraph } from "../render/page.js";

const argument = { name: "file", about: { vi: "tệp khóa", en: "the key file" }, required: true };

const make = defineCommand({
  name: "make",
  about: { vi: "tạo khóa ký trong một tệp mới", en: "make a signing key in a new file" },
  notes: {
    vi: "Tệp chỉ chủ của nó đọc được và không bao giờ bị ghi đè. Giữ bản sao ở nơi an toàn, không để cạnh sổ cái.",
    en: "Only the file's owner may read it, and it is never written over. Keep a copy in a safe place, not beside the ledger.",
  },
  argument,
  flags: {
    name: needed("--name <name>", {
      vi: "tên của sổ, người ghi hoặc người chứng, như so-cai.bo.example",
      en: "name of the log, author or witness, such as ledger.ministry.example",
    }),
    witness: toggle("--witness", { vi: "khóa của người chứng", en: "a key of a witness" }),
  },
  run: async ({ argument: file, flags }) => {
    const made = unwrap(await makeKey(file, flags.name, flags.witness ? "witness" : "log"));
    return {
      json: { file, ...made },
      screen: (page) => [...paragraph(page, page.say(proofWords.keyMade(file))), made.publicKey],
    };
  },
});

const show = defineCommand({
  name: "show",
  about: { vi: "khóa công khai của một tệp khóa", en: "the public half of a key file" },
  argument,
  flags: {},
  run: async ({ argument: file }) => {
    const signer = unwrap(await signerFromFile(file));
    const { name, id, type } = signer.key;
    const publicKey = publicKeyOf(signer);
    return { json: { name, id, type, publicKey }, screen: () => [publicKey] };
  },
});

const keyWords = {
  log: { vi: "khóa công khai của sổ được tin, hoặc tệp chứa khóa", en: "public key of a trusted log, or a file of it" },
  witness: {
    vi: "khóa công khai của người chứng, hoặc tệp chứa khóa",
    en: "public key of a witness, or a file of it",
  },
} as const;

const trust = defineCommand({
  name: "trust",
  about: {
    vi: "in tệp tin cậy: tin sổ nào, người chứng nào",
    en: "print a trust file: which logs and witnesses count",
  },
  notes: {
    vi: "Hãy lấy khóa từ chính người giữ chúng. Không có người chứng thì không gì được coi là đã neo bên ngoài.",
    en: "Take the keys from those who hold them. Without a witness nothing ever counts as anchored.",
  },
  flags: {
    log: repeated("--log <key>", keyWords.log),
    witness: repeated("--witness <key>", keyWords.witness),
    quorum: optional(
      "--quorum <number>",
      {
        vi: "cần bao nhiêu người chứng đã thấy (mặc định tất cả)",
        en: "how many witnesses must have seen (default all)",
      },
      (text, flag) => (text === "all" || text === "any" ? text : integerText(text, flag)),
    ),
  },
  run: async ({ session: { terminal }, flags: { log, witness, quorum } }) => {
    const [logs, witnesses] = await Promise.all([log, witness].map((keys) => publicKeys(keys, terminal)));
    const text = unwrap(makeTrustFile({ logs: logs ?? [], witnesses: witnesses ?? [], ...(quorum && { quorum }) }));
    return { json: { policy: text }, screen: () => text.trimEnd().split("\n") };
  },
});

const author = defineCommand({
  name: "author",
  about: {
    vi: "in một dòng cho danh sách khóa của người ghi: khóa này là của ai",
    en: "print a line of a list of authors' keys: whose key it is",
  },
  notes: {
    vi: "Hãy lấy khóa từ chính người giữ nó, và tự giữ danh sách: chidao verify --authors TỆP đọc danh sách ấy.",
    en: "Take the key from whoever holds it, and keep the list yourself: chidao verify --authors FILE reads it.",
  },
  argument: {
    name: "key",
    about: { vi: "khóa công khai, hoặc tệp chứa khóa ấy", en: "the public key, or a file of it" },
    required: true,
  },
  flags: {
    body: needed("--body <agency>", { vi: "mã cơ quan mà khóa ký thay mặt", en: "id of the body that it signs for" }),
    officer: optional("--officer <pseudonym>", {
      vi: "bí danh của cán bộ duy nhất giữ khóa",
      en: "pseudonym of the one officer who holds it",
    }),
    from: needed("--from <day>", {
      vi: "ngày, hoặc thời điểm UTC, từ đó khóa có hiệu lực",
      en: "the day, or instant in UTC, from which it signs",
    }),
    until: optional("--until <day>", {
      vi: "ngày, hoặc thời điểm UTC, cuối cùng",
      en: "the last day, or instant in UTC",
    }),
  },
  run: async ({ argument: given, session: { terminal }, flags: { body, officer, from, until } }) => {
    const [key = ""] = await publicKeys([given], terminal);
    const rest = { ...(officer !== undefined && { officer }), ...(until !== undefined && { until }) };
    const line = unwrap(makeAuthorLine({ key, agency: body, from, ...rest }));
    return { json: { line }, screen: () => [line] };
  },
});

export const keyGroup: CommandGroup = {
  name: "key",
  about: { vi: "khóa ký của sổ, của người ghi và của người chứng", en: "keys of ledgers, authors and witnesses" },
  commands: [make, show, trust, author],
};
