/** How long open tasks are behind, by body. */
import { type AgingCounts, agingOf, type Band, overdueBands } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { read, type Session, toOutcome } from "../session.js";
import type { AgingView, BandView, Outcome } from "../types/answers.js";
import type { UnitQuery } from "../types/inputs.js";
import { partyView } from "../views/parties.js";
import { ask, placedIn, UnitQueryCodec } from "./query.js";

export async function aging(session: Session, given: UnitQuery = {}): Promise<Outcome<AgingView>> {
  const input = read(UnitQueryCodec, given, "reports.aging");
  if (E.isLeft(input)) return toOutcome(input);
  const { unit = "assignment", ...query } = input.right;
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const { rows, all, withoutDay } = agingOf(placedIn(question.right, unit));
  const most = ({ current, first }: { readonly current: AgingCounts; readonly first: AgingCounts }) =>
    current.longest * 1_000_000 + first.longest;
  return {
    ok: true,
    value: {
      basis,
      unit,
      bands: overdueBands.map(bandView),
      rows: [...rows]
        .sort((a, b) => most(b) - most(a))
        .map(({ subject, ...counts }) => ({ party: partyView(subject, desk.register, day), ...counts })),
      all,
      withoutDay,
    },
  };
}

export function bandView({ from, to }: Band): BandView {
  return { from, to: to ?? null };
}
