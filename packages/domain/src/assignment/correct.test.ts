import { canonicalJsonOf, decodeReplacementData, type Replacement } from "@chidao/core";
import {
  command,
  entryId,
  event,
  givenAssignment,
  ministry,
  office,
  province,
  recordedOnDay,
  said,
} from "@chidao/testing";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { unregisteredDirective } from "../directive/directive.js";
import { builtInKinds } from "../kinds/index.js";
import { kindsOf } from "./kinds.js";
import { lifecycleOf } from "./lifecycle.js";

const { correct, issue } = command;
const { issued, submitted, accepted, reported, revoked, corrected, replacementBy, worked } = event;
const given = givenAssignment();
const done = given(issued("2022-12-01"), submitted("2023-01-10"), accepted("2023-01-20"));

describe("a correction", () => {
  it("replaces any entry, also after the task has ended", () => {
    done
      .when(correct("2023-03-01", entryId(1), submitted("2023-01-09")))
      .thenRecords(corrected("2023-03-01", entryId(1), submitted("2023-01-09")))
      .thenFlags();
  });

  it("strikes an entry out", () => {
    done
      .when(correct("2023-03-01", entryId(2), null))
      .thenRecords("EntryCorrected")
      .thenFlags();
    const reopened = given(issued("2022-12-01"), revoked("2023-01-20"), corrected("2023-02-01", entryId(1), null));
    expect(lifecycleOf(reopened.state.history.facts).stage).toBe("issued");
    reopened.when(command.report("2023-02-02")).thenRecords("ProgressReported");
  });

  it("corrects an earlier correction, and strikes one out", () => {
    const once = given(issued("2022-12-01"), reported("2023-01-10"), corrected("2023-02-01", entryId(1), null));
    once
      .when(correct("2023-02-02", entryId(2), null))
      .thenRecords("EntryCorrected")
      .thenFlags();
    once
      .when(correct("2023-02-02", entryId(2), corrected("2023-02-01", entryId(1), reported("2023-01-11"))))
      .thenRecords("EntryCorrected");
  });

  it("of work of an outside kind keeps it as closed as it was", () => {
    const sampled = worked("vn.example.audit/Sampled", "2023-01-05", { count: 3 });
    given(issued("2022-12-01"), sampled)
      .when(correct("2023-02-01", entryId(1), worked("vn.example.audit/Sampled", "2023-01-06", { count: 4 })))
      .thenRecords("EntryCorrected");
  });

  it("needs an entry to correct", () => {
    done.when(correct("2023-03-01", entryId(9), null)).thenRefuses("NotFound", { what: "entry", id: entryId(9) });
    given()
      .when(correct("2023-03-01", entryId(0), null))
      .thenRefuses("NotFound", { what: "assignment" });
  });
});

describe("a replacement", () => {
  const replacedBy = (change: Partial<Replacement>) => ({
    ...correct("2023-03-01", entryId(1), null),
    replacement: { ...replacementBy(submitted("2023-01-09")), ...change },
  });

  it("is of the type of the entry", () => {
    done
      .when(correct("2023-03-01", entryId(1), reported("2023-01-09")))
      .thenRefuses("ReplacementOfOtherType", { expected: "ResultSubmitted", actual: "ProgressReported" });
  });

  it("is checked by the entry's own codec", () => {
    done.when(replacedBy({ data: { ...said("2023-01-09"), words: "" } })).thenRefuses("ReplacementMalformed", {
      issues: [{ path: "/words" }, { path: "/evidence" }].map((issue) => expect.objectContaining(issue)),
    });
  });

  it("of a schema version that nobody could read back is refused", () => {
    done.when(replacedBy({ schema: 99 })).thenRefuses("ReplacementMalformed");
  });

  it("leaves ids and the kind as they were", () => {
    const moved = (change: Parameters<typeof issued>[1]) =>
      correct("2023-03-01", entryId(0), issued("2022-12-01", change));
    done.when(moved({ assignment: entryId(5) })).thenRefuses("FixedField", { field: "assignment" });
    done.when(moved({ directive: entryId(5) })).thenRefuses("FixedField", { field: "directive" });
    done.when(moved({ kind: "budget" })).thenRefuses("FixedField", { field: "kind" });
    done.when(moved({ words: "nội dung khác" })).thenRecords("EntryCorrected");
  });

  it("in a correction of a correction is checked as well, and keeps its target", () => {
    const once = given(issued("2022-12-01"), reported("2023-01-10"), corrected("2023-02-01", entryId(1), null));
    const again = (instead: ReturnType<typeof corrected>) => correct("2023-02-02", entryId(2), instead);
    once.when(again(corrected("2023-02-01", entryId(0), null))).thenRefuses("FixedField", { field: "target" });
    once
      .when(again(corrected("2023-02-01", entryId(1), submitted("2023-01-11"))))
      .thenRefuses("ReplacementOfOtherType", { expected: "ProgressReported" });
    once
      .when(again(corrected("2023-02-01", entryId(1), worked("ProgressReported", "2023-01-11", { words: 7 }))))
      .thenRefuses("ReplacementMalformed");
  });

  it("that is recorded can always be read back", () => {
    const { registry } = kindsOf(builtInKinds);
    const recorded = replacementBy(corrected("2023-02-01", entryId(1), reported("2023-01-11")));
    const stored: Replacement = JSON.parse(canonicalJsonOf(recorded));
    expect(E.isRight(decodeReplacementData(registry, stored))).toBe(true);
  });
});

describe("a correction is recorded, and flagged", () => {
  it("when it leaves entries that contradict each other", () => {
    done
      .when(correct("2023-03-01", entryId(1), null))
      .thenRecords("EntryCorrected")
      .thenFlagsWith("correction.leaves-contradiction", { facts: { entry: 2, type: "ResultAccepted" } });
    done
      .when(correct("2023-03-01", entryId(1), submitted("2023-01-25")))
      .thenFlags("correction.leaves-contradiction", "correction.leaves-contradiction");
  });

  it("once for each entry when the issue itself is struck out", () => {
    done
      .when(correct("2023-03-01", entryId(0), null))
      .thenFlags("correction.leaves-contradiction", "correction.leaves-contradiction");
  });

  it("not again for a contradiction that was there before", () => {
    given(
      issued("2022-12-01"),
      submitted("2023-01-10"),
      accepted("2023-01-20"),
      corrected("2023-03-01", entryId(1), null),
    )
      .when(correct("2023-03-02", entryId(0), issued("2022-12-02")))
      .thenFlags();
  });

  it("when it, or what it puts in, is dated in the future", () => {
    const task = given(issued("2022-12-01"), recordedOnDay(reported("2023-01-10"), "2023-02-01"));
    task
      .when(correct("2023-02-01", entryId(1), reported("2023-02-02")), "2023-02-01")
      .thenFlags("entry.future-dated", "correction.before-what-it-says");
    task.when(correct("2023-02-02", entryId(1), null), "2023-02-01").thenFlags("entry.future-dated");
  });
});

it("a task whose issue was struck out takes nothing more, and its id stays taken", () => {
  const struck = given(issued("2022-12-01"), corrected("2022-12-02", entryId(0), null));
  struck.when(command.report("2022-12-03")).thenRefuses("NotFound", { what: "assignment" });
  struck.when(issue("2022-12-03")).thenRefuses("AlreadyExists");
});

describe("what a correction puts in is looked at like a new entry", () => {
  const task = given(issued("2022-12-01"), submitted("2023-01-10", []), accepted("2023-01-20"));
  const by = (agency: string) => ({ ...accepted("2023-01-20").data.by, agency });
  const acceptance = (change: object) => ({
    ...accepted("2023-01-20"),
    data: { ...accepted("2023-01-20").data, ...change },
  });
  const reissued = (change: Parameters<typeof issued>[1]) =>
    correct("2023-03-01", entryId(0), issued("2022-12-01", change));

  it("an own result accepted without evidence stays flagged when only its note is corrected", () => {
    const changed = acceptance({ by: by(ministry), note: "ghi chú khác" });
    task
      .when(correct("2023-03-01", entryId(2), changed))
      .thenRecords("EntryCorrected")
      .thenFlags("acceptance.own-result", "acceptance.no-evidence")
      .thenFlagsWith("acceptance.own-result", { about: entryId(3) });
  });

  it("evidence that was put in afterwards, and an acceptance by another, are not flagged", () => {
    done.when(correct("2023-03-01", entryId(2), acceptance({ note: "ghi chú khác" }))).thenFlags();
    const mended = given(
      issued("2022-12-01"),
      submitted("2023-01-10", []),
      acceptance({ by: by(ministry) }),
      corrected("2023-02-01", entryId(1), submitted("2023-01-10")),
    );
    mended.when(correct("2023-03-01", entryId(2), acceptance({ by: by(office) }))).thenFlags();
  });

  it("does not count what was recorded later on the same day as having come before", () => {
    given(issued("2022-12-01"), submitted("2023-01-10", []), accepted("2023-01-10"), reported("2023-01-10"))
      .when(correct("2023-03-01", entryId(2), acceptance({ on: said("2023-01-10").on, note: "khác" })))
      .thenFlags("acceptance.no-evidence");
  });

  it("co-equal leads, a lead that also coordinates and a deadline before the issue are flagged", () => {
    const candidates = [{ agency: ministry }, { agency: province }];
    done.when(reissued({ lead: { undetermined: { candidates, words: "cùng chủ trì" } } })).thenFlags("lead.unclear");
    done.when(reissued({ lead: { determined: { agency: province } } })).thenFlags("lead.also-coordinating");
    done.when(reissued({ deadline: event.dueOn("2022-11-30") })).thenFlags("deadline.before-issue");
  });

  it("an entry moved before the issue, or before one that was recorded earlier, is flagged", () => {
    done.when(correct("2023-03-01", entryId(1), submitted("2022-11-01"))).thenFlags("entry.out-of-order");
    given(issued("2022-12-01"), reported("2023-01-10"), reported("2023-01-20"))
      .when(correct("2023-03-01", entryId(2), reported("2023-01-05")))
      .thenFlags("entry.inserted-late");
  });

  it("bodies and a provision that do not exist are refused as when issuing", () => {
    const nowhere = { agency: "co-quan-khong-co" };
    const missing = { what: "agency", id: nowhere.agency };
    done.when(reissued({ lead: { determined: nowhere } })).thenRefuses("NotFound", missing);
    done.when(reissued({ coordinating: [nowhere] })).thenRefuses("NotFound", missing);
    done.when(reissued({ acceptor: nowhere })).thenRefuses("NotFound", missing);
    done.when(reissued({ provision: "IX.9" })).thenRefuses("NotFound", { what: "provision", id: "IX.9" });
    givenAssignment({ directive: unregisteredDirective })(issued("2022-12-01"))
      .when(reissued({ provision: "IX.9" }))
      .thenRecords("EntryCorrected");
  });

  it("what the entry already named is not asked again", () => {
    const nowhere = { determined: { agency: "co-quan-khong-co" } };
    given(issued("2022-12-01", { lead: nowhere, provision: "IX.9" }))
      .when(reissued({ lead: nowhere, provision: "IX.9", words: "nội dung khác" }))
      .thenRecords("EntryCorrected")
      .thenFlags();
  });

  it("work of its kind is looked at by the kind, without the entry that it replaces", () => {
    const money = (phase: string, vnd: string) =>
      worked("budget/AmountRecorded", "2026-12-20", {
        year: 2026,
        phase,
        amount: { vnd },
        decision: event.paper,
        nature: event.unknown,
        line: event.unknown,
        sourceUnit: event.unknown,
      });
    const spent = given(issued("2022-12-01", { kind: "budget" }), money("allotted", "100"), money("paid", "90"));
    spent.when(correct("2026-12-21", entryId(2), money("paid", "100"))).thenFlags();
    spent.when(correct("2026-12-21", entryId(2), money("paid", "101"))).thenFlags("budget.over-allotment");
  });

  it("also in a correction of a correction", () => {
    const once = given(
      issued("2022-12-01"),
      submitted("2023-01-10"),
      corrected("2023-02-01", entryId(1), submitted("2023-01-11")),
    );
    once
      .when(correct("2023-02-02", entryId(2), corrected("2023-02-01", entryId(1), submitted("2022-11-01"))))
      .thenFlags("entry.out-of-order");
  });

  it("a contradiction that a second correction leaves is told again", () => {
    given(
      issued("2022-12-01"),
      submitted("2023-01-10"),
      accepted("2023-01-20"),
      corrected("2023-03-01", entryId(1), submitted("2023-01-25")),
    )
      .when(correct("2023-03-02", entryId(1), submitted("2023-01-26")))
      .thenFlags("correction.leaves-contradiction", "correction.leaves-contradiction");
  });
});
