import { decode } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { expect, it } from "vitest";
import { AgencyEnded, AgencyRegistered } from "./events.js";

const common = {
  on: { day: "2022-11-24" },
  by: { agency: "van-phong-vi-du", role: null, officer: null },
  provenance: { kind: "witnessed" },
  source: { citation: "Hư cấu", note: "" },
};
const registered = {
  ...{ agency: "b", kind: "province", established: { unknown: "?" }, names: [], aliases: [], fictional: true },
  ...common,
};

it("an entry of the first version keeps what it says; what it could not say is unknown with the reason", () => {
  const notAsked = { unknown: expect.stringContaining("phiên bản cũ") };
  const source = { ...common.source, confidence: notAsked };
  expect(AgencyRegistered.upcast[1]?.(registered)).toEqual({
    ...{ ...registered, level: notAsked, parent: notAsked, codes: notAsked, attestedFrom: null, source },
  });
  expect(AgencyEnded.upcast[1]?.(common)).toEqual({ ...common, withoutSuccessor: null, source });
});

it("what was read so is accepted by the newest codec", () => {
  expect(E.isRight(decode(AgencyRegistered.data, AgencyRegistered.upcast[1]?.(registered), "test"))).toBe(true);
  expect(E.isRight(decode(AgencyEnded.data, AgencyEnded.upcast[1]?.(common), "test"))).toBe(true);
});
