/** From receipt to the report: what the lead says of its own work, and what it waits for. */
import { isRecord } from "@chidao/core";
import { rules } from "../../rules/catalogue.js";
import { partyWords } from "../../shared/party.js";
import { field } from "../field/toolbox.js";
import { isNotYet, moved, worked } from "../lifecycle-state.js";
import { defineStep } from "../lifecycle-step.js";
import { basis } from "./fields.js";
import { datedWords } from "./words.js";

const notStated = { unknown: "không nêu (not stated)" };

/** The lead took the task. The officer in charge is a pseudonym; the name is a commitment. */
export const receive = defineStep({
  name: "receive",
  command: "ReceiveAssignment",
  event: "AssignmentReceived",
  label: { vi: "ghi việc tiếp nhận", en: "record that the task was received" },
  fields: {
    officerInCharge: field.orUnknown(
      field.officer(
        "người phụ trách: BÍ-DANH=HỌ-TÊN; họ tên được niêm phong, không vào sổ",
        "officer in charge: PSEUDONYM=NAME; the name is sealed and stays out of the ledger",
      ),
    ),
  },
  effect: (before, _data, fact) =>
    isNotYet(before.stage, "received") || before.stage === "returned" ? moved(before, "received", fact) : before,
  say: () => ({ vi: "Cơ quan chủ trì tiếp nhận", en: "Received by the lead" }),
});

/** `asOf`: the day that the report is about, which may be before the day of reporting. */
export const report = defineStep({
  name: "report",
  command: "ReportProgress",
  event: "ProgressReported",
  schema: 2,
  upcast: { 1: (older) => (isRecord(older) ? { asOf: notStated, measure: null, ...older } : older) },
  label: { vi: "báo cáo tiến độ", en: "report progress" },
  fields: {
    words: field.text("nội dung báo cáo", "what is reported"),
    asOf: field.date("số liệu tính đến ngày nào", "the day that the report is about"),
    measure: field.orNone(
      field.measure("khối lượng đã làm, như 37/102:văn bản", "how much is done, such as 37/102:documents"),
    ),
  },
  effect: (before, _data, fact) => worked(before, fact.event),
  say: ({ words, measure }) => {
    const much =
      measure === null ? "" : ` (${measure.done}${measure.of === null ? "" : `/${measure.of}`} ${measure.unit})`;
    return { vi: `Báo cáo: ${words}${much}`, en: `Report: ${words}${much}` };
  },
});

/** A report that the task is or will be late: why, and when the result is to be expected. */
export const reportDelay = defineStep({
  name: "reportDelay",
  command: "ReportDelay",
  event: "DelayReported",
  label: { vi: "báo cáo chậm tiến độ và nguyên nhân", en: "report a delay and its cause" },
  fields: {
    cause: field.orUnknown(
      field.choice("nguyên nhân: objective (khách quan) hay subjective (chủ quan)", "its cause", [
        "objective",
        "subjective",
      ]),
    ),
    explanation: field.text("giải trình", "the explanation"),
    expectedOn: field.date("dự kiến xong ngày nào", "when it is expected to be done"),
  },
  effect: (before, { on, cause, explanation, expectedOn }, fact) => {
    const next = worked(before, fact.event);
    return { ...next, delays: [...next.delays, { on, cause, explanation, expectedOn }] };
  },
  say: ({ cause, explanation, expectedOn }) => {
    const known = typeof cause === "string" ? causes[cause] : { vi: "chưa rõ nguyên nhân", en: "cause unknown" };
    const day = datedWords(expectedOn);
    return {
      vi: `Báo cáo chậm (${known.vi}), dự kiến ${day.vi}: ${explanation}`,
      en: `Delay reported (${known.en}), expected ${day.en}: ${explanation}`,
    };
  },
});

const causes = {
  objective: { vi: "khách quan", en: "objective cause" },
  subjective: { vi: "chủ quan", en: "subjective cause" },
} as const;

/** The lead can't go on before a superior answers. The clock runs on: waiting explains a delay and does not undo it. */
export const awaitSuperior = defineStep({
  name: "awaitSuperior",
  command: "AwaitSuperior",
  event: "SuperiorAwaited",
  label: { vi: "xin ý kiến cấp trên và chờ", en: "ask a superior and wait" },
  fields: { superior: field.party("cấp trên được hỏi", "who is asked"), words: field.text("hỏi gì", "what is asked") },
  tellsStatus: false,
  effect: (before) => ({ ...before, superiorAwaited: before.superiorAwaited + 1 }),
  say: ({ superior, words }, named) => ({
    vi: `Xin ý kiến ${partyWords(superior, named)}: ${words}`,
    en: `Waiting for ${partyWords(superior, named)}: ${words}`,
  }),
});

export const recordAnswer = defineStep({
  name: "recordAnswer",
  command: "RecordAnswer",
  event: "SuperiorAnswered",
  label: { vi: "ghi ý kiến trả lời của cấp trên", en: "record a superior's answer" },
  fields: {
    superior: field.party("cấp trên trả lời", "who answered"),
    words: field.text("trả lời gì", "what was answered"),
    basis,
  },
  tellsStatus: false,
  effect: (before) => ({ ...before, superiorAwaited: Math.max(0, before.superiorAwaited - 1) }),
  rules: [
    { rule: rules.answeredUnasked, breaks: (_data, { superiorAwaited }) => (superiorAwaited === 0 ? {} : undefined) },
  ],
  say: ({ superior, words }, named) => ({
    vi: `${partyWords(superior, named)} trả lời: ${words}`,
    en: `${partyWords(superior, named)} answered: ${words}`,
  }),
});
