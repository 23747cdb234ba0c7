import type { CivilDate, Entry } from "@chidao/core";
import { entriesOf, event, type Given, recordedOnDay } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { boxes } from "../boxes.js";
import { asRecorded } from "../judging.js";
import { hasHappened, statusAt } from "../status.js";
import { explain } from "./explain.js";
import { statusRules } from "./status-rules.js";

const { issued, received, reported, extended, submitted, accepted, rejected, corrected, dueOn, deadlineSet } = event;
const on = (day: string) => day as CivilDate;
const explained = (entries: ReadonlyArray<Entry>, day: string) =>
  explain(entries, {
    judge: (facts) => statusAt(facts, on(day)),
    happened: (fact) => hasHappened(fact, on(day)),
    deadlineOf: asRecorded.deadlineOf,
  });
const of = (day: string, ...givens: ReadonlyArray<Given>) => explained(entriesOf(givens), day);
const types = ({ needed }: ReturnType<typeof explained>) => needed.map(({ entry }) => entry.event.type);

const june = issued("2023-01-10", { deadline: dueOn("2023-06-30") });

describe("an explanation", () => {
  it("of an overdue task needs its issue and what says that it is under way, however much was reported", () => {
    const why = of("2023-07-05", june, received("2023-01-12"), reported("2023-03-01"), reported("2023-06-01"));
    expect(why.status).toMatchObject({ box: "overdue", timeliness: { days: 5 } });
    expect(why.rule?.id).toBe("status.overdue");
    // The issue alone would leave it as issued.
    expect(types(why)).toEqual(["AssignmentIssued", "ProgressReported"]);
    expect(why.leftOut).toBe(2);
    expect(why.steps.map(({ rule }) => rule)).toEqual(["deadline.date-as-given"]);
  });

  it("tells what the status would be without each entry", () => {
    const why = of("2023-07-05", june, extended("2023-06-20", dueOn("2023-09-30")), received("2023-02-01"));
    expect(why.needed.map(({ entry, without }) => [entry.event.type, without?.box])).toEqual([
      ["AssignmentIssued", undefined],
      ["ExtensionGranted", "overdue"],
      ["AssignmentReceived", "notYetDue"],
    ]);
  });

  it("of a task that was done needs its issue, whose deadline counts, and its acceptance", () => {
    const why = of("2023-08-01", june, submitted("2023-06-29"), accepted("2023-07-20", "2023-06-29"));
    expect(why.status).toMatchObject({ box: "doneOnTime" });
    expect(types(why)).toEqual(["AssignmentIssued", "ResultAccepted"]);
  });

  it("keeps a correction and what it corrects, and leaves out what was undone", () => {
    const entries = entriesOf([june, submitted("2023-06-01"), accepted("2023-06-10")]);
    const wrong = entries[2] as Entry;
    const struck = corrected("2023-07-01", wrong.id, null);
    const all = entriesOf([june, submitted("2023-06-01"), accepted("2023-06-10"), struck]);
    expect(types(explained(all, "2023-08-01"))).toEqual(["AssignmentIssued", "ResultSubmitted"]);
    const moved = corrected("2023-07-01", wrong.id, accepted("2023-06-10", "2023-07-15"));
    const late = explained(entriesOf([june, submitted("2023-06-01"), accepted("2023-06-10"), moved]), "2023-08-01");
    expect(late.status).toMatchObject({ box: "doneLate", timeliness: { days: 15 } });
    expect(types(late)).toEqual(["AssignmentIssued", "ResultAccepted", "EntryCorrected"]);
  });

  it("of a task that is not issued yet is that nothing is", () => {
    expect(of("2022-12-31", june)).toMatchObject({ status: undefined, rule: undefined, needed: [], leftOut: 1 });
  });

  it("of an unknown status names the entry whose day nobody knows", () => {
    const undated = recordedOnDay(accepted({ unknown: "không ghi ngày" }), "2023-09-01");
    const why = of("2023-08-01", june, submitted("2023-06-20"), undated);
    expect(why.status?.box).toBe("unknown");
    expect(types(why)).toContain("ResultAccepted");
  });

  it("looks only at what had happened by the day", () => {
    const why = of("2023-05-01", june, submitted("2023-06-01"), rejected("2023-06-10"));
    expect(types(why)).toEqual(["AssignmentIssued"]);
    expect(of("2023-05-01", issued("2023-01-10"), deadlineSet("2023-03-01", dueOn("2023-05-03"))).steps).toHaveLength(
      1,
    );
  });

  it("has a rule with a source for every box", () => {
    expect(Object.keys(statusRules).sort()).toEqual([...boxes].sort());
    for (const { id, version, title, source } of Object.values(statusRules)) {
      expect(id).toMatch(/^status\.[a-z-]+$/);
      expect([version, title.vi === title.en, source.citation === ""]).toEqual([1, false, false]);
    }
  });
});
