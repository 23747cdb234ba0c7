/**
 * General duties: a plan, steps on the way, and products. Met when a product was delivered; when a plan names the
 * products, when all of them were.
 */
import type { Dated, Unknown } from "@chidao/core";
import { defineKind, step } from "../../assignment/kind.js";
import { column, type SummaryTable } from "../../assignment/kind-report.js";
import { type Reference, referenceDetails, referred } from "../../assignment/reference-work.js";
import { type Flag, ofLogic, type RuleDefinition } from "../../rules/rule.js";
import { dateText, knownOr, same } from "../../shared/words.js";
import { adoptPlan, deliverProduct, recordStep, refer } from "./works.js";

interface Planned {
  readonly steps: ReadonlyArray<{ readonly name: string; readonly what: string; readonly due: Dated }>;
  readonly products: ReadonlyArray<string>;
}

interface Done {
  readonly what: string;
  /** The name in the plan; `null` when none was named. */
  readonly planned: string | null;
  readonly on: Dated;
}

export interface GeneralState {
  /** The newest plan. */
  readonly plan: Planned | undefined;
  readonly steps: ReadonlyArray<Done>;
  readonly products: ReadonlyArray<Done>;
  readonly references: ReadonlyArray<Reference>;
}

const notPlanned: RuleDefinition = {
  id: "general.not-planned",
  version: 1,
  title: { vi: "Bước hoặc sản phẩm không có trong kế hoạch", en: "A step or product that the plan does not name" },
  source: ofLogic,
  severity: "advisory",
};

export const general = defineKind<GeneralState>({
  name: "general",
  label: { vi: "nhiệm vụ chung", en: "general" },
  rules: [notPlanned],
  initialState: { plan: undefined, steps: [], products: [], references: [] },
  steps: [
    step(adoptPlan, { evolve: (state, { steps, products }) => ({ ...state, plan: { steps, products } }) }),
    step(recordStep, {
      evolve: (state, { step: what, planned, on }) => ({
        ...state,
        steps: [...state.steps, { what, planned: knownOr(planned), on }],
      }),
      flags: ({ planned }, { before }) =>
        unplanned(
          planned,
          before.plan?.steps.map(({ name }) => name),
        ),
    }),
    step(deliverProduct, {
      evolve: (state, { product, planned, on }) => ({
        ...state,
        products: [...state.products, { what: product.title, planned: knownOr(planned), on }],
      }),
      flags: ({ planned }, { before }) => unplanned(planned, before.plan?.products),
    }),
    step(refer, { evolve: (state, data) => ({ ...state, references: referred(state.references, data) }) }),
  ],
  met: (state) => {
    const { plan, steps, products, references } = state;
    const expected = plan?.products ?? [];
    const missing = expected.filter((name) => !isDone(products, name));
    const last = products.at(-1);
    if (last !== undefined && missing.length === 0)
      return { verdict: "met", because: { vi: `đã giao: ${last.what}`, en: `delivered: ${last.what}` } };
    if (last !== undefined) {
      const listed = missing.join(", ");
      return { verdict: "not-met", because: { vi: `còn thiếu: ${listed}`, en: `still missing: ${listed}` } };
    }
    if (plan === undefined && steps.length === 0 && references.length === 0)
      return { verdict: "not-recorded", because: { vi: "chưa ghi nhận công việc", en: "no work recorded" } };
    const done = steps.length;
    return {
      verdict: "not-met",
      because: { vi: `${done} bước, chưa có sản phẩm`, en: `${done} steps, no product yet` },
    };
  },
  details: ({ plan, steps, products, references }) => [
    ...(plan?.steps ?? []).map(({ name, what, due }) => ({
      label: same(`${name}: ${what}`),
      value: isDone(steps, name)
        ? { vi: "đã làm", en: "done" }
        : { vi: `chưa làm, hạn ${dateText(due) ?? "không rõ"}`, en: `open, due ${dateText(due) ?? "unknown"}` },
    })),
    ...products.map(({ what }) => ({ label: { vi: "sản phẩm", en: "product" }, value: same(what) })),
    ...referenceDetails(references),
  ],
  summary: (state) => [planTable(state)],
});

function isDone(done: ReadonlyArray<Done>, name: string): boolean {
  return done.some(({ planned }) => planned === name);
}

/** Without a plan nothing can be outside of it. */
function unplanned(planned: string | Unknown, names: ReadonlyArray<string> | undefined): ReadonlyArray<Flag> {
  const outside = typeof planned === "string" && names !== undefined && !names.includes(planned);
  return outside ? [{ rule: notPlanned, facts: { named: planned } }] : [];
}

function planTable({ plan, steps, products }: GeneralState): SummaryTable {
  const row = (name: string, what: string | null, due: string | null, done: ReadonlyArray<Done>) => {
    const on = done.findLast(({ planned }) => planned === name)?.on;
    return { name, what, due, doneOn: on === undefined ? null : dateText(on) };
  };
  return {
    key: "plan",
    title: { vi: "Kế hoạch và việc đã làm", en: "The plan and what was done" },
    columns: [
      column("name", "bước, sản phẩm", "step or product"),
      column("what", "nội dung", "what"),
      column("due", "thời hạn", "due", "date"),
      column("doneOn", "đã làm ngày", "done on", "date"),
    ],
    rows: [
      ...(plan?.steps ?? []).map(({ name, what, due }) => row(name, what, dateText(due), steps)),
      ...(plan?.products ?? []).map((name) => row(name, null, null, products)),
    ],
  };
}
