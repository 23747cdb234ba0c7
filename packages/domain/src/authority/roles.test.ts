import type { By } from "@chidao/core";
import { exampleAgencies, ministry, office, province, stranger } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { rolesOf, systemRole, type TaskParties } from "./roles.js";
import { isSamePerson } from "./same-person.js";

const agency = (id: string) => exampleAgencies.find((each) => each.id === id);
const by = (id: string, role: string | null = null, officer: string | null = null): By => ({
  agency: id,
  role,
  officer,
});
const nobody: TaskParties = {
  directedBy: undefined,
  issuer: undefined,
  enteredBy: [],
  lead: undefined,
  coordinating: [],
  acceptor: undefined,
  recipients: [],
  supervisor: undefined,
};
const held = (actor: By, task: Partial<TaskParties>) => [...rolesOf(actor, { ...nobody, ...task }, agency).held];

describe("an actor's roles", () => {
  it("follow from what the task says of it, and may be several", () => {
    const task = {
      directedBy: { agency: office },
      issuer: { agency: office },
      enteredBy: [office],
      lead: { determined: { agency: ministry } },
      coordinating: [{ agency: province }],
      acceptor: { agency: province },
      recipients: [{ agency: ministry }],
    };
    expect(held(by(office), task)).toEqual(["directing", "issuing", "monitoring"]);
    expect(held(by(ministry), task)).toEqual(["lead", "recipient"]);
    expect(held(by(province), task)).toEqual(["coordinating", "acceptor"]);
    expect(held(by(stranger), task)).toEqual(["outsider"]);
  });

  it("are found by any name that the body bears, however it is written", () => {
    expect(held(by(office), { directedBy: { asWritten: "VĂN PHÒNG  VÍ DỤ" } })).toEqual(["directing"]);
    expect(held(by(office), { directedBy: { asWritten: "Văn phòng khác" } })).toEqual(["outsider"]);
    expect(held(by("chua-ghi"), { directedBy: { asWritten: "Văn phòng Ví Dụ" } })).toEqual(["outsider"]);
  });

  it("of the supervising leader and of the software are told by the office", () => {
    const supervisor = "Phó Thủ tướng phụ trách";
    expect(held(by(office, "phó thủ tướng phụ trách"), { supervisor })).toEqual(["supervising"]);
    expect(held(by(office, "Văn thư"), { supervisor })).toEqual(["outsider"]);
    expect(held(by(office, systemRole), {})).toEqual(["system"]);
  });

  it("of an auditor are told by the kind that the register gives the body", () => {
    const audit = { ...exampleAgencies[0], id: "kiem-toan", kind: "state-audit" } as (typeof exampleAgencies)[number];
    expect([...rolesOf(by("kiem-toan"), nobody, () => audit).held]).toEqual(["auditor"]);
  });

  it("stay open where the text names a collective or candidates", () => {
    const collective = { collective: { words: "các địa phương", closure: "open" as const } };
    const roles = rolesOf(
      by(stranger),
      { ...nobody, lead: { determined: collective }, coordinating: [collective], recipients: [collective] },
      agency,
    );
    expect([...roles.held]).toEqual(["outsider"]);
    expect([...roles.possible]).toEqual(["lead", "coordinating", "recipient"]);
  });
});

describe("one person", () => {
  it("is told by the officer where both entries name one, else by body and office", () => {
    expect(isSamePerson(by(office, "Văn thư", "cb-01"), by(ministry, null, "cb-01"))).toBe(true);
    expect(isSamePerson(by(office, "Văn thư", "cb-01"), by(office, "Văn thư", "cb-02"))).toBe(false);
    expect(isSamePerson(by(office, "Văn thư", "cb-01"), by(office, "Văn thư"))).toBe(true);
    expect(isSamePerson(by(office, "Văn thư"), by(office, "Chánh Văn phòng"))).toBe(false);
    expect(isSamePerson(by(office), by(ministry))).toBe(false);
  });
});
