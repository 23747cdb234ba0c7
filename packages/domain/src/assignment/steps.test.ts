import {
  command,
  entriesOf,
  event,
  exampleId,
  factsOf,
  type Given,
  givenAssignment,
  ministry,
  office,
  province,
} from "@chidao/testing";
import { describe, expect, it } from "vitest";
import type { Lead } from "../shared/party.js";
import { evolveAssignment, unissuedAssignment } from "./assignment.js";
import { leadAt, lifecycleOf } from "./lifecycle.js";
import { leftOut } from "./split-words.js";

const { issue, take, submit, accept, report } = command;
const { issued, received, submitted, accepted, revoked, stepped, unknown, dueOn } = event;
const given = givenAssignment();
const open = given(issued("2026-03-02"));
const reason = "theo chỉ đạo";
const basis = event.paper;
const postponed = stepped("AssignmentPostponed", "2026-04-01", { reason, until: unknown, basis });
const stageOf = (...facts: ReadonlyArray<Given>) => lifecycleOf(factsOf(...facts)).stage;

describe("the lead", () => {
  it("may give the task back, and takes it up again by receiving it", () => {
    open.when(take("ReturnAssignment", "2026-03-03", { reason, proposed: unknown }, ministry)).thenFlags();
    const returned = stepped("AssignmentReturned", "2026-03-03", { reason, proposed: unknown }, ministry);
    expect(stageOf(issued("2026-03-02"), returned)).toBe("returned");
    expect(stageOf(issued("2026-03-02"), returned, received("2026-03-10"))).toBe("received");
  });

  it("is at most one from each day on: as issued, disputed, determined, transferred", () => {
    const party = { agency: province };
    const story = [
      issued("2026-03-02"),
      stepped("LeadDisputed", "2026-03-05", { candidates: [{ agency: ministry }, party], words: "hai bên" }),
      stepped("LeadDetermined", "2026-03-10", { lead: party, reason, basis }),
      stepped("AssignmentTransferred", "2026-04-01", {
        from: party,
        to: { agency: ministry },
        functionMoved: unknown,
        reason,
        basis,
      }),
    ];
    const leads = story.map((_, n) => Object.keys(leadAt(factsOf(...story.slice(0, n + 1))) ?? {}).join());
    expect(leads).toEqual(["determined", "disputed", "determined", "determined"]);
    expect(leadAt(factsOf(...story))).toEqual({ determined: { agency: ministry } });
  });

  it("that changes without a cause, or leaves a body that did not hold the task, is flagged", () => {
    open
      .when(take("DetermineLead", "2026-03-03", { lead: { agency: province }, reason, basis }))
      .thenFlags("lead.also-coordinating", "lead.changed-without-cause");
    const transfer = { from: { agency: province }, to: { agency: office }, functionMoved: unknown, reason };
    open
      .when(take("TransferAssignment", "2026-03-03", { ...transfer, basis: unknown }))
      .thenFlags("transfer.no-basis", "transfer.not-from-holder");
  });

  it("that nobody knows is refused, and one that does not exist on the day is flagged", () => {
    const lead = { agency: "khong-co" };
    open.when(take("DetermineLead", "2026-03-03", { lead, reason, basis })).thenRefuses("NotFound", { what: "agency" });
    open
      .when(
        take(
          "RequestCoordination",
          "2026-03-03",
          { bodies: [{ agency: "bo-da-giai-the" }], words: "hỏi", replyBy: unknown },
          ministry,
        ),
      )
      .thenFlags("agency.not-in-existence");
  });
});

describe("steps that rest on another one", () => {
  it("are refused without it", () => {
    open
      .when(take("ResumeAssignment", "2026-03-03", { reason, basis }))
      .thenRefuses("NotPossibleYet", { needs: "postponed" });
    open
      .when(take("ReopenAssignment", "2026-03-03", { reason, basis }))
      .thenRefuses("NotPossibleYet", { needs: "closed" });
    open
      .when(take("CompleteFanOut", "2026-03-03", { obligations: 2 }))
      .thenRefuses("NotPossibleYet", { needs: "expanded" });
  });

  it("are flagged where the other is only usual", () => {
    open.when(take("RefuseExtension", "2026-03-03", { reason, basis })).thenFlags("extension.refused-unasked");
    const conclusion = { nature: "chậm", degree: "vừa", cause: "chưa rõ", responsibility: "đơn vị", basis };
    open.when(take("ConcludeInspection", "2026-03-03", conclusion)).thenFlags("inspection.not-opened");
    open
      .when(take("SendReminder", "2026-03-03", { to: { agency: ministry }, number: 3, words: "nhắc" }))
      .thenFlags("reminder.out-of-count");
    open
      .when(take("SendReminder", "2026-03-03", { to: { agency: ministry }, number: null, words: "nhắc" }))
      .thenFlags();
  });

  it("add nothing when they are there already", () => {
    const occurrence = { key: "2026-q1", deadline: dueOn("2026-03-31") };
    const opened = given(
      issued("2026-03-02"),
      stepped("OccurrenceOpened", "2026-03-03", {
        key: "2026-q1",
        deadline: issued("2026-03-02", { deadline: dueOn("2026-03-31") }).data.deadline,
      }),
    );
    opened.when(take("OpenOccurrence", "2026-03-04", occurrence)).thenRecords();
  });
});

describe("postponing", () => {
  it("stops the task until it is resumed; a result that comes all the same ends it too", () => {
    expect(stageOf(issued("2026-03-02"), postponed)).toBe("postponed");
    const resumed = stepped("AssignmentResumed", "2026-05-01", { reason, basis });
    expect(stageOf(issued("2026-03-02"), postponed, resumed)).toBe("in-progress");
    expect(stageOf(issued("2026-03-02"), postponed, submitted("2026-05-01"))).toBe("submitted");
  });
});

describe("a closed task", () => {
  it("is opened again, and then goes on", () => {
    const closed = given(issued("2026-03-02"), revoked("2026-04-01"));
    closed.when(take("ReopenAssignment", "2026-05-01", { reason, basis })).thenRecords("AssignmentReopened");
    const again = given(
      issued("2026-03-02"),
      submitted("2026-03-20"),
      accepted("2026-04-01"),
      stepped("AssignmentReopened", "2026-05-01", { reason, basis }),
    );
    again.when(submit("2026-06-01")).thenRecords("ResultSubmitted").thenFlags();
    again.when(accept("2026-06-01")).thenRefuses("NotSubmitted", { stage: "in-progress" });
  });
});

describe("evidence", () => {
  it("that was waived is not missed at the acceptance", () => {
    const waived = stepped("EvidenceWaived", "2026-03-21", { reason, basis });
    given(issued("2026-03-02"), submitted("2026-03-20", []), waived).when(accept("2026-04-01")).thenFlags();
    open
      .when(take("WaiveEvidence", "2026-03-03", { reason, basis: unknown }))
      .thenFlags("evidence.waived-without-basis");
  });
});

describe("a split", () => {
  const parts = (first: string, second: string) => [
    { key: "a", words: first },
    { key: "b", words: second },
  ];

  it("conserves the words of the task, or says what it leaves out", () => {
    const whole = parts("xây dựng bộ quy tắc", "ứng xử");
    open.when(take("SplitAssignment", "2026-03-03", { parts: whole, difference: "", reason })).thenFlags();
    const less = parts("xây dựng", "bộ quy tắc");
    open
      .when(take("SplitAssignment", "2026-03-03", { parts: less, difference: "", reason }))
      .thenFlagsWith("split.leaves-out", { facts: { missing: "ứng xử" } });
    open.when(take("SplitAssignment", "2026-03-03", { parts: less, difference: "bỏ ứng xử", reason })).thenFlags();
  });

  it("tells left-out words in their order, each as often as it stands", () => {
    expect(leftOut("Báo cáo, báo cáo quý", ["báo cáo"])).toEqual(["báo", "cáo", "quý"]);
  });
});

describe("a task in the place of another", () => {
  it("is not the task itself", () => {
    open.when(take("MarkDuplicate", "2026-03-03", { survivor: exampleId(1), reason })).thenRefuses("OfItself");
    open.when(take("MarkDuplicate", "2026-03-03", { survivor: exampleId(7), reason })).thenFlags();
    expect(
      stageOf(
        issued("2026-03-02"),
        stepped("AssignmentMarkedDuplicate", "2026-03-03", { survivor: exampleId(7), reason }),
      ),
    ).toBe("superseded");
  });
});

describe("a task in the place of another", () => {
  const other = { assignment: exampleId(7) };
  const successor = (...more: Parameters<typeof entriesOf>[0]) =>
    entriesOf([issued("2026-03-02", other), ...more]).reduce(evolveAssignment, unissuedAssignment);
  const marked = take("MarkDuplicate", "2026-03-04", { survivor: exampleId(7), reason: "Trùng" });

  it("that gave up its own place is flagged, so that no circle of duplicates closes unseen", () => {
    const back = stepped("AssignmentMarkedDuplicate", "2026-03-03", { survivor: exampleId(1), reason: "Trùng" });
    const given = (which: ReturnType<typeof successor>) =>
      givenAssignment({ successor: which })(issued("2026-03-02")).when(marked);
    given(successor(back)).thenFlags("successor.itself-superseded");
    given(successor()).thenFlags();
  });
});

describe("a child", () => {
  const parent = { assignment: exampleId(9), relation: "delegation" as const, key: "1" };
  const above = entriesOf([issued("2026-03-02", { assignment: exampleId(9) })]).reduce(
    evolveAssignment,
    unissuedAssignment,
  );

  it("stands under an issued task, and never under itself", () => {
    const under = givenAssignment({ ancestors: [above] });
    under()
      .when(issue("2026-03-05", { parent, lead: { determined: { agency: province } }, coordinating: [] }))
      .thenRecords("AssignmentIssued")
      .thenFlags();
    under()
      .when(issue("2026-03-05", { parent: { ...parent, assignment: exampleId(1) } }))
      .thenRefuses("DelegationCycle");
    givenAssignment({ ancestors: [unissuedAssignment] })()
      .when(issue("2026-03-05", { parent }))
      .thenRefuses("NotFound", { what: "assignment" });
  });

  it("passed down to a body that led the parent is flagged", () => {
    givenAssignment({ ancestors: [above] })()
      .when(issue("2026-03-05", { parent }))
      .thenFlags("delegation.back-to-giver");
  });
});

describe("a task passed down step by step", () => {
  const parent = { assignment: exampleId(9), relation: "delegation" as const, key: "1" };
  const taskOf = (id: number, lead: Lead) =>
    entriesOf([issued("2026-03-02", { assignment: exampleId(id), lead })]).reduce(evolveAssignment, unissuedAssignment);
  const first = taskOf(7, { determined: { agency: province } });
  const second = taskOf(8, { determined: { asWritten: "Sở Mẫu" } });
  const third = taskOf(9, { determined: { asWritten: "Phòng Mẫu" } });
  const down = (lead: Lead) =>
    givenAssignment({ ancestors: [third, second, first] })().when(
      issue("2026-03-05", { parent, lead, coordinating: [] }),
    );

  it("is flagged where it comes back to whoever passed it down, however many steps before", () => {
    down({ determined: { agency: province } }).thenFlags("delegation.back-to-giver");
    down({ determined: { asWritten: "Sở Mẫu" } }).thenFlags("delegation.back-to-giver");
  });

  it("may go to a body that has not had it, and to one that nobody has determined yet", () => {
    down({ determined: { asWritten: "Tổ Mẫu" } }).thenFlags();
    down({ undetermined: { candidates: [], words: "cơ quan liên quan" } }).thenRecords("AssignmentIssued");
  });
});

describe("coordination", () => {
  it("never changes how far the task is", () => {
    const asked = stepped("CoordinationRequested", "2026-03-05", {
      bodies: [{ agency: province }],
      words: "hỏi",
      replyBy: unknown,
    });
    const answered = stepped("CoordinationGiven", "2026-03-09", {
      body: { agency: province },
      position: "agrees",
      words: "thống nhất",
    });
    const { stage, consultations } = lifecycleOf(factsOf(issued("2026-03-02"), asked, answered));
    expect([stage, consultations.map(({ position }) => position)]).toEqual(["issued", ["agrees"]]);
  });
});

describe("a draft", () => {
  it("is issued once, and takes no other step before that", () => {
    const drafted = stepped(
      "AssignmentExtracted",
      "2026-03-01",
      (({ on, by, provenance, acceptor, class: _, product, recipients, supervisor, parent, ...rest }) => rest)(
        issued("2026-03-01").data,
      ),
    );
    given(drafted).when(issue("2026-03-02")).thenRecords("AssignmentIssued");
    given(drafted).when(report("2026-03-02")).thenRefuses("NotFound", { what: "assignment" });
    given(drafted, issued("2026-03-02")).when(issue("2026-03-03")).thenRefuses("AlreadyExists");
    expect(stageOf(drafted)).toBe("drafted");
  });
});
