import { type CivilDate, type Dated, EntryCorrected, witnessed } from "@chidao/core";
import { by, day, entriesOf, type Given, said, specification } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import {
  type AgencyDescription,
  describeAgency,
  evolveAgency,
  existsOn,
  nameOn,
  unregisteredAgency,
} from "./agency.js";
import { type AgencyCommand, decideAgency } from "./decide.js";
import { AgencyEnded, AgencyRegistered } from "./events.js";

const given = specification({
  initialState: unregisteredAgency,
  evolve: evolveAgency,
  decide: (command: AgencyCommand, state) => decideAgency(command, state),
  factsAt: () => undefined,
});

const source = { citation: "Hư cấu", note: "" };
const details = {
  agency: "bo-gia-dinh",
  kind: "ministry" as const,
  established: day("2007-08-08"),
  names: [{ name: "Bộ Giả Định", from: day("2007-08-08") }],
  aliases: ["bgđ"],
  fictional: true,
  source,
};
const registered = (changes: Partial<typeof details> = {}) =>
  AgencyRegistered({ ...said("2022-11-24"), ...details, ...changes });
const ended = (on: string | Dated) => AgencyEnded({ ...said(on), source });
const register = { type: "RegisterAgency", ...said("2022-11-24"), ...details } as const;
const end = { type: "EndAgency", ...said("2025-03-01"), agency: "bo-gia-dinh", source } as const;
const described = (...givens: ReadonlyArray<Given>): AgencyDescription =>
  describeAgency(entriesOf(givens).reduce(evolveAgency, unregisteredAgency)) as AgencyDescription;
const on = (value: string) => value as CivilDate;

describe("the register", () => {
  it("registers a body once", () => {
    given().when(register).thenRecords(registered());
    given(registered()).when(register).thenRefuses("AlreadyExists", { what: "agency", id: "bo-gia-dinh" });
  });

  it("ends a body once, and only one that it knows", () => {
    given(registered()).when(end).thenRecords(ended("2025-03-01"));
    given().when(end).thenRefuses("NotFound", { what: "agency" });
    given(registered(), ended("2025-03-01")).when(end).thenRefuses("AgencyAlreadyEnded", { agency: "bo-gia-dinh" });
  });

  it("reads entries with their corrections", () => {
    const [entry] = entriesOf([registered()]);
    const replacement = { type: "AgencyRegistered", schema: 1, data: { ...registered({ aliases: ["b"] }).data } };
    const correction = EntryCorrected({
      ...{ on: day("2023-01-01"), by: by(), provenance: witnessed },
      ...{ target: entry?.id ?? "", replacement, reason: "nhầm", secondPerson: null },
    });
    expect(described(registered(), correction).aliases).toEqual(["b"]);
    expect(describeAgency(unregisteredAgency)).toBeUndefined();
  });
});

describe("a body exists", () => {
  it("from the day it was established until the day it ended", () => {
    const body = described(registered(), ended("2025-03-01"));
    expect(["2007-08-07", "2007-08-08", "2025-02-28", "2025-03-01"].map((day) => existsOn(body, on(day)))).toEqual([
      ...[false, true],
      ...[true, false],
    ]);
  });

  it("or does not, or nobody knows, while only a month, a year or nothing is known", () => {
    const body = described(registered({ established: { month: "2007-08" } as never }), ended({ month: "2025-03" }));
    const days = ["2007-07-31", "2007-08-15", "2007-08-31", "2025-02-28", "2025-03-15", "2025-03-31"];
    expect(days.map((day) => existsOn(body, on(day)))).toEqual([false, "unknown", true, true, "unknown", false]);
    const vague = described(registered({ established: { unknown: "chưa tra" } as never }));
    expect(existsOn(vague, on("2023-01-01"))).toBe("unknown");
    expect(existsOn(described(registered(), ended({ unknown: "chưa tra" })), on("2023-01-01"))).toBe("unknown");
  });
});

describe("the name of a body", () => {
  const names = [
    { name: "Bộ Giả Định, Kế hoạch và Thử nghiệm", from: { month: "2016-04" } },
    { name: "Bộ Giả Định", from: day("2007-08-08") },
  ];

  it("is the one borne on the day, in whatever order names were given", () => {
    const body = described(registered({ names } as never));
    expect(nameOn(body, on("2016-04-29"))).toBe("Bộ Giả Định");
    expect(nameOn(body, on("2016-04-30"))).toBe("Bộ Giả Định, Kế hoạch và Thử nghiệm");
  });

  it("before the first known one is that one; without names it is the id", () => {
    expect(nameOn(described(registered({ names } as never)), on("1990-01-01"))).toBe("Bộ Giả Định");
    expect(nameOn(described(registered({ names: [] })), on("2023-01-01"))).toBe("bo-gia-dinh");
  });
});
