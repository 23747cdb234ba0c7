/** `chidao directive amend|correct|replace|recall|conclude|merge|correct-entry`: what is done to a directive later. */
import type { AmendDirectiveInput, CorrectDirectiveInput, DateInput, ThroughInput } from "chidao";
import { type Command, defineCommand } from "../define/command.js";
import { badValue, integerText, needed, optional, repeated, toggle, type ValuesOf } from "../define/flag.js";
import { entryFlags, givenEntry, writeCommand, writtenResult } from "../define/write-command.js";
import { unwrap, usageFailure } from "../failure.js";
import { changesGiven, parseChangeText } from "../input/change.js";
import { parseBasisText, parseDocumentText } from "../input/document.js";
import { completeEntry, parseActorText, parseDateText } from "../input/entry.js";
import { readJsonObject } from "../input/json-file.js";
import { about } from "../messages/about.js";
import { errors } from "../messages/errors.js";

const argument = { name: "directive", about: about.args.directive, required: true };
const reason = needed("--reason <text>", about.flags.reason);
const effectiveOn = optional(
  "--effective-on <date>",
  { vi: "ngày có hiệu lực", en: "when it takes effect" },
  parseDateText,
);

const throughFlags = {
  through: optional("--through <directive>", {
    vi: "bằng chỉ đạo nào trong sổ, như D2",
    en: "by which directive of this ledger, such as D2",
  }),
  throughDocument: optional(
    "--through-document <document>",
    {
      vi: "bằng văn bản nào ngoài sổ: TÊN hoặc TÊN|SỐ|NGÀY",
      en: "by which other document: TITLE or TITLE|NUMBER|DATE",
    },
    parseDocumentText,
  ),
};

function throughOf({ through, throughDocument }: ValuesOf<typeof throughFlags>): { readonly through?: ThroughInput } {
  if (through !== undefined && throughDocument !== undefined) {
    throw usageFailure("FlagsConflict", errors.eitherFlag("--through", "--through-document"));
  }
  if (through !== undefined) return { through: { directive: through } };
  return throughDocument === undefined ? {} : { through: { document: throughDocument } };
}

function effectOf(date: DateInput | undefined): { readonly effectiveOn?: DateInput } {
  return date === undefined ? {} : { effectiveOn: date };
}

const amend = defineCommand({
  name: "amend",
  about: { vi: "ghi việc sửa đổi, bổ sung một chỉ đạo", en: "record that a directive was amended" },
  notes: {
    vi: 'Tệp: { changes: [{ "how": "added|changed", "provision": { path, words } } | { "how": "removed", "path": … }], text, note }.',
    en: 'The file: { changes: [{ "how": "added|changed", "provision": { path, words } } | { "how": "removed", "path": … }], text, note }.',
  },
  argument,
  flags: { file: needed("--file <file>", about.args.jsonFile), ...throughFlags, effectiveOn, ...entryFlags },
  run: async ({ session, argument: directive, flags }) => {
    const entry = completeEntry(givenEntry(flags), session.env["CHIDAO_ACTOR"]);
    const through = throughOf(flags);
    // What the file holds is not known to have the right form; the front door says where it has not.
    const content = await readJsonObject(flags.file, session.terminal);
    const input = { ...content, ...entry, directive, ...through, ...effectOf(flags.effectiveOn) };
    const chidao = await session.open("open");
    return writtenResult(unwrap(await chidao.directives.amend(input as unknown as AmendDirectiveInput)));
  },
});

const correct = writeCommand({
  name: "correct",
  about: {
    vi: "ghi việc đính chính một chỉ đạo",
    en: "record that an error of form was put right by another document",
  },
  notes: {
    vi: "Để sửa một mục ghi trong sổ, dùng: chidao directive correct-entry.",
    en: "To put an entry of this record right: chidao directive correct-entry.",
  },
  argument,
  flags: {
    error: repeated(
      "--error <text>",
      { vi: "chỗ sai: VỊ TRÍ|SAI|ĐÚNG (lặp lại được)", en: "what was wrong: PLACE|WAS|NOW (repeatable)" },
      parseErrorText,
    ),
    ...throughFlags,
  },
  write: ({ chidao, argument: directive, flags, entry }) => {
    if (flags.error.length === 0) throw usageFailure("FlagMissing", errors.flagMissing("--error"));
    return chidao.directives.correct({ ...entry, directive, corrections: flags.error, ...throughOf(flags) });
  },
});

function parseErrorText(text: string, flag: string): CorrectDirectiveInput["corrections"][number] {
  const [place, was, now, ...rest] = text.split("|").map((part) => part.trim());
  if (!place || !was || !now || rest.length > 0) throw badValue(flag, text, errors.expected.formError);
  return { place, was, now };
}

const replace = writeCommand({
  name: "replace",
  about: { vi: "ghi việc một chỉ đạo bị thay thế", en: "record that a directive was replaced" },
  argument,
  flags: { reason, ...throughFlags, effectiveOn },
  write: ({ chidao, argument: directive, flags, entry }) =>
    chidao.directives.replace({
      ...entry,
      directive,
      reason: flags.reason,
      ...throughOf(flags),
      ...effectOf(flags.effectiveOn),
    }),
});

const recall = writeCommand({
  name: "recall",
  about: { vi: "ghi việc một chỉ đạo bị thu hồi", en: "record that a directive was recalled" },
  argument,
  flags: { reason, ...throughFlags },
  write: ({ chidao, argument: directive, flags, entry }) =>
    chidao.directives.recall({ ...entry, directive, reason: flags.reason, ...throughOf(flags) }),
});

const conclude = writeCommand({
  name: "conclude",
  about: { vi: "ghi thông báo này kết luận cuộc họp nào", en: "record which meeting this notice concludes" },
  argument,
  flags: {
    meeting: needed("--meeting <text>", { vi: "cuộc họp, theo lời văn", en: "the meeting, in the words of the text" }),
    heldOn: needed("--held-on <date>", { vi: "ngày họp", en: "when it was held" }, parseDateText),
    basis: optional("--basis <document>", about.flags.basis, parseBasisText),
  },
  write: ({ chidao, argument: directive, flags, entry }) =>
    chidao.directives.conclude({
      ...entry,
      directive,
      meeting: { on: flags.heldOn, words: flags.meeting },
      ...(flags.basis === undefined ? {} : { basis: flags.basis }),
    }),
});

const merge = writeCommand({
  name: "merge",
  about: {
    vi: "hợp nhất một văn bản được ghi hai lần; nhiệm vụ theo bản còn lại",
    en: "merge a document that was registered twice; its tasks follow the one that stays",
  },
  argument,
  flags: {
    into: needed("--into <directive>", { vi: "bản được giữ lại, như D1", en: "the one that stays, such as D1" }),
    reason,
  },
  write: ({ chidao, argument: directive, flags, entry }) =>
    chidao.directives.merge({ ...entry, directive, survivor: flags.into, reason: flags.reason }),
});

const correctEntry = writeCommand({
  name: "correct-entry",
  about: {
    vi: "sửa hoặc hủy một mục ghi về chỉ đạo; mục sai vẫn được giữ",
    en: "correct or strike an entry about a directive; the wrong one is kept",
  },
  notes: {
    vi: "Số, ký hiệu không sửa ở đây mà bằng: chidao directive identify --reason.",
    en: "Number and symbol are not put right here but with: chidao directive identify --reason.",
  },
  argument,
  flags: {
    entry: needed(
      "--entry <number>",
      { vi: "số của mục trong hồ sơ chỉ đạo, từ 0", en: "number of the entry in the directive's record, from 0" },
      integerText,
    ),
    set: repeated(
      "--set <field=value>",
      { vi: "trường và giá trị đúng", en: "a field and its right value" },
      parseChangeText,
    ),
    strike: toggle("--strike", { vi: "hủy cả mục", en: "strike the whole entry out" }),
    reason,
    second: optional(
      "--second <agency:role>",
      { vi: "người thứ hai xác nhận", en: "the second person who confirms it" },
      parseActorText,
    ),
  },
  write: ({ chidao, argument: directive, flags, entry }) =>
    chidao.directives.correctEntry({
      ...entry,
      directive,
      entry: flags.entry,
      change: changesGiven(flags.set, flags.strike),
      reason: flags.reason,
      ...(flags.second === undefined ? {} : { secondPerson: flags.second }),
    }),
});

export const directiveChanges: ReadonlyArray<Command> = [
  amend,
  correct,
  replace,
  recall,
  conclude,
  merge,
  correctEntry,
];
