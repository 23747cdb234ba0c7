import type { EntryData, Event } from "@chidao/core";
import {
  assignmentFacts,
  by,
  command,
  entryId,
  event,
  givenAssignment,
  office,
  said,
  specification,
} from "@chidao/testing";
import { describe, it } from "vitest";
import { evolveAssignment, unissuedAssignment } from "../assignment/assignment.js";

import { type AssignmentCommand, decideAssignment } from "../assignment/decide.js";

const { issued, submitted, accepted, reported, corrected, worked } = event;
const { correct } = command;
const given = givenAssignment();
const task = given(issued("2022-12-01"), reported("2023-01-10"), reported("2023-01-20"));

describe("a correction", () => {
  it("put together when other corrections stood on the entry is refused, so that it does not undo them", () => {
    const basedOn = (...seen: ReadonlyArray<string>) =>
      specification({
        initialState: unissuedAssignment,
        evolve: evolveAssignment,
        decide: decideAssignment,
        factsAt: (moment) => ({ ...assignmentFacts(moment), basedOn: seen }),
      })(issued("2022-12-01"), reported("2023-01-10"), corrected("2023-02-01", entryId(1), reported("2023-01-11")));
    const again: AssignmentCommand = correct("2023-02-02", entryId(1), reported("2023-01-12"));
    basedOn().when(again).thenRefuses("EntryChangedMeanwhile", { entry: 1 });
    basedOn(entryId(7)).when(again).thenRefuses("EntryChangedMeanwhile", { entry: 1 });
    basedOn(entryId(2)).when(again).thenRecords("EntryCorrected");
  });

  it("never strikes out a flag, which the rules raised and which only mending what it is about settles", () => {
    const flag = { type: "IrregularityFlagged", data: said("2023-01-10") } as Event<string, EntryData>;
    given(issued("2022-12-01"), flag)
      .when(correct("2023-02-01", entryId(1), null))
      .thenRefuses("NotFound", { what: "entry", id: entryId(1) });
  });

  it("that is older than what it says is flagged with both days; on the same day it is not", () => {
    task
      .when(correct("2023-02-01", entryId(1), reported("2023-02-02")), "2023-02-03")
      .thenFlagsWith("correction.before-what-it-says", { facts: { on: "2023-02-01", says: "2023-02-02" } });
    task.when(correct("2023-02-01", entryId(2), reported("2023-02-01"))).thenFlags();
  });

  it("dated on a day that nobody knows is not flagged as older than what it says", () => {
    const undated = { ...correct("2023-02-01", entryId(2), reported("2023-01-21")), on: event.unknown };
    task.when(undated, "2023-02-01").thenRecords("EntryCorrected").thenFlags();
    const sayingNoDay = correct("2023-02-01", entryId(2), reported(event.unknown));
    task.when(sayingNoDay).thenRecords("EntryCorrected").thenFlags();
  });

  it("whose second person is the first is flagged, with the body", () => {
    const alone = { ...by(office), officer: "cb-01" };
    const checked = { ...correct("2023-02-01", entryId(2), null), by: alone };
    task
      .when({ ...checked, secondPerson: alone })
      .thenFlagsWith("correction.second-person-same", { facts: { agency: office } });
    task.when({ ...checked, secondPerson: { ...alone, officer: "cb-02" } }).thenFlags();
  });

  it("of an entry of an outside kind must be storable, though no codec knows it", () => {
    const sampled = (count: unknown) => worked("vn.example.audit/Sampled", "2023-01-05", { count });
    given(issued("2022-12-01"), sampled(3))
      .when(correct("2023-02-01", entryId(1), sampled("\ud800")))
      .thenRefuses("ReplacementMalformed");
  });

  it("that strikes out a correction brings what that one changed back, and is looked at with it", () => {
    const once = given(
      issued("2022-12-01"),
      submitted("2023-01-10"),
      accepted("2023-01-20"),
      corrected("2023-02-01", entryId(1), submitted("2023-01-25")),
    );
    once
      .when(correct("2023-02-02", entryId(3), null))
      .thenRecords("EntryCorrected")
      .thenFlags();
    once
      .when(correct("2023-02-02", entryId(3), corrected("2023-02-01", entryId(1), null)))
      .thenFlagsWith("correction.leaves-contradiction", { facts: { entry: 2, type: "ResultAccepted" } });
    once
      .when(correct("2023-02-02", entryId(3), { ...corrected("2023-02-03", entryId(1), submitted("2023-01-11")) }))
      .thenFlags("entry.future-dated", "correction.before-what-it-says");
  });
});
