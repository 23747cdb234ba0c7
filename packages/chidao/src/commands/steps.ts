/**
 * The steps of a task's life, one operation each. The fields, their codecs and the command follow from what the domain
 * declares of each step; the hand-written input types are held equal to that by a type test.
 */
import { type AnyCodec, type Codec, type DecodeFailure, decode, struct } from "@chidao/core";
import { type LifecycleStep, type StepCommand, steps } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import { convertFields, givenCodec } from "../inputs/fields.js";
import { assignmentNamed } from "../inputs/resolve.js";
import { entryOptional, ofAssignment } from "../inputs/values.js";
import type { Session } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { StepOperations } from "../types/chidao.js";
import type { AssignmentInput } from "../types/inputs.js";
import { handOver } from "./assignments.js";
import { write } from "./write.js";

type Given = AssignmentInput & Readonly<Record<string, unknown>>;

/** The operations of people; what programs record has no door of its own. */
export const operations: ReadonlyArray<LifecycleStep> = steps.filter(({ by }) => by === "people");

export function stepOperations(session: Session): StepOperations {
  return Object.fromEntries(
    operations.map((step) => [step.name, (given: unknown) => take(session, step, given)] as const),
  ) as unknown as StepOperations;
}

/** Made once for each step. */
const codecs: ReadonlyMap<string, Codec<Given>> = new Map(operations.map((step) => [step.name, inputCodec(step)]));

function inputCodec({ fields }: LifecycleStep): Codec<Given> {
  const required: Record<string, AnyCodec> = {};
  const optional: Record<string, AnyCodec> = {};
  for (const [name, field] of Object.entries(fields)) {
    const mayBeLeftOut = field.mayBeUnknown || field.leftOut !== undefined;
    (mayBeLeftOut ? optional : required)[name] = givenCodec(field);
  }
  return struct({ ...ofAssignment, ...required }, { ...entryOptional, ...optional }) as unknown as Codec<Given>;
}

function take(session: Session, step: LifecycleStep, given: unknown): Promise<Outcome<Written>> {
  const source = `assignments.${step.name}`;
  const codec = codecs.get(step.name) as Codec<Given>;
  return write(session, codec, given, source, ({ input, desk, context, entry }) => {
    const assignment = assignmentNamed(desk, input.assignment);
    if (E.isLeft(assignment)) return assignment;
    const own = Object.entries(input).filter(([name]) => Object.hasOwn(step.fields, name));
    const fields = convertFields(desk, step.fields, Object.fromEntries(own), entry.on);
    if (E.isLeft(fields)) return fields;
    const candidate = { ...fields.right, type: step.command, ...entry, assignment: assignment.right };
    const command: E.Either<DecodeFailure, StepCommand> = decode(step.commandCodec, candidate, source);
    return E.isLeft(command) ? command : handOver(session, context, command.right);
  });
}
