import type { By, EntryData, Event } from "@chidao/core";
import { command, entryId, event, givenUnderPolicy, ministry, office, said } from "@chidao/testing";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { kindsOf } from "../assignment/kinds.js";
import { builtInKinds } from "../kinds/index.js";
import { rules } from "../rules/catalogue.js";
import { harden } from "../rules/hardening.js";
import { flagEvent } from "../rules/rule.js";
import { describeRejection } from "../shared/describe-rejection.js";
import { citeRejection } from "../shared/rejection-catalogue.js";
import type { ProposalCommand } from "./commands.js";
import { ProposalMade } from "./events.js";

const { accept, report } = command;
const { issued, submitted } = event;
const kinds = kindsOf(builtInKinds);
const clerk: By = { agency: office, role: "Văn thư", officer: null };
const chief: By = { agency: office, role: "Chánh Văn phòng", officer: null };
const proposal = entryId(2);
const handedIn = [issued("2022-12-01"), submitted("2023-01-10")];
const { type, ...kept } = { ...accept("2023-01-20"), by: clerk };
const proposed = ProposalMade({
  ...said("2023-01-20"),
  by: clerk,
  proposal,
  command: { type, data: kept },
  expires: null,
});
const settled = { ...said("2023-01-25"), by: chief, proposal };
const approve = (): ProposalCommand => ({ type: "ApproveProposal", ...settled, note: "" });
const decline = (): ProposalCommand => ({ type: "DeclineProposal", ...settled, reason: "chưa đủ" });

describe("a policy", () => {
  it("refuses what it hardens, and the refusal names the rule, its version, its source and how sure we are", () => {
    const hard = givenUnderPolicy({ hardened: ["acceptance.own-result"] });
    const own = accept("2023-01-20", ministry);
    const { decision } = hard(...handedIn)
      .when(own)
      .thenRefuses("RefusedByPolicy", {
        rule: "acceptance.own-result",
        ruleVersion: 1,
        policyVersion: 3,
        facts: { agency: ministry },
      });
    if (E.isRight(decision)) expect.unreachable();
    else {
      const { vi, en } = describeRejection(decision.left as never);
      expect(vi).toContain("acceptance.own-result v1");
      expect(vi).toContain("Chidao: chính sổ này (suy ra từ chính sổ)");
      expect(en).toContain("Chidao: the record itself (follows from the record itself)");
      expect(citeRejection(decision.left as never)).toMatchObject({ id: "acceptance.own-result", version: 1 });
    }
    hard(...handedIn)
      .when(accept("2023-01-20", office))
      .thenRecords("ResultAccepted");
  });

  it("refuses a hardened rule in a proposal too, before anybody is asked to approve", () => {
    const hard = givenUnderPolicy({ hardened: ["acceptance.own-result"], fourEyes: ["AcceptResult"] });
    hard(...handedIn)
      .when(accept("2023-01-20", ministry))
      .thenRefuses("RefusedByPolicy");
  });

  it("leaves a flag that is weaker than its rule a flag, since the law was not in force on that day", () => {
    const flag = (severity: "advisory" | "serious") =>
      flagEvent({ rule: rules.ownResultAccepted, severity, facts: {} }, entryId(0), said("2023-01-20"));
    const policy = { hardened: ["acceptance.own-result"], version: 1 };
    const refuses = (event: Event<string, EntryData>) =>
      E.isLeft(harden(E.right([event]), { policy, findRule: kinds.findRule }));
    expect([refuses(flag("serious")), refuses(flag("advisory"))]).toEqual([true, false]);
  });

  it("flags an actor of whom one is less sure than it asks, and may refuse that too", () => {
    const asks = { assurance: [{ command: "AcceptResult", atLeast: "authenticated" as const }] };
    givenUnderPolicy(asks)(...handedIn)
      .when(accept("2023-01-20"))
      .thenRecords("ResultAccepted")
      .thenFlags("authority.assurance-below")
      .thenFlagsWith("authority.assurance-below", {
        facts: { command: "AcceptResult", required: "authenticated", given: "declared" },
      });
    givenUnderPolicy(
      asks,
      "authenticated",
    )(...handedIn)
      .when(accept("2023-01-20"))
      .thenFlags();
    givenUnderPolicy(
      asks,
      "signed",
    )(...handedIn)
      .when(accept("2023-01-20"))
      .thenFlags();
    givenUnderPolicy(asks)(...handedIn)
      .when(report("2023-01-20"))
      .thenFlags();
    givenUnderPolicy({ ...asks, hardened: ["authority.assurance-below"] })(...handedIn)
      .when(accept("2023-01-20"))
      .thenRefuses("RefusedByPolicy", { rule: "authority.assurance-below" });
  });

  it("asks of whoever approves a command as much as of whoever says it", () => {
    const asks = { fourEyes: ["AcceptResult"], assurance: [{ command: "AcceptResult", atLeast: "signed" as const }] };
    givenUnderPolicy(asks)(...handedIn, proposed)
      .when(approve())
      .thenFlags("authority.assurance-below");
    givenUnderPolicy(asks)(...handedIn, proposed)
      .when(decline())
      .thenFlags();
  });
});
