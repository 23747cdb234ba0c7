/** One row of a table to a row for the front door, or to the reasons why not. */
import { type LeadInput, type PartyInput, recordedReasons } from "chidao";
import type { Mapping } from "../mapping/mapping.js";
import type { StageReader } from "../mapping/status-words.js";
import { clean, lower } from "../text/clean.js";
import type { BodyReader } from "./bodies.js";
import { directiveOf } from "./document.js";
import type { RowContext } from "./row-context.js";
import { dateOf, deadlineOf, noteContradictions, statusOf } from "./row-dates.js";
import type { ImportRow } from "./verdict.js";

/** What is read once from the mapping and used for every row. */
export interface RowRules {
  readonly mapping: Mapping;
  readonly bodies: BodyReader;
  readonly stageOf: StageReader;
  readonly kinds: ReadonlyMap<string, string>;
}

const textLengthMax = 20_000;
const nameLengthMax = 500;
const bodiesMax = { lead: 50, coordinating: 200 };

/** The row is of use only when the context has no reason against it. */
export function readRow(context: RowContext, key: string, rules: RowRules): ImportRow {
  const { mapping, stageOf } = rules;
  context.judgeKey(key);
  const words = context.text("words", textLengthMax);
  if (words === "") context.refuse("words-missing", "words");
  const lead = leadOf(context, rules);
  const coordinating = bodiesOf(context, "coordinating", rules);
  const deadline = deadlineOf(context);
  const issuedOn = dateOf(context, "issuedOn") ??
    mapping.defaults?.issuedOn ?? { unknown: recordedReasons.sourceSilent };
  const status = statusOf(context, stageOf, dateOf(context, "completedOn"));
  noteContradictions(context, { status, deadline, issuedOn, snapshot: mapping.snapshot });
  const directive = directiveIn(context, rules);
  return {
    ref: { system: mapping.system, id: key },
    directive,
    issuedOn,
    kind: kindOf(context, rules),
    words,
    lead,
    ...(coordinating.length > 0 && { coordinating }),
    deadline,
    ...(status && { status }),
    ...(context.notes.length > 0 && { notes: context.notes }),
  };
}

function leadOf(context: RowContext, rules: RowRules): LeadInput {
  const [only, ...others] = bodiesOf(context, "lead", rules);
  if (only === undefined) {
    context.remark("lead-missing", "lead");
    return { undetermined: { candidates: [], words: recordedReasons.leftEmpty } };
  }
  if (others.length === 0) return only;
  context.remark("several-leads", "lead");
  return { undetermined: { candidates: [only, ...others], words: clean(context.cell("lead").text) } };
}

function bodiesOf(context: RowContext, role: "lead" | "coordinating", { bodies }: RowRules): ReadonlyArray<PartyInput> {
  const parties = bodies.read(context.text(role, textLengthMax));
  if (parties.length > bodiesMax[role]) context.refuse("too-many-bodies", role);
  if (parties.some(isTooLong)) context.refuse("text-too-long", role);
  return parties;
}

const isTooLong = (party: PartyInput): boolean =>
  typeof party === "object" && "asWritten" in party && party.asWritten.length > nameLengthMax;

function directiveIn(context: RowContext, { mapping, bodies }: RowRules): ImportRow["directive"] {
  const name = context.name("directedBy", nameLengthMax) || (mapping.defaults?.directedBy ?? "");
  if (name === "") context.refuse("directed-by-missing", "directedBy");
  const written = {
    number: context.name("documentNumber", textLengthMax),
    title: context.name("documentTitle", textLengthMax),
    date: dateOf(context, "documentDate"),
  };
  const listTitle = mapping.defaults?.directiveTitle ?? `Danh mục nhiệm vụ: ${mapping.system}`;
  return directiveOf(written, bodies.party(name), { system: mapping.system, listTitle, days: context.days });
}

function kindOf(context: RowContext, { mapping, kinds }: RowRules): string {
  const name = context.name("kind", 100);
  if (name === "" && mapping.defaults?.kind === undefined) context.refuse("kind-missing", "kind");
  if (name === "") return mapping.defaults?.kind ?? "";
  return kinds.get(lower(name)) ?? name;
}
