import type { CivilDate, EntryData, Event } from "@chidao/core";
import { AgencyEnded, AgencyRegistered, SuccessionRecorded } from "@chidao/domain";
import { day, entriesOf, registerDetails, said, registerSource as source } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { foldReadModel } from "./read-model.js";
import { registerOf } from "./register.js";

const on = said("2022-11-24");
const body = (agency: string, changes: object = {}) =>
  AgencyRegistered({ ...on, ...registerDetails, aliases: [], codes: [], ...changes, agency } as Parameters<
    typeof AgencyRegistered
  >[0]);
const renamed = (name: string): Event<string, EntryData> => ({
  type: "AgencyRenamed",
  data: { ...said("2024-01-01"), name, source } as EntryData,
});
const movedUnder = (parent: string): Event<string, EntryData> => ({
  type: "AgencyReclassified",
  data: { ...said("2024-01-01"), kind: "ministry", parent, source } as EntryData,
});
const succeeded = (from: string, to: string) =>
  SuccessionRecorded({
    ...{ ...said("2025-03-01"), from: { agency: from }, to: { agency: to }, function: null, words: [] },
    ...{ ground: { presumption: "chưa tìm thấy quyết định" }, source },
  });
const registered = (bodies: Readonly<Record<string, ReadonlyArray<Event<string, EntryData>>>>) => {
  const folded = foldReadModel();
  const entries = Object.entries(bodies).flatMap(([id, events]) => entriesOf(events, `agency-${id}`));
  for (const [index, entry] of entries.entries()) folded.add({ ...entry, index });
  return registerOf(folded.model);
};
const code = (value: string, scheme = "vn-qd20") => ({ scheme, code: value, from: day("2007-08-08") });

const known = () =>
  registered({
    "bo-a": [body("bo-a", { aliases: ["BA"], codes: [code("G09")], parent: "chinh-phu" }), renamed("Bộ Đổi Tên")],
    "bo-b": [body("bo-b", { aliases: ["ba", "BB"], codes: { unknown: "chưa tra" } }), succeeded("bo-b", "bo-a")],
    "bo-c": [
      body("bo-c", { names: [{ name: "Bộ C", from: day("2007-08-08") }] }),
      movedUnder("bo-b"),
      AgencyEnded({ ...said("2025-03-01"), withoutSuccessor: null, source }),
    ],
    "bo-x": [renamed("Chưa đăng ký")],
  });
const ids = (found: ReadonlyArray<{ readonly id: string }>) => found.map(({ id }) => id);

describe("the register", () => {
  it("holds the bodies that were registered, and no other", () => {
    const register = known();
    expect(ids(register.all)).toEqual(["bo-a", "bo-b", "bo-c"]);
    expect([register.get("bo-a")?.id, register.get("bo-x")]).toEqual(["bo-a", undefined]);
  });

  it("finds bodies by id, alias or any name, without regard to case or the two Đ; several may bear one", () => {
    const register = known();
    expect(ids(register.find("bo-a"))).toEqual(["bo-a"]);
    expect(ids(register.find("Ba"))).toEqual(["bo-a", "bo-b"]);
    expect(ids(register.find("bộ đổi tên"))).toEqual(["bo-a"]);
    expect(ids(register.find("bộ ðổi tên"))).toEqual(["bo-a"]);
    expect(ids(register.find("BO-C"))).toEqual(["bo-c"]);
    expect(ids(register.find("Bộ C"))).toEqual(["bo-c"]);
    expect(register.find("không có")).toEqual([]);
  });

  it("knows who bears an alias or a code, each body once", () => {
    const register = known();
    expect(register.bearing(["BA", "bb"], [code("g09")])).toEqual(["bo-a", "bo-b"]);
    expect(register.bearing([], [code("G09", "vn-qcvn102"), code("G10")])).toEqual([]);
    expect(register.bearing(["không có"], [])).toEqual([]);
  });

  it("follows parents and successions to whom a body leads, itself first, and ends in a circle", () => {
    const register = known();
    expect([...register.reach("bo-c")].sort()).toEqual(["bo-a", "bo-b", "bo-c", "chinh-phu"]);
    expect(register.reach("bo-c")[0]).toBe("bo-c");
    expect(register.reach("không-có")).toEqual(["không-có"]);
    const round = registered({
      "bo-a": [body("bo-a"), succeeded("bo-a", "bo-b")],
      "bo-b": [body("bo-b"), succeeded("bo-b", "bo-a")],
    });
    expect([...round.reach("bo-a")].sort()).toEqual(["bo-a", "bo-b"]);
  });

  it("tells what a body was called on a day; one that it does not know, by its id", () => {
    const register = known();
    const names = ["2023-12-31", "2024-01-01"].map((each) => register.nameOf("bo-a", each as CivilDate));
    expect(names).toEqual(["Bộ Giả Định", "Bộ Đổi Tên"]);
    expect(register.nameOf("bo-x", "2024-01-01" as CivilDate)).toBe("bo-x");
  });
});
