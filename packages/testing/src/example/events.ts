/** Lifecycle events with sensible content, so that a test names only what it is about. */
import { type CivilDate, type Dated, EntryCorrected, type EntryData, type Event, type Replacement } from "@chidao/core";
import {
  type AssignmentEvent,
  builtInKinds,
  type DataOf,
  type DocumentRef,
  evidenceOf,
  kindsOf,
  resolveDeadline,
  resolvingByDefault,
  type StatedDeadline,
  unstatedTerms,
} from "@chidao/domain";
import { exampleId, ministry, office, province, said } from "./entry.js";

export type On = string | Dated;

export const noDeadline: StatedDeadline = { words: "", expression: { kind: "none", reason: "văn bản không nêu hạn" } };

export function dueOn(date: string): StatedDeadline {
  return { words: `trước ngày ${date}`, expression: { kind: "date", date: date as CivilDate, bound: "before" } };
}

export const unparsedDeadline: StatedDeadline = {
  words: "sớm nhất có thể",
  expression: { kind: "unparsed", reason: "không phải một ngày" },
};

export const unknown = { unknown: "không rõ" };

export const paper: DocumentRef = {
  title: "Báo cáo kết quả",
  number: "12/BC-VD",
  date: said("2023-01-01").on,
  sha256: null,
};

/** A document of which only the title is known. */
export function paperOf(title: string): DocumentRef {
  return { title, number: unknown, date: unknown, sha256: null };
}

function make<T extends AssignmentEvent["type"]>(type: T, data: DataOf<T>): Event<T, DataOf<T>> {
  return { type, data };
}

export interface IssuedChanges extends Partial<Omit<DataOf<"AssignmentIssued">, "deadline">> {
  readonly deadline?: StatedDeadline;
}

/** Issued to the ministry, which the province helps; without a deadline unless one is given. */
export function issued(on: On, { deadline = noDeadline, ...changes }: IssuedChanges = {}) {
  return make("AssignmentIssued", {
    ...said(on),
    assignment: exampleId(1),
    directive: exampleId(2),
    provision: "II.1",
    kind: "general",
    words: "xây dựng bộ quy tắc ứng xử",
    lead: { determined: { agency: ministry } },
    coordinating: [{ agency: province }],
    acceptor: { agency: office },
    externalRefs: [],
    ...unstatedTerms,
    ...changes,
    deadline: resolveDeadline(deadline, resolvingByDefault),
  });
}

export const received = (on: On) => make("AssignmentReceived", { ...said(on, ministry), officerInCharge: unknown });

export const reported = (on: On, words = "đang dự thảo") =>
  make("ProgressReported", { ...said(on, ministry), words, asOf: unknown, measure: null });

export const deadlineSet = (on: On, deadline: StatedDeadline) =>
  make("DeadlineSet", { ...said(on), deadline: resolveDeadline(deadline, resolvingByDefault), basis: unknown });

export const extended = (on: On, deadline: StatedDeadline) =>
  make("ExtensionGranted", {
    ...said(on),
    deadline: resolveDeadline(deadline, resolvingByDefault),
    reason: "cần thêm thời gian",
    basis: unknown,
  });

export const submitted = (on: On, evidence: ReadonlyArray<DocumentRef> = [paper]) =>
  make("ResultSubmitted", { ...said(on, ministry), words: "trình dự thảo", evidence: evidence.map(evidenceOf) });

export const accepted = (on: On, completedOn: On = on) =>
  make("ResultAccepted", { ...said(on), completedOn: said(completedOn).on, note: "" });

export const rejected = (on: On) => make("ResultRejected", { ...said(on), reason: "chưa đủ nội dung" });

export const revoked = (on: On) => make("AssignmentRevoked", { ...said(on), reason: "không còn cần", basis: unknown });

export const notPursued = (on: On) =>
  make("AssignmentNotPursued", { ...said(on), reason: "được phép dừng", basis: unknown });

export const asserted = (on: On, stage: DataOf<"StatusAsserted">["stage"], completedOn: Dated = unknown) =>
  make("StatusAsserted", { ...said(on), stage, completedOn, words: "Đã hoàn thành" });

/** `corrected` puts another event of the same type in the place of the entry; `null` strikes the entry out. */
export function corrected(on: On, target: string, instead: Event<string, EntryData> | null) {
  return EntryCorrected({
    ...said(on),
    target,
    replacement: instead === null ? null : replacementBy(instead),
    reason: "ghi nhầm",
    secondPerson: null,
  });
}

/** In the newest schema version of the entry. */
export function replacementBy(event: Event<string, EntryData>): Replacement {
  const schema = kindsOf(builtInKinds).registry.definitions.get(event.type)?.schema ?? 1;
  return { type: event.type, schema, data: event.data as unknown as Replacement["data"] };
}

/** An event of a kind's work. */
export function worked(type: string, on: On, fields: Readonly<Record<string, unknown>>): Event<string, EntryData> {
  return { type, data: { ...said(on, ministry), ...fields } };
}

/** Any other step's event, with its own fields as they are stored. */
export function stepped<T extends AssignmentEvent["type"]>(
  type: T,
  on: On,
  fields: Omit<DataOf<T>, "on" | "by" | "provenance">,
  agency: string = office,
): Event<T, DataOf<T>> {
  return { type, data: { ...said(on, agency), ...fields } as unknown as DataOf<T> };
}
