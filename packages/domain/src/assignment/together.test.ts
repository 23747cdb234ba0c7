import { assignmentFacts, command, entryId, event, exampleId, said, specification } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { evolveAssignment, unissuedAssignment } from "./assignment.js";
import type { AssignmentCommand, AssignmentFacts } from "./decide.js";
import { decideTogether, type ImportEntries } from "./together.js";

const { issue, submit, accept, report } = command;
const given = specification({
  initialState: unissuedAssignment,
  evolve: evolveAssignment,
  decide: (entries: ImportEntries, state, facts: AssignmentFacts) => decideTogether(entries, state, facts),
  factsAt: (moment) => assignmentFacts(moment),
});
const together = (steps: ReadonlyArray<AssignmentCommand>, notes: ImportEntries["notes"] = []): ImportEntries => ({
  ...{ type: "ImportEntries", assignment: exampleId(1), ...said("2023-02-01") },
  ...{ steps, notes },
});

describe("steps of one task decided together", () => {
  it("are recorded in order, each on what the steps before it left", () => {
    given()
      .when(together([issue("2022-12-01"), submit("2023-01-10"), accept("2023-01-20")]))
      .thenRecords("AssignmentIssued", "ResultSubmitted", "ResultAccepted")
      .thenFlags();
  });

  it("are none when one of them is refused", () => {
    given()
      .when(together([issue("2022-12-01"), accept("2023-01-20")]))
      .thenRefuses("NotSubmitted", { stage: "issued" });
    given()
      .when(together([submit("2023-01-10")]))
      .thenRefuses("NotFound", { what: "assignment" });
  });

  it("that record nothing are nothing, whatever was noticed", () => {
    given()
      .when(together([], [{ rule: "import.epoch-date", facts: {} }]))
      .thenNothing();
  });

  it("flag each entry that breaks a rule, by the id under which that entry is recorded", () => {
    given()
      .when(together([issue("2022-12-01"), submit("2023-01-10", []), accept("2023-01-20")]))
      .thenFlags("acceptance.no-evidence")
      .thenFlagsWith("acceptance.no-evidence", { about: entryId(2) });
    given(event.issued("2022-12-01"))
      .when(together([report("2023-01-10"), report("2023-01-05")]))
      .thenFlagsWith("entry.inserted-late", {
        about: entryId(2),
        facts: { on: "2023-01-05", lastEntryOn: "2023-01-10" },
      });
  });

  it("flag what the import noticed of the row at the first entry, and know no rule outside the catalogue", () => {
    const noted = (rule: string) =>
      together([issue("2022-12-01"), submit("2023-01-10")], [{ rule, facts: { row: 7 } }]);
    given()
      .when(noted("import.epoch-date"))
      .thenFlags("import.epoch-date")
      .thenFlagsWith("import.epoch-date", { about: entryId(0), facts: { row: 7 } });
    expect(() => given().when(noted("import.no-such-rule"))).toThrow("no rule import.no-such-rule");
  });
});
