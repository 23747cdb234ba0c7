import { type By, type EntryData, type Event, witnessed } from "@chidao/core";
import { command, entryId, event, givenAssignment, ministry, office, province, said, stranger } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { entitlements } from "../authority/entitlements.js";
import { assignmentEvents } from "./events.js";

const { issue, receive, report, submit, accept, reject, revoke, abandon, setDeadline, extend, work, correct } = command;
const { issued, submitted, reported, dueOn, unknown } = event;
const given = givenAssignment();

/** The same command on behalf of another body. */
function sayingIt<C extends { readonly by: By }>(asked: C, agency: string, role: string | null = null): C {
  return { ...asked, by: { agency, role, officer: null } };
}

const open = given(issued("2022-12-01"));
const handedIn = given(issued("2022-12-01"), submitted("2023-01-10"));
const asked = "2023-01-20";

describe("each step of a task has those whose business it is", () => {
  it.each([
    ["received", open, receive(asked), [ministry], [province, office]],
    ["reported on", open, report(asked), [ministry, province], [office]],
    ["given a deadline", open, setDeadline(asked, dueOn("2023-06-30")), [office], [ministry, province]],
    ["extended", open, extend(asked, dueOn("2023-06-30")), [office], [ministry, province]],
    ["submitted", open, submit(asked), [ministry], [province, office]],
    ["revoked", open, revoke(asked), [office], [ministry, province]],
    ["given up", open, abandon(asked), [office], [ministry, province]],
    ["sent back", handedIn, reject(asked), [office], []],
  ] as const)("when it is %s", (_, task, step, may, mayNot) => {
    for (const agency of may) task.when(sayingIt(step, agency)).thenFlags();
    for (const agency of [...mayNot, stranger]) {
      const rule = step.type === "RejectResult" ? "acceptance.other-acceptor" : "authority.not-entitled";
      task.when(sayingIt(step, agency)).thenFlags(rule);
    }
  });

  it("and whoever else says so is recorded all the same, with the part it has", () => {
    open
      .when(sayingIt(submit(asked), province))
      .thenRecords("ResultSubmitted")
      .thenFlagsWith("authority.not-entitled", {
        severity: "advisory",
        facts: { by: province, roles: "coordinating", entry: "ResultSubmitted" },
      });
    open.when(sayingIt(submit(asked), stranger)).thenFlagsWith("authority.not-entitled", {
      facts: { by: stranger, roles: "outsider", entry: "ResultSubmitted" },
    });
  });

  it("also when it is issued: those who directed, issued or entered the directive", () => {
    given().when(issue("2022-12-01")).thenFlags();
    given()
      .when(sayingIt(issue("2022-12-01"), stranger))
      .thenFlags("authority.not-entitled");
  });

  it("and every entry that a task can hold has its row", () => {
    expect(assignmentEvents.map(({ type }) => type).filter((type) => entitlements[type] === undefined)).toEqual([]);
  });
});

describe("a kind's own work", () => {
  const guidance = (agency: string) =>
    sayingIt(work("general/DeliverProduct", asked, { product: "Quy tắc", document: unknown }) as never, agency);

  it("is the business of everybody whom the task names, and of nobody else", () => {
    open.when(guidance(ministry)).thenFlags();
    open.when(guidance(province)).thenFlags();
    open.when(guidance(stranger)).thenFlags("authority.not-entitled");
  });
});

describe("what the text leaves open", () => {
  it("makes nobody overstep: a collective, candidates, a lead in words that are the body's name", () => {
    const collective = { collective: { words: "các bộ, ngành", closure: "open" as const } };
    const candidates = [{ agency: province }, { agency: stranger }];
    for (const lead of [
      { determined: collective },
      { undetermined: { candidates, words: "đồng chủ trì" } },
      { determined: { asWritten: "sở không liên quan" } },
    ]) {
      given(issued("2022-12-01", { lead }))
        .when(sayingIt(submit(asked), stranger))
        .thenFlags();
    }
  });

  it("makes a body overstep that is none of the candidates", () => {
    const lead = { undetermined: { candidates: [{ agency: province }], words: "chưa rõ" } };
    given(issued("2022-12-01", { lead }))
      .when(sayingIt(submit(asked), stranger))
      .thenFlags("authority.not-entitled");
  });
});

describe("what an import tells", () => {
  it("was said elsewhere by somebody the source does not name, so that nobody oversteps", () => {
    const provenance = { kind: "imported" as const, source: { system: "theo-doi", id: "1" } };
    open.when({ ...sayingIt(submit(asked), stranger), provenance }).thenFlags();
  });
});

describe("a result", () => {
  it("is judged by the body named to accept it, or by whoever directed", () => {
    const elsewhere = given(issued("2022-12-01", { acceptor: { agency: province } }), submitted("2023-01-10"));
    elsewhere.when(accept(asked, province)).thenFlags();
    elsewhere.when(accept(asked, office)).thenFlags();
    elsewhere
      .when(accept(asked, stranger))
      .thenRecords("ResultAccepted")
      .thenFlags("acceptance.other-acceptor")
      .thenFlagsWith("acceptance.other-acceptor", {
        severity: "irregular",
        facts: { named: province, by: stranger },
      });
  });

  it("is judged by whoever it was transferred to, once the body that was named has ended", () => {
    const moving = { functionMoved: unknown, reason: "Sắp xếp tổ chức bộ máy", basis: event.paper };
    const to = { from: { agency: stranger }, to: { agency: province }, ...moving };
    const first = [issued("2022-12-01", { acceptor: { agency: stranger } }), submitted("2023-01-10")];
    const transferred = given(...first, event.stepped("AcceptorTransferred", "2023-01-12", to));
    transferred.when(sayingIt(accept(asked), province)).thenFlags();
    transferred.when(sayingIt(accept(asked), stranger)).thenFlags("acceptance.other-acceptor");
    given(...first)
      .when(command.take("TransferAcceptor", asked, { ...to, from: { agency: ministry } }))
      .thenRecords("AcceptorTransferred")
      .thenFlags("transfer.not-from-holder");
  });

  it("without a named acceptor is judged by those above the task", () => {
    const unnamed = given(issued("2022-12-01", { acceptor: unknown }), submitted("2023-01-10"));
    unnamed.when(accept(asked, office)).thenFlags();
    unnamed.when(accept(asked, province)).thenFlags("authority.not-entitled");
    unnamed.when(accept(asked, ministry)).thenFlags("acceptance.own-result");
  });

  it("of a task that its keeper leads itself needs another body to accept it", () => {
    const own = { lead: { determined: { agency: office } } };
    given()
      .when(issue("2022-12-01", { ...own, acceptor: { agency: province } }))
      .thenFlags();
    for (const acceptor of [unknown, { agency: office }]) {
      given()
        .when(issue("2022-12-01", { ...own, acceptor }))
        .thenFlags("acceptance.self-led-without-acceptor");
    }
  });
});

describe("a correction", () => {
  const told = given(issued("2022-12-01"), reported("2022-12-10", "viết nhầm"));
  const mend = (by: Partial<By>, secondPerson: By | null = null) => ({
    ...correct("2022-12-12", entryId(1), reported("2022-12-10", "viết đúng") as Event<string, EntryData>),
    by: { agency: office, role: null, officer: null, ...by },
    secondPerson,
  });

  it("is made by whoever made the entry or is above the task; by anybody else it is flagged", () => {
    told.when(mend({ agency: ministry })).thenFlags();
    told.when(mend({ agency: office })).thenFlags();
    told
      .when(mend({ agency: province }))
      .thenRecords("EntryCorrected")
      .thenFlags("authority.corrects-anothers-entry");
  });

  it("has a second person who is not the first", () => {
    const second: By = { agency: office, role: "Chánh Văn phòng", officer: null };
    told.when(mend({ role: "Văn thư" }, second)).thenFlags();
    told.when(mend({ role: "Chánh Văn phòng" }, second)).thenFlags("correction.second-person-same");
    const officer = (id: string): Partial<By> => ({ officer: id });
    told.when(mend(officer("cb-01"), { ...second, officer: "cb-02" })).thenFlags();
    told.when(mend(officer("cb-01"), { ...second, officer: "cb-01" })).thenFlags("correction.second-person-same");
  });

  it("settles an overstepping only when the new data names who may say so", () => {
    const overstepped = {
      ...submitted("2023-01-10"),
      data: { ...submitted("2023-01-10").data, ...said("2023-01-10", stranger) },
    };
    const task = given(issued("2022-12-01"), overstepped);
    const put = (agency: string) =>
      correct("2023-01-12", entryId(1), {
        ...overstepped,
        data: { ...overstepped.data, ...said("2023-01-10", agency), provenance: witnessed },
      });
    task.when(put(ministry)).thenFlags();
    task.when(put(province)).thenFlags("authority.not-entitled");
  });
});
