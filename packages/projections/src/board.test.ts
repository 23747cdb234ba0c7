import { type CivilDate, type Entry, type EntryData, type Event, LedgerOpened } from "@chidao/core";
import {
  entriesOf,
  event,
  exampleDirective,
  exampleId,
  ministry,
  morningOf,
  office,
  province,
  said,
} from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { boardAt, placeAll } from "./board.js";
import { boxes, boxLabels, countBoxes, officialClassesOf, onTimeRateOf } from "./boxes.js";
import { foldHandles } from "./handles.js";
import { type KnownAt, knownBy } from "./known-at.js";
import { foldReadModel, issuedOf, type ReadModel } from "./read-model.js";

const { issued, submitted, accepted, corrected, dueOn } = event;
const on = (day: string) => day as CivilDate;
const words = "đồng chủ trì";

/** Entries of several streams, in ledger order; each may have its own moment of writing. */
function ledgerOf(
  ...written: ReadonlyArray<readonly [string, Event<string, EntryData>, string?]>
): ReadonlyArray<Entry> {
  const revisions = new Map<string, number>();
  return written.map(([stream, event, writtenOn], index) => {
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const [entry] = entriesOf([event], stream);
    const recordedAt = writtenOn === undefined ? (entry as Entry).recordedAt : morningOf(writtenOn);
    return { ...(entry as Entry), id: exampleId(900 + index), index, revision, recordedAt };
  });
}
const modelOf = (entries: ReadonlyArray<Entry>, knownAt?: KnownAt): ReadModel => {
  const folded = foldReadModel();
  entries.filter(knownBy(knownAt)).forEach(folded.add);
  return folded.model;
};
const task = (n: number) => `assignment-${exampleId(n)}`;
const candidates = [{ agency: ministry }, { agency: province }];

const ledger = ledgerOf(
  [task(1), issued("2022-12-01", { deadline: dueOn("2023-06-30") })],
  [task(2), issued("2022-12-01", { lead: { determined: { agency: province } }, coordinating: [{ agency: ministry }] })],
  [task(3), issued("2022-12-02", { lead: { undetermined: { candidates, words } }, coordinating: [] })],
  [task(4), issued("2022-12-02", { lead: { ended: { agency: office, words } }, coordinating: [] })],
  [task(1), submitted("2023-07-01"), "2023-07-10"],
  [task(1), accepted("2023-07-05"), "2023-07-08"],
  [task(2), corrected("2023-08-01", exampleId(901), null), "2023-08-01"],
);

describe("the board", () => {
  it("counts each task once under its lead, and coordinating bodies apart", () => {
    const board = boardAt(modelOf(ledger.slice(0, 4)), on("2023-01-01"));
    expect(board.total).toBe(4);
    expect(
      board.rows.map(({ subject, leadTotal, coordinatingTotal }) => [subject, leadTotal, coordinatingTotal]),
    ).toEqual([
      [{ agency: ministry }, 1, 1],
      [{ agency: province }, 1, 1],
      [{ undetermined: true }, 2, 0],
    ]);
    expect(board.all).toMatchObject({ notYetDue: 1, noDeadline: 3, overdue: 0 });
  });

  it("leaves out what was not yet issued on the day, and what was struck out", () => {
    expect(boardAt(modelOf(ledger), on("2022-12-01")).total).toBe(1);
    expect(placeAll(modelOf(ledger), on("2023-08-01")).map(({ id }) => id)).toEqual([1, 3, 4].map(exampleId));
    expect(boardAt(modelOf([]), on("2023-01-01"))).toMatchObject({ rows: [], total: 0 });
  });

  it("keeps collectives and words apart from bodies", () => {
    const collective = { collective: { words: "các bộ liên quan", closure: "unknowable" as const } };
    const lead = { determined: { asWritten: ministry } };
    const board = boardAt(
      modelOf(ledgerOf([task(1), issued("2022-12-01", { lead, coordinating: [collective] })])),
      on("2023-01-01"),
    );
    expect(board.rows.map(({ subject }) => subject)).toEqual([{ asWritten: ministry }, collective]);
  });
});

describe("what was known", () => {
  const at = (knownAt: KnownAt, day = "2023-07-05") => boardAt(modelOf(ledger, knownAt), on(day)).all;

  it("by a position is everything up to it", () => {
    expect(at({ position: 3 })).toMatchObject({ overdue: 1, noDeadline: 3 });
    expect(at({ position: 4 })).toMatchObject({ awaitingVerification: 1 });
    expect(at({ position: 5 })).toMatchObject({ doneLate: 1 });
    expect(modelOf(ledger, { position: -1 }).position).toBe(-1);
  });

  it("by a moment is everything up to the first entry written after it, also when clocks ran backwards", () => {
    expect(at({ instant: morningOf("2023-07-09") })).toMatchObject({ overdue: 1 });
    expect(at({ instant: morningOf("2023-07-10") })).toMatchObject({ doneLate: 1 });
    expect(modelOf(ledger, { instant: morningOf("2023-07-09") }).position).toBe(3);
  });

  it("differs from what was true: a struck issue was on the board until it was struck out", () => {
    expect(at({ position: 5 })).toMatchObject({ noDeadline: 3 });
    expect(at({ position: 6 })).toMatchObject({ noDeadline: 2 });
  });
});

describe("counts", () => {
  const counts = countBoxes([...boxes, "doneOnTime", "overdue"]);

  it("have a box, with words for it, for each way to stand", () => {
    expect(Object.keys(counts)).toEqual([...boxes]);
    expect(boxes.every((box) => boxLabels[box].vi !== "" && boxLabels[box].en !== "")).toBe(true);
  });

  it("make the four official classes, which leave out what they can't judge", () => {
    expect(officialClassesOf(counts)).toEqual({ doneOnTime: 2, doneLate: 1, notDoneInTime: 2, notDoneOverdue: 2 });
  });

  it("state the denominator of the rate, and what is unknown beside it", () => {
    expect(onTimeRateOf(counts)).toEqual({ onTime: 2, late: 1, overdue: 2, denominator: 5, unknown: 1 });
  });
});

describe("the read model", () => {
  it("knows its ledger, its position and when the last entry was written", () => {
    const opened = LedgerOpened({ ...said("2022-11-24"), ledger: exampleId(0), name: "Ví Dụ", illustrative: true });
    const model = modelOf([...ledgerOf([`ledger-${exampleId(0)}`, opened])]);
    expect(model).toMatchObject({ ledger: { illustrative: true }, position: 0, recordedAt: morningOf("2022-11-24") });
    expect(issuedOf([])).toBeUndefined();
  });
});

describe("handles", () => {
  const folded = foldHandles();
  const registered = exampleDirective.history.entries[0] as Entry;
  const other = { ...registered, stream: `directive-${exampleId(3)}` };
  const third = issued("2022-12-02", { directive: exampleId(3) });
  for (const entry of [
    registered,
    other,
    ...ledgerOf([task(11), issued("2022-12-01")], [task(12), issued("2022-12-01")], [task(13), third]),
  ]) {
    folded.add(entry);
  }
  folded.add(registered);

  it("follow the order of the ledger, and are read without regard to case", () => {
    const { handles } = folded;
    expect([11, 12, 13].map((n) => handles.handleOf(exampleId(n)))).toEqual(["D1.1", "D1.2", "D2.1"]);
    expect([handles.directive("d2"), handles.assignment(" d1.2 ")]).toEqual([exampleId(3), exampleId(12)]);
    expect([handles.directive(exampleId(2)), handles.assignment(exampleId(13))]).toEqual([exampleId(2), exampleId(13)]);
    expect([handles.assignment("D9.9"), handles.directive("D1.1")]).toEqual([undefined, undefined]);
  });
});
