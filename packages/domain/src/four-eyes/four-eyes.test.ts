import { type By, type Entry, type EntryData, type Event, witnessed } from "@chidao/core";
import {
  command,
  entryId,
  event,
  exampleId,
  givenUnderPolicy,
  ministry,
  office,
  province,
  said,
} from "@chidao/testing";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { kindsOf } from "../assignment/kinds.js";
import { builtInKinds } from "../kinds/index.js";
import { isProposalCommand, type ProposalCommand } from "./commands.js";
import { ProposalApproved, ProposalDeclined, ProposalMade, ProposalWithdrawn } from "./events.js";
import { evolveProposals, hasExpired, noProposals } from "./proposals.js";
import { reviveCommand } from "./revive.js";

const { accept, correct, issue, receive, report, submit } = command;
const { issued, submitted, reported } = event;
const kinds = kindsOf(builtInKinds);

const clerk: By = { agency: office, role: "Văn thư", officer: null };
const chief: By = { agency: office, role: "Chánh Văn phòng", officer: null };
const proposalId = entryId(2);

const given = givenUnderPolicy({ fourEyes: ["AcceptResult", "CorrectEntry", "IssueAssignment", "ReceiveAssignment"] });
const acceptance = { ...accept("2023-01-20"), by: clerk };
const { type, ...kept } = acceptance;
const proposed = ProposalMade({
  ...said("2023-01-20"),
  by: clerk,
  proposal: proposalId,
  command: { type, data: kept },
  expires: "2023-02-19" as never,
});
const handedIn = [issued("2022-12-01"), submitted("2023-01-10")];
const awaiting = given(...handedIn, proposed);

const approve = (by: By = chief, on = "2023-01-25"): ProposalCommand => ({
  type: "ApproveProposal",
  ...said(on),
  by,
  proposal: proposalId,
  note: "",
});
const decline = (by: By = chief): ProposalCommand => ({
  type: "DeclineProposal",
  ...said("2023-01-25"),
  by,
  proposal: proposalId,
  reason: "chưa đủ",
});
const withdraw = (by: By = clerk): ProposalCommand => ({ ...decline(by), type: "WithdrawProposal" }) as ProposalCommand;

describe("what needs a second person", () => {
  it("is recorded as a proposal and does nothing else", () => {
    given(...handedIn)
      .when(acceptance)
      .thenRecords(proposed)
      .thenFlags();
  });

  it("is decided at once where the policy does not ask for one", () => {
    givenUnderPolicy({})(...handedIn)
      .when(acceptance)
      .thenRecords("ResultAccepted");
    given(...handedIn)
      .when(report("2023-01-20"))
      .thenRecords("ProgressReported");
  });

  it("is refused at once when it would be refused anyway, so that nobody approves the impossible", () => {
    given(issued("2022-12-01")).when(acceptance).thenRefuses("NotSubmitted");
  });

  it("may be what begins a task", () => {
    given().when(issue("2022-12-01")).thenRecords("ProposalMade");
  });

  it("keeps personal values sealed", () => {
    const name = { commitment: "ab".repeat(32) };
    const asked = { ...receive("2023-01-05"), officerInCharge: { officer: "cb-01", name } };
    const { decision } = given(issued("2022-12-01")).when(asked);
    expect(JSON.stringify(decision)).toContain(name.commitment);
  });
});

describe("an approval", () => {
  it("by another person records what was proposed, in the same append", () => {
    const { completedOn, note, on, by, provenance } = acceptance;
    awaiting
      .when(approve())
      .thenRecords(ProposalApproved({ ...said("2023-01-25"), by: chief, proposal: proposalId, note: "" }), {
        type: "ResultAccepted",
        data: { on, by, provenance, note, completedOn: completedOn ?? said("2023-01-10").on },
      } as Event<string, EntryData>)
      .thenFlags();
  });

  it("is refused to whoever made the proposal: one officer, or one office where no officer is named", () => {
    awaiting.when(approve(clerk)).thenRefuses("ApproverIsProposer", { proposal: proposalId });
    awaiting.when(decline(clerk)).thenRefuses("ApproverIsProposer");
    awaiting.when(approve({ ...clerk, officer: "cb-02" })).thenRefuses("ApproverIsProposer");
    awaiting
      .when(approve({ agency: province, role: "Văn thư", officer: null }))
      .thenRecords("ProposalApproved", "ResultAccepted");
  });

  it("comes once", () => {
    const approved = ProposalApproved({ ...said("2023-01-25"), by: chief, proposal: proposalId, note: "" });
    given(...handedIn, proposed, approved)
      .when(approve())
      .thenRefuses("ProposalSettled", { state: "approved" });
  });

  it("is decided on the state of that moment", () => {
    given(...handedIn, proposed, event.revoked("2023-01-22"))
      .when(approve())
      .thenRefuses("ContradictsLaterEntry");
  });

  it("is in time until the last day, by the clock and not by the day that is given", () => {
    awaiting.when(approve(), "2023-02-19").thenRecords("ProposalApproved", "ResultAccepted");
    awaiting.when(approve(), "2023-02-20").thenRefuses("ProposalExpired", { expires: "2023-02-19" });
    awaiting.when(decline(), "2023-02-20").thenRecords("ProposalDeclined");
  });

  it("of a task's issue issues it", () => {
    const { type: asked, ...data } = { ...issue("2022-12-01"), by: clerk };
    const made = ProposalMade({
      ...said("2022-12-01"),
      by: clerk,
      proposal: entryId(0),
      command: { type: asked, data },
      expires: null,
    });
    given(made)
      .when({ ...approve(), proposal: entryId(0) })
      .thenRecords("ProposalApproved", "AssignmentIssued")
      .thenFlags();
  });

  it("of a correction makes the approver its second person", () => {
    const asked = { ...correct("2023-01-12", entryId(1), null), by: clerk };
    const { type: correcting, ...data } = asked;
    const made = ProposalMade({
      ...said("2023-01-12"),
      by: clerk,
      proposal: proposalId,
      command: { type: correcting, data },
      expires: null,
    });
    const outcome = given(issued("2022-12-01"), reported("2023-01-10"), made).when(approve());
    outcome.thenRecords("ProposalApproved", "EntryCorrected").thenFlags();
    expect(E.isRight(outcome.decision) && outcome.decision.right[1]?.data).toMatchObject({
      by: clerk,
      secondPerson: chief,
    });
  });

  it("of a command that is not read here is refused, and can be declined", () => {
    const strange = ProposalMade({
      ...said("2023-01-20"),
      by: clerk,
      proposal: proposalId,
      command: { type: "SayNothing", data: {} },
      expires: null,
    });
    const task = given(...handedIn, strange);
    task.when(approve()).thenRefuses("ProposalUnreadable", { command: "SayNothing" });
    task.when(decline()).thenRecords("ProposalDeclined");
  });

  it("carries the flags of what it brings about, about those entries", () => {
    const own = { ...acceptance, by: { agency: ministry, role: null, officer: null } };
    const { type: asked, ...data } = own;
    const made = ProposalMade({
      ...said("2023-01-20", ministry),
      proposal: proposalId,
      command: { type: asked, data },
      expires: null,
    });
    given(...handedIn, made)
      .when(approve())
      .thenFlags("acceptance.own-result")
      .thenFlagsWith("acceptance.own-result", { about: entryId(4) });
  });
});

describe("a proposal", () => {
  it("is declined by another person, and withdrawn by its own", () => {
    const entry = { ...said("2023-01-25"), proposal: proposalId, reason: "chưa đủ" };
    awaiting.when(decline()).thenRecords(ProposalDeclined({ ...entry, by: chief }));
    awaiting.when(withdraw()).thenRecords(ProposalWithdrawn({ ...entry, by: clerk }));
    awaiting.when(withdraw(chief)).thenRefuses("NotTheProposer");
    given(...handedIn)
      .when(withdraw())
      .thenRefuses("NotFound", { what: "proposal", id: proposalId });
  });

  it("changes nothing of the task and is no contradiction", () => {
    expect(awaiting.state.bare.history.entries.map(({ event: { type: each } }) => each)).toEqual([
      "AssignmentIssued",
      "ResultSubmitted",
    ]);
  });

  it("is settled by the first entry that says so, whatever follows", () => {
    const entries = [
      proposed,
      ProposalDeclined({ ...said("2023-01-25"), by: chief, proposal: proposalId, reason: "x" }),
      ProposalApproved({ ...said("2023-01-26"), by: chief, proposal: proposalId, note: "" }),
    ];
    const folded = entries
      .map(
        (each, n) =>
          ({
            id: entryId(n),
            index: n,
            stream: "assignment-x",
            revision: n,
            recordedAt: "2023-01-20T02:00:00.000Z",
            event: each,
          }) as unknown as Entry,
      )
      .reduce(evolveProposals, noProposals);
    expect(folded.get(proposalId)).toMatchObject({ state: "declined", settled: { by: chief, words: "x" } });
    expect(hasExpired({ state: "open", expires: "2023-02-19" as never }, "2023-02-20" as never)).toBe(true);
    expect(hasExpired({ state: "declined", expires: "2023-02-19" as never }, "2023-02-20" as never)).toBe(false);
  });

  it("of an imported row is made when one of its steps needs a second person, and is read back whole", () => {
    const row = {
      assignment: exampleId(1),
      ...said("2023-01-20"),
      provenance: witnessed,
      steps: [submit("2023-01-10"), acceptance],
      notes: [],
    };
    expect(reviveCommand({ type: "ImportEntries", data: row }, kinds)).toBeDefined();
    expect(
      reviveCommand({ type: "ImportEntries", data: { ...row, steps: [{ type: "SubmitResult" }] } }, kinds),
    ).toBeUndefined();
    expect(isProposalCommand(approve())).toBe(true);
  });
});
