/** `chidao directive`: what was directed, and under which number, which may be learnt later. */
import type { ActorInput, DateInput, IdentityInput, RegisterDirectiveInput } from "chidao";
import { type CommandGroup, defineCommand } from "../define/command.js";
import { badValue, needed, oneOfTexts, optional, type ValuesOf } from "../define/flag.js";
import { entryFlags, writeCommand, writtenResult } from "../define/write-command.js";
import { unwrap } from "../failure.js";
import { parseBasisText } from "../input/document.js";
import { completeEntry, parseDateText, parseKnownText } from "../input/entry.js";
import { readJsonObject } from "../input/json-file.js";
import { parsePartyText } from "../input/party.js";
import { about } from "../messages/about.js";
import { errors } from "../messages/errors.js";
import { directiveChanges } from "./directive-changes.js";
import { directiveQuestions } from "./directive-questions.js";

const secrecies = ["none", "confidential", "secret", "top-secret"] as const;

const contestReason = optional("--contest-reason <text>", about.flags.contestReason);

const register = defineCommand({
  name: "register",
  about: { vi: "ghi một chỉ đạo từ tệp JSON", en: "register a directive from a JSON file" },
  notes: {
    vi: "Tệp: { source, title, directedBy, directedOn, effectiveOn, urgency, secrecy, signedBy, concludes, notedBy, identity, text, provisions, screened }. on, by và commandId có thể nằm trong tệp; cờ được ưu tiên.",
    en: "The file: { source, title, directedBy, directedOn, effectiveOn, urgency, secrecy, signedBy, concludes, notedBy, identity, text, provisions, screened }. on, by and commandId may stand in the file; flags win.",
  },
  argument: { name: "file", about: about.args.jsonFile, required: true },
  flags: { contestReason, ...entryFlags },
  run: async ({ session, argument, flags }) => {
    const { on, by, commandId, ...content } = await readJsonObject(argument, session.terminal);
    const given = {
      on: flags.on ?? (on as DateInput | undefined),
      by: flags.actor ?? (by as ActorInput | undefined),
      commandId: flags.commandId ?? (commandId as string | undefined),
    };
    const entry = completeEntry(given, session.env["CHIDAO_ACTOR"]);
    const contest = flags.contestReason === undefined ? {} : { contestReason: flags.contestReason };
    // What the file holds is not known to have the right form; the front door says where it has not.
    const input = { ...content, ...entry, ...contest } as unknown as RegisterDirectiveInput;
    const chidao = await session.open("open");
    return writtenResult(unwrap(await chidao.directives.register(input)));
  },
});

const identityFlags = {
  reference: optional("--reference <text>", {
    vi: "số và ký hiệu như in trên văn bản, như 07/CT-TTg; thay cho --number và --symbol",
    en: "number and symbol as printed, such as 07/CT-TTg; in the place of --number and --symbol",
  }),
  number: optional("--number <number>", { vi: "số", en: "number" }, parseKnownText),
  symbol: optional("--symbol <symbol>", { vi: "ký hiệu", en: "symbol" }, parseKnownText),
  series: optional(
    "--series <series>",
    { vi: "dãy số, khi văn bản có dãy riêng", en: "series of numbers, where the document is in one of its own" },
    parseKnownText,
  ),
  type: optional("--type <type>", { vi: "loại văn bản", en: "type of document" }, parseKnownText),
  issuer: optional("--issuer <body>", { vi: "cơ quan ban hành", en: "issuing body" }, parseIssuerText),
  year: optional("--year <year>", { vi: "năm, hoặc unknown:LÝ-DO", en: "year, or unknown:REASON" }, parseYearText),
  issuedOn: optional("--issued-on <date>", { vi: "ngày ban hành", en: "date of issue" }, parseDateText),
};

const screen = writeCommand({
  name: "screen",
  about: {
    vi: "ghi một văn bản đã đọc và không giao nhiệm vụ",
    en: "record a document that was read and gives no tasks",
  },
  notes: about.party,
  argument: { name: "title", about: { vi: "trích yếu của văn bản", en: "the document's title" }, required: true },
  flags: {
    ...identityFlags,
    secrecy: optional(
      "--secrecy <mark>",
      { vi: `độ mật: ${secrecies.join(", ")}`, en: `one of: ${secrecies.join(", ")}` },
      oneOfTexts(...secrecies),
    ),
    reason: needed("--reason <text>", { vi: "vì sao không giao nhiệm vụ", en: "why there is nothing to assign" }),
    contestReason,
  },
  write: ({ chidao, argument, flags, entry }) =>
    chidao.directives.screen({
      ...entry,
      title: argument,
      identity: identityOf(flags),
      reason: flags.reason,
      ...(flags.secrecy === undefined ? {} : { secrecy: flags.secrecy }),
      ...(flags.contestReason === undefined ? {} : { contestReason: flags.contestReason }),
    }),
});

const identify = writeCommand({
  name: "identify",
  about: {
    vi: "ghi số, ký hiệu biết được sau, hoặc sửa lại với --reason",
    en: "record the number and symbol when they are learnt, or put them right with --reason",
  },
  notes: about.party,
  argument: { name: "directive", about: about.args.directive, required: true },
  flags: {
    ...identityFlags,
    reason: optional("--reason <text>", {
      vi: "vì sao số, ký hiệu đã ghi được viết lại",
      en: "why an identity that is recorded already is put another way",
    }),
    basis: optional("--basis <document>", about.flags.basis, parseBasisText),
    contestReason,
  },
  write: ({ chidao, argument, flags, entry }) =>
    chidao.directives.identify({
      ...entry,
      directive: argument,
      identity: identityOf(flags),
      ...(flags.reason === undefined ? {} : { reason: flags.reason }),
      ...(flags.basis === undefined ? {} : { basis: flags.basis }),
      ...(flags.contestReason === undefined ? {} : { contestReason: flags.contestReason }),
    }),
});

export const directiveGroup: CommandGroup = {
  name: "directive",
  about: { vi: "các chỉ đạo", en: "directives" },
  commands: [register, screen, identify, ...directiveChanges, ...directiveQuestions],
};

function identityOf({
  reference,
  number,
  symbol,
  series,
  type,
  issuer,
  year,
  issuedOn,
}: ValuesOf<typeof identityFlags>): IdentityInput {
  return {
    ...(reference === undefined ? {} : { reference }),
    ...(number === undefined ? {} : { number }),
    ...(symbol === undefined ? {} : { symbol }),
    ...(series === undefined ? {} : { series }),
    ...(type === undefined ? {} : { type }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(year === undefined ? {} : { year }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
  };
}

function parseIssuerText(text: string): NonNullable<IdentityInput["issuer"]> {
  return text.startsWith("unknown:") ? { unknown: text.slice("unknown:".length).trim() } : parsePartyText(text);
}

function parseYearText(text: string, flag: string): NonNullable<IdentityInput["year"]> {
  if (!text.startsWith("unknown:") && !/^\d{4}$/.test(text)) throw badValue(flag, text, errors.expected.year);
  return parseKnownText(text);
}
