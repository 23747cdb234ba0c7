/** The kind's own tests, through the front door, as its author would write them: a real ledger in memory. */
import { kindStateOf, kindsOf } from "@chidao/domain";
import { brokenWorkFields, kindEvents, outsideKind } from "@chidao/testing";
import { builtInKinds, createChidao, memoryStore, type Outcome, type Written } from "chidao";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inspection } from "./inspection.js";

const chidao = createChidao({ store: memoryStore(), kinds: [...builtInKinds, inspection] });
const entry = (on: string) => ({ on, by: { agency: "so-mau" } });

async function issued(): Promise<string> {
  const source = { citation: "Hư cấu", note: "Cơ quan trong ví dụ." };
  await chidao.ledger.open({ ...entry("2026-08-03"), name: "Sổ thử", illustrative: true });
  await chidao.agencies.register({
    ...entry("2026-08-03"),
    id: "so-mau",
    kind: "other",
    names: ["Sở Mẫu"],
    fictional: true,
    source,
  });
  const directive = await chidao.directives.register({
    ...entry("2026-08-03"),
    source: "oral-order",
    title: "Kiểm tra việc cập nhật người phát ngôn",
    directedBy: "so-mau",
    directedOn: "2026-08-03",
  });
  const task = await chidao.assignments.issue({
    ...entry("2026-08-03"),
    directive: done(directive).handle ?? "",
    kind: "vn.example.audit",
    words: "kiểm tra chọn mẫu hồ sơ người phát ngôn",
    lead: "so-mau",
  });
  return done(task).handle ?? "";
}

function done(outcome: Outcome<Written>): Written {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

describe("inspection by sample", async () => {
  const assignment = await issued();
  const work = async (on: string, name: string, fields: Readonly<Record<string, unknown>>) =>
    chidao.assignments.work({ ...entry(on), assignment, type: `vn.example.audit/${name}`, fields });
  const seen = async () => {
    const timeline = await chidao.reports.timeline(assignment, { asOf: "2026-09-30" });
    if (!timeline.ok) throw new Error(timeline.error.message.en);
    return timeline.value;
  };
  const rulesOf = (written: Written) => written.irregularities.map(({ rule }) => rule);

  it("is not recorded, then under way, then met by its conclusion; the outcome counts the files", async () => {
    expect((await seen()).assignment.met).toMatchObject({ verdict: "not-recorded", outcome: null });
    done(await work("2026-08-10", "PlanSample", { population: 120, size: 2, method: "random" }));
    done(await work("2026-08-12", "RecordFinding", { item: "HS-01", result: "conforms", faults: [] }));
    expect((await seen()).assignment.met).toMatchObject({
      verdict: "not-met",
      outcome: { verdict: "not-met", reached: { done: 1, of: 2 } },
    });
    const faults = [{ where: "mục 2", what: "thiếu số điện thoại" }];
    done(await work("2026-08-13", "RecordFinding", { item: "HS-02", result: "deviates", faults }));
    done(await work("2026-08-20", "Conclude", { document: "Kết luận kiểm tra", deviating: "50.0" }));
    const { assignment: view, entries } = await seen();
    expect(view.kind).toMatchObject({ known: true, label: { vi: "kiểm tra chọn mẫu" } });
    expect(view.met).toMatchObject({ verdict: "met", outcome: { verdict: "met" } });
    expect(entries.at(-2)?.sentence.vi).toBe("Hồ sơ HS-02: sai lệch, 1 sai sót");
  });

  it("flags a sample larger than the population, and a second, different result; both are recorded", async () => {
    const large = await work("2026-08-21", "PlanSample", { population: 1, size: 2, method: "targeted" });
    expect(rulesOf(done(large))).toContain("vn.example.audit.sample-over-population");
    const again = await work("2026-08-22", "RecordFinding", { item: "HS-01", result: "deviates", faults: [] });
    expect(rulesOf(done(again))).toContain("vn.example.audit.item-twice");
  });

  it("refuses what its fields do not take, and says where", async () => {
    const wrong = await work("2026-08-23", "RecordFinding", {
      item: "HS-03",
      result: "deviates",
      faults: [{ where: "mục 1", what: "" }],
    });
    expect(wrong).toMatchObject({ ok: false, error: { class: "usage", issues: [{ path: "/fields/faults/0/what" }] } });
  });
});

describe("the kind as a value", () => {
  const kind = outsideKind(inspection);

  it("folds any of its events, in any order, and can say each in a sentence", () => {
    fc.assert(
      fc.property(fc.array(kindEvents(kind), { maxLength: 8 }), (events) => {
        const state: unknown = events.reduce((before, event) => kind.evolve(before, event), kind.initialState);
        expect(["met", "not-met", "not-recorded"]).toContain(kind.met(state).verdict);
        for (const event of events) expect(kind.describe(event).vi).not.toBe("");
      }),
    );
  });

  it("refuses every work of which one field is broken", () => {
    for (const work of kind.works) {
      fc.assert(
        fc.property(brokenWorkFields(work), ({ fields, broken }) => {
          expect([broken, work.fields[broken]?.codec.is(fields[broken])]).toEqual([broken, false]);
        }),
      );
    }
  });

  it("stands beside the built-in kinds, and its state is empty without events", () => {
    const kinds = kindsOf([...(builtInKinds as never), kind]);
    expect(kinds.find("vn.example.audit")).toBe(kind);
    expect(kindStateOf(kind, [])).toBe(kind.initialState);
  });
});
