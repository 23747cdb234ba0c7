/** The health report: what the store says of itself, whether everything decodes, what was left half way. */
import { inspectLedger, ledgerIdOf, ledgerIds, unfinishedIn } from "@chidao/application";
import * as E from "fp-ts/lib/Either.js";
import { errorOf } from "../errors.js";
import { reportDeskOf, type Session, toOutcome } from "../session.js";
import type { DoctorCheck, DoctorReport, Outcome } from "../types/answers.js";
import { affected } from "./directives.js";

export async function doctor(session: Session): Promise<Outcome<DoctorReport>> {
  const { store } = session.environment;
  const inspected = await store.inspect();
  if (!inspected.ok) return { ok: false, error: errorOf(inspected.error) };
  const ledger = await inspectLedger(session.environment)();
  if (E.isLeft(ledger)) return toOutcome(ledger);
  const { events, opaque, undecodable, halfWay } = ledger.right;
  const first = undecodable[0];
  const checks: ReadonlyArray<DoctorCheck> = [
    { name: "store", ok: true, detail: store.capabilities.name },
    ...inspected.value,
    { name: "events", ok: events > 0, detail: `${events} events, ${opaque} of unknown kinds` },
    {
      name: "decodes",
      ok: first === undefined,
      detail: first === undefined ? "every event decodes" : `${undecodable.length}: ${errorOf(first).message.en}`,
    },
    {
      name: "half way",
      ok: halfWay.length === 0,
      detail:
        halfWay.length === 0
          ? "nothing was left half way"
          : halfWay
              .map(({ what, directive, commandId }) => `${what} of ${directive} by command ${commandId}`)
              .join("; "),
    },
    ...(await processesCheck(session)),
    ...(await affectedCheck(session)),
  ];
  return { ok: true, value: { ok: checks.every((check) => check.ok), checks } };
}

/** Open tasks of which nobody said what becomes of them; what can't be read is told by the checks above. */
async function affectedCheck(session: Session): Promise<ReadonlyArray<DoctorCheck>> {
  const answer = await affected(session);
  if (!answer.ok) return [];
  const names = answer.value.affected.map(({ assignment, what }) => `${assignment} (${what})`);
  const detail =
    names.length === 0
      ? "no open task is touched by a change to its directive"
      : `open tasks touched by a change to their directive: ${names.join(", ")}`;
  return [{ name: "affected", ok: names.length === 0, detail }];
}

/** Collectives whose obligations are not all there, and rounds without a task; running the process again resumes them. */
async function processesCheck(session: Session): Promise<ReadonlyArray<DoctorCheck>> {
  const desk = await reportDeskOf(session);
  const ledger = await ledgerIdOf(session.environment)();
  if (E.isLeft(desk) || E.isLeft(ledger)) return [];
  const found = unfinishedIn(desk.right.model, ledgerIds(session.environment.hashing, ledger.right));
  const told = found.map(({ process, assignment, there, of }) => {
    const handle = desk.right.handles.handleOf(assignment) ?? assignment;
    return process === "fan-out"
      ? `fan-out of ${handle}: ${there} of ${of} obligations`
      : `occurrences of ${handle}: ${there} of ${of} rounds have their task`;
  });
  const detail = told.length === 0 ? "no process was left half way" : told.join("; ");
  return [{ name: "processes", ok: told.length === 0, detail }];
}
