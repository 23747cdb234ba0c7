/** The tools, the definitions and the series of a measurement task. */
import type { Dated } from "@chidao/core";
import type { Reference } from "../../assignment/reference-work.js";
import { span } from "./works.js";

export interface Definition {
  readonly indicator: string;
  readonly edition: number;
  readonly title: string;
  readonly level: string;
  readonly unit: string;
  readonly method: string;
  readonly population: string | null;
}

export interface Value {
  readonly indicator: string;
  readonly edition: number;
  readonly from: Dated;
  readonly to: Dated;
  /** Exact digits; `null` when it is not known. */
  readonly value: string | null;
  /** How often the value was revised. */
  readonly revisions: number;
}

export interface MeasurementState {
  readonly tools: ReadonlyArray<string>;
  readonly definitions: ReadonlyArray<Definition>;
  /** One for each indicator, edition and period: the newest value. */
  readonly series: ReadonlyArray<Value>;
  readonly references: ReadonlyArray<Reference>;
}

export const nothingMeasured: MeasurementState = { tools: [], definitions: [], series: [], references: [] };

export function definitionOf(state: MeasurementState, indicator: string, edition: number): Definition | undefined {
  return state.definitions.find((each) => each.indicator === indicator && each.edition === edition);
}

export function newestOf({ definitions }: MeasurementState, indicator: string): Definition | undefined {
  return definitions
    .filter((each) => each.indicator === indicator)
    .reduce<Definition | undefined>(
      (newest, each) => (each.edition > (newest?.edition ?? 0) ? each : newest),
      undefined,
    );
}

/** The newest definition of each indicator, in the order in which they were first defined. */
export function indicatorsOf(state: MeasurementState): ReadonlyArray<Definition> {
  const names = [...new Set(state.definitions.map(({ indicator }) => indicator))];
  return names.map((name) => newestOf(state, name)).filter((each) => each !== undefined);
}

export function valueAt({ series }: MeasurementState, asked: Omit<Value, "value" | "revisions">): Value | undefined {
  return series.find((each) => isSamePlace(each, asked));
}

export function define(state: MeasurementState, definition: Definition): MeasurementState {
  const { indicator, edition } = definition;
  const others = state.definitions.filter((each) => each.indicator !== indicator || each.edition !== edition);
  return { ...state, definitions: [...others, definition] };
}

/** A later value takes the earlier one's place in the series. */
export function measure(state: MeasurementState, value: Omit<Value, "revisions">, revises: boolean): MeasurementState {
  const before = valueAt(state, value)?.revisions ?? 0;
  const others = state.series.filter((each) => !isSamePlace(each, value));
  return { ...state, series: [...others, { ...value, revisions: before + (revises ? 1 : 0) }] };
}

type Place = Omit<Value, "value" | "revisions">;

function isSamePlace(a: Place, b: Place): boolean {
  return a.indicator === b.indicator && a.edition === b.edition && span(a.from, a.to) === span(b.from, b.to);
}
