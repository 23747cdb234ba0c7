import { type CivilDate, type Dated, EntryCorrected, witnessed } from "@chidao/core";
import {
  by,
  day,
  registerDetails as details,
  entriesOf,
  type Given,
  said,
  registerSource as source,
} from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { type AgencyDescription, describeAgency, evolveAgency, unregisteredAgency } from "./agency.js";
import { AgencyEnded, AgencyIdentified, AgencyReclassified, AgencyRegistered, AgencyRenamed } from "./events.js";
import { codesOn, existsOn, kindOn, nameOn, parentOn } from "./on-day.js";

const registered = (changes: object = {}) => AgencyRegistered({ ...said("2022-11-24"), ...details, ...changes });
const ended = (on: string | Dated) => AgencyEnded({ ...said(on), withoutSuccessor: null, source });
const described = (...givens: ReadonlyArray<Given>): AgencyDescription =>
  describeAgency(entriesOf(givens).reduce(evolveAgency, unregisteredAgency)) as AgencyDescription;
const on = (value: string) => value as CivilDate;

it("entries are read with their corrections", () => {
  const [entry] = entriesOf([registered()]);
  const replacement = { type: "AgencyRegistered", schema: 2, data: { ...registered({ aliases: ["b"] }).data } };
  const correction = EntryCorrected({
    ...{ on: day("2023-01-01"), by: by(), provenance: witnessed },
    ...{ target: entry?.id ?? "", replacement, reason: "nhầm", secondPerson: null },
  });
  expect(described(registered(), correction).aliases).toEqual(["b"]);
  expect(describeAgency(unregisteredAgency)).toBeUndefined();
});

describe("a body exists", () => {
  it("from the day it was established until the day it ended", () => {
    const body = described(registered(), ended("2025-03-01"));
    expect(["2007-08-07", "2007-08-08", "2025-02-28", "2025-03-01"].map((day) => existsOn(body, on(day)))).toEqual([
      ...[false, true],
      ...[true, false],
    ]);
  });

  it("from the day on which a source attests it, however old it may be", () => {
    const body = described(registered({ established: { unknown: "chưa tra" }, attestedFrom: on("2021-07-23") }));
    expect(["2021-07-22", "2021-07-23"].map((day) => existsOn(body, on(day)))).toEqual(["unknown", true]);
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
    const body = described(registered({ names }));
    expect(nameOn(body, on("2016-04-29"))).toBe("Bộ Giả Định");
    expect(nameOn(body, on("2016-04-30"))).toBe("Bộ Giả Định, Kế hoạch và Thử nghiệm");
  });

  it("before the first known one is that one; without names it is the id", () => {
    expect(nameOn(described(registered({ names })), on("1990-01-01"))).toBe("Bộ Giả Định");
    expect(nameOn(described(registered({ names: [] })), on("2023-01-01"))).toBe("bo-gia-dinh");
  });
});

describe("names, kinds, parents and codes change; the body stays", () => {
  const province = described(
    registered({ kind: "province", parent: null, names: [{ name: "tỉnh Ví Dụ", from: day("1997-01-01") }] }),
    AgencyRenamed({ ...said("2026-04-30"), name: "thành phố Ví Dụ", source }),
    AgencyReclassified({ ...said("2026-04-30"), kind: "city", parent: "chinh-phu", source }),
  );

  it("a province that becomes a city has the new name and kind from that day, and one id", () => {
    const days = [on("2026-04-29"), on("2026-04-30")];
    expect(days.map((each) => nameOn(province, each))).toEqual(["tỉnh Ví Dụ", "thành phố Ví Dụ"]);
    expect(days.map((each) => kindOn(province, each))).toEqual(["province", "city"]);
    expect(days.map((each) => parentOn(province, each))).toEqual([null, "chinh-phu"]);
    expect([province.id, province.kind]).toEqual(["bo-gia-dinh", "city"]);
    expect(parentOn({ standings: [] }, on("2026-04-30"))).toEqual({ unknown: "không nêu" });
    expect(kindOn({ kind: "ministry", standings: [] }, on("2026-04-30"))).toBe("ministry");
  });

  it("codes of two schemes stand beside each other", () => {
    const codes = [
      { scheme: "vn-qd20", code: "G09", from: day("2020-01-01") },
      { scheme: "vn-qcvn102", code: "000.00.00.G09", from: day("2018-01-01") },
    ];
    expect(codesOn(described(registered({ codes })), on("2023-01-01"))).toEqual(codes);
  });

  it("says why it ended without a successor, where somebody said so", () => {
    const dissolved = AgencyEnded({ ...said("2025-03-01"), withoutSuccessor: "giải thể", source });
    expect(described(registered(), dissolved).withoutSuccessor).toBe("giải thể");
    expect(described(registered(), ended("2025-03-01")).withoutSuccessor).toBeNull();
  });

  it("codes are those of the day, the last of each scheme; unknown ones stay unknown until one is learnt", () => {
    const code = (value: string, from: Dated) => ({ scheme: "vn-qd20", code: value, from });
    const learnt = AgencyIdentified({
      ...said("2023-01-01"),
      aliases: ["b"],
      codes: [code("G09", day("2020-01-01"))],
      source,
    });
    const unknown = registered({ codes: { unknown: "chưa tra" } });
    expect(codesOn(described(unknown), on("2023-01-01"))).toEqual({ unknown: "chưa tra" });
    expect(codesOn(described(unknown, learnt), on("2019-12-31"))).toEqual([]);
    const changed = described(
      registered({ codes: [code("G01", day("2025-03-01")), code("G00", { unknown: "?" })] }),
      learnt,
    );
    expect(["2019-12-31", "2024-01-01", "2025-03-01"].map((each) => codesOn(changed, on(each)))).toEqual(
      [code("G00", { unknown: "?" }), code("G09", day("2020-01-01")), code("G01", day("2025-03-01"))].map((each) => [
        each,
      ]),
    );
    expect(changed.aliases).toEqual(["bgđ", "b"]);
  });
});
