import type { CivilDate, EntryData, Event } from "@chidao/core";
import { agencyEvents } from "@chidao/domain";
import { day, entriesOf, event, registerDetails, said, registerSource as source } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldReadModel } from "../read-model.js";
import { registerOf } from "../register.js";
import { alarmsAt } from "./alarms.js";
import { holdersOn } from "./holders.js";
import { holdingsAt } from "./holdings.js";
import { presumeSuccessor } from "./presume.js";

const on = (value: string) => value as CivilDate;
const make = (type: string, data: object): Event<string, EntryData> => {
  expect(agencyEvents.some((each) => each.type === type)).toBe(true);
  return { type, data: data as EntryData };
};
const body = (agency: string, changes: object = {}) =>
  make("AgencyRegistered", { ...said("2022-11-24"), ...registerDetails, agency, aliases: [], codes: [], ...changes });
const ended = (at: string) => make("AgencyEnded", { ...said(at), withoutSuccessor: null, source });
const decision = { decision: { title: "Nghị quyết", number: "1", date: day("2025-02-18"), sha256: null } };
const succeeded = (from: string, to: string, changes: object = {}) =>
  make("SuccessionRecorded", {
    ...{
      ...said("2025-03-01"),
      from: { agency: from },
      to: { agency: to },
      function: null,
      words: [],
      ground: decision,
      source,
    },
    ...changes,
  });

const bodies: Readonly<Record<string, ReadonlyArray<Event<string, EntryData>>>> = {
  btttt: [
    body("btttt"),
    ended("2025-03-01"),
    succeeded("btttt", "bkhcn"),
    succeeded("btttt", "bvhttdl", { function: "báo chí", words: ["báo chí"] }),
  ],
  bkhcn: [body("bkhcn")],
  bvhttdl: [body("bvhttdl")],
  "ha-giang": [body("ha-giang"), ended("2025-07-01"), succeeded("ha-giang", "tuyen-quang", { on: day("2025-07-01") })],
  "tuyen-quang": [
    body("tuyen-quang"),
    ended("2026-01-01"),
    succeeded("tuyen-quang", "moi", { on: day("2026-01-01"), ground: { presumption: "chưa tìm thấy" } }),
  ],
  moi: [body("moi")],
  mat: [body("mat"), ended("2025-03-01")],
};

const task = (n: number, lead: string, words: string, ...more: ReadonlyArray<Event<string, EntryData>>) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
  events: [event.issued("2022-12-01", { lead: { determined: { agency: lead } }, words, coordinating: [] }), ...more],
});
const moved = (from: string, to: string, at = "2025-03-10", type = "AssignmentTransferred") => ({
  type,
  data: {
    ...said(at),
    from: { agency: from },
    to: { agency: to },
    functionMoved: { unknown: "?" },
    reason: "sắp xếp",
  } as never,
});

function ledger(...tasks: ReadonlyArray<ReturnType<typeof task>>) {
  const folded = foldReadModel();
  for (const [id, events] of Object.entries(bodies))
    for (const entry of entriesOf(events, `agency-${id}`)) folded.add(entry);
  for (const { id, events } of tasks) for (const entry of entriesOf(events, `assignment-${id}`)) folded.add(entry);
  return { model: folded.model, register: registerOf(folded.model) };
}

describe("a successor is presumed", () => {
  const { register } = ledger();

  it("by the words of the task, where they point to one function", () => {
    const presumed = presumeSuccessor(register, "btttt", "Rà soát cơ quan Báo chí", on("2025-03-01"));
    expect(presumed.successor).toBe("bvhttdl");
    expect(presumed.candidates.map(({ agency, matched }) => [agency, matched])).toEqual([
      ["bkhcn", []],
      ["bvhttdl", ["báo chí"]],
    ]);
  });

  it("not at all where the words point to none of several: all candidates are listed", () => {
    const presumed = presumeSuccessor(register, "btttt", "Triển khai chính phủ số", on("2025-03-01"));
    expect([presumed.successor, presumed.candidates.length]).toEqual([null, 2]);
  });

  it("where there is only one; and not before the day of the succession", () => {
    expect(presumeSuccessor(register, "ha-giang", "", on("2025-07-01")).successor).toBe("tuyen-quang");
    expect(presumeSuccessor(register, "ha-giang", "", on("2025-06-30")).candidates).toEqual([]);
  });

  it("further on, when the successor has ended too", () => {
    const presumed = presumeSuccessor(register, "ha-giang", "", on("2026-01-01"));
    expect(presumed).toMatchObject({ successor: "moi", candidates: [{ ground: "presumption" }] });
  });
});

describe("an ended body that still holds open tasks raises an alarm", () => {
  const press = task(1, "btttt", "Quản lý báo chí");
  const at = (day: string, ...tasks: ReadonlyArray<ReturnType<typeof task>>) => {
    const { model, register } = ledger(...tasks);
    return alarmsAt(model, register, on(day)).map(({ role, agency, presumed }) => [role, agency, presumed.successor]);
  };

  it("from the day it ended, with whom successions presume", () => {
    expect(at("2025-02-28", press)).toEqual([]);
    expect(at("2025-03-01", press)).toEqual([["lead", "btttt", "bvhttdl"]]);
  });

  it("until the task is transferred, or has ended", () => {
    expect(at("2025-03-09", task(1, "btttt", "báo chí", moved("btttt", "bvhttdl")))).toHaveLength(1);
    expect(at("2025-03-10", task(1, "btttt", "báo chí", moved("btttt", "bvhttdl")))).toEqual([]);
    expect(at("2025-03-10", task(1, "btttt", "báo chí", event.revoked("2025-03-05")))).toEqual([]);
  });

  it("as coordinator and as acceptor too", () => {
    const issued = event.issued("2022-12-01", {
      ...{ lead: { determined: { agency: "bkhcn" } }, coordinating: [{ agency: "btttt" }] },
      acceptor: { agency: "mat" },
    });
    const both = { ...press, events: [issued] };
    expect(at("2025-03-10", both)).toEqual([
      ["coordinating", "btttt", null],
      ["acceptor", "mat", null],
    ]);
    const transferred = {
      ...press,
      events: [issued, moved("btttt", "bvhttdl", "2025-03-10", "CoordinatorTransferred")],
    };
    expect(at("2025-03-10", transferred)).toEqual([["acceptor", "mat", null]]);
    const whole = {
      ...transferred,
      events: [...transferred.events, moved("mat", "bvhttdl", "2025-03-10", "AcceptorTransferred")],
    };
    expect(at("2025-03-10", whole)).toEqual([]);
  });
});

describe("as held then and as held now", () => {
  const tasks = [
    task(1, "btttt", "báo chí", moved("btttt", "bvhttdl")),
    task(2, "btttt", "xuất bản báo chí"),
    task(3, "bkhcn", "khác"),
  ];
  const { model, register } = ledger(...tasks);

  it("a recorded transfer moves the task to its new holder now, not then; a presumption is shown apart", () => {
    const rows = holdingsAt(model, register, on("2025-03-10")).map(({ subject, heldThen, heldNow, presumed }) => [
      ...[subject, heldThen.open, heldNow.open, presumed],
    ]);
    expect(rows).toEqual([
      [{ agency: "btttt" }, 2, 1, 0],
      [{ agency: "bkhcn" }, 1, 1, 0],
      [{ agency: "bvhttdl" }, 0, 1, 1],
    ]);
  });

  it("transfers conserve tasks, and at most one body leads each, however often a task is passed on", () => {
    const ids = ["btttt", "bkhcn", "bvhttdl", "moi"];
    const transfers = fc.array(
      fc.record({
        from: fc.constantFrom(...ids),
        to: fc.constantFrom(...ids),
        at: fc.constantFrom("2025-03-02", "2025-04-01"),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(transfers, { minLength: 1, maxLength: 4 }), (histories) => {
        const many = histories.map((moves, n) =>
          task(n, "btttt", "báo chí", ...moves.map(({ from, to, at }) => moved(from, to, at))),
        );
        const folded = ledger(...many);
        const rows = holdingsAt(folded.model, folded.register, on("2025-12-31"));
        const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0);
        expect(sum((row) => row.heldThen.open)).toBe(many.length);
        expect(sum((row) => row.heldNow.open)).toBe(many.length);
        for (const { history } of folded.model.assignments.values()) {
          expect(Object.keys(holdersOn(history.facts, on("2025-12-31"))?.lead ?? {})).toEqual(["determined"]);
        }
      }),
    );
  });
});
