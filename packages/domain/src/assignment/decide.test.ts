import { command, event, exampleId, givenAssignment, ministry, province } from "@chidao/testing";
import { describe, it } from "vitest";

const { issue, receive, report, submit, accept, reject, revoke, abandon, setDeadline, extend, work } = command;
const { issued, received, reported, submitted, accepted, rejected, revoked, notPursued, dueOn, noDeadline } = event;
const given = givenAssignment();

describe("issuing", () => {
  it("records the task with its deadline resolved", () => {
    given()
      .when(issue("2022-12-01", { deadline: dueOn("2023-06-30") }))
      .thenRecords(issued("2022-12-01", { deadline: dueOn("2023-06-30") }))
      .thenFlags();
  });

  it("refuses an id that is taken", () => {
    given(issued("2022-12-01")).when(issue("2022-12-02")).thenRefuses("AlreadyExists", { what: "assignment" });
  });

  it("refuses a kind, a provision or a body that nobody knows", () => {
    given()
      .when(issue("2022-12-01", { kind: "space" }))
      .thenRefuses("UnknownKind", { kind: "space" });
    given()
      .when(issue("2022-12-01", { provision: "IX" }))
      .thenRefuses("NotFound", { what: "provision", id: "IX" });
    const missing = { what: "agency", id: "khong-co" };
    const nobody = { agency: "khong-co" };
    given()
      .when(issue("2022-12-01", { lead: { determined: nobody } }))
      .thenRefuses("NotFound", missing);
    given()
      .when(issue("2022-12-01", { coordinating: [nobody] }))
      .thenRefuses("NotFound", missing);
    given()
      .when(issue("2022-12-01", { acceptor: nobody }))
      .thenRefuses("NotFound", missing);
  });

  it("needs its directive", () => {
    const directive = { history: { entries: [], facts: [] }, revision: -1 };
    givenAssignment({ directive })().when(issue("2022-12-01")).thenRefuses("NotFound", { what: "directive" });
  });

  it("takes what the text leaves open: no provision, no acceptor, words for a lead", () => {
    given()
      .when(
        issue("2022-12-01", {
          provision: { unknown: "giao miệng" },
          acceptor: { unknown: "không nêu" },
          lead: { determined: { asWritten: "Sở Thử nghiệm" } },
          coordinating: [{ collective: { words: "các bộ liên quan", closure: "unknowable" } }],
        }),
      )
      .thenRecords("AssignmentIssued")
      .thenFlags();
  });
});

describe("before anything is issued", () => {
  it("every other command is refused", () => {
    for (const asked of [receive("2023-01-01"), report("2023-01-01"), submit("2023-01-01"), revoke("2023-01-01")]) {
      given()
        .when(asked)
        .thenRefuses("NotFound", { what: "assignment", id: exampleId(1) });
    }
  });
});

describe("an open task", () => {
  const open = given(issued("2022-12-01"));

  it("is received, reported on, given a deadline, extended and submitted, in any order", () => {
    open.when(receive("2022-12-05")).thenRecords(received("2022-12-05")).thenFlags();
    open.when(report("2022-12-05")).thenRecords(reported("2022-12-05")).thenFlags();
    open.when(submit("2022-12-05")).thenRecords(submitted("2022-12-05")).thenFlags();
    open
      .when(setDeadline("2022-12-05", dueOn("2023-06-30")))
      .thenRecords("DeadlineSet")
      .thenFlags();
    open
      .when(extend("2022-12-05", dueOn("2023-06-30")))
      .thenRecords("ExtensionGranted")
      .thenFlags();
    given(issued("2022-12-01"), submitted("2022-12-05")).when(submit("2022-12-06")).thenRecords("ResultSubmitted");
  });

  it("is withdrawn or given up", () => {
    open.when(revoke("2022-12-05")).thenRecords(revoked("2022-12-05")).thenFlags();
    open.when(abandon("2022-12-05")).thenRecords(notPursued("2022-12-05")).thenFlags();
  });

  it("has nothing that could be accepted or rejected", () => {
    open.when(accept("2022-12-05")).thenRefuses("NotSubmitted", { stage: "issued" });
    given(issued("2022-12-01"), received("2022-12-02"))
      .when(reject("2022-12-05"))
      .thenRefuses("NotSubmitted", { stage: "received" });
    given(issued("2022-12-01"), reported("2022-12-02"))
      .when(reject("2022-12-05"))
      .thenRefuses("NotSubmitted", { stage: "in-progress" });
  });
});

describe("a submitted result", () => {
  const handedIn = given(issued("2022-12-01"), submitted("2023-01-10"));

  it("is accepted as completed on the day it was handed in, unless another day is given", () => {
    handedIn.when(accept("2023-01-20")).thenRecords(accepted("2023-01-20", "2023-01-10")).thenFlags();
    handedIn
      .when(accept("2023-01-20", "van-phong-vi-du", { month: "2023-01" }))
      .thenRecords(accepted("2023-01-20", { month: "2023-01" }));
  });

  it("is sent back once, and must then be handed in again", () => {
    handedIn.when(reject("2023-01-20")).thenRecords(rejected("2023-01-20"));
    const back = given(issued("2022-12-01"), submitted("2023-01-10"), rejected("2023-01-20"));
    back.when(reject("2023-01-21")).thenRefuses("NotSubmitted", { stage: "in-progress" });
    back.when(accept("2023-01-21")).thenRefuses("NotSubmitted");
    back.when(submit("2023-01-21")).thenRecords("ResultSubmitted");
  });
});

describe.each([
  ["accepted", [submitted("2023-01-10"), accepted("2023-01-20")]],
  ["revoked", [revoked("2023-01-20")]],
  ["not-pursued", [notPursued("2023-01-20")]],
] as const)("a task that is %s", (stage, ending) => {
  const closed = given(issued("2022-12-01"), ...ending);

  it("takes nothing more but corrections", () => {
    const later = "2023-02-01";
    const asked = [receive(later), report(later), setDeadline(later, noDeadline), extend(later, noDeadline)];
    const more = [submit(later), accept(later), reject(later), revoke(later), abandon(later)];
    const step = work("general/RecordStep", later, { step: "họp" });
    for (const each of [...asked, ...more, step]) closed.when(each).thenRefuses("AlreadyClosed", { stage });
  });

  it("still takes what happened before it ended and is written down late", () => {
    closed.when(report("2023-01-05"), "2023-02-01").thenRecords("ProgressReported").thenFlags("entry.inserted-late");
  });

  it("refuses another ending before its own, since both can't be", () => {
    closed.when(revoke("2023-01-05"), "2023-02-01").thenRefuses("ContradictsLaterEntry");
  });
});

describe("an entry that is written down late", () => {
  it("is refused only when a later entry no longer fits because of it", () => {
    const done = given(issued("2022-12-01"), submitted("2023-01-10"), accepted("2023-01-20"));
    done
      .when(reject("2023-01-15"), "2023-02-01")
      .thenRefuses("ContradictsLaterEntry", { type: "ResultAccepted", entry: 2 });
    done.when(submit("2023-01-15"), "2023-02-01").thenRecords("ResultSubmitted");
    done.when(accept("2023-01-05"), "2023-02-01").thenRefuses("NotSubmitted", { stage: "issued" });
  });

  it("may be dated before the issue: work begins before the paper comes", () => {
    const task = given(issued("2022-12-01"));
    task.when(report("2022-11-25"), "2022-12-05").thenRecords("ProgressReported").thenFlags("entry.out-of-order");
    task.when(submit("2022-11-25"), "2022-12-05").thenRecords("ResultSubmitted").thenFlags("entry.out-of-order");
    task.when(accept("2022-11-25"), "2022-12-05").thenRefuses("NotSubmitted", { stage: "none" });
    task.when(revoke("2022-11-25"), "2022-12-05").thenRecords("AssignmentRevoked").thenFlags("entry.out-of-order");
  });

  it("may fall in the month in which the task was issued, when no more is known of the issue", () => {
    given(issued({ month: "2022-12" }))
      .when(report("2022-12-10"), "2023-01-05")
      .thenRecords("ProgressReported")
      .thenFlags("entry.inserted-late");
  });
});

describe("a kind's own work", () => {
  it("is recorded in a task of that kind, and refused in another", () => {
    const task = given(issued("2022-12-01", { kind: "staffing" }));
    const norm = { subject: "cấp xã", headcount: 2, basis: { unknown: "chưa có" } };
    task.when(work("staffing/SetNorm", "2023-01-05", norm)).thenRecords({
      ...event.worked("staffing/NormSet", "2023-01-05", norm),
    });
    task
      .when(work("general/RecordStep", "2023-01-05", { step: "họp" }))
      .thenRefuses("WrongKind", { kind: "staffing", command: "general/RecordStep" });
  });
});

describe("who is meant", () => {
  it("may be the same body in two roles, which is flagged", () => {
    given()
      .when(issue("2022-12-01", { coordinating: [{ agency: province }, { agency: ministry }] }))
      .thenRecords("AssignmentIssued")
      .thenFlags("lead.also-coordinating");
  });
});
