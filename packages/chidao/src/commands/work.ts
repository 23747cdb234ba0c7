/** A kind's own work. The front door knows no kind: the fields come from the kind's declaration. */
import * as E from "fp-ts/lib/Either.js";
import { WorkCodec } from "../inputs/codecs.js";
import { assignmentNamed } from "../inputs/resolve.js";
import { checkWork, workFieldsOf } from "../inputs/work-fields.js";
import type { Session } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import { handOver } from "./assignments.js";
import { write } from "./write.js";

export function work(session: Session, given: unknown): Promise<Outcome<Written>> {
  const { kinds } = session.environment;
  return write(session, WorkCodec, given, "assignments.work", ({ input, desk, context, entry }) => {
    const assignment = assignmentNamed(desk, input.assignment);
    if (E.isLeft(assignment)) return assignment;
    const found = kinds.findWork(input.type);
    if (found === undefined) {
      const known = kinds.all.flatMap((kind) => kind.works.map((each) => each.command));
      return E.left({ _tag: "UnknownKind", kind: input.type, known });
    }
    const fields = workFieldsOf(desk, found.work, input.fields, entry.on);
    if (E.isLeft(fields)) return fields;
    const candidate = { ...fields.right, type: input.type, assignment: assignment.right, ...entry };
    const command = checkWork(found.work.commandCodec, candidate, found.work);
    return E.isLeft(command) ? command : handOver(session, context, command.right);
  });
}
