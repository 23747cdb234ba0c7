/** What all process managers share at the front door: plan, send, plan anew where somebody was faster, tell. */
import {
  type LedgerIds,
  ledgerIdOf,
  ledgerIds,
  type PlannedCommand,
  runPlan,
  type SentCommand,
} from "@chidao/application";
import type { By, CivilDate, Dated } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { errorOf, type FrontDoorFailure } from "../errors.js";
import { actorOf, assignmentNamed } from "../inputs/resolve.js";
import { contextOf, type ReportDesk, reportDeskOf, type Session } from "../session.js";
import type { ProcessOutcome, ProcessRun, ProcessStepView } from "../types/answers.js";
import type { ActorInput, ProcessOptions, ProvenanceInput } from "../types/inputs.js";
import { aboutPlanned } from "../views/processes.js";
import type { EntryFields } from "./write.js";

/** How often a plan is made anew because somebody else recorded a part of it meanwhile. */
const plansMax = 5;

interface Given {
  readonly by: ActorInput;
  readonly provenance?: ProvenanceInput;
  readonly correlationId?: string;
  readonly assurance?: "declared" | "authenticated" | "signed";
}

export interface Planning {
  readonly desk: ReportDesk;
  readonly ids: LedgerIds;
  readonly entry: EntryFields;
}

type Plan = { readonly commands: ReadonlyArray<PlannedCommand> };
type Planner<P extends Plan> = (planning: Planning) => E.Either<FrontDoorFailure, P>;

export interface Driven<P extends Plan> {
  readonly plan: P;
  readonly run: ProcessRun;
  /** The ledger after the run. */
  readonly planning: Planning;
}

export async function drive<P extends Plan>(
  session: Session,
  given: Given,
  day: CivilDate,
  planner: Planner<P>,
  options: ProcessOptions = {},
): Promise<E.Either<FrontDoorFailure, Driven<P>>> {
  const told = new Map<string, ProcessStepView>();
  for (let round = 1; ; round += 1) {
    const planned = await planNow(session, given, day, planner);
    if (E.isLeft(planned)) return planned;
    const { planning, plan } = planned.right;
    if (options.dryRun) return E.right(rehearsed(planning, plan, day));
    const sent = await send(session, given, day, { planning, plan, options });
    if (E.isLeft(sent)) return sent;
    for (const each of sent.right) tell(told, planning, day, each);
    if (round < plansMax && isOutdated(sent.right, options)) continue;
    const after = await planningOf(session, given, { day });
    return E.isLeft(after) ? after : E.right({ plan, run: runOf(false, told), planning: after.right });
  }
}

/** What a run would send. */
function rehearsed<P extends Plan>(planning: Planning, plan: P, day: CivilDate): Driven<P> {
  const told = new Map<string, ProcessStepView>();
  for (const planned of plan.commands) tell(told, planning, day, { planned, outcome: "planned" });
  return { plan, run: runOf(true, told), planning };
}

async function planNow<P extends Plan>(session: Session, given: Given, day: CivilDate, planner: Planner<P>) {
  const planning = await planningOf(session, given, { day });
  if (E.isLeft(planning)) return planning;
  const plan = planner(planning.right);
  return E.isLeft(plan) ? plan : E.right({ planning: planning.right, plan: plan.right });
}

interface Sending {
  readonly planning: Planning;
  readonly plan: Plan;
  readonly options: ProcessOptions;
}

function send(session: Session, given: Given, day: CivilDate, { planning, plan, options }: Sending) {
  const { commandId: _, ...context } = contextOf(session, { ...given, on: day });
  const { onStep } = options;
  const running = { ids: planning.ids, context, onStep, isCancelled: () => isAborted(options) };
  return runPlan(session.environment, plan.commands, running)();
}

/** Somebody else recorded a part of the plan meanwhile, and what rests on it was held. */
function isOutdated(sent: ReadonlyArray<SentCommand>, options: ProcessOptions): boolean {
  return !isAborted(options) && sent.some(({ outcome }) => outcome === "already");
}

function isAborted({ signal }: ProcessOptions): boolean {
  return signal?.aborted ?? false;
}

interface Told {
  readonly planned: PlannedCommand;
  readonly outcome: ProcessOutcome;
  readonly failure?: FrontDoorFailure | undefined;
}

function tell(
  told: Map<string, ProcessStepView>,
  { desk, ids }: Planning,
  day: CivilDate,
  { planned, outcome, failure }: Told,
): void {
  told.set(ids.commandOf(planned), {
    assignment: desk.handles.handleOf(planned.target) ?? planned.target,
    about: aboutPlanned(planned, desk.register, day),
    outcome,
    error: failure === undefined ? null : errorOf(failure),
  });
}

async function planningOf(
  session: Session,
  { by, provenance }: Given,
  on: Dated,
): Promise<E.Either<FrontDoorFailure, Planning>> {
  const desk = await reportDeskOf(session);
  if (E.isLeft(desk)) return desk;
  const ledger = await ledgerIdOf(session.environment)();
  if (E.isLeft(ledger)) return ledger;
  const actor: E.Either<FrontDoorFailure, By> = actorOf(desk.right, by, on);
  if (E.isLeft(actor)) return actor;
  const entry = { on, by: actor.right, provenance: provenance ?? ({ kind: "witnessed" } as const) };
  return E.right({ desk: desk.right, ids: ledgerIds(session.environment.hashing, ledger.right), entry });
}

function runOf(dryRun: boolean, told: ReadonlyMap<string, ProcessStepView>): ProcessRun {
  const steps = [...told.values()];
  const count = (outcome: ProcessOutcome): number => steps.filter((step) => step.outcome === outcome).length;
  return {
    dryRun,
    counts: {
      planned: count("planned"),
      added: count("added"),
      already: count("already"),
      proposed: count("proposed"),
      refused: count("refused"),
      held: count("held"),
      "not-sent": count("not-sent"),
    },
    steps,
  };
}

/** The tasks that were named, or every task. */
export function targetsOf(
  desk: ReportDesk,
  references: ReadonlyArray<string> | undefined,
): E.Either<FrontDoorFailure, ReadonlyArray<string>> {
  if (references === undefined) return E.right([...desk.model.assignments.keys()]);
  const targets: Array<string> = [];
  for (const reference of references) {
    const assignment = assignmentNamed(desk, reference);
    if (E.isLeft(assignment)) return assignment;
    targets.push(assignment.right);
  }
  return E.right(targets);
}
