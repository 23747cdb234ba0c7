import type { CivilDate } from "@chidao/core";
import { entryId, event, factsOf, type Given, recordedOnDay } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { type Box, boxes } from "./boxes.js";
import { asRecorded } from "./judging.js";
import { type AssignmentStatus, statusAt } from "./status.js";

const { issued, received, reported, submitted, accepted, rejected, revoked, notPursued } = event;
const { asserted, deadlineSet, extended, corrected, dueOn, unparsedDeadline, noDeadline } = event;

const statusOn = (day: string, ...givens: ReadonlyArray<Given>): AssignmentStatus | undefined =>
  statusAt(factsOf(...givens), day as CivilDate);
const boxOn = (day: string, ...givens: ReadonlyArray<Given>): Box | undefined => statusOn(day, ...givens)?.box;
const due = issued("2022-12-01", { deadline: dueOn("2023-06-30") });

describe("the box of a task", () => {
  it("is none before it was issued", () => {
    expect(boxOn("2022-11-30", due)).toBeUndefined();
    expect(boxOn("2022-12-01", due)).toBe("notYetDue");
  });

  it("is near due in the last days, on the due day still in time, and overdue from the next", () => {
    expect(asRecorded.nearDueDays).toBe(5);
    expect(["2023-06-24", "2023-06-25", "2023-06-30", "2023-07-01"].map((day) => boxOn(day, due))).toEqual([
      ...["notYetDue", "nearDue"],
      ...["nearDue", "overdue"],
    ]);
    expect(statusOn("2023-07-10", due)).toMatchObject({
      timeliness: { kind: "overdue", days: 10 },
      daysBehindFirst: 10,
    });
  });

  it("says that there is no deadline, or that its words were not understood", () => {
    expect(boxOn("2030-01-01", issued("2022-12-01"))).toBe("noDeadline");
    expect(boxOn("2030-01-01", issued("2022-12-01", { deadline: unparsedDeadline }))).toBe("unresolvedDeadline");
    expect(boxOn("2023-01-01", issued("2022-12-01"), deadlineSet("2023-01-01", dueOn("2023-12-31")))).toBe("notYetDue");
  });

  it("awaits verification from the day of submission, overdue or not", () => {
    expect(boxOn("2023-08-01", due, submitted("2023-06-01"))).toBe("awaitingVerification");
    expect(boxOn("2023-05-31", due, submitted("2023-06-01"))).toBe("notYetDue");
    expect(boxOn("2023-08-01", due, submitted("2023-07-20"))).toBe("awaitingVerification");
  });

  it("is done on time, late or without a deadline, by the day of completion and not of acceptance", () => {
    const done = (on: string) => [due, submitted(on), accepted("2023-09-01", on)];
    expect(boxOn("2023-09-01", ...done("2023-06-30"))).toBe("doneOnTime");
    expect(statusOn("2023-09-01", ...done("2023-07-03"))).toMatchObject({
      box: "doneLate",
      timeliness: { kind: "late", days: 3 },
      daysBehindFirst: 3,
    });
    expect(boxOn("2023-09-01", issued("2022-12-01"), submitted("2023-06-01"), accepted("2023-06-02"))).toBe(
      "doneWithoutDeadline",
    );
  });

  it("says by which exit a task ended", () => {
    expect(boxOn("2023-07-01", due, revoked("2023-06-01"))).toBe("revoked");
    expect(boxOn("2023-07-01", due, notPursued("2023-06-01"))).toBe("notPursued");
    expect(boxOn("2023-05-31", due, revoked("2023-06-01"))).toBe("notYetDue");
  });

  it("is unknown when the day of completion is, and there is a deadline to keep", () => {
    const accept = accepted("2023-09-01", { unknown: "hệ thống cũ không ghi" });
    expect(statusOn("2023-09-01", due, submitted("2023-06-01"), accept)).toMatchObject({
      box: "unknown",
      timeliness: { kind: "unknown", why: "completion-date" },
    });
    expect(boxOn("2023-09-01", issued("2022-12-01"), submitted("2023-06-01"), accept)).toBe("doneWithoutDeadline");
  });
});

describe("an entry without a day", () => {
  const undated = { unknown: "không ghi ngày" };

  it("makes the status unknown on days before it was written down, and counts from then on", () => {
    const story = [due, recordedOnDay(submitted(undated), "2023-05-01")];
    expect(boxOn("2023-05-01", ...story)).toBe("awaitingVerification");
    expect(statusOn("2023-04-30", ...story)).toMatchObject({
      box: "unknown",
      stage: "unknown",
      timeliness: { kind: "unknown", why: "undated-entry" },
    });
  });

  it("makes nothing unknown when it can't change the box", () => {
    expect(boxOn("2023-04-30", due, recordedOnDay(reported(undated), "2023-05-01"))).toBe("notYetDue");
  });

  it("makes even the existence of the task unknown when it is the issue", () => {
    const story = recordedOnDay(issued(undated), "2023-05-01");
    expect(boxOn("2023-04-30", story)).toBe("unknown");
    expect(boxOn("2023-05-01", story)).toBe("noDeadline");
  });
});

describe("the clock", () => {
  it("runs on after a rejection as if it had never stopped", () => {
    const back = [due, submitted("2023-06-20"), rejected("2023-07-20")];
    expect(boxOn("2023-07-19", ...back)).toBe("awaitingVerification");
    expect(statusOn("2023-07-20", ...back)).toMatchObject({
      box: "overdue",
      stage: "in-progress",
      timeliness: { kind: "overdue", days: 20 },
      rejections: 1,
    });
    const again = [...back, submitted("2023-08-01"), accepted("2023-08-02", "2023-08-01")];
    expect(statusOn("2023-08-02", ...again)).toMatchObject({ box: "doneLate", timeliness: { days: 32 } });
  });

  it("is set by the newest deadline; lateness is shown against the first one too", () => {
    const moved = [due, extended("2023-06-01", dueOn("2023-09-30"))];
    expect(statusOn("2023-07-10", ...moved)).toMatchObject({
      box: "notYetDue",
      due: "2023-09-30",
      firstDue: "2023-06-30",
      daysBehindFirst: 10,
      daysOverdueBeforeExtension: 0,
    });
    expect(statusOn("2023-05-31", ...moved)).toMatchObject({ due: "2023-06-30" });
  });

  it("keeps the overdue days that an extension came too late for", () => {
    const late = [due, extended("2023-07-15", dueOn("2023-09-30")), extended("2023-10-02", dueOn("2023-12-31"))];
    expect(statusOn("2023-07-14", ...late)).toMatchObject({ box: "overdue" });
    expect(statusOn("2023-07-20", ...late)).toMatchObject({ box: "notYetDue", daysOverdueBeforeExtension: 15 });
    expect(statusOn("2023-11-01", ...late)).toMatchObject({ daysOverdueBeforeExtension: 17 });
  });

  it("stands still when a deadline is taken back", () => {
    expect(boxOn("2024-01-01", due, deadlineSet("2023-02-01", noDeadline))).toBe("noDeadline");
  });
});

describe("a month or a year", () => {
  it("counts from its last day, and the status says that it is imprecise", () => {
    const vague = issued({ month: "2022-12" }, { deadline: dueOn("2023-06-30") });
    expect(boxOn("2022-12-30", vague)).toBeUndefined();
    expect(statusOn("2022-12-31", vague)).toMatchObject({ box: "notYetDue", imprecise: true });
    expect(statusOn("2022-12-31", due)).toMatchObject({ imprecise: false });
    const done = (completed: Parameters<typeof accepted>[1]) => [
      due,
      submitted("2023-06-10"),
      accepted("2023-08-01", completed),
    ];
    expect(statusOn("2023-08-01", ...done({ month: "2023-06" }))).toMatchObject({ box: "doneOnTime", imprecise: true });
    expect(statusOn("2023-08-01", ...done({ year: "2023" }))).toMatchObject({ box: "doneLate", imprecise: true });
  });
});

describe("the stage", () => {
  it("is what happened by the day", () => {
    const story = [due, received("2022-12-05"), reported("2022-12-10"), submitted("2022-12-20")];
    const days = ["2022-12-01", "2022-12-05", "2022-12-10", "2022-12-20"];
    expect(days.map((day) => statusOn(day, ...story)?.stage)).toEqual([
      ...["issued", "received"],
      ...["in-progress", "submitted"],
    ]);
  });

  it("does not fall back when reception is entered after work has begun", () => {
    expect(statusOn("2023-01-01", due, reported("2022-12-10"), received("2022-12-20"))?.stage).toBe("in-progress");
  });
});

describe("a correction", () => {
  it("counts for every day, from the day it corrects", () => {
    const wrong = [due, submitted("2023-06-10"), accepted("2023-08-01", "2023-07-10")];
    expect(boxOn("2023-08-01", ...wrong)).toBe("doneLate");
    const right = corrected("2023-09-01", entryId(2), accepted("2023-08-01", "2023-06-10"));
    expect(boxOn("2023-08-01", ...wrong, right)).toBe("doneOnTime");
    expect(boxOn("2023-08-01", ...wrong, corrected("2023-09-01", entryId(0), null))).toBeUndefined();
  });
});

describe("a status that only a source asserts", () => {
  const claim = asserted("2023-08-01", "accepted", { month: "2023-06" });

  it("counts as the source says, and is marked as its claim", () => {
    expect(statusOn("2023-08-01", due, claim)).toMatchObject({ box: "doneOnTime", asserted: true, imprecise: true });
    expect(statusOn("2023-07-31", due, claim)).toMatchObject({ box: "overdue", asserted: false });
    expect(boxOn("2023-08-01", due, asserted("2023-08-01", "submitted"))).toBe("awaitingVerification");
    for (const stage of ["postponed", "returned"] as const) {
      const put = asserted("2023-08-01", stage);
      expect(statusOn("2023-08-01", due, put)).toMatchObject({ box: stage, timeliness: { kind: "stopped" } });
      expect(boxOn("2023-09-01", due, put, asserted("2023-09-01", "in-progress"))).toBe("overdue");
    }
  });

  it("is unknown when the source's words, or its day of completion, were not understood", () => {
    const lost = asserted("2023-08-01", { unknown: "“đã chuyển”" });
    expect(statusOn("2023-08-01", due, lost)).toMatchObject({
      box: "unknown",
      timeliness: { kind: "unknown", why: "source-not-understood" },
    });
    expect(boxOn("2023-08-01", due, asserted("2023-08-01", "accepted"))).toBe("unknown");
  });

  it("gives way to what is recorded as it happened, before or after it", () => {
    expect(statusOn("2023-08-01", due, submitted("2023-06-20"), claim)).toMatchObject({
      box: "awaitingVerification",
      asserted: false,
    });
    expect(statusOn("2023-09-01", due, claim, reported("2023-08-20"))).toMatchObject({
      box: "overdue",
      asserted: false,
    });
    expect(statusOn("2023-09-01", due, claim, extended("2023-08-20", dueOn("2023-12-31")))).toMatchObject({
      box: "doneOnTime",
      asserted: true,
    });
  });
});

describe("what a status says of the clock, and where the task may in truth belong", () => {
  const { stepped, unknown } = event;
  const words = { reason: "lý do", basis: unknown };
  const undone = { unknown: "hệ thống cũ không ghi" };
  const request = issued("2022-12-01", { class: "request", deadline: dueOn("2023-06-30") });
  const lost = issued("2022-12-01", { deadline: unparsedDeadline });
  const [superseded, postponed, returned] = [
    stepped("AssignmentMarkedDuplicate", "2023-02-01", { survivor: entryId(7), reason: "trùng" }),
    stepped("AssignmentPostponed", "2023-02-01", { ...words, until: unknown }),
    stepped("AssignmentReturned", "2023-02-01", { reason: "lý do", proposed: unknown }),
  ];
  const done = [submitted("2023-02-01"), accepted("2023-02-02", "2023-02-01")];

  it.each<readonly [Box, string, ReadonlyArray<Given>, ReadonlyArray<Box>]>([
    ["awaitingVerification", "stopped", [due, submitted("2023-02-01")], ["awaitingVerification"]],
    ["returned", "stopped", [due, returned], ["returned"]],
    ["postponed", "stopped", [due, postponed], ["postponed"]],
    ["superseded", "stopped", [due, superseded], ["superseded"]],
    ["revoked", "stopped", [due, revoked("2023-02-01")], ["revoked"]],
    ["notPursued", "stopped", [due, notPursued("2023-02-01")], ["notPursued"]],
    ["doneOnTime", "on-time", [due, ...done], ["doneOnTime"]],
    ["doneWithoutDeadline", "without-deadline", [issued("2022-12-01"), ...done], ["doneWithoutDeadline"]],
    ["doneWithoutDeadline", "without-deadline", [request, ...done], ["doneWithoutDeadline"]],
    ["requested", "no-deadline", [request], ["requested"]],
    ["noDeadline", "no-deadline", [issued("2022-12-01")], ["noDeadline"]],
    [
      "noDeadline",
      "no-deadline",
      [issued("2022-12-01", { class: "recurring", deadline: dueOn("2023-06-30") })],
      ["noDeadline"],
    ],
    ["unresolvedDeadline", "unresolved", [lost], ["notYetDue", "nearDue", "overdue", "noDeadline"]],
    ["unknown", "unknown", [due, submitted("2023-02-01"), accepted("2023-02-02", undone)], ["doneOnTime", "doneLate"]],
    ["unknown", "unknown", [lost, ...done], ["doneOnTime", "doneLate", "doneWithoutDeadline"]],
  ])("%s: %s", (box, kind, story, couldBe) => {
    const status = statusOn("2023-08-01", ...story);
    expect([status?.box, status?.timeliness.kind, status?.couldBe]).toEqual([box, kind, couldBe]);
  });

  it("may be any box at all when a source was not understood", () => {
    const status = statusOn("2023-08-01", due, asserted("2023-08-01", { unknown: "“đã chuyển”" }));
    expect(status?.couldBe).toEqual(boxes.filter((box) => box !== "unknown"));
  });

  it("may be any of the boxes between which an undated entry leaves it", () => {
    const story = [due, recordedOnDay(submitted({ unknown: "không ghi ngày" }), "2023-05-01")];
    expect(statusOn("2023-04-30", ...story)?.couldBe).toEqual(["notYetDue", "awaitingVerification"]);
    const unissued = recordedOnDay(issued({ unknown: "không ghi ngày" }), "2023-05-01");
    expect(statusOn("2023-04-30", unissued)?.couldBe).toEqual(["noDeadline"]);
  });

  it("says why it is unknown when a deadline was not understood, and how many days are left when it was", () => {
    expect(statusOn("2023-08-01", lost, ...done)?.timeliness).toEqual({
      kind: "unknown",
      why: "deadline-not-understood",
    });
    expect(statusOn("2023-06-20", due)?.timeliness).toEqual({ kind: "not-yet-due", daysLeft: 10 });
    expect(statusOn("2023-06-28", due)?.timeliness).toEqual({ kind: "near-due", daysLeft: 2 });
  });

  it("is no days behind where no day was ever given, or none is known on which it ended", () => {
    expect(statusOn("2023-08-01", issued("2022-12-01"))).toMatchObject({ daysBehindFirst: 0, firstDue: undefined });
    const story = [due, submitted("2023-07-10"), accepted("2023-07-20", undone)];
    expect(statusOn("2023-08-01", ...story)).toMatchObject({ daysBehindFirst: 0 });
    const later = [issued("2022-12-01"), deadlineSet("2023-01-01", dueOn("2023-06-30"))];
    expect(statusOn("2023-07-10", ...later)).toMatchObject({ firstDue: "2023-06-30", daysBehindFirst: 10 });
  });

  it("is imprecise where a deadline was set in a month", () => {
    const moved = [due, extended({ month: "2023-05" }, dueOn("2023-09-30"))];
    expect(statusOn("2023-07-10", ...moved)).toMatchObject({ imprecise: true });
    expect(statusOn("2023-02-01", due, ...done)).toMatchObject({ imprecise: false });
  });
});
