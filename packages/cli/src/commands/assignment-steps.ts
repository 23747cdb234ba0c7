/** The steps of a task: received, reported on, result handed in, accepted or sent back. */
import type { ReceiveInput } from "chidao";
import { badValue, needed, optional, repeated } from "../define/flag.js";
import { writeCommand } from "../define/write-command.js";
import { parseDocumentText } from "../input/document.js";
import { parseDateText } from "../input/entry.js";
import { about } from "../messages/about.js";
import { errors } from "../messages/errors.js";

const argument = { name: "assignment", about: about.args.assignment, required: true };

export const receiveCommand = writeCommand({
  name: "receive",
  about: { vi: "ghi việc tiếp nhận", en: "record that the task was received" },
  argument,
  flags: {
    officer: optional(
      "--officer <pseudonym=name>",
      {
        vi: "người phụ trách: BÍ-DANH=HỌ-TÊN; họ tên được niêm phong, không vào sổ",
        en: "officer in charge: PSEUDONYM=NAME; the name is sealed and stays out of the ledger",
      },
      parseOfficerText,
    ),
  },
  write: ({ chidao, argument: assignment, flags, entry }) =>
    chidao.assignments.receive({
      ...entry,
      assignment,
      ...(flags.officer === undefined ? {} : { officerInCharge: flags.officer }),
    }),
});

export const reportCommand = writeCommand({
  name: "report",
  about: { vi: "báo cáo tiến độ", en: "report progress" },
  argument,
  flags: { words: needed("--words <text>", { vi: "nội dung báo cáo", en: "what is reported" }) },
  write: ({ chidao, argument: assignment, flags, entry }) =>
    chidao.assignments.report({ ...entry, assignment, words: flags.words }),
});

export const submitCommand = writeCommand({
  name: "submit",
  about: { vi: "trình kết quả", en: "hand in the result" },
  argument,
  flags: {
    words: needed("--words <text>", { vi: "kết quả là gì", en: "what the result is" }),
    evidence: repeated(
      "--evidence <document>",
      {
        vi: "tài liệu chứng minh: TÊN hoặc TÊN|SỐ|NGÀY (lặp lại được)",
        en: "evidence: TITLE or TITLE|NUMBER|DATE (repeatable)",
      },
      parseDocumentText,
    ),
  },
  write: ({ chidao, argument: assignment, flags, entry }) =>
    chidao.assignments.submit({ ...entry, assignment, words: flags.words, evidence: flags.evidence }),
});

export const acceptCommand = writeCommand({
  name: "accept",
  about: { vi: "xác nhận hoàn thành", en: "accept the result" },
  argument,
  flags: {
    completedOn: optional(
      "--completed-on <date>",
      { vi: "ngày hoàn thành (mặc định: ngày trình)", en: "when it was done (default: the day it was handed in)" },
      parseDateText,
    ),
    note: optional("--note <text>", { vi: "ghi chú", en: "a note" }),
  },
  write: ({ chidao, argument: assignment, flags, entry }) =>
    chidao.assignments.accept({
      ...entry,
      assignment,
      ...(flags.completedOn === undefined ? {} : { completedOn: flags.completedOn }),
      ...(flags.note === undefined ? {} : { note: flags.note }),
    }),
});

export const rejectCommand = writeCommand({
  name: "reject",
  about: { vi: "trả lại kết quả", en: "send the result back" },
  argument,
  flags: { reason: needed("--reason <text>", about.flags.reason) },
  write: ({ chidao, argument: assignment, flags, entry }) =>
    chidao.assignments.reject({ ...entry, assignment, reason: flags.reason }),
});

function parseOfficerText(text: string, flag: string): NonNullable<ReceiveInput["officerInCharge"]> {
  if (text.startsWith("unknown:")) return { unknown: text.slice("unknown:".length).trim() };
  const equals = text.indexOf("=");
  if (equals <= 0) throw badValue(flag, text, errors.expected.pseudonym);
  return { officer: text.slice(0, equals).trim(), name: text.slice(equals + 1).trim() };
}
