/**
 * What the tasks of one kind add up to, in the kind's own tables: staffing, budget execution, the legal-review
 * register, a series of measurements. Tables of one key stand below each other; no kind is named here.
 */
import type { CivilDate } from "@chidao/core";
import { type AnyKind, type Cell, kindStateOf, type SummaryTable } from "@chidao/domain";
import type { PlacedAssignment } from "../board.js";
import { issuedOf, type ReadModel } from "../read-model.js";
import { hasHappened } from "../status.js";

export interface KindTable extends Pick<SummaryTable, "key" | "title" | "columns"> {
  readonly rows: ReadonlyArray<{ readonly assignment: string; readonly cells: Readonly<Record<string, Cell>> }>;
}

export interface KindSummary {
  /** The kind's tasks that were issued by the day. */
  readonly assignments: ReadonlyArray<PlacedAssignment>;
  readonly tables: ReadonlyArray<KindTable>;
  /** Tasks of the kind of which nothing stands in any table. */
  readonly silent: number;
}

export function kindSummaryOf(
  model: ReadModel,
  placed: ReadonlyArray<PlacedAssignment>,
  kind: AnyKind,
  day: CivilDate,
): KindSummary {
  const factsOf = (id: string) => model.assignments.get(id)?.history.facts ?? [];
  const assignments = placed.filter(({ id }) => issuedOf(factsOf(id))?.kind === kind.name);
  const tables = new Map<string, KindTable & { readonly rows: Array<KindTable["rows"][number]> }>();
  let silent = 0;
  for (const { id } of assignments) {
    const happened = factsOf(id).filter((fact) => hasHappened(fact, day));
    const own = kind.summary(kindStateOf(kind, happened));
    if (own.every(({ rows }) => rows.length === 0)) silent += 1;
    for (const { key, title, columns, rows } of own) {
      const table = tables.get(key) ?? { key, title, columns, rows: [] };
      table.rows.push(...rows.map((cells) => ({ assignment: id, cells })));
      tables.set(key, table);
    }
  }
  return { assignments, tables: [...tables.values()], silent };
}
