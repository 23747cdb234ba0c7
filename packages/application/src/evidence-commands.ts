/** Checking one document of evidence: the evidence store looks, and what it found is recorded. */
import { type EvidenceStore, type EvidenceUnreadable, streamName } from "@chidao/core";
import {
  type CheckEvidence,
  decideEvidenceCheck,
  type EvidenceState,
  evidenceItemsOf,
  evolveAssignment,
  type Rejection,
  unissuedAssignment,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { CommandContext, Environment } from "./environment.js";
import type { Failure } from "./failure.js";
import { type Handled, handleCommand } from "./handle-command.js";
import { loadAssignment } from "./load-subject.js";

export function handleEvidenceCheck(
  environment: Environment,
  context: CommandContext,
  command: CheckEvidence,
  evidence: EvidenceStore,
): TaskEither<Failure | EvidenceUnreadable, Handled> {
  return async () => {
    const loaded = await loadAssignment(environment, command.assignment)();
    if (E.isLeft(loaded)) return loaded;
    const { entry, position } = command;
    const items = evidenceItemsOf(loaded.right.history.facts);
    const item = items.find((each) => each.entryId === entry && each.position === position);
    if (item === undefined) {
      return E.left<Rejection>({ _tag: "NotFound", what: "evidence", id: `${entry} ${position}` });
    }
    const found = await look(evidence, item.document.sha256);
    if (E.isLeft(found)) return found;
    return handleCommand(environment, context, {
      stream: streamName("assignment", command.assignment),
      command,
      initialState: unissuedAssignment,
      evolve: evolveAssignment,
      decide: (decided, state, { facts }) => decideEvidenceCheck(decided, state, found.right, facts),
    })();
  };
}

async function look(
  evidence: EvidenceStore,
  sha256: string | null,
): Promise<E.Either<EvidenceUnreadable, EvidenceState>> {
  if (sha256 === null) return E.right("paper-only");
  const found = await evidence.lookUp(sha256);
  return found.ok ? E.right(found.value) : E.left(found.error);
}
