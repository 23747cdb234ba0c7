/** Rules that were broken, with their words, their source and how sure we are of it. */
import { flagsOf, openFlagsOn, rulesBroken } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { type Session, toOutcome } from "../session.js";
import type { IrregularitiesView, Outcome } from "../types/answers.js";
import type { QueryInput } from "../types/inputs.js";
import { noteOf } from "../views/irregularities.js";
import { ask } from "./query.js";

export async function irregularities(session: Session, query?: QueryInput): Promise<Outcome<IrregularitiesView>> {
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const { kinds } = session.environment;
  const flags = flagsOf(desk.model, day);
  const rules = rulesBroken(flags).map(({ about, ...row }) => {
    const { title, source } = noteOf({ ...row, severity: "advisory", facts: {}, settled: false }, kinds);
    return { ...row, title, source, about: about.map(({ id }) => desk.handles.handleOf(id) ?? id) };
  });
  const open = openFlagsOn(desk.model, day);
  const settled = flags.filter((flag) => flag.settled).length;
  return { ok: true, value: { basis, unit: "irregularity", rules, open, settled, total: flags.length } };
}
