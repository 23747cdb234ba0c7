import {
  command,
  endedMinistry,
  event,
  givenAssignment,
  ministry,
  office,
  province,
  recordedOnDay,
} from "@chidao/testing";
import { describe, it } from "vitest";

const { assertStatus, issue, report, submit, accept, setDeadline, extend } = command;
const { asserted, issued, submitted, extended, reported, dueOn, unknown } = event;
const given = givenAssignment();

describe("leads", () => {
  const candidates = [{ agency: ministry }, { agency: province }];

  it("that are co-equal in a text before the one-lead rule are recorded, and somebody is asked to make it clear", () => {
    given()
      .when(issue("2022-12-01", { lead: { undetermined: { candidates, words: "đồng chủ trì" } } }))
      .thenRecords("AssignmentIssued")
      .thenFlags("lead.unclear")
      .thenFlagsWith("lead.unclear", { severity: "advisory", facts: { leads: 2, words: "đồng chủ trì" } });
  });

  it("that are co-equal in a text of the one-lead rule's time are recorded and flagged for a person, as advice only", () => {
    given()
      .when(issue("2026-05-29", { lead: { undetermined: { candidates, words: "đồng chủ trì" } } }))
      .thenRecords("AssignmentIssued")
      .thenFlags("lead.co-equal")
      .thenFlagsWith("lead.co-equal", { severity: "advisory", facts: { leads: 2, words: "đồng chủ trì" } });
  });

  it("that are open with one candidate, disputed or ended are no co-equal leads", () => {
    const words = "chưa rõ";
    given()
      .when(issue("2022-12-01", { lead: { undetermined: { candidates: [], words } } }))
      .thenFlags();
    given()
      .when(issue("2022-12-01", { lead: { disputed: { candidates, words } } }))
      .thenFlags();
    given()
      .when(issue("2022-12-01", { lead: { ended: { agency: ministry, words } } }))
      .thenFlags();
  });
});

describe("a body that the register says had ended", () => {
  it("is flagged as lead, coordinating body or acceptor", () => {
    const gone = { agency: endedMinistry };
    for (const change of [{ lead: { determined: gone } }, { coordinating: [gone] }, { acceptor: gone }]) {
      given()
        .when(issue("2025-03-01", change))
        .thenFlags("agency.not-in-existence")
        .thenFlagsWith("agency.not-in-existence", { facts: { agency: endedMinistry, on: "2025-03-01" } });
      given().when(issue("2025-02-28", change)).thenFlags();
    }
  });

  it("is flagged when it acts", () => {
    const helps = { coordinating: [{ agency: endedMinistry }] };
    const helped = given(issued("2025-02-01", helps));
    helped
      .when(report("2025-03-02", endedMinistry))
      .thenRecords("ProgressReported")
      .thenFlags("agency.not-in-existence");
    helped.when(report("2025-02-28", endedMinistry)).thenFlags();
  });

  it("is not flagged while the day is not known, nor is a body that is not registered", () => {
    const helps = { coordinating: [{ agency: endedMinistry }, { agency: "khong-co" }] };
    given(issued("2025-02-01", helps))
      .when(report({ unknown: "?" }, endedMinistry))
      .thenFlags();
    given(issued("2025-02-01", helps)).when(report("2025-03-02", "khong-co")).thenFlags();
  });
});

describe("an entry's day", () => {
  it("before a later entry is flagged as entered late", () => {
    given(issued("2022-12-01"), reported("2023-02-01"))
      .when(report("2023-01-15"), "2023-02-05")
      .thenFlagsWith("entry.inserted-late", {
        severity: "advisory",
        facts: { on: "2023-01-15", lastEntryOn: "2023-02-01" },
      });
  });

  it("before the issue is flagged as out of order, and not twice", () => {
    given(issued("2022-12-01"))
      .when(report("2022-11-30"), "2022-12-05")
      .thenFlags("entry.out-of-order")
      .thenFlagsWith("entry.out-of-order", { facts: { on: "2022-11-30", issuedOn: "2022-12-01" } });
  });

  it("after the day of writing is flagged as in the future", () => {
    const task = given(issued("2022-12-01"));
    task.when(report("2023-01-02"), "2023-01-01").thenFlags("entry.future-dated");
    task.when(report("2023-01-01"), "2023-01-01").thenFlags();
    task.when(report({ month: "2023-01" }), "2023-01-01").thenFlags();
    given().when(issue("2023-01-02"), "2023-01-01").thenFlags("entry.future-dated");
  });

  it("that is not known is not out of order", () => {
    given(issued("2022-12-01"), reported("2023-02-01"))
      .when(report({ unknown: "không ghi" }))
      .thenFlags();
  });
});

describe("a deadline", () => {
  it("before the day of issue is flagged, however it is given", () => {
    const before = dueOn("2022-11-30");
    given()
      .when(issue("2022-12-01", { deadline: before }))
      .thenFlags("deadline.before-issue");
    given(issued("2022-12-01")).when(setDeadline("2022-12-05", before)).thenFlags("deadline.before-issue");
    given(issued("2022-12-01")).when(extend("2022-12-05", before)).thenFlags("deadline.before-issue");
    given()
      .when(issue("2022-12-01", { deadline: dueOn("2022-12-01") }))
      .thenFlags();
  });

  it("extended after it had passed is flagged; on the day itself it is in time", () => {
    const task = given(issued("2022-12-01", { deadline: dueOn("2023-01-31") }));
    task
      .when(extend("2023-02-01", dueOn("2023-03-31")))
      .thenFlags("deadline.extended-after-due")
      .thenFlagsWith("deadline.extended-after-due", { facts: { due: "2023-01-31", on: "2023-02-01" } });
    task.when(extend("2023-01-31", dueOn("2023-03-31"))).thenFlags();
  });

  it("that an extension does not move is flagged", () => {
    const task = given(issued("2022-12-01", { deadline: dueOn("2023-01-31") }));
    task.when(extend("2023-01-05", dueOn("2023-01-31"))).thenFlags("deadline.extension-shortens");
  });

  it("is compared with the one in force, not the first", () => {
    given(issued("2022-12-01", { deadline: dueOn("2023-01-31") }), extended("2023-01-15", dueOn("2023-03-31")))
      .when(extend("2023-03-01", dueOn("2023-04-30")))
      .thenFlags();
  });
});

describe("acceptance", () => {
  const handedIn = given(issued("2022-12-01"), submitted("2023-01-10"));

  it("by the lead of its own result is flagged as serious", () => {
    handedIn
      .when(accept("2023-01-20", ministry))
      .thenFlags("acceptance.own-result")
      .thenFlagsWith("acceptance.own-result", { severity: "serious", facts: { agency: ministry } });
    handedIn.when(accept("2023-01-20", province)).thenFlags("acceptance.other-acceptor");
  });

  it("is flagged also when the issue is known by its month and counts from the month's end", () => {
    given(issued({ month: "2023-01" }), recordedOnDay(submitted("2023-01-10"), "2023-02-01"))
      .when(accept("2023-01-20", ministry), "2023-02-01")
      .thenFlags("acceptance.own-result", "entry.inserted-late");
  });

  it("without any evidence is flagged; evidence of an earlier try counts", () => {
    given(issued("2022-12-01"), submitted("2023-01-10", []))
      .when(accept("2023-01-20"))
      .thenFlags("acceptance.no-evidence");
    given(issued("2022-12-01"), submitted("2023-01-05"), submitted("2023-01-10", []))
      .when(accept("2023-01-20"))
      .thenFlags();
  });
});

describe("a broken rule", () => {
  it("is flagged about the entry, on its day and on behalf of the same body", () => {
    given(issued("2022-12-01"))
      .when(submit("2023-01-02"), "2023-01-01")
      .thenFlagsWith("entry.future-dated", {
        about: "00000000-0000-5000-8000-000000000001",
        ruleVersion: 1,
        on: { day: "2023-01-02" },
        by: { agency: ministry },
      });
  });

  it("does not add up: one entry may break several", () => {
    given()
      .when(
        issue("2025-04-01", {
          lead: { determined: { agency: endedMinistry } },
          coordinating: [{ agency: endedMinistry }],
          deadline: dueOn("2025-03-31"),
          acceptor: { agency: office },
        }),
        "2025-03-15",
      )
      .thenFlags("lead.also-coordinating", "agency.not-in-existence", "deadline.before-issue", "entry.future-dated");
  });
});

describe("a status that a source asserts", () => {
  it("counts while nothing more is recorded, and is not flagged", () => {
    given(issued("2022-12-01")).when(assertStatus("2023-01-05", "accepted")).thenRecords("StatusAsserted").thenFlags();
    given(issued("2022-12-01"), asserted("2023-01-05", "issued"))
      .when(assertStatus("2023-02-05", "accepted"))
      .thenFlags();
  });

  it("is flagged when the record says otherwise, and the record stands", () => {
    const task = given(issued("2022-12-01"), submitted("2023-01-10"));
    task
      .when(assertStatus("2023-02-05", "accepted"))
      .thenRecords("StatusAsserted")
      .thenFlagsWith("import.contradicts-record", { facts: { source: "accepted", recorded: "submitted" } });
    task.when(assertStatus("2023-02-05", "submitted")).thenFlags();
    task
      .when(assertStatus("2023-02-05", unknown))
      .thenFlagsWith("import.contradicts-record", { facts: { source: "unknown" } });
  });

  it("closes nothing: what happens later is recorded", () => {
    for (const stage of ["accepted", "revoked", "submitted", unknown] as const) {
      given(issued("2022-12-01"), asserted("2023-01-05", stage))
        .when(report("2023-02-01"))
        .thenRecords("ProgressReported");
    }
  });

  it("that ended the task is flagged when the task is under way again", () => {
    for (const stage of ["accepted", "revoked"] as const) {
      given(issued("2022-12-01"), asserted("2023-01-05", stage))
        .when(report("2023-02-01"))
        .thenFlags("import.contradicts-record");
    }
  });

  it("that a result was handed in lets it be accepted; nothing else does", () => {
    for (const stage of ["accepted", "submitted"] as const) {
      given(issued("2022-12-01"), asserted("2023-01-05", stage))
        .when(accept("2023-02-01"))
        .thenRecords("ResultAccepted");
    }
    for (const stage of ["in-progress", unknown] as const) {
      given(issued("2022-12-01"), asserted("2023-01-05", stage)).when(accept("2023-02-01")).thenRefuses("NotSubmitted");
    }
  });
});
