import { describe, expect, it } from "vitest";
import type { Instant } from "../time/instant.js";
import { EntryCorrected } from "./correction.js";
import type { Entry, Fact } from "./entry.js";
import { type EntryData, witnessed } from "./entry-data.js";
import type { Event } from "./event-definition.js";
import { emptyHistory, evolveHistory, factOf, type History } from "./history.js";

const entryData = (day: string): EntryData =>
  ({ on: { day }, by: { agency: "x", role: null, officer: null }, provenance: witnessed }) as EntryData;
const noted = (words: string) => ({ type: "Noted", data: { ...entryData("2023-01-01"), words } });
const corrected = (target: number, instead: Event<string, EntryData> | null): Event<string, EntryData> =>
  EntryCorrected({
    ...entryData("2023-02-01"),
    target: `e${target}`,
    replacement: instead === null ? null : { type: instead.type, schema: 1, data: { ...instead.data } },
    reason: "nhầm",
    secondPerson: null,
  });

function historyOf(...events: ReadonlyArray<Event<string, EntryData>>): History {
  return events.reduce<History>((history, event, n) => {
    const recordedAt = "2023-03-01T00:00:00.000Z" as Instant;
    const entry: Entry = { id: `e${n}`, index: n, stream: "s-1", revision: n, recordedAt, event };
    return evolveHistory(history, entry);
  }, emptyHistory);
}
const wordsOf = (fact: Fact | undefined): unknown =>
  (fact?.event.data as { readonly words?: string } | undefined)?.words;

describe("a correction", () => {
  it("puts the replacement in the entry's place and keeps the entry as it was written", () => {
    const history = historyOf(noted("sai"), corrected(0, noted("đúng")));
    const fact = factOf(history, "e0");
    expect([wordsOf(fact), fact?.struck, fact?.correctedBy]).toEqual(["đúng", false, ["e1"]]);
    expect(history.entries[0]?.event.data).toMatchObject({ words: "sai" });
  });

  it("strikes the entry out when it has no replacement", () => {
    expect(factOf(historyOf(noted("thừa"), corrected(0, null)), "e0")).toMatchObject({ struck: true });
  });

  it("gives way to a later correction of the same entry", () => {
    const history = historyOf(noted("a"), corrected(0, noted("b")), corrected(0, noted("c")));
    expect([wordsOf(history.facts[0]), history.facts[0]?.correctedBy]).toEqual(["c", ["e1", "e2"]]);
  });

  it("brings the earlier reading back when it is struck out itself", () => {
    const twice = historyOf(noted("a"), corrected(0, noted("b")), corrected(0, noted("c")), corrected(2, null));
    expect([wordsOf(twice.facts[0]), twice.facts[0]?.correctedBy]).toEqual(["b", ["e1"]]);
    expect(historyOf(noted("a"), corrected(0, null), corrected(1, null)).facts[0]).toMatchObject({
      struck: false,
      correctedBy: [],
    });
  });

  it("can be corrected in turn: the corrected correction counts", () => {
    const history = historyOf(noted("a"), corrected(0, noted("b")), corrected(1, corrected(0, noted("c"))));
    expect(wordsOf(history.facts[0])).toBe("c");
  });

  it("of a correction that was struck out counts again when that is struck out too", () => {
    const events = [noted("a"), corrected(0, noted("b")), corrected(1, null), corrected(2, null)];
    expect(wordsOf(historyOf(...events).facts[0])).toBe("b");
  });

  it("does not reach entries that are written after it", () => {
    expect(historyOf(corrected(1, null), noted("a")).facts[1]).toMatchObject({ struck: false });
  });

  it("of an opaque event leaves it opaque", () => {
    const opaque = { ...noted("a"), opaque: true };
    expect(historyOf(opaque, corrected(0, noted("b"))).facts[0]?.event).toMatchObject({ opaque: true });
  });

  it("takes no longer for each one before it: a stream with 200 of them folds at once", () => {
    const many = Array.from({ length: 200 }, (_, n) => corrected(n, n === 0 ? noted("b") : null));
    const started = performance.now();
    expect(historyOf(noted("a"), ...many).facts.length).toBe(201);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
