/**
 * Measurement: tools that measure and assess effect. The product is a tool that was adopted; the outcome is that its
 * indicators are measured. No official Vietnamese index was found, so no indicator comes with the kind.
 */
import { defineKind, step } from "../../assignment/kind.js";
import { column, type SummaryTable } from "../../assignment/kind-report.js";
import { referenceDetails, referred } from "../../assignment/reference-work.js";
import { dateText, knownOr, same } from "../../shared/words.js";
import { definitionFlags, measurementRules, valueFlags } from "./rules.js";
import {
  type Definition,
  define,
  definitionOf,
  indicatorsOf,
  type MeasurementState,
  measure,
  nothingMeasured,
  type Value,
} from "./state.js";
import { adoptTool, defineIndicator, recordMeasurement, refer, reviseMeasurement, span } from "./works.js";

export const measurement = defineKind<MeasurementState>({
  name: "measurement",
  label: { vi: "đo lường, đánh giá", en: "measurement" },
  rules: measurementRules,
  initialState: nothingMeasured,
  steps: [
    step(adoptTool, { evolve: (state, { tool }) => ({ ...state, tools: [...state.tools, tool.title] }) }),
    step(defineIndicator, {
      evolve: (state, data) => define(state, definitionFrom(data)),
      flags: (data, { before }) => definitionFlags(definitionFrom(data), before),
    }),
    step(recordMeasurement, {
      evolve: (state, data) => measure(state, valueFrom(data), false),
      flags: (data, { before }) => valueFlags(valueFrom(data), before, false),
    }),
    step(reviseMeasurement, {
      evolve: (state, data) => measure(state, valueFrom(data), true),
      flags: (data, { before }) => valueFlags(valueFrom(data), before, true),
    }),
    step(refer, { evolve: (state, data) => ({ ...state, references: referred(state.references, data) }) }),
  ],
  met: ({ tools, definitions, series, references }) => {
    const tool = tools.at(-1);
    if (tool !== undefined) return { verdict: "met", because: { vi: `đã ban hành: ${tool}`, en: `adopted: ${tool}` } };
    return definitions.length + series.length + references.length > 0
      ? { verdict: "not-met", because: { vi: "chưa ban hành công cụ", en: "no tool adopted yet" } }
      : { verdict: "not-recorded", because: { vi: "chưa ghi nhận công việc", en: "no work recorded" } };
  },
  outcome: (state) => {
    const indicators = indicatorsOf(state);
    if (indicators.length === 0) return undefined;
    const done = indicators.filter((each) => latestOf(state, each) !== undefined).length;
    return {
      verdict: done === indicators.length ? "met" : "not-met",
      because: {
        vi: `${done}/${indicators.length} chỉ số đã có kết quả đo`,
        en: `${done} of ${indicators.length} indicators measured`,
      },
      reached: { done, of: indicators.length },
    };
  },
  details: (state) => [
    ...indicatorsOf(state).map((indicator) => {
      const latest = latestOf(state, indicator);
      return {
        label: same(`${indicator.indicator}: ${indicator.title}`),
        value:
          latest === undefined
            ? { vi: "chưa đo", en: "not measured" }
            : same(`${latest.value ?? "?"} ${indicator.unit} (${span(latest.from, latest.to)})`),
      };
    }),
    ...referenceDetails(state.references),
  ],
  summary: (state) => [seriesOf(state)],
});

type Defined = Omit<Definition, "population"> & { readonly population: string | { readonly unknown: string } };

function definitionFrom({ indicator, edition, title, level, unit, method, population }: Defined): Definition {
  return { indicator, edition, title, level, unit, method, population: knownOr(population) };
}

type Measured = Omit<Value, "value" | "revisions"> & { readonly value: string | { readonly unknown: string } };

function valueFrom({ indicator, edition, from, to, value }: Measured): Value {
  return { indicator, edition, from, to, value: knownOr(value), revisions: 0 };
}

/** The value of the last period that has one, by the indicator's newest definition. */
function latestOf({ series }: MeasurementState, { indicator, edition }: Definition): Value | undefined {
  const end = ({ to }: Value): string => dateText(to) ?? "";
  return series
    .filter((each) => each.indicator === indicator && each.edition === edition && each.value !== null)
    .reduce<Value | undefined>((last, each) => (last === undefined || end(each) >= end(last) ? each : last), undefined);
}

function seriesOf(state: MeasurementState): SummaryTable {
  return {
    key: "series",
    title: { vi: "Chuỗi số đo", en: "Series of measurements" },
    columns: [
      column("indicator", "chỉ số", "indicator"),
      column("title", "tên", "title"),
      column("edition", "phiên bản định nghĩa", "edition", "count"),
      column("level", "cấp độ", "level"),
      column("from", "từ", "from", "date"),
      column("to", "đến", "to", "date"),
      column("value", "giá trị", "value", "decimal"),
      column("unit", "đơn vị", "unit"),
      column("revisions", "số lần điều chỉnh", "revisions", "count", { vi: "lần", en: "times" }),
    ],
    rows: state.series.map(({ indicator, edition, from, to, value, revisions }) => {
      const definition = definitionOf(state, indicator, edition);
      return {
        ...{ indicator, title: definition?.title ?? null, edition, level: definition?.level ?? null },
        ...{ from: dateText(from), to: dateText(to), value, unit: definition?.unit ?? null, revisions },
      };
    }),
  };
}
