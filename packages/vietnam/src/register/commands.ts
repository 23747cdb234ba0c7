/**
 * The register as a list of ordinary commands, so that the log holds all of it. Each has an id of its own, made from
 * the row: loading it again adds nothing, and loading that was interrupted goes on where it stopped.
 */
import { type CivilDate, countsFrom } from "@chidao/core";
import type { AgencyCommand, AgencySource } from "@chidao/domain";
import { centralBodies } from "./central-bodies.js";
import { ministries } from "./ministries.js";
import { provinces } from "./provinces.js";
import { type BodyRow, type ChangeRow, unknownDay } from "./row.js";
import type { RowSource } from "./sources.js";
import { codes, successions } from "./successions.js";

/** The day on which the rows were put together. */
export const registerCompiledOn = "2026-11-26" as CivilDate;

/** All bodies, parents before the bodies under them. */
export const registerRows: ReadonlyArray<BodyRow> = [...centralBodies, ...ministries, ...provinces].toSorted(
  (a, b) => beginning(a) - beginning(b),
);

/** A command without who says it and how it is known; whoever loads the register adds these. */
type Said<C> = C extends AgencyCommand ? Omit<C, "by" | "provenance"> : never;

export interface RegisterStep {
  /** Command id of the step, the same in every ledger. */
  readonly id: string;
  readonly command: Said<AgencyCommand>;
  /** The day on which it happened; null for what the rows only describe. */
  readonly since: CivilDate | null;
}

/** In an order in which each step finds what it names. */
export const registerSteps: ReadonlyArray<RegisterStep> = [
  ...registerRows.filter((row) => !isLater(row)).map(registering),
  ...registerRows.flatMap(ending),
  ...registerRows.filter(isLater).map(registering),
  ...registerRows.flatMap((row) => (row.changes ?? []).flatMap((change, n) => changing(row, change, n))),
  ...codes.map(({ agency, scheme, code, source }) =>
    step(`${agency}.code.${scheme}`, "IdentifyAgency", agency, registerCompiledOn, {
      aliases: [],
      codes: [{ scheme, code, from: unknownDay }],
      source: sourceOf(source),
    }),
  ),
  ...successions.map(({ from, to, on, function: what, words, decision, source }) =>
    step(`${from}.to.${to}`, "RecordSuccession", from, on, {
      to: { agency: to },
      function: what,
      words,
      ground: { decision: { ...decision, date: { day: decision.date }, sha256: null } },
      source: sourceOf(source),
    }),
  ),
];

/**
 * The register as it could be put down on a day: what happened later is left out, and what is not dated bears the day.
 * A later day has all steps of an earlier one, so a register is brought up to date by loading it again.
 */
export function registerStepsUntil(day: CivilDate): ReadonlyArray<RegisterStep> {
  return registerSteps
    .filter(({ since }) => since === null || since <= day)
    .map((each) => {
      const isLater = (countsFrom(each.command.on) ?? day) > day;
      return isLater ? { ...each, command: { ...each.command, on: { day } } } : each;
    });
}

function isLater({ established }: BodyRow): boolean {
  return "day" in established;
}

function beginning(row: BodyRow): number {
  return row.parent === null ? 0 : isLater(row) ? 2 : 1;
}

function registering(row: BodyRow): RegisterStep {
  const { id, kind, level, parent, established, attestedFrom, name, aliases, source } = row;
  const from = "day" in established ? established : unknownDay;
  const registered = step(id, "RegisterAgency", id, registerCompiledOn, {
    ...{ kind, level, parent, established, attestedFrom, names: [{ name, from }], aliases },
    codes: {
      unknown: isLater(row) ? "chưa tìm thấy mã sau sắp xếp năm 2025" : "ghi thành mục riêng nếu có",
    },
    fictional: false,
    source: sourceOf(source),
  });
  return { ...registered, since: "day" in established ? established.day : null };
}

function ending({ id, ended }: BodyRow): ReadonlyArray<RegisterStep> {
  if (ended === undefined) return [];
  const withoutSuccessor = ended.withoutSuccessor ?? null;
  return [step(`${id}.end`, "EndAgency", id, ended.on, { withoutSuccessor, source: sourceOf(ended.source) })];
}

function changing(
  row: BodyRow,
  { on, name, aliases, kind, parent, source }: ChangeRow,
  n: number,
): ReadonlyArray<RegisterStep> {
  const own = (what: string): string => `${row.id}.${what}.${n}`;
  const found = sourceOf(source);
  return [
    ...(name === undefined ? [] : [step(own("name"), "RenameAgency", row.id, on, { name, source: found })]),
    ...(aliases === undefined
      ? []
      : [step(own("aliases"), "IdentifyAgency", row.id, on, { aliases, codes: [], source: found })]),
    ...(kind === undefined
      ? []
      : [step(own("kind"), "ReclassifyAgency", row.id, on, { kind, parent: parent ?? row.parent, source: found })]),
  ];
}

function step<T extends AgencyCommand["type"]>(
  id: string,
  type: T,
  agency: string,
  on: CivilDate,
  rest: Omit<Said<Extract<AgencyCommand, { type: T }>>, "type" | "agency" | "on">,
): RegisterStep {
  return {
    id: `vn-register.${id}`,
    command: { type, agency, on: { day: on }, ...rest } as unknown as Said<AgencyCommand>,
    since: on === registerCompiledOn ? null : on,
  };
}

function sourceOf({ citation, note, confidence }: RowSource): AgencySource {
  return { citation, note, confidence };
}
