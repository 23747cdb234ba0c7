import type { CivilDate } from "@chidao/core";
import {
  type Directive,
  DirectiveRecalled,
  DirectivesMerged,
  DocumentScreened,
  evolveAssignment,
  unissuedAssignment,
} from "@chidao/domain";
import { directiveOf, directiveRegistered, entriesOf, event, exampleId, exampleIdentity, said } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { affectedAssignments } from "./affected.js";
import { registrationsIn, survivorOf } from "./merged.js";
import { seriesGaps } from "./series.js";

const merged = (survivor: string) =>
  DirectivesMerged({ ...said("2023-04-01"), survivor, releases: null, reason: "Nhập hai lần." });
const numbered = (number: string, changes: object = {}) =>
  directiveOf(directiveRegistered({ identity: { ...exampleIdentity, number, ...changes } }));
const screened = (number: string) =>
  directiveOf(
    DocumentScreened({
      ...said("2023-02-05"),
      ...{ directive: exampleId(2), title: "Lịch tuần", identity: { ...exampleIdentity, number } },
      ...{ sealedReference: null, text: { unknown: "?" }, reason: "Không giao nhiệm vụ." },
    }),
  );
const today = "2024-01-01" as CivilDate;

describe("registrations of one document", () => {
  it("are one directive under the survivor, however often they were merged", () => {
    const directives = new Map<string, Directive>([
      ["a", directiveOf(directiveRegistered(), merged("b"))],
      ["b", directiveOf(directiveRegistered(), merged("c"))],
      ["c", directiveOf(directiveRegistered())],
      ["d", directiveOf(directiveRegistered())],
    ]);
    expect(["a", "b", "c", "d"].map((id) => survivorOf(directives, id))).toEqual(["c", "c", "c", "d"]);
    expect(registrationsIn(directives)("b")).toEqual(["a", "b", "c"]);
  });

  it("have one survivor each whatever was merged into what, and every task counts once", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const arrow = fc.record({ from: fc.constantFrom(...ids), into: fc.constantFrom(...ids, "elsewhere") });
    fc.assert(
      fc.property(fc.array(arrow), fc.array(fc.constantFrom(...ids)), (arrows, tasks) => {
        const directives = new Map(
          ids.map((id) => {
            const into = arrows.filter(({ from }) => from === id).map((each) => merged(each.into));
            return [id, directiveOf(directiveRegistered(), ...into)] as const;
          }),
        );
        const survivors = ids.map((id) => survivorOf(directives, id));
        expect(survivors.every((id) => survivorOf(directives, id) === id)).toBe(true);
        const counts = new Map<string, number>();
        for (const task of tasks) {
          const id = survivorOf(directives, task);
          counts.set(id, (counts.get(id) ?? 0) + 1);
        }
        expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(tasks.length);
        expect(
          ids.flatMap((id) => (survivorOf(directives, id) === id ? registrationsIn(directives)(id) : [])).sort(),
        ).toEqual(ids);
      }),
    );
  });
});

describe("the gaps of a document series", () => {
  const series = (directives: ReadonlyArray<Directive>, upTo?: number) =>
    seriesGaps(new Map(directives.map((each, n) => [`d${n}`, each])), { upTo });

  it("tell which numbers are registered, screened, contested and missing", () => {
    const [only] = series([
      numbered("02"),
      numbered("3"),
      screened("05"),
      numbered("7"),
      numbered("07"),
      numbered("12a"),
    ]);
    expect(only).toMatchObject({
      ...{ year: "2023", symbol: "CT-UBVD", series: "văn bản hành chính" },
      registered: [{ from: 2, to: 3 }],
      screened: [{ from: 5, to: 5 }],
      contested: [{ from: 7, to: 7 }],
      missing: [
        { from: 1, to: 1 },
        { from: 4, to: 4 },
        { from: 6, to: 6 },
      ],
      counts: { registered: 2, screened: 1, contested: 1, missing: 3 },
      notCounted: ["12a"],
      upTo: 7,
      upToKnown: false,
    });
  });

  it("reach to the last number that somebody stated, and say so", () => {
    expect(series([numbered("1")], 4)[0]).toMatchObject({ missing: [{ from: 2, to: 4 }], upTo: 4, upToKnown: true });
    expect(series([numbered("9")], 4)[0]).toMatchObject({ upTo: 9, upToKnown: false });
  });

  it("are asked apart for each issuer, year, series and symbol, without regard to how it is typed", () => {
    const typed = numbered("2", { symbol: "ct-ubvd", year: "2023" });
    expect(series([numbered("1"), typed])).toHaveLength(1);
    expect(series([numbered("1"), numbered("1", { year: "2024" })])).toHaveLength(2);
    expect(series([numbered("1"), numbered("1", { issuer: { asWritten: "Sở Thử" } })])).toHaveLength(2);
    expect(series([numbered("1", { symbol: { unknown: "mờ" } })])).toEqual([]);
    const directives = new Map([["a", numbered("1")]]);
    expect(seriesGaps(directives, { year: "2022" })).toEqual([]);
    expect(seriesGaps(directives, { issuer: exampleIdentity.issuer as never })).toHaveLength(1);
    expect(seriesGaps(directives, { issuer: { agency: "bo-gia-dinh" } })).toEqual([]);
  });

  it("count two registrations of one document once", () => {
    const directives = new Map([
      ["a", numbered("1")],
      ["b", directiveOf(directiveRegistered({ identity: { ...exampleIdentity, number: "01" } }), merged("a"))],
    ]);
    expect(seriesGaps(directives, {})[0]?.counts).toEqual({ registered: 1, screened: 0, contested: 0, missing: 0 });
  });

  it("always sum to the last number looked at", () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(numbers, fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }), (given, upTo) => {
        const [only] = series(
          given.map((n) => (n % 3 === 0 ? screened(`${n}`) : numbered(`0${n}`))),
          upTo,
        );
        const { registered, screened: read, contested, missing } = only?.counts ?? expect.unreachable();
        expect(registered + read + contested + missing).toBe(only?.upTo);
      }),
    );
  });
});

describe("open tasks that a change touches", () => {
  const recalled = DirectiveRecalled({ ...said("2023-03-01"), through: { unknown: "?" }, reason: "Ban hành nhầm." });
  const task = (...events: Parameters<typeof entriesOf>[0]) =>
    entriesOf(events).reduce(evolveAssignment, unissuedAssignment);
  const directives = new Map([[exampleId(2), directiveOf(directiveRegistered(), recalled)]]);
  const on = (day: string, assignments: Parameters<typeof affectedAssignments>[0]["assignments"]) =>
    affectedAssignments({ assignments, directives }, day as CivilDate).map(({ assignment, effect }) => [
      assignment,
      effect.proposal,
    ]);

  it("are listed from the day of the change, until they have ended", () => {
    const open = new Map([["t", task(event.issued("2023-02-10"))]]);
    expect(on("2023-02-28", open)).toEqual([]);
    expect(on("2023-03-01", open)).toEqual([["t", "revoke"]]);
    const closed = new Map([["t", task(event.issued("2023-02-10"), event.revoked("2023-03-05"))]]);
    expect(on("2023-03-04", closed)).toEqual([["t", "revoke"]]);
    expect(on("2023-03-05", closed)).toEqual([]);
  });

  it("of every registration of the document are touched", () => {
    const other = exampleId(9);
    const both = new Map([
      [exampleId(2), directiveOf(directiveRegistered(), merged(other))],
      [other, directiveOf(directiveRegistered(), recalled)],
    ]);
    const assignments = new Map([["t", task(event.issued("2023-02-10"))]]);
    expect(affectedAssignments({ assignments, directives: both }, today)).toMatchObject([{ directive: other }]);
  });
});
