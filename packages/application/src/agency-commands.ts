/** Commands on the agency register. */
import { streamName } from "@chidao/core";
import {
  type Agency,
  type AgencyCommand,
  decideAgency,
  evolveAgency,
  type ProposalCommand,
  unregisteredAgency,
} from "@chidao/domain";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, type Handling, handleCommand } from "./handle-command.js";

/** What the caller found in the register it looks at; the decision reads these bodies anew and records that it did. */
export interface RegisterLook {
  /** Bodies that bear one of the same codes or aliases. */
  readonly namesakes: ReadonlyArray<string>;
  /** Bodies that parents or successions lead to. */
  readonly reached: ReadonlyArray<string>;
}

/** `basedOn`: the corrections that an entry bore when its correction was put together; no part of the command itself. */
export function handleAgencyCommand(
  environment: Environment,
  context: CommandContext,
  command: AgencyCommand,
  look: RegisterLook,
  basedOn?: ReadonlyArray<string>,
): TaskEither<Failure, Handled> {
  return handleCommand(environment, context, agencyHandling(command, look, { basedOn }));
}

/** `settling`: what becomes of the proposal that holds this command, when it was proposed before. */
export function agencyHandling(
  command: AgencyCommand,
  { namesakes, reached }: RegisterLook,
  { basedOn, settling }: { readonly basedOn?: ReadonlyArray<string> | undefined; readonly settling?: ProposalCommand },
): Handling<AgencyCommand, Agency> {
  return {
    stream: streamName("agency", command.agency),
    command: settling ?? command,
    ...(settling === undefined ? {} : { proposed: command }),
    initialState: unregisteredAgency,
    evolve: evolveAgency,
    bodies: [...namesakes, ...reached],
    decide: (decided, state, { facts }) => decideAgency(decided, state, { ...facts, namesakes, basedOn }),
  };
}
