/**
 * The ledger as it was known at an index, out of the file: the same answers as a fold in memory gives. Rows are read
 * when a report asks for them.
 */
import type { EventRegistry, LedgerOpened, StreamCategory } from "@chidao/core";
import { type Calendars, noCalendars, noPolicies, type Policies } from "@chidao/domain";
import type { KnownAt, LedgerIndex, ReadModel } from "@chidao/projections";
import type { SqliteDatabase } from "@chidao/sqlite";
import type { Generation } from "../file/generations.js";
import { historyReader } from "./histories.js";
import { handlesIn, referencesIn } from "./look-ups.js";
import { entriesOf, positionKnownAt, recordedAtOf } from "./moments.js";
import { narrowLookUps } from "./narrow.js";
import { rowsOf } from "./rows.js";

export interface StoredView extends LedgerIndex {
  readonly model: ReadModel;
}

export function viewOf(
  database: SqliteDatabase,
  { suffix, position: end }: Generation,
  { registry, knownAt }: { readonly registry: EventRegistry; readonly knownAt: KnownAt | undefined },
): StoredView {
  const at = positionKnownAt(database, suffix, { knownAt, end });
  const place = { database, suffix, at };
  const histories = historyReader(database, suffix, registry);
  const rows = (category: StreamCategory) => rowsOf(place, category, histories);
  const [policies, calendars] = [rows("policy"), rows("calendar")].map((each) => [...each.values()].at(-1));
  const agencies = new Map(rows("agency"));
  const recordedAt = recordedAtOf(database, suffix, at);
  const ledger = ledgerIn(rows("ledger"));
  const assignments = rows("assignment");
  return {
    ledger,
    handles: handlesIn(place),
    references: referencesIn(place),
    agencies,
    policies: (policies ?? noPolicies) as Policies,
    calendars: (calendars ?? noCalendars) as Calendars,
    registerEntries: entriesOf(database, suffix, { category: "agency", at }),
    position: at,
    recordedAt,
    model: {
      ledger,
      assignments,
      directives: rows("directive"),
      agencies,
      position: at,
      recordedAt,
      narrow: narrowLookUps(place, assignments),
    },
  };
}

/** Of two openings at once both may be recorded; the ledger is the one at index 0. */
function ledgerIn(rows: ReturnType<typeof rowsOf>): LedgerOpened | undefined {
  const opened = [...rows.values()].flatMap(({ history }) => history.entries).sort((a, b) => a.index - b.index);
  return opened.find(({ event }) => event.type === "LedgerOpened")?.event.data as LedgerOpened | undefined;
}
