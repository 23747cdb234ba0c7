import { type By, witnessed } from "@chidao/core";
import {
  command,
  endedMinistry,
  entryId,
  event,
  exampleId,
  givenUnderPolicy,
  office,
  said,
  stranger,
} from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { kindsOf } from "../assignment/kinds.js";
import { builtInKinds } from "../kinds/index.js";
import { commandWords } from "./command-words.js";
import type { ProposalCommand } from "./commands.js";
import { describeProposalEvent } from "./describe.js";
import { ProposalApproved, ProposalDeclined, ProposalMade, ProposalWithdrawn } from "./events.js";
import { evolveProposals, noProposals } from "./proposals.js";
import { reviveCommand } from "./revive.js";

const { accept, submit } = command;
const kinds = kindsOf(builtInKinds);
const clerk: By = { agency: office, role: "Văn thư", officer: null };
const chief: By = { agency: office, role: "Chánh Văn phòng", officer: null };
const proposal = entryId(2);
const given = givenUnderPolicy({ fourEyes: ["AcceptResult"] });
const acceptance = { ...accept("2023-01-20"), by: clerk };
const { type, ...data } = acceptance;
const made = (changes: object = {}) =>
  ProposalMade({ ...said("2023-01-20"), by: clerk, proposal, command: { type, data }, expires: null, ...changes });
const handedIn = [event.issued("2022-12-01"), event.submitted("2023-01-10")] as const;
const approve = (on: string, by: By = chief): ProposalCommand => ({
  ...{ type: "ApproveProposal", ...said(on), by, proposal, note: "" },
});
const decline = (on: string): ProposalCommand => ({
  ...{ type: "DeclineProposal", ...said(on), by: chief, proposal, reason: "chưa đủ" },
});

describe("settling a proposal", () => {
  it("before the day on which it was made is flagged with both days; on that day it is not", () => {
    const early = { facts: { on: "2023-01-19", madeOn: "2023-01-20" } };
    const awaiting = given(...handedIn, made());
    awaiting.when(decline("2023-01-19")).thenFlagsWith("four-eyes.settled-before-proposed", early);
    awaiting
      .when(approve("2023-01-19"))
      .thenFlags("four-eyes.settled-before-proposed")
      .thenFlagsWith("four-eyes.settled-before-proposed", { ...early, about: entryId(3) });
    awaiting.when(decline("2023-01-20")).thenFlags();
    awaiting.when({ ...decline("2023-01-19"), on: { unknown: "không rõ" } }, "2023-01-25").thenFlags();
    given(...handedIn, made({ on: { unknown: "không rõ" } }))
      .when(decline("2023-01-10"))
      .thenFlags();
  });

  it("by whoever could not have said the command is flagged, unless its own actor could not either", () => {
    const outsider: By = { agency: stranger, role: null, officer: null };
    const told = "four-eyes.approver-not-entitled";
    const { type: asked, ...revoking } = command.revoke("2023-01-20");
    const revocation = (by: By) => made({ by, command: { type: asked, data: { ...revoking, by } } });
    given(...handedIn, revocation(clerk))
      .when(approve("2023-01-25", outsider))
      .thenFlags(told)
      .thenFlagsWith(told, { facts: { by: stranger }, about: entryId(3) });
    given(...handedIn, revocation(clerk))
      .when(approve("2023-01-25"))
      .thenFlags();
    given(...handedIn, revocation(outsider))
      .when(approve("2023-01-25", { ...outsider, role: "khác" }))
      .thenFlags("authority.not-entitled");
  });

  it("by a body that did not exist on that day is flagged", () => {
    given(...handedIn, made())
      .when({ ...decline("2026-01-25"), by: { agency: endedMinistry, role: null, officer: null } })
      .thenFlagsWith("agency.not-in-existence", { facts: { agency: endedMinistry, on: "2026-01-25" } });
  });

  it("has no last day where none was set", () => {
    given(...handedIn, made())
      .when(approve("2023-01-25"), "2030-01-01")
      .thenRecords("ProposalApproved", "ResultAccepted");
  });

  it("keeps who, when and the note of an approval", () => {
    const entries = [made(), ProposalApproved({ ...said("2023-01-25"), by: chief, proposal, note: "đồng ý" })].map(
      (each, n) => ({
        ...{ id: entryId(n), index: n, stream: "assignment-x", revision: n },
        ...{ recordedAt: "2023-01-25T02:00:00.000Z" as never, event: each },
      }),
    );
    expect(entries.reduce(evolveProposals, noProposals).get(proposal)).toMatchObject({
      ...{ state: "approved", stream: "assignment-x", index: 0 },
      settled: { by: chief, on: said("2023-01-25").on, words: "đồng ý" },
    });
  });
});

describe("an imported row", () => {
  const row = (...steps: ReadonlyArray<unknown>) => ({
    type: "ImportEntries",
    data: { assignment: exampleId(1), ...said("2023-01-20"), provenance: witnessed, steps, notes: [] },
  });

  it("is read back only if each of its steps is a command that is read here, and no row itself", () => {
    expect(reviveCommand(row(submit("2023-01-10"), acceptance), kinds)).toBeDefined();
    for (const strange of [null, "x", {}, { type: 7 }, { type: "SayNothing" }, row(submit("2023-01-10"))]) {
      expect(reviveCommand(row(submit("2023-01-10"), strange), kinds)).toBeUndefined();
    }
    const { steps, ...bare } = row(submit("2023-01-10")).data;
    expect(reviveCommand({ type: "ImportEntries", data: { ...bare, steps: "x" } }, kinds)).toBeUndefined();
    expect(steps).toHaveLength(1);
  });
});

describe("what became of a proposal is one sentence", () => {
  const entry = { ...said("2023-01-25"), proposal };
  const words = (asked: string) => commandWords(asked, kinds);

  it.each([
    [ProposalApproved({ ...entry, note: "" }), "Duyệt đề nghị", "Proposal approved"],
    [ProposalApproved({ ...entry, note: "đồng ý" }), "Duyệt đề nghị: đồng ý", "Proposal approved: đồng ý"],
    [ProposalDeclined({ ...entry, reason: "chưa đủ" }), "Không duyệt đề nghị: chưa đủ", "Proposal declined: chưa đủ"],
    [ProposalWithdrawn({ ...entry, reason: "nhầm" }), "Rút đề nghị: nhầm", "Proposal withdrawn: nhầm"],
    [
      made({ command: { type: "MergeDirectives", data: {} } }),
      "Đề nghị, chờ người thứ hai duyệt: gộp hai văn bản ghi trùng",
      "Proposed, awaiting a second person: merge a directive that was recorded twice",
    ],
    [
      made({ command: { type: "general/ReferToData", data: {} } }),
      "Đề nghị, chờ người thứ hai duyệt: dẫn chiếu dữ liệu ở hệ thống khác",
      "Proposed, awaiting a second person: refer to data in another system",
    ],
    [
      made({ command: { type: "SayNothing", data: {} } }),
      "Đề nghị, chờ người thứ hai duyệt: SayNothing",
      "Proposed, awaiting a second person: SayNothing",
    ],
  ])("%j", (told, vi, en) => {
    expect(describeProposalEvent(told, words)).toEqual({ vi, en });
  });

  it("and a command is never called by what plain objects answer to", () => {
    expect(words("constructor")).toEqual({ vi: "constructor", en: "constructor" });
  });
});
