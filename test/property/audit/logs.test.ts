import { brokenTold, ledgerOf, logReader } from "@chidao/audit";
import type { RecordedEvent } from "@chidao/core";
import { emptyFrontier, emptyRoot, extend, leafHash, leafHeaderOf, leafHeaderText, rootOf } from "@chidao/core/merkle";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../../support/hashing.js";

const ledger = "6f1f3c1e-0b7a-4a53-9c1e-2f0a7c5d9e01";

const event = (
  index: number,
  stream: string,
  revision: number,
  change: Partial<RecordedEvent> = {},
): RecordedEvent => ({
  index,
  stream,
  revision,
  id: `id-${index}`,
  type: "AssignmentIssued",
  schema: 1,
  recordedAt: "2024-01-01T00:00:00.000Z",
  data: `{"n":${index}}`,
  metadata: "{}",
  ...change,
});

const sound = [event(0, `ledger-${ledger}`, 0), event(1, "a", 0), event(2, "b", 0), event(3, "a", 1)];

function read(events: ReadonlyArray<RecordedEvent>, sizes: ReadonlyArray<number> = [], kept?: ReadonlyArray<string>) {
  const reader = logReader(nodeHashing, { sizes, ...(kept === undefined ? {} : { keptLeaf: (at) => kept[at] }) });
  const leaves = events.map((each) => reader.add(each));
  return { leaves, ...reader.found() };
}

describe("a log that is read whole", () => {
  it("has the root of its leaf headers at every size that is asked about", () => {
    const leaves = sound.map((each) => leafHash(nodeHashing, leafHeaderText(leafHeaderOf(nodeHashing, ledger, each))));
    const rootAfter = (count: number): string =>
      rootOf(
        nodeHashing,
        leaves.slice(0, count).reduce((grown, leaf) => extend(nodeHashing, grown, leaf), emptyFrontier),
      );
    const found = read(sound, [0, 2, 4, 9]);
    expect(found.leaves).toEqual(leaves);
    expect([...found.rootAt]).toEqual([
      [0, emptyRoot],
      [2, rootAfter(2)],
      [4, rootAfter(4)],
    ]);
    expect(found).toMatchObject({ ledger, root: rootAfter(4), broken: [], brokenCount: 0 });
    expect(found.streams.size).toBe(3);
    expect(found.frontier.size).toBe(4);
  });

  it("may be empty", () => {
    expect(read([])).toMatchObject({
      ledger: null,
      root: emptyRoot,
      frontier: emptyFrontier,
      streams: new Map(),
      brokenCount: 0,
    });
  });

  it.each([
    ["a record is missing", sound.toSpliced(1, 1), "position", 2, "1", "2"],
    ["a record stands twice", sound.toSpliced(2, 0, event(1, "a", 0)), "position", 1, "2", "1"],
    ["a revision is missing", sound.with(3, event(3, "a", 2)), "revision", 3, "1", "2"],
    ["a revision comes again", sound.with(3, event(3, "a", 0)), "revision", 3, "1", "0"],
    ["a stream does not begin at 0", sound.with(1, event(1, "a", 1)), "revision", 1, "0", "1"],
    [
      "the first stream is no ledger's",
      sound.with(0, event(0, "ledger-x", 0)),
      "first-stream",
      0,
      "ledger-<uuid>",
      "ledger-x",
    ],
  ] as const)("names the record where %s", (_, events, rule, index, expected, foundText) => {
    const [first] = read(events).broken;
    expect(first).toMatchObject({ rule, index, expected, found: foundText });
  });

  it("goes on counting from what it found, so that one gap is told once", () => {
    const events = [...sound.slice(0, 3), event(3, "a", 5), event(4, "a", 6)];
    expect(read(events).brokenCount).toBe(1);
  });

  it("names the record whose leaf is not the one that was kept", () => {
    const kept = read(sound).leaves;
    const changed = sound.with(2, event(2, "b", 0, { data: '{"n":20}' }));
    const found = read(changed, [], kept);
    expect(found.broken).toMatchObject([
      { rule: "leaf", index: 2, stream: "b", revision: 0, id: "id-2", expected: kept[2] },
    ]);
    expect(found.broken[0]?.found).toBe(found.leaves[2]);
    expect(read(sound, [], kept.slice(0, 2)).brokenCount).toBe(0);
  });

  it("names a header that fits no entry bundle", () => {
    const long = (letters: string) => read([...sound.slice(0, 1), event(1, letters, 0)]).broken;
    const spare =
      65_535 - new TextEncoder().encode(leafHeaderText(leafHeaderOf(nodeHashing, ledger, event(1, "", 0)))).length;
    expect(long("a".repeat(spare - 1))).toEqual([]);
    expect(long("a".repeat(spare))).toMatchObject([{ rule: "header-too-long", index: 1 }]);
    expect(long("\u{10000}".repeat(Math.ceil(spare / 4)))).toMatchObject([{ rule: "header-too-long" }]);
    expect(long("ệ".repeat(Math.floor(spare / 3) - 1))).toEqual([]);
    expect(long("é".repeat(Math.ceil(spare / 2)))).toMatchObject([{ rule: "header-too-long" }]);
  });

  it("tells the first broken records and counts the others", () => {
    const events = Array.from({ length: 50 }, (_, at) => event(at + 1, `s-${at}`, 0));
    const found = read(events);
    expect(found.broken).toHaveLength(brokenTold);
    expect(found.brokenCount).toBe(51);
  });

  it("knows its ledger by the name of the first stream alone", () => {
    expect(ledgerOf(`ledger-${ledger}`)).toBe(ledger);
    for (const stream of [
      `ledger-${ledger}x`,
      `xledger-${ledger}`,
      `ledger-${ledger.toUpperCase()}`,
      "ledger-",
      ledger,
    ]) {
      expect(ledgerOf(stream)).toBeNull();
    }
  });
});
