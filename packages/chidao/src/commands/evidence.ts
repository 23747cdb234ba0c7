/** Checking evidence: the store of evidence looks at one document, and what it found is recorded. */
import { handleEvidenceCheck, loadAssignment } from "@chidao/application";
import { type Codec, type EvidenceStore, integer, struct, textOrEmpty, textUpTo } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { assignmentNamed } from "../inputs/resolve.js";
import { entryOptional, entryRequired } from "../inputs/values.js";
import type { Session } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { CheckEvidenceInput } from "../types/inputs.js";
import { write } from "./write.js";

const CheckEvidenceCodec: Codec<CheckEvidenceInput> = struct(
  { ...entryRequired, assignment: textUpTo(500), entry: integer(0), position: integer(0, 199) },
  { ...entryOptional, note: textOrEmpty },
);

export function checkEvidence(
  session: Session,
  given: unknown,
  evidence: EvidenceStore | undefined,
): Promise<Outcome<Written>> {
  return write(session, CheckEvidenceCodec, given, "evidence.check", async ({ input, desk, context, entry }) => {
    if (evidence === undefined) return E.left({ _tag: "NoEvidenceStore" as const });
    const assignment = assignmentNamed(desk, input.assignment);
    if (E.isLeft(assignment)) return assignment;
    const loaded = await loadAssignment(session.environment, assignment.right)();
    if (E.isLeft(loaded)) return loaded;
    const filed = loaded.right.history.entries.find(({ revision }) => revision === input.entry);
    if (filed === undefined) return E.left({ _tag: "NotFound" as const, what: "entry" as const, id: `${input.entry}` });
    const { position, note } = input;
    const about = { assignment: assignment.right, entry: filed.id, position, note: note ?? "" };
    const command = { type: "CheckEvidence" as const, ...entry, ...about };
    const run = handleEvidenceCheck(session.environment, context, command, evidence);
    return E.right({ id: assignment.right, run });
  });
}
