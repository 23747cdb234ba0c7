/** A flag of a kind says what its rule looked at, so that a reader can check it. */
import { command, event, type Given, givenAssignment } from "@chidao/testing";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { vndOf } from "../shared/values.js";
import { dossierParts } from "./staffing/dossier-works.js";

const { worked, issued, paperOf, unknown } = event;
const body = { agency: "tinh-vi-du" };

const amount = (phase: string, vnd: bigint, changes: object = {}) => ({
  ...{ year: 2026, phase, amount: vndOf(vnd), decision: unknown, nature: unknown, line: unknown, sourceUnit: unknown },
  ...changes,
});
const money = (phase: string, vnd: bigint, changes?: object) =>
  worked("budget/AmountRecorded", "2026-06-20", amount(phase, vnd, changes));
const record = (phase: string, vnd: bigint, on = "2026-06-21", changes?: object) =>
  command.work("budget/RecordAmount", on, amount(phase, vnd, changes));
const of = (usingUnit: object) => ({
  line: {
    ...{ level: unknown, levelOneUnit: unknown, usingUnit, index: unknown },
    ...{ chapter: unknown, sector: unknown, item: unknown },
  },
});
const chapter = (code: string) => ({ line: { ...of(unknown).line, chapter: code } });

const dossier = (regime = "public-employees", parts: ReadonlyArray<string> = dossierParts) => ({
  ...{ dossier: "HS-1", body, regime, purpose: "approval", parts, decidesAlone: false, document: unknown },
});
const sent = (on: string, ...parts: Parameters<typeof dossier>) =>
  worked("staffing/DossierSubmitted", on, dossier(...parts));
const review = { dossier: "HS-1", finding: "fit", reviewer: unknown, document: unknown };
const decision = (changes: object = {}) => ({
  ...{ dossier: "HS-1", verdict: "approved", decider: unknown, document: unknown },
  ...{ parts: ["list", "grades", "ratios", "descriptions"], positions: [] },
  ...changes,
});
const decide = (on: string) => command.work("staffing/DecideDossier", on, decision());
const position = (changes: object) =>
  command.work("staffing/DefinePosition", "2026-07-02", {
    ...{ position: "Chuyên viên", group: "professional", onFrameworkList: false },
    ...{ body: unknown, regime: "public-employees", list: unknown },
    ...changes,
  });

const listed = worked("legal-review/DocumentListed", "2026-01-10", { item: "1", document: paperOf("A") });
const conclusion = (what: string, item = "1") => ({
  ...{ item, conclusion: what, ground: "x", articles: [], proposedDocument: unknown, plannedFor: unknown },
});
const concluded = worked("legal-review/DocumentConcluded", "2026-02-10", conclusion("amend"));
const conclude = (what: string, item?: string) =>
  command.work("legal-review/Conclude", "2026-02-20", conclusion(what, item));
const handle = (handling: string) =>
  command.work("legal-review/DecideHandling", "2026-04-10", {
    ...{ item: "1", handling, decider: unknown, document: unknown },
  });
const effect = (state: string) =>
  command.work("legal-review/SetEffect", "2026-05-10", {
    ...{ item: "1", effect: state, since: unknown, articles: [], document: unknown },
  });

const definition = (edition: number, unit = "%") => ({
  ...{ indicator: "HL-01", edition, title: "Tỷ lệ", level: "out-take", unit, method: "khảo sát" },
  ...{ population: unknown, direction: "higher", target: unknown, basis: unknown },
});
const defined = worked("measurement/IndicatorDefined", "2025-10-01", definition(1));
const define = (edition: number, unit?: string) =>
  command.work("measurement/DefineIndicator", "2025-11-01", definition(edition, unit));
const value = (digits: string, edition = 1, to: object = { year: "2025" }) => ({
  ...{ indicator: "HL-01", edition, from: { year: "2025" }, to, value: digits },
  ...{ method: unknown, sample: unknown, source: unknown },
});
const measured = worked("measurement/Measured", "2026-01-10", value("70"));
const measure = (...of: Parameters<typeof value>) =>
  command.work("measurement/RecordMeasurement", "2026-01-10", value(...of));
const indicator = { indicator: "HL-01", edition: 1 };

type Case = readonly [string, ReadonlyArray<Given>, ReturnType<typeof command.work>, Readonly<Record<string, unknown>>];
const cases: ReadonlyArray<Case> = [
  ["budget.below-nothing", [money("allotted", 9n)], record("paid", -1n), { year: 2026, phase: "paid", total: "-1" }],
  [
    "budget.negative-original",
    [money("allotted", 9n)],
    record("allotted", -1n, "2026-06-21", { nature: "supplement" }),
    { year: 2026, phase: "allotted", amount: "-1" },
  ],
  [
    "budget.advance-over-settled",
    [money("allotted", 9n)],
    record("advance-returned", 1n),
    { year: 2026, phase: "advance-returned", over: "1" },
  ],
  [
    "budget.final-account-differs",
    [money("allotted", 9n), money("paid", 5n)],
    record("final-account", 4n),
    { year: 2026, account: "4", paid: "5" },
  ],
  [
    "budget.spent-after-year",
    [money("allotted", 9n)],
    record("advanced", 1n, "2027-01-02"),
    { year: 2026, on: "2027-01-02" },
  ],
  [
    "budget.after-adjustment-period",
    [money("allotted", 9n), money("advanced", 1n)],
    record("advance-settled", 1n, "2027-02-02"),
    { year: 2026, on: "2027-02-02" },
  ],
  [
    "budget.distributed-late",
    [money("allotted", 9n)],
    record("distributed", 1n, "2026-01-05", { nature: "original" }),
    { year: 2026, on: "2026-01-05" },
  ],
  ["budget.more-than-unspent", [money("allotted", 9n)], record("carried-over", 10n), { year: 2026, over: "1" }],
  [
    "budget.over-distribution",
    [money("allotted", 99n), money("distributed", 9n, of(body))],
    record("paid", 10n, "2026-06-21", of(body)),
    { year: 2026, used: "10", distributed: "9", unit: "agency:tinh-vi-du" },
  ],
  [
    "budget.over-distribution",
    [money("allotted", 99n), money("distributed", 9n)],
    record("paid", 10n, "2026-06-21", of(body)),
    { year: 2026, used: "10", distributed: "9" },
  ],
  [
    "budget.district-chapter",
    [],
    record("estimated", 1n, "2026-06-21", chapter("600")),
    { year: 2026, chapter: "600" },
  ],
  [
    "budget.district-chapter",
    [],
    record("estimated", 1n, "2026-06-21", chapter("799")),
    { year: 2026, chapter: "799" },
  ],

  [
    "staffing.dossier-twice",
    [sent("2026-08-03")],
    command.work("staffing/SubmitDossier", "2026-08-04", dossier()),
    { dossier: "HS-1" },
  ],
  ["staffing.dossier-unknown", [], decide("2026-09-10"), { dossier: "HS-1" }],
  ["staffing.decided-without-review", [sent("2026-08-03")], decide("2026-08-04"), { dossier: "HS-1" }],
  [
    "staffing.review-late",
    [sent("2026-08-03")],
    command.work("staffing/ReportReview", "2026-09-05", review),
    { full: "2026-08-03", reported: "2026-09-05", lastDay: "2026-09-02" },
  ],
  [
    "staffing.review-of-incomplete",
    [sent("2026-08-03", "public-employees", ["request", "list", "descriptions"])],
    command.work("staffing/ReportReview", "2026-08-05", review),
    { dossier: "HS-1", missing: "grades, ratios" },
  ],
  ["staffing.civil-approved-late", [sent("2026-05-04", "civil-servants")], decide("2026-07-02"), { on: "2026-07-02" }],
  [
    "staffing.approved-after-transition",
    [sent("2027-06-01"), worked("staffing/ReviewReported", "2027-06-28", review)],
    decide("2027-07-02"),
    { on: "2027-07-02" },
  ],
  ["staffing.position-off-list", [], position({}), { position: "Chuyên viên" }],
  ["staffing.position-off-list", [], position({ regime: unknown }), { position: "Chuyên viên" }],
  ["staffing.civil-position-off-list", [], position({ regime: "civil-servants" }), { position: "Chuyên viên" }],
  ["staffing.list-not-recorded", [], position({ onFrameworkList: unknown, list: "PL-II" }), { list: "PL-II" }],

  ["legal-review.not-listed", [], conclude("amend", "2"), { item: "2" }],
  [
    "legal-review.listed-twice",
    [listed],
    command.work("legal-review/ListDocument", "2026-01-20", { item: "1", document: paperOf("B") }),
    { item: "1", before: "A", now: "B" },
  ],
  ["legal-review.concluded-again", [listed, concluded], conclude("amend"), { item: "1", conclusion: "amend" }],
  ["legal-review.handling-not-read", [listed], conclude("keep"), { item: "1", conclusion: "keep" }],
  ["legal-review.part-without-articles", [listed], conclude("abolish-part"), { item: "1" }],
  ["legal-review.decided-unconcluded", [listed], handle("amend"), { item: "1" }],
  [
    "legal-review.decided-otherwise",
    [listed, concluded],
    handle("replace"),
    { item: "1", conclusion: "amend", decided: "replace" },
  ],
  ["legal-review.part-without-articles", [listed], effect("partly-expired"), { item: "1" }],
  ["legal-review.effect-undecided", [listed], effect("suspended"), { item: "1", effect: "suspended" }],

  ["measurement.redefined", [defined], define(1, "điểm"), indicator],
  ["measurement.edition-skipped", [defined], define(4), { ...indicator, edition: 4, newest: 1 }],
  ["measurement.edition-skipped", [], define(2), { ...indicator, edition: 2, newest: 0 }],
  ["measurement.not-defined", [], measure("70"), indicator],
  ["measurement.measured-twice", [defined, measured], measure("71"), indicator],
  ["measurement.period-reversed", [defined], measure("70", 1, { year: "2024" }), indicator],

  [
    "general.not-planned",
    [worked("general/PlanAdopted", "2023-01-05", { document: unknown, steps: [], products: ["quy tắc"] })],
    command.work("general/DeliverProduct", "2023-02-10", { product: paperOf("A"), planned: "hướng dẫn" }),
    { named: "hướng dẫn" },
  ],
];

describe("the facts of a flag", () => {
  it.each(cases)("%s", (rule, history, done, facts) => {
    const kind = rule.split(".")[0] ?? "";
    const task = givenAssignment()(issued("2025-12-01", { kind }), ...history);
    const flags = task.when(done).decision;
    const found = E.isRight(flags) ? flags.right.map(({ data }) => data as unknown as Told) : [];
    expect(found.find((flag) => flag.rule === rule)?.facts).toEqual(facts);
  });
});

interface Told {
  readonly rule?: string;
  readonly facts?: unknown;
}
