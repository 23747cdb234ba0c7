/** Transferring the open tasks of an ended body in bulk: chosen by name, by function, or by who is presumed. */
import { type TransferOutcome, type TransferTask, transferTasks } from "@chidao/application";
import { civilDateOf, countsFrom } from "@chidao/core";
import { alarmsAt, type HolderAlarm } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { errorOf, type FrontDoorFailure } from "../errors.js";
import { TransferTasksCodec } from "../inputs/agencies.js";
import { actorOf, agencyNamed, assignmentNamed } from "../inputs/resolve.js";
import { datedOf, documentOrUnknown, notStated } from "../inputs/values.js";
import { contextOf, type ReportDesk, read, reportDeskOf, type Session, toOutcome } from "../session.js";
import type { Outcome, TransfersView } from "../types/answers.js";
import type { TransferTasksInput } from "../types/inputs.js";
import { notesOf } from "../views/irregularities.js";
import { entryOf } from "./write.js";

/** `onTask` is told how many of how many tasks are done. */
export async function transferMany(
  session: Session,
  given: TransferTasksInput,
  onTask: (done: number, tasks: number) => void = () => {},
): Promise<Outcome<TransfersView>> {
  const decoded = read(TransferTasksCodec, given, "agencies.transferTasks");
  if (E.isLeft(decoded)) return toOutcome(decoded);
  const input = decoded.right;
  const desk = await reportDeskOf(session);
  if (E.isLeft(desk)) return toOutcome(desk);
  const on = datedOf(input.on);
  const day = countsFrom(on) ?? civilDateOf(session.environment.clock.now());
  const by = actorOf(desk.right, input.by, on);
  if (E.isLeft(by)) return toOutcome(by);
  const from = agencyNamed(desk.right, input.from, undefined);
  if (E.isLeft(from)) return toOutcome(from);
  const to = agencyNamed(desk.right, input.to, day);
  if (E.isLeft(to)) return toOutcome(to);
  const held = alarmsAt(desk.right.model, desk.right.register, day).filter(({ agency }) => agency === from.right);
  const tasks = chosen(desk.right, input, held, to.right);
  if (E.isLeft(tasks)) return toOutcome(tasks);
  const context = contextOf(session, input);
  const named = (assignment: string) => desk.right.handles.handleOf(assignment) ?? assignment;
  const answer = {
    commandId: context.commandId,
    from: from.right,
    to: to.right,
    left: held.length - tasks.right.length,
  };
  if (input.dryRun === true) {
    const outcome = "would-be-transferred" as const;
    const items = tasks.right.map(({ assignment, role }) => ({
      ...{ assignment: named(assignment), role, outcome, error: null, irregularities: [] },
    }));
    return { ok: true, value: { ...answer, items } };
  }
  const transferring = {
    ...entryOf(input, by.right),
    ...{ from: { agency: from.right }, to: { agency: to.right } },
    ...{ functionMoved: input.function ?? notStated, reason: input.reason, basis: documentOrUnknown(input.basis) },
  };
  const done = await transferTasks(session.environment, context, tasks.right, transferring, onTask)();
  if (E.isLeft(done)) return toOutcome(done);
  return { ok: true, value: { ...answer, items: done.right.map((each) => itemOf(session, each, named)) } };
}

function chosen(
  desk: ReportDesk,
  input: TransferTasksInput,
  held: ReadonlyArray<HolderAlarm>,
  to: string,
): E.Either<FrontDoorFailure, ReadonlyArray<TransferTask>> {
  const wanted = new Set<string>();
  for (const reference of input.assignments ?? []) {
    const id = assignmentNamed(desk, reference);
    if (E.isLeft(id)) return id;
    wanted.add(id.right);
  }
  const isChosen = (alarm: HolderAlarm): boolean => {
    if (input.assignments !== undefined) return wanted.has(alarm.assignment);
    const { successor, candidates } = alarm.presumed;
    if (input.function === undefined) return successor === to;
    const what = input.function;
    return candidates.some((each) => each.agency === to && each.function === what && each.matched.length > 0);
  };
  return E.right(held.filter(isChosen).map(({ assignment, role }) => ({ assignment, role })));
}

function itemOf(
  { environment }: Session,
  { task: { assignment, role }, result }: TransferOutcome,
  named: (assignment: string) => string,
): TransfersView["items"][number] {
  const about = { assignment: named(assignment), role };
  if (E.isLeft(result)) {
    return { ...about, outcome: "refused", error: errorOf(result.left as FrontDoorFailure), irregularities: [] };
  }
  const irregularities = notesOf(result.right.flags, environment.kinds);
  return { ...about, outcome: result.right.repeated ? "already" : "transferred", error: null, irregularities };
}
