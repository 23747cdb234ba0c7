/** What the rules of steps look at, and say that they looked at; and what steps leave for those that follow. */
import {
  by,
  command,
  event,
  exampleId,
  factsOf,
  type Given,
  givenAssignment,
  ministry,
  office,
  province,
  stranger,
} from "@chidao/testing";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import type { AssignmentCommand } from "./decide.js";
import { lifecycleOf } from "./lifecycle.js";
import { steps } from "./steps/index.js";

const { issued, reported, submitted, accepted, revoked, stepped, asserted, paper, unknown, dueOn } = event;
const { take, issue } = command;
const reason = "theo chỉ đạo";
const basis = paper;
const lead = (agency: string) => ({ lead: { determined: { agency } } });
const transfer = (from: string) => ({
  ...{ from: { agency: from }, to: { agency: stranger }, functionMoved: unknown },
  ...{ reason, basis },
});
const task = issued("2022-12-01", { deadline: dueOn("2023-06-30") });

interface Told {
  readonly rule?: string;
  readonly facts?: unknown;
}
const flagsAfter = (history: ReadonlyArray<Given>, done: AssignmentCommand): ReadonlyArray<Told> => {
  const { decision } = givenAssignment()(...history).when(done);
  if (E.isLeft(decision)) throw new Error(decision.left._tag);
  return decision.right.filter(({ type }) => type === "IrregularityFlagged").map(({ data }) => data as unknown as Told);
};

type Case = readonly [string, ReadonlyArray<Given>, AssignmentCommand, Readonly<Record<string, unknown>>];
const cases: ReadonlyArray<Case> = [
  [
    "lead.also-coordinating",
    [],
    issue("2022-12-01", { ...lead(province), coordinating: [{ agency: province }] }),
    { lead: JSON.stringify({ agency: province }) },
  ],
  [
    "lead.also-coordinating",
    [task],
    take("TransferAssignment", "2023-01-10", { ...transfer(ministry), to: { agency: province } }),
    { lead: JSON.stringify({ agency: province }) },
  ],
  [
    "lead.changed-without-cause",
    [task],
    take("DetermineLead", "2023-01-10", { lead: { agency: office }, reason, basis }),
    { from: ministry, to: office },
  ],
  ["transfer.not-from-holder", [task], take("TransferAssignment", "2023-01-10", transfer(office)), { from: office }],
  ["transfer.not-from-holder", [task], take("TransferCoordinator", "2023-01-10", transfer(office)), { from: office }],
  ["transfer.not-from-holder", [task], take("TransferAcceptor", "2023-01-10", transfer(province)), { from: province }],
  [
    "deadline.before-issue",
    [],
    issue("2022-12-01", { deadline: dueOn("2022-11-30") }),
    { due: "2022-11-30", issuedOn: "2022-12-01" },
  ],
  [
    "deadline.extension-shortens",
    [task],
    command.extend("2023-05-01", dueOn("2023-06-30")),
    { due: "2023-06-30", granted: "2023-06-30" },
  ],
  [
    "deadline.extended-after-due",
    [task],
    command.extend("2023-07-01", dueOn("2023-09-30")),
    { due: "2023-06-30", on: "2023-07-01" },
  ],
  [
    "deadline.extended-after-due",
    [task],
    command.setDeadline("2023-07-01", dueOn("2023-09-30")),
    { due: "2023-06-30", on: "2023-07-01" },
  ],
  [
    "reminder.out-of-count",
    [task],
    take("SendReminder", "2023-01-10", { to: { agency: ministry }, number: 3, words: "x" }),
    { number: 3, sentBefore: 0 },
  ],
  [
    "coordination.not-asked",
    [task],
    take("GiveCoordination", "2023-01-10", { body: { agency: office }, position: unknown, words: "x" }),
    { body: office },
  ],
];

describe("the facts of a flag", () => {
  it.each(cases)("%s", (rule, history, done, facts) => {
    expect(flagsAfter(history, done).find((flag) => flag.rule === rule)?.facts).toEqual(facts);
  });
});

describe("a rule of steps is not broken", () => {
  const rulesAfter = (history: ReadonlyArray<Given>, done: AssignmentCommand) =>
    flagsAfter(history, done).map(({ rule }) => rule);

  it("by an extension on the due day, by one of a task without a day, nor by a deadline on the day of issue", () => {
    expect(rulesAfter([task], command.extend("2023-06-30", dueOn("2023-09-30")))).toEqual([]);
    expect(rulesAfter([issued("2022-12-01")], command.extend("2023-06-30", dueOn("2023-09-30")))).toEqual([]);
    expect(rulesAfter([], issue("2022-12-01", { deadline: dueOn("2022-12-01") }))).toEqual([]);
    expect(rulesAfter([task], command.setDeadline("2023-06-01", dueOn("2023-06-20")))).toEqual([]);
  });

  it("by a body that was asked, that coordinates, or that a collective may hold", () => {
    const answers = (agency: string) =>
      take("GiveCoordination", "2023-01-12", { body: { agency }, position: "agrees", words: "x" }, agency);
    const asked = stepped("CoordinationRequested", "2023-01-10", {
      bodies: [{ agency: office }],
      words: "x",
      replyBy: unknown,
    });
    const collective = { collective: { words: "các bộ", closure: "open" as const } };
    const told = "coordination.not-asked";
    expect(rulesAfter([task, asked], answers(office))).not.toContain(told);
    expect(rulesAfter([task], answers(province))).not.toContain(told);
    expect(rulesAfter([issued("2022-12-01", { coordinating: [collective] })], answers(office))).not.toContain(told);
    expect(rulesAfter([task], answers(office))).toContain(told);
  });

  it("by a transfer from a lead that has ended, or by one that keeps what was determined", () => {
    const ended = issued("2022-12-01", { lead: { ended: { agency: ministry, words: "giải thể" } }, coordinating: [] });
    const move = take("TransferAssignment", "2023-01-10", transfer(ministry));
    expect(rulesAfter([ended], move)).not.toContain("transfer.not-from-holder");
    expect(
      rulesAfter([task], take("DetermineLead", "2023-01-10", { lead: { agency: ministry }, reason, basis })),
    ).toEqual([]);
  });

  it("by an answer, a reminder or a conclusion that follows what it rests on, each time", () => {
    const awaited = stepped("SuperiorAwaited", "2023-01-10", { superior: { agency: office }, words: "x" });
    const answeredOn = (day: string) =>
      stepped("SuperiorAnswered", day, { superior: { agency: office }, words: "x", basis });
    const answered = answeredOn("2023-01-11");
    const answer = take("RecordAnswer", "2023-01-12", { superior: { agency: office }, words: "x", basis });
    expect(rulesAfter([task, awaited], answer)).toEqual([]);
    expect(rulesAfter([task, awaited, answered], answer)).toEqual(["superior.answered-unasked"]);
    expect(rulesAfter([task, awaited, awaited, answered], answer)).toEqual([]);
    expect(rulesAfter([task, answeredOn("2023-01-09"), awaited], answer)).toEqual([]);
    const reminded = stepped("ReminderSent", "2023-01-10", { to: { agency: ministry }, number: 1, words: "x" });
    const remind = take("SendReminder", "2023-01-12", { to: { agency: ministry }, number: 2, words: "x" });
    expect(rulesAfter([task, reminded], remind)).toEqual([]);
    const opened = stepped("InspectionOpened", "2023-01-10", { inspector: { agency: office }, scope: "x", basis });
    const words = { nature: "a", degree: "b", cause: "c", responsibility: "d", basis };
    const concluded = (day: string) => stepped("InspectionConcluded", day, words);
    const conclude = take("ConcludeInspection", "2023-01-12", words);
    expect(rulesAfter([task, opened], conclude)).toEqual([]);
    expect(rulesAfter([task, opened, concluded("2023-01-11")], conclude)).toEqual(["inspection.not-opened"]);
    expect(rulesAfter([task, concluded("2023-01-09"), opened], conclude)).toEqual([]);
    expect(rulesAfter([task], conclude)).toEqual(["inspection.not-opened"]);
  });
});

describe("what a source asserted", () => {
  const claim = asserted("2023-02-01", "accepted", { day: "2023-01-20" as never });

  it("and a later entry overrules is flagged with both, but not what says nothing of the status", () => {
    const overruled = (done: AssignmentCommand) =>
      flagsAfter([task, claim], done).filter(({ rule }) => rule === "import.contradicts-record");
    expect(overruled(command.report("2023-02-02"))).toMatchObject([
      { facts: { source: "accepted", recorded: "ProgressReported" } },
    ]);
    expect(overruled(command.extend("2023-02-02", dueOn("2023-09-30")))).toEqual([]);
    expect(overruled(command.accept("2023-02-02"))).toEqual([]);
  });

  it("and the record contradicts is flagged with both; the same stage is not", () => {
    const said = (stage: Parameters<typeof command.assertStatus>[1]) =>
      flagsAfter([task, submitted("2023-01-10")], command.assertStatus("2023-02-01", stage))
        .filter(({ rule }) => rule === "import.contradicts-record")
        .map(({ facts }) => facts);
    expect(said("accepted")).toEqual([{ source: "accepted", recorded: "submitted" }]);
    expect(said(unknown)).toEqual([{ source: "unknown", recorded: "submitted" }]);
    expect(said("submitted")).toEqual([]);
  });
});

describe("what a step leaves", () => {
  const after = (...story: ReadonlyArray<Given>) => lifecycleOf(factsOf(task, ...story));

  it("of a task that ended in another is how, and by which", () => {
    const duplicate = stepped("AssignmentMarkedDuplicate", "2023-01-10", { survivor: exampleId(7), reason });
    const replaced = (successor: string | null) =>
      stepped("AssignmentSuperseded", "2023-01-10", { successor, reason, basis });
    const split = stepped("AssignmentSplit", "2023-01-10", {
      ...{ parts: [{ key: "1", words: "xây dựng bộ quy tắc ứng xử" }], difference: "", reason },
    });
    expect([duplicate, replaced(exampleId(8)), replaced(null), split].map((end) => after(end).superseded)).toEqual([
      { how: "duplicate", by: exampleId(7) },
      { how: "replaced", by: exampleId(8) },
      { how: "replaced", by: undefined },
      { how: "split", by: undefined },
    ]);
    expect([duplicate, replaced(null), split].map((end) => after(end).stage)).toEqual([
      ...["superseded", "superseded"],
      "superseded",
    ]);
    expect(after(revoked("2023-01-10")).superseded).toBeUndefined();
  });

  it("of a task that is to go on in itself is nothing: it is refused", () => {
    const given = givenAssignment()(task);
    const supersede = (successor: string | null) =>
      take("SupersedeAssignment", "2023-01-10", { successor, reason, basis });
    given.when(supersede(exampleId(1))).thenRefuses("OfItself", { command: "SupersedeAssignment" });
    given.when(supersede(exampleId(8))).thenRecords("AssignmentSuperseded");
    given.when(supersede(null)).thenRecords("AssignmentSuperseded");
    given
      .when(take("MarkDuplicate", "2023-01-10", { survivor: exampleId(1), reason }))
      .thenRefuses("OfItself", { command: "MarkDuplicate" });
  });

  it("of a delay is its cause and the day to expect; of a report, a task under way", () => {
    const told = { cause: "objective" as const, explanation: "chờ", expectedOn: { day: "2023-03-01" as never } };
    expect(after(stepped("DelayReported", "2023-01-10", told))).toMatchObject({
      ...{ stage: "in-progress", delays: [{ ...told, on: { day: "2023-01-10" } }] },
    });
  });

  it("of asking bodies is a consultation for each, which the body's next answer closes, oldest first", () => {
    const asked = (day: string) =>
      stepped("CoordinationRequested", day, {
        bodies: [{ agency: office }, { agency: province }],
        words: "x",
        replyBy: unknown,
      });
    const given = (day: string) =>
      stepped("CoordinationGiven", day, { body: { agency: province }, position: "agrees" as const, words: "x" });
    const told = (...story: ReadonlyArray<Given>) =>
      after(...story).consultations.map(({ party, askedOn, givenOn, position }) => [
        "agency" in party && party.agency,
        (askedOn as { readonly day?: string } | undefined)?.day,
        (givenOn as { readonly day?: string } | undefined)?.day,
        position,
      ]);
    expect(told(asked("2023-01-10"), asked("2023-01-11"), given("2023-01-12"), given("2023-01-13"))).toEqual([
      [office, "2023-01-10", undefined, undefined],
      [province, "2023-01-10", "2023-01-12", "agrees"],
      [office, "2023-01-11", undefined, undefined],
      [province, "2023-01-11", "2023-01-13", "agrees"],
    ]);
    expect(told(given("2023-01-12"))).toEqual([[province, undefined, "2023-01-12", "agrees"]]);
    expect(after(given("2023-01-12")).consultations[0]?.replyBy).toEqual({ unknown: "không hỏi (not asked)" });
  });

  it("of the first lead stands before all later ones, whenever it was entered", () => {
    const determined = stepped("LeadDetermined", "2022-11-20", { lead: { agency: province }, reason, basis });
    const { lead: now, leads, coordinating } = lifecycleOf(factsOf(determined, task));
    expect(now).toEqual({ determined: { agency: province } });
    expect(leads.map(({ how }) => how)).toEqual(["issued", "determined"]);
    expect(coordinating).toEqual([{ agency: province }]);
  });

  it("of reopening is how often, and of evidence how many documents were handed in", () => {
    const reopened = stepped("AssignmentReopened", "2023-02-01", { reason, basis });
    const done = [submitted("2023-01-10", [paper, paper]), accepted("2023-01-20")];
    expect(after(...done)).toMatchObject({ evidenceCount: 2, reopenings: 0 });
    expect(after(...done, reopened, reported("2023-02-02"), submitted("2023-02-10"))).toMatchObject({
      ...{ evidenceCount: 3, reopenings: 1, stage: "submitted" },
    });
  });
});

describe("entries of an older version are read as they were meant", () => {
  const upcast = (type: string, older: unknown) => {
    const step = steps.find((each) => each.event.type === type);
    const newer = step?.event.upcast[1]?.(older);
    return { newer, fits: step?.event.data.is(newer) };
  };

  it("a report without a day and a measure states neither", () => {
    const { asOf, measure, ...older } = reported("2023-01-10").data as unknown as Record<string, unknown>;
    expect(upcast("ProgressReported", older)).toMatchObject({
      fits: true,
      newer: { measure: null, words: older["words"] },
    });
    expect(upcast("ProgressReported", "x").fits).toBe(false);
  });

  it("a result's documents are kept, and nothing is said of what they prove", () => {
    const older = { ...submitted("2023-01-10").data, evidence: [paper, paper] };
    const { newer, fits } = upcast("ResultSubmitted", older);
    expect(fits).toBe(true);
    expect((newer as { readonly evidence: ReadonlyArray<object> }).evidence).toMatchObject([
      { document: paper },
      { document: paper },
    ]);
    const broken = { ...older, evidence: "x" };
    expect(upcast("ResultSubmitted", broken).newer).toEqual(broken);
    expect(upcast("ResultSubmitted", null).newer).toBeNull();
  });
});

it("an entry by a body that has no part in the task says who it was and what it did", () => {
  const found = flagsAfter([task], { ...command.report("2023-01-10"), by: by(stranger) } as AssignmentCommand);
  expect(found.find(({ rule }) => rule === "authority.not-entitled")?.facts).toMatchObject({
    ...{ by: stranger, entry: "ProgressReported" },
  });
});
