import type { CivilDate } from "@chidao/core";
import { command, day, entriesOf, event, factsOf, type Given, givenAssignment, said } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { kindStateOf } from "../../assignment/kinds.js";
import { CalendarPublished } from "../../calendar/events.js";
import { evolveCalendars, noCalendars, workCalendarOf } from "../../calendar/work-calendar.js";
import { dossierParts } from "./dossier-works.js";
import { staffing } from "./kind.js";

const { worked, issued, paperOf, unknown } = event;
const body = { agency: "tinh-vi-du" };
const other = { agency: "bo-gia-dinh" };

const guidance = worked("staffing/GuidanceIssued", "2023-02-01", { document: paperOf("Hướng dẫn"), scope: "tỉnh" });
const norm = (headcount: number) =>
  worked("staffing/NormSet", "2023-01-10", { subject: "cấp xã", headcount, basis: unknown });
const list = (names: ReadonlyArray<string>, changes: Readonly<Record<string, unknown>> = {}) =>
  worked("staffing/FrameworkListAdopted", "2026-07-01", {
    ...{
      list: "PL-II",
      edition: 1,
      regime: "public-employees",
      document: paperOf("NĐ"),
      validFrom: unknown,
      whole: true,
    },
    positions: names.map((position) => ({ position, group: "professional" })),
    ...changes,
  });

const position = (changes: Readonly<Record<string, unknown>> = {}) => ({
  ...{ position: "Chuyên viên", group: "professional", onFrameworkList: unknown },
  ...{ body: unknown, regime: "public-employees", list: unknown },
  ...changes,
});
const define = (on: string, changes: Readonly<Record<string, unknown>>) =>
  command.work("staffing/DefinePosition", on, position(changes));

interface Sent {
  readonly on?: string;
  readonly parts?: ReadonlyArray<string>;
  readonly regime?: string;
  readonly purpose?: string;
  readonly decidesAlone?: unknown;
  readonly of?: { readonly agency: string };
}
const sent = (name: string, { on = "2026-08-03", of = body, ...changes }: Sent = {}) =>
  worked("staffing/DossierSubmitted", on, {
    ...{ dossier: name, body: of, regime: "public-employees", purpose: "approval", parts: dossierParts },
    ...{ decidesAlone: false, document: unknown },
    ...changes,
  });
const review = { dossier: "HS-1", finding: "fit", reviewer: unknown, document: unknown };
const reviewed = (on: string) => worked("staffing/ReviewReported", on, review);
const whole = ["list", "grades", "ratios", "descriptions"];
const decision = (verdict = "approved", changes: Readonly<Record<string, unknown>> = {}) => ({
  ...{ dossier: "HS-1", verdict, decider: unknown, document: unknown, parts: whole, positions: [] },
  ...changes,
});
const decided = (verdict = "approved", changes: Readonly<Record<string, unknown>> = {}) =>
  worked("staffing/DossierDecided", "2026-09-10", decision(verdict, changes));
const decide = (on: string, verdict = "approved", changes: Readonly<Record<string, unknown>> = {}) =>
  command.work("staffing/DecideDossier", on, decision(verdict, changes));

const source = { citation: "Hư cấu", confidence: "read" as const, validFrom: day("2025-01-01") };
const calendar = workCalendarOf(
  entriesOf(
    [
      CalendarPublished({
        ...said("2026-01-02"),
        note: "",
        years: [
          {
            ...{ year: "2026", status: { official: "hư cấu" }, weeklyRestSource: source },
            ...{ weeklyRest: ["saturday", "sunday"], daysOff: [], workDays: [] },
            holidays: [{ day: "2026-09-02" as CivilDate, name: "Quốc khánh", source }],
          },
        ],
      }),
    ],
    "calendar-vn",
  ).reduce(evolveCalendars, noCalendars),
);

const stateOf = (...work: ReadonlyArray<Given>) => kindStateOf(staffing, factsOf(...work));
const metOf = (...work: ReadonlyArray<Given>) => staffing.met(stateOf(...work));
const withCalendar = givenAssignment(calendar === undefined ? {} : { calendar });
const task = (...work: ReadonlyArray<Given>) => withCalendar(issued("2022-12-01", { kind: "staffing" }), ...work);

describe("the product of a staffing task", () => {
  it("is the guidance document; norms, positions and dossiers alone are on the way", () => {
    expect(metOf().verdict).toBe("not-recorded");
    expect(metOf(norm(2)).verdict).toBe("not-met");
    expect(metOf(worked("staffing/PositionDefined", "2023-01-10", position())).verdict).toBe("not-met");
    expect(metOf(sent("HS-1")).verdict).toBe("not-met");
    expect(metOf(norm(2), guidance).verdict).toBe("met");
  });

  it("shows the last norm for each subject", () => {
    expect(staffing.details(stateOf(norm(2), norm(3)))).toMatchObject([{ value: { vi: "3 người", en: "3 persons" } }]);
  });
});

describe("its outcome", () => {
  it("counts bodies with approved positions among those named and those that asked", () => {
    const named = worked("staffing/BodiesNamed", "2026-07-02", { bodies: [body, other] });
    expect(staffing.outcome(stateOf(guidance))).toBeUndefined();
    expect(staffing.outcome(stateOf(named))).toMatchObject({ verdict: "not-met", reached: { done: 0, of: 2 } });
    expect(staffing.outcome(stateOf(named, sent("HS-1"), decided()))?.reached).toEqual({ done: 1, of: 2 });
    expect(staffing.outcome(stateOf(sent("HS-1"), decided("refused")))?.reached).toEqual({ done: 0, of: 1 });
    expect(staffing.outcome(stateOf(sent("HS-1"), decided()))).toMatchObject({ verdict: "met" });
  });

  it("stays when an adjustment is refused later", () => {
    const adjustment = sent("HS-2", { on: "2026-10-01", purpose: "adjustment" });
    const refused = worked("staffing/DossierDecided", "2026-11-01", { ...decision("refused"), dossier: "HS-2" });
    expect(staffing.outcome(stateOf(sent("HS-1"), decided(), adjustment, refused))?.verdict).toBe("met");
  });
});

describe("a position off the list", () => {
  it("is flagged when it is said to be, as advice before the decree and for nobody in particular", () => {
    task()
      .when(define("2026-06-30", { onFrameworkList: false }))
      .thenRecords("staffing/PositionDefined")
      .thenFlagsWith("staffing.position-off-list", { severity: "advisory" });
    task()
      .when(define("2026-07-01", { onFrameworkList: false }))
      .thenFlagsWith("staffing.position-off-list", { severity: "irregular", ruleVersion: 2 });
    task()
      .when(define("2026-07-01", { onFrameworkList: false, regime: unknown }))
      .thenFlagsWith("staffing.position-off-list", { severity: "advisory" });
    task()
      .when(define("2026-07-01", { onFrameworkList: false, regime: "civil-servants" }))
      .thenFlagsWith("staffing.civil-position-off-list", { severity: "advisory" });
    task()
      .when(define("2026-07-01", { onFrameworkList: true }))
      .thenFlags();
    task().when(define("2026-07-01", {})).thenFlags();
  });

  it("is found in the list itself, whatever the case and the spaces; diacritics count", () => {
    const given = task(list(["Truyền thông"]));
    const by = (name: string) => define("2026-07-02", { position: name, list: "PL-II" });
    given.when(by("truyền  THÔNG")).thenFlags();
    given.when(by("Truyen thong")).thenFlags("staffing.position-off-list");
    task(list(["Truyền thông"], { whole: false }))
      .when(by("Khác"))
      .thenFlags();
    task(list(["Truyền thông"]), list(["Khác"], { edition: 2 }))
      .when(by("Khác"))
      .thenFlags();
    task().when(by("Khác")).thenFlagsWith("staffing.list-not-recorded", { severity: "advisory" });
  });

  it("is found in a decision too", () => {
    const positions = [{ position: "Lạ", group: "support", headcount: unknown, grades: [] }];
    task(list(["Truyền thông"]), sent("HS-1"), reviewed("2026-09-01"))
      .when(decide("2026-09-10", "approved", { positions }))
      .thenFlags("staffing.position-off-list");
  });
});

describe("the days of a dossier", () => {
  const back = (on: string) =>
    command.work("staffing/ReturnDossier", on, { dossier: "HS-1", missing: ["ratios"], document: unknown });
  const report = (on: string) => command.work("staffing/ReportReview", on, review);
  const lacking = sent("HS-1", { parts: ["request", "list", "descriptions", "grades"] });

  it("are three working days to ask for completion", () => {
    task(lacking).when(back("2026-08-06")).thenFlags();
    task(lacking)
      .when(back("2026-08-07"))
      .thenFlagsWith("staffing.return-late", { severity: "irregular", facts: { workingDays: 4, limit: 3 } });
    task(sent("HS-1", { on: "2026-08-28" }))
      .when(back("2026-09-03"))
      .thenFlags();
  });

  it("are thirty days to review, from the full dossier", () => {
    task(sent("HS-1")).when(report("2026-09-03")).thenFlags();
    task(sent("HS-1")).when(report("2026-09-04")).thenFlagsWith("staffing.review-late", { severity: "irregular" });
    task(lacking)
      .when(report("2026-08-20"))
      .thenFlagsWith("staffing.review-of-incomplete", { facts: { missing: "ratios" } });
    const completed = worked("staffing/DossierCompleted", "2026-08-10", {
      ...{ dossier: "HS-1", parts: ["ratios"], document: unknown },
    });
    task(lacking, completed).when(report("2026-09-09")).thenFlags();
    task(lacking, completed).when(report("2026-09-10")).thenFlags("staffing.review-late");
  });

  it("are ten working days to decide, holidays left out", () => {
    const given = task(sent("HS-1"), reviewed("2026-08-24"));
    given.when(decide("2026-09-08")).thenFlags();
    given.when(decide("2026-09-09")).thenFlagsWith("staffing.decision-late", { facts: { workingDays: 11 } });
  });

  it("are counted from Monday to Friday where no calendar tells, and a flag is then advice", () => {
    const blind = givenAssignment()(issued("2022-12-01", { kind: "staffing" }), lacking);
    blind.when(back("2026-08-06")).thenFlags();
    blind.when(back("2026-08-07")).thenFlagsWith("staffing.return-late", { severity: "advisory" });
  });

  it("are counted in favour of who acted, and not at all when a day is unknown", () => {
    const inMonth = { ...lacking, data: { ...lacking.data, on: { month: "2026-08" } } } as typeof lacking;
    const lateBack = { ...back("2026-09-03"), on: { month: "2026-09" } } as ReturnType<typeof back>;
    task(inMonth).when(lateBack).thenFlags();
    task(lacking)
      .when({ ...back("2026-09-30"), on: { unknown: "mất sổ" } } as ReturnType<typeof back>)
      .thenFlags();
  });

  it("are nobody's for civil servants and for units that decide by themselves", () => {
    for (const changes of [{ regime: "civil-servants" }, { decidesAlone: true }]) {
      const given = task(sent("HS-1", { ...changes, parts: ["request"] }));
      given.when(back("2026-12-30")).thenFlags();
      given.when(report("2026-12-30")).thenFlags();
    }
  });
});

describe("a decision", () => {
  it("holds four parts and rests on a review", () => {
    const given = task(sent("HS-1"), reviewed("2026-09-01"));
    given.when(decide("2026-09-10")).thenFlags();
    given
      .when(decide("2026-09-10", "approved", { parts: ["list"] }))
      .thenFlagsWith("staffing.decision-incomplete", { facts: { missing: "grades, ratios, descriptions" } });
    given.when(decide("2026-09-10", "refused", { parts: [] })).thenFlags();
    task(sent("HS-1")).when(decide("2026-09-10")).thenFlags("staffing.decided-without-review");
    task(sent("HS-1", { decidesAlone: true }))
      .when(decide("2026-09-10"))
      .thenFlags();
  });

  it("names a dossier that was received, and each dossier has a name of its own", () => {
    task().when(decide("2026-09-10")).thenFlags("staffing.dossier-unknown");
    const again = command.work("staffing/SubmitDossier", "2026-09-10", {
      ...{ dossier: "HS-1", body: other, regime: "public-employees", purpose: "approval", parts: [] },
      ...{ decidesAlone: unknown, document: unknown },
    });
    task(sent("HS-1")).when(again).thenFlags("staffing.dossier-twice");
  });

  it("comes in the time of transition: civil servants by 1 July 2026, as advice; public employees by 1 July 2027", () => {
    const civil = task(sent("HS-1", { on: "2026-05-04", regime: "civil-servants" }));
    civil.when(decide("2026-07-01")).thenFlags();
    civil.when(decide("2026-07-02")).thenFlagsWith("staffing.civil-approved-late", { severity: "advisory" });
    const employees = task(sent("HS-1", { on: "2027-06-01" }), reviewed("2027-06-28"));
    employees.when(decide("2027-07-01")).thenFlags();
    employees.when(decide("2027-07-02")).thenFlags("staffing.approved-after-transition");
  });

  it("keeps to the shares of the high grades", () => {
    const at = (headcount: unknown, ...grades: ReadonlyArray<readonly [number, number]>) =>
      decide("2026-09-10", "approved", {
        positions: [
          {
            ...{ position: "Truyền thông", group: "professional", headcount },
            grades: grades.map(([grade, persons]) => ({ grade, persons })),
          },
        ],
      });
    const given = task(sent("HS-1"), reviewed("2026-09-01"));
    given.when(at(10, [5, 3], [4, 4], [3, 3])).thenFlags();
    given
      .when(at(10, [5, 4], [4, 4], [3, 2]))
      .thenFlagsWith("staffing.grade-ratio-over-cap", { facts: { grade: 5, persons: 4, headcount: 10, cap: 30 } });
    given.when(at(10, [5, 3], [4, 5], [3, 2])).thenFlagsWith("staffing.grade-ratio-over-cap", { facts: { cap: 40 } });
    given.when(at(10, [4, 4], [3, 3], [2, 3])).thenFlags();
    given.when(at(10, [4, 5], [3, 3], [2, 2])).thenFlags("staffing.grade-ratio-over-cap");
    given.when(at(10, [3, 5], [2, 5])).thenFlags();
    given.when(at(10, [3, 6], [2, 4])).thenFlagsWith("staffing.grade-ratio-over-cap", { facts: { cap: 50 } });
    given.when(at(10, [5, 10])).thenFlags();
    given.when(at(unknown, [5, 9], [4, 1], [3, 1])).thenFlags();
    task(sent("HS-1", { decidesAlone: true }))
      .when(at(10, [5, 9], [4, 1], [3, 0]))
      .thenFlags();
  });
});
