/** The result: handed in, judged, evidence waived, and a task that was ended taken up again. */
import { isRecord, oneOf, orUnknown } from "@chidao/core";
import { rules } from "../../rules/catalogue.js";
import { evidenceOf } from "../../shared/evidence.js";
import type { DocumentRef } from "../../shared/values.js";
import { field } from "../field/toolbox.js";
import { exited, moved } from "../lifecycle-state.js";
import { defineStep } from "../lifecycle-step.js";
import { basis, reason } from "./fields.js";
import { datedWords } from "./words.js";

/** The result was handed in; the clock stops until it is accepted or rejected. */
export const submit = defineStep({
  name: "submit",
  command: "SubmitResult",
  event: "ResultSubmitted",
  schema: 2,
  upcast: { 1: withEvidence },
  label: { vi: "trình kết quả", en: "hand in the result" },
  fields: {
    words: field.text("kết quả là gì", "what the result is"),
    evidence: field.many(
      field.evidence(
        "tài liệu chứng minh: TÊN hoặc TÊN|SỐ|NGÀY|CHỨNG-MINH-GÌ|electronic hay paper",
        "evidence: TITLE or TITLE|NUMBER|DATE|PROVES|electronic or paper",
      ),
    ),
  },
  effect: (before, { on, evidence }, fact) => ({
    ...moved(before, "submitted", fact),
    submittedOn: on,
    evidenceCount: before.evidenceCount + evidence.length,
  }),
  say: ({ words }) => ({ vi: `Trình kết quả: ${words}`, en: `Result submitted: ${words}` }),
});

function withEvidence(older: unknown): unknown {
  if (!isRecord(older) || !Array.isArray(older["evidence"])) return older;
  return { ...older, evidence: older["evidence"].map((document) => evidenceOf(document as DocumentRef)) };
}

/** The verifier goes without evidence, for a reason; an acceptance without any is then no irregularity. */
export const waiveEvidence = defineStep({
  name: "waiveEvidence",
  command: "WaiveEvidence",
  event: "EvidenceWaived",
  label: { vi: "miễn minh chứng", en: "waive the evidence" },
  fields: { reason, basis },
  tellsStatus: false,
  effect: (before) => ({ ...before, evidenceWaived: true }),
  rules: [{ rule: rules.waivedWithoutBasis, breaks: (data) => ("unknown" in data.basis ? {} : undefined) }],
  say: (data) => ({ vi: `Miễn minh chứng: ${data.reason}`, en: `Evidence waived: ${data.reason}` }),
});

/** Xác nhận hoàn thành. `completedOn`: when the result was delivered as the verifier accepts it, not when it was entered. */
export const accept = defineStep({
  name: "accept",
  command: "AcceptResult",
  event: "ResultAccepted",
  label: { vi: "xác nhận hoàn thành", en: "accept the result" },
  needs: "submitted",
  fields: {
    completedOn: field.orFrom(
      field.date("ngày hoàn thành (mặc định: ngày trình)", "when it was done (default: the day it was handed in)"),
      ({ submittedOn, on }) => submittedOn ?? on,
    ),
    note: field.note("ghi chú", "a note"),
  },
  effect: (before, { completedOn }, fact) => ({ ...exited(before, "accepted", fact), completedOn }),
  say: ({ completedOn }) => {
    const day = datedWords(completedOn);
    return { vi: `Xác nhận hoàn thành, ngày ${day.vi}`, en: `Result accepted, completed on ${day.en}` };
  },
});

/** The result goes back to be done again; the clock runs on as if it had never stopped. */
export const reject = defineStep({
  name: "reject",
  command: "RejectResult",
  event: "ResultRejected",
  label: { vi: "trả lại kết quả", en: "send the result back" },
  needs: "submitted",
  fields: { reason },
  effect: (before, _data, fact) => ({
    ...moved(before, "in-progress", fact),
    submittedOn: undefined,
    rejections: before.rejections + 1,
  }),
  say: (data) => ({ vi: `Trả lại kết quả: ${data.reason}`, en: `Result rejected: ${data.reason}` }),
});

/**
 * A task that was ended is open again. After an acceptance the time since counts, as if the result had never been
 * accepted; after another exit it does not, since nobody was to work on the task then.
 */
export const reopen = defineStep({
  name: "reopen",
  command: "ReopenAssignment",
  event: "AssignmentReopened",
  label: { vi: "mở lại nhiệm vụ đã kết thúc", en: "open an ended task again" },
  needs: "closed",
  fields: { reason, basis },
  effect: (before, _data, fact) => ({
    ...moved(before, "in-progress", fact),
    submittedOn: undefined,
    completedOn: undefined,
    exitedOn: undefined,
    exitEntryId: undefined,
    superseded: undefined,
    reopenings: before.reopenings + 1,
  }),
  say: (data) => ({ vi: `Mở lại nhiệm vụ: ${data.reason}`, en: `Reopened: ${data.reason}` }),
});

/** What a tracker's status says, in the lifecycle's words. */
export const AssertedStage = oneOf(
  "issued",
  "in-progress",
  "submitted",
  "returned",
  "postponed",
  "accepted",
  "revoked",
  "not-pursued",
);

/**
 * The status as another system states it (imported). It is a claim of its source and is counted apart; what was
 * recorded as it happened is never overruled by it. `words`: the status as the source writes it.
 */
export const assertStatus = defineStep({
  name: "assertStatus",
  command: "AssertStatus",
  event: "StatusAsserted",
  schema: 2,
  // The first version knew neither a task given back nor one put off; what it says still stands.
  upcast: { 1: (older) => older },
  label: { vi: "ghi tình trạng theo nguồn nhập", en: "record the status that a source states" },
  by: "program",
  fields: {
    stage: field.data(orUnknown(AssertedStage), "bước theo nguồn", "the stage that the source means"),
    completedOn: field.date("ngày hoàn thành theo nguồn", "the day of completion that the source gives"),
    words: field.note("lời văn của nguồn", "the source's words"),
  },
  say: ({ words }) => ({ vi: `Theo nguồn nhập: ${words}`, en: `According to the source: ${words}` }),
});
