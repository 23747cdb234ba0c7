/** What needs a second person, through the front door: proposed, approved, declined; and what a policy refuses. */
import { randomBytes } from "node:crypto";
import { handlePolicyCommand } from "@chidao/application";
import { builtInKinds, defaultPolicy, kindsOf, type PolicyParameters } from "@chidao/domain";
import { type Chidao, createChidao, memoryStore, type Outcome } from "chidao";
import { beforeEach, describe, expect, it } from "vitest";
import { nodeHashing } from "../support/hashing.js";

const on = "2024-01-05";
const clerk = { agency: "so-mau", role: "Văn thư" };
const chief = { agency: "so-mau", role: "Giám đốc" };
const lead = { agency: "so-khac" };
const source = { citation: "minh họa", note: "" };

let chidao: Chidao;
let store: ReturnType<typeof memoryStore>;

beforeEach(async () => {
  store = memoryStore();
  chidao = createChidao({ store, clock: { now: () => "2024-01-05T02:00:00.000Z" } });
  await value(chidao.ledger.open({ on, by: clerk, name: "Sổ thử" }));
  for (const id of ["so-mau", "so-khac"]) {
    await value(chidao.agencies.register({ on, by: clerk, id, kind: "other", names: [id], source }));
  }
  const directive = { source: "file-note" as const, title: "Bút phê", directedBy: "so-mau", directedOn: on };
  await value(chidao.directives.register({ on, by: clerk, ...directive }));
  const task = { directive: "D1", kind: "general", words: "Làm", lead: "so-khac", acceptor: "so-mau" };
  await value(chidao.assignments.issue({ on, by: clerk, ...task }));
  await value(chidao.assignments.submit({ on, by: lead, assignment: "D1.1", words: "Xong", evidence: ["Báo cáo"] }));
});

describe("a merger that the policy says needs a second person", () => {
  it("moves the claim on the number only when it is approved, and leaves nothing half way", async () => {
    const identity = { reference: "01/CT-X", issuer: "so-mau", year: "2024" };
    const paper = { source: "document" as const, title: "Chỉ thị", directedBy: "so-mau", directedOn: on, identity };
    await value(chidao.directives.register({ on, by: clerk, ...paper }));
    await value(chidao.directives.register({ on, by: clerk, ...paper, contestReason: "Nhập hai lần" }));
    await adopt({ fourEyes: ["MergeDirectives"] });
    const merge = { on, by: clerk, directive: "D2", survivor: "D3", reason: "Một văn bản" };
    expect(await value(chidao.directives.merge(merge))).toMatchObject({ proposal: "P1" });
    const stateOf = async () => (await value(chidao.directives.show("D2"))).directive.state;
    const halfWay = async () => (await value(chidao.doctor())).checks.find(({ name }) => name === "half way");
    expect([await stateOf(), (await halfWay())?.ok]).toEqual(["in-force", true]);
    await value(chidao.proposals.approve({ on, by: chief, proposal: "P1" }));
    expect([await stateOf(), (await halfWay())?.ok]).toEqual(["merged", true]);
  });
});

describe("a command that the policy says needs a second person", () => {
  beforeEach(() => adopt({ fourEyes: ["AcceptResult", "RegisterDirective"] }));

  it("is proposed, changes nothing, and takes effect once another person approves", async () => {
    const proposed = await value(chidao.assignments.accept({ on, by: clerk, assignment: "D1.1" }));
    expect(proposed).toMatchObject({ handle: "D1.1", proposal: "P1" });
    expect(await boxOf()).toBe("awaitingVerification");
    const own = await chidao.proposals.approve({ on, by: clerk, proposal: "P1" });
    expect(own).toMatchObject({
      error: { code: "ApproverIsProposer", rule: { id: "four-eyes.another-person", source: { confidence: "logic" } } },
    });
    const approval = { on, by: chief, proposal: "P1", commandId: "duyet" };
    const approved = await value(chidao.proposals.approve(approval));
    expect(approved).toMatchObject({ handle: "D1.1", proposal: null });
    expect(await boxOf()).toBe("doneWithoutDeadline");
    expect(await value(chidao.proposals.approve(approval))).toEqual({ ...approved, repeated: true });
    const again = await chidao.proposals.approve({ on, by: chief, proposal: "P1" });
    expect(again).toMatchObject({ error: { code: "ProposalSettled", class: "conflict" } });
    const { proposals } = await value(chidao.proposals.list());
    expect(proposals).toMatchObject([
      { handle: "P1", state: "approved", subject: { handle: "D1.1" }, settled: { by: { role: "Giám đốc" } } },
    ]);
  });

  it("is told by the duties report when one body proposed and approved, and every saying by its role", async () => {
    await value(chidao.assignments.accept({ on, by: clerk, assignment: "D1.1" }));
    await value(chidao.proposals.approve({ on, by: chief, proposal: "P1" }));
    const { findings, said } = await value(chidao.reports.duties("D1.1"));
    expect(findings).toMatchObject([{ kind: "one-body", proposal: "P1", assignment: "D1.1" }]);
    const roles = said.map(({ type, roles: held }) => [type, held.map(({ role }) => role)]);
    expect(roles).toContainEqual(["ResultSubmitted", ["lead"]]);
    expect(roles).toContainEqual(["ResultAccepted", ["directing", "monitoring", "acceptor"]]);
    expect(said.every(({ assurance }) => assurance === "declared")).toBe(true);
  });

  it("declined or withdrawn, never takes effect", async () => {
    await value(chidao.assignments.accept({ on, by: clerk, assignment: "D1.1" }));
    await value(chidao.proposals.decline({ on, by: chief, proposal: "P1", reason: "chưa đủ" }));
    await value(chidao.assignments.accept({ on, by: clerk, assignment: "D1.1", note: "lần hai" }));
    await value(chidao.proposals.withdraw({ on, by: clerk, proposal: "P2", reason: "nhầm" }));
    expect(await boxOf()).toBe("awaitingVerification");
    const { proposals } = await value(chidao.proposals.list());
    expect(proposals.map(({ state }) => state)).toEqual(["declined", "withdrawn"]);
    expect(await chidao.proposals.approve({ on, by: chief, proposal: "P9" })).toMatchObject({
      error: { code: "NotFound", class: "not-found" },
    });
  });

  it("claims no identity before it is approved, and gets its handle only then", async () => {
    const identity = { type: "CT", number: "1", symbol: "CT-SM", issuer: "so-mau", year: "2024", issuedOn: on };
    const directive = { source: "document" as const, title: "Chỉ thị", directedBy: "so-mau", directedOn: on, identity };
    const proposed = await value(chidao.directives.register({ on, by: clerk, ...directive }));
    expect(proposed).toMatchObject({ handle: undefined, proposal: "P1" });
    expect((await value(chidao.doctor())).checks.find(({ name }) => name === "half way")).toMatchObject({ ok: true });
    expect((await value(chidao.directives.list())).directives).toHaveLength(1);
    expect(await value(chidao.proposals.approve({ on, by: chief, proposal: "P1" }))).toMatchObject({ handle: "D2" });
    expect((await value(chidao.directives.list())).directives).toHaveLength(2);
  });
});

describe("a rule that the policy hardens", () => {
  it("is refused with its rule, and leaves nothing behind", async () => {
    await adopt({ hardened: ["acceptance.own-result", "authority.assurance-below"] });
    const before = (await value(chidao.doctor())).checks.find(({ name }) => name === "events")?.detail;
    const refused = await chidao.assignments.accept({ on, by: lead, assignment: "D1.1" });
    expect(refused).toMatchObject({
      error: {
        code: "RefusedByPolicy",
        rule: { id: "acceptance.own-result", version: 1 },
        details: { policyVersion: 1 },
      },
    });
    expect((await value(chidao.doctor())).checks.find(({ name }) => name === "events")?.detail).toEqual(before);
  });

  it("refuses a declared actor where an authenticated one is asked for", async () => {
    const assurance = [{ command: "AcceptResult", atLeast: "authenticated" as const }];
    await adopt({ hardened: ["authority.assurance-below"], assurance });
    const declared = await chidao.assignments.accept({ on, by: clerk, assignment: "D1.1" });
    expect(declared).toMatchObject({ error: { code: "RefusedByPolicy" } });
    await value(chidao.assignments.accept({ on, by: clerk, assignment: "D1.1", assurance: "authenticated" }));
    expect(await boxOf()).toBe("doneWithoutDeadline");
  });
});

async function boxOf(): Promise<string | undefined> {
  return (await value(chidao.reports.timeline("D1.1", { asOf: on }))).assignment.status?.box;
}

async function adopt(changes: Partial<PolicyParameters>): Promise<void> {
  const { version, validFrom, decision, read, ...parameters } = defaultPolicy;
  const environment = {
    store,
    clock: { now: () => "2024-01-05T02:00:00.000Z" },
    hashing: nodeHashing,
    randomness: { salt: () => new Uint8Array(randomBytes(32)) },
    disclosures: {
      put: async () => ({ ok: true, value: undefined }),
      get: async () => ({ ok: true, value: undefined }),
    },
    kinds: kindsOf(builtInKinds),
    jurisdiction: "vn",
    software: "test",
  } as unknown as Parameters<typeof handlePolicyCommand>[0];
  const context = { commandId: "policy", correlationId: "policy", causationId: null, assurance: "signed" as const };
  const adopted = await handlePolicyCommand(environment, context, {
    type: "AdoptPolicy",
    on: { day: on as never },
    by: { agency: "so-mau", role: null, officer: null },
    provenance: { kind: "witnessed" },
    parameters: { ...parameters, ...changes },
    validFrom: on as never,
    decision: { unknown: "thử" },
    reason: "thử",
  })();
  expect(adopted).toMatchObject({ _tag: "Right" });
}

async function value<A>(answer: Promise<Outcome<A>>): Promise<A> {
  const outcome = await answer;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
