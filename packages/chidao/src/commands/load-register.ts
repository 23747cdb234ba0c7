/**
 * Loading the register of Viet Nam: a list of ordinary commands, each under its own id. Loading it again adds nothing,
 * loading that was interrupted goes on, and what somebody recorded otherwise is left as it is and told.
 */
import { handleAgencyCommand } from "@chidao/application";
import { AgencyId, type CivilDate, decodeFailure } from "@chidao/core";
import type { AgencyCommand } from "@chidao/domain";
import { type RegisterStep, registerSteps, registerStepsUntil } from "@chidao/vietnam";
import * as E from "fp-ts/lib/Either.js";
import { errorOf, type FrontDoorFailure } from "../errors.js";
import { LoadRegisterCodec } from "../inputs/agencies.js";
import { actorAsGiven } from "../inputs/resolve.js";
import { datedOf } from "../inputs/values.js";
import { contextOf, deskOf, read, type Session, toOutcome } from "../session.js";
import type { Outcome, RegisterLoaded } from "../types/answers.js";
import type { LoadRegisterInput } from "../types/inputs.js";
import { lookFor } from "./agencies.js";

/** `onStep` is told how many of how many steps are done. */
export async function loadRegister(
  session: Session,
  given: LoadRegisterInput,
  onStep: (done: number, steps: number) => void = () => {},
): Promise<Outcome<RegisterLoaded>> {
  const input = read(LoadRegisterCodec, given, "agencies.loadVietnam");
  if (E.isLeft(input)) return toOutcome(input);
  const desk = await deskOf(session);
  if (E.isLeft(desk)) return toOutcome(desk);
  const actor = actorAsGiven(desk.right, input.right.by, datedOf(input.right.on));
  if (!AgencyId.is(actor.agency)) {
    return toOutcome(E.left(decodeFailure("agencies.loadVietnam", "/by/agency", AgencyId.expected, actor.agency)));
  }
  const { until } = input.right;
  const steps = until === undefined ? registerSteps : registerStepsUntil(until as CivilDate);
  let added = 0;
  const kept: Array<RegisterLoaded["kept"][number]> = [];
  for (const [n, step] of steps.entries()) {
    const handled = await take(session, input.right, actor, step);
    if (E.isRight(handled)) added += handled.right ? 1 : 0;
    else if (isRecordedOtherwise(handled.left)) kept.push({ step: step.id, error: errorOf(handled.left) });
    else return toOutcome(handled);
    onStep(n + 1, steps.length);
  }
  const already = steps.length - added - kept.length;
  return { ok: true, value: { steps: steps.length, added, already, kept } };
}

/** Whether the step was recorded now; false when it had been before. */
async function take(
  session: Session,
  { correlationId, assurance }: LoadRegisterInput,
  by: ReturnType<typeof actorAsGiven>,
  { id, command }: RegisterStep,
): Promise<E.Either<FrontDoorFailure, boolean>> {
  const desk = await deskOf(session);
  if (E.isLeft(desk)) return desk;
  const provenance = { kind: "imported", source: { system: "@chidao/vietnam", id } } as const;
  const whole = { ...command, by, provenance } as AgencyCommand;
  const entry = { on: "", by, commandId: id, correlationId: correlationId ?? "vn-register" };
  const context = contextOf(session, { ...entry, ...(assurance === undefined ? {} : { assurance }) } as never);
  const handled = await handleAgencyCommand(session.environment, context, whole, lookFor(desk.right, whole))();
  if (E.isLeft(handled)) {
    // Loaded before on somebody else's behalf: the step itself is the same.
    return handled.left._tag === "CommandIdReused" ? E.right(false) : handled;
  }
  return E.right(!handled.right.repeated);
}

function isRecordedOtherwise({ _tag }: FrontDoorFailure): boolean {
  return _tag === "AlreadyExists" || _tag === "AgencyAlreadyEnded";
}
