import type { EntryData, Event } from "@chidao/core";
import { entriesOf, event, exampleId, said } from "@chidao/testing";
import { expect, it } from "vitest";
import { proposalsIn } from "./proposals.js";

const proposed = (n: number): Event<string, EntryData> => {
  const asked = { proposal: exampleId(n), command: { type: "RevokeAssignment", data: {} }, expires: null };
  return { type: "ProposalMade", data: { ...said("2023-01-10"), ...asked } as EntryData };
};
const declined = (n: number): Event<string, EntryData> => ({
  type: "ProposalDeclined",
  data: { ...said("2023-01-11"), proposal: exampleId(n), reason: "chưa cần" } as EntryData,
});

it("proposals of all streams stand in the order in which they were made, with what became of each", () => {
  const [issue, first, second] = entriesOf([event.issued("2022-12-01"), proposed(1), declined(2)]);
  const [other] = entriesOf([proposed(2)], `assignment-${exampleId(9)}`);
  if (issue === undefined || first === undefined || second === undefined || other === undefined)
    throw new Error("none");
  const later = { entries: [issue, { ...first, index: 7 }, { ...second, index: 8 }] };
  const earlier = { entries: [{ ...other, index: 5 }] };
  expect(proposalsIn([later, earlier]).map(({ id, state }) => [id, state])).toEqual([
    [exampleId(2), "declined"],
    [exampleId(1), "open"],
  ]);
  expect(proposalsIn([{ entries: [issue] }])).toEqual([]);
});
