/** How many days after it happened things were written down, by who is said to have written. */
import { type EntryDelays, entryDelayBands, lateEntryOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { type Session, toOutcome } from "../session.js";
import type { EntryDelaysByProvenance, EntryDelaysView, LateEntryView, Outcome } from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";
import { partyView } from "../views/parties.js";
import { bandView } from "./aging.js";
import { ask } from "./query.js";

type ByProvenance = Readonly<Record<"witnessed" | "imported" | "reconstructed", EntryDelays>>;

export async function lateEntry(session: Session, query?: QueryInput): Promise<Outcome<LateEntryView>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const { rows, all } = lateEntryOf(desk.model, day);
  return {
    ok: true,
    value: {
      basis,
      unit: "entry",
      bands: entryDelayBands.map(bandView),
      rows: [...rows]
        .sort((a, b) => (b.witnessed.median ?? -1) - (a.witnessed.median ?? -1))
        .map(({ agency, ...delays }) => ({ party: partyView({ agency }, desk.register, day), ...views(delays) })),
      all: views(all),
    },
  };
}

function views({ witnessed, imported, reconstructed }: ByProvenance): EntryDelaysByProvenance {
  return { witnessed: view(witnessed), imported: view(imported), reconstructed: view(reconstructed) };
}

function view({ median, ...delays }: EntryDelays): EntryDelaysView {
  return { ...delays, median: median ?? null };
}
