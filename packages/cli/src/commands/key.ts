/** `chidao key`: keys that sign heads, for a ledger or for a witness. */
import { makeKey, publicKeyOf, signerFromFile } from "chidao";
import { type CommandGroup, defineCommand } from "../define/command.js";
import { needed, toggle } from "../define/flag.js";
import { unwrap } from "../failure.js";
import { proofWords } from "../messages/proof.js";
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
      vi: "tên của sổ hoặc người chứng, như so-cai.bo.example",
      en: "name of the log or witness, such as ledger.ministry.example",
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

export const keyGroup: CommandGroup = {
  name: "key",
  about: { vi: "khóa ký của sổ và của người chứng", en: "keys of ledgers and witnesses" },
  commands: [make, show],
};
