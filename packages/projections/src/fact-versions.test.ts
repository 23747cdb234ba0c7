import { emptyHistory, evolveHistory, type History } from "@chidao/core";
import { entriesOf, entryId, event, type Given } from "@chidao/testing";
import { expect, it } from "vitest";
import { factChange } from "./fact-versions.js";

const { issued, reported, corrected } = event;

/** What the last of these entries changes. */
const changeOf = (...givens: ReadonlyArray<Given>) => {
  const entries = entriesOf(givens);
  const last = entries.at(-1);
  if (last === undefined) throw new Error("no entry");
  const { ended, begun } = factChange(last, () => entries.slice(0, -1).reduce<History>(evolveHistory, emptyHistory));
  return {
    ended,
    begun: begun.map(({ fact, since }) => [fact.entry.revision, since, fact.struck, fact.correctedBy.length]),
  };
};

it("an entry begins one reading, its own, and asks for no history", () => {
  const [entry] = entriesOf([issued("2022-12-01")]);
  const never = () => {
    throw new Error("the history was asked for");
  };
  expect(entry && factChange(entry, never)).toMatchObject({
    ended: [],
    begun: [{ since: 0, fact: { correctedBy: [], struck: false, event: { type: "AssignmentIssued" } } }],
  });
});

it("a correction ends the reading of its entry, and begins that entry's next one and its own", () => {
  const story = [issued("2022-12-01"), reported("2023-01-10"), reported("2023-01-20")];
  const change = changeOf(...story, corrected("2023-02-01", entryId(1), reported("2023-01-11")));
  expect(change.ended).toEqual([1]);
  expect(change.begun).toEqual([
    [1, 3, false, 1],
    [3, 3, false, 0],
  ]);
});

it("striking an entry out ends its reading too", () => {
  const change = changeOf(issued("2022-12-01"), reported("2023-01-10"), corrected("2023-02-01", entryId(1), null));
  expect(change.ended).toEqual([1]);
  expect(change.begun[0]).toEqual([1, 2, true, 1]);
});

it("a correction of a correction ends the readings of both that it changes", () => {
  const once = [
    issued("2022-12-01"),
    reported("2023-01-10"),
    corrected("2023-02-01", entryId(1), reported("2023-01-11")),
  ];
  const again = corrected("2023-02-02", entryId(2), corrected("2023-02-01", entryId(1), reported("2023-01-12")));
  expect(changeOf(...once, again).ended).toEqual([1, 2]);
  expect(changeOf(...once, corrected("2023-02-02", entryId(2), null)).ended).toEqual([1, 2]);
});

it("a second correction of an entry that says the same as the first still is its newest reading", () => {
  const same = corrected("2023-02-01", entryId(1), reported("2023-01-11"));
  const change = changeOf(issued("2022-12-01"), reported("2023-01-10"), same, same);
  expect(change.ended).toEqual([1]);
  expect(change.begun[0]).toEqual([1, 3, false, 2]);
});

it("a correction of an entry that does not exist changes no other", () => {
  expect(changeOf(issued("2022-12-01"), corrected("2023-02-01", entryId(9), null)).ended).toEqual([]);
});
