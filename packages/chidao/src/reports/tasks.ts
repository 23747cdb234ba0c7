/** The tasks behind a number of the board: each with its status and the words of the directive that it comes from. */
import { type Codec, oneOf, struct, textUpTo } from "@chidao/core";
import { describeDirective } from "@chidao/domain";
import { boxes, issuedOf, leadSubject } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { agencyNamed } from "../inputs/resolve.js";
import { type ReportDesk, read, type Session, toOutcome } from "../session.js";
import type { Outcome, TasksView } from "../types/answers.js";
import type { TasksInput } from "../types/inputs.js";
import { assignmentView } from "../views/assignments.js";
import { referenceOf } from "../views/directives.js";
import { partyView } from "../views/parties.js";
import { ask, placedIn, queryFields } from "./query.js";

const TasksCodec: Codec<TasksInput> = struct({}, { ...queryFields, lead: textUpTo(500), box: oneOf(...boxes) });

export async function tasks(session: Session, given: TasksInput = {}): Promise<Outcome<TasksView>> {
  const input = read(TasksCodec, given, "reports.tasks");
  if (E.isLeft(input)) return toOutcome(input);
  const { lead, box, ...query } = input.right;
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const body = lead === undefined ? E.right(undefined) : agencyNamed(desk, lead, day);
  if (E.isLeft(body)) return toOutcome(body);
  const agency = body.right;
  const wanted = placedIn(question.right).filter((placed) => {
    const subject = leadSubject(placed.lead);
    const isTheirs = agency === undefined || ("agency" in subject && subject.agency === agency);
    return isTheirs && (box === undefined || placed.status.box === box);
  });
  return {
    ok: true,
    value: {
      basis,
      unit: "assignment",
      lead: agency === undefined ? null : partyView({ agency }, desk.register, day),
      box: box ?? null,
      items: wanted.flatMap(({ id }) => {
        const assignment = assignmentView(session, question.right, id);
        return assignment === undefined ? [] : [{ assignment, ...wordsBehind(desk, id) }];
      }),
    },
  };
}

function wordsBehind(desk: ReportDesk, id: string): Omit<TasksView["items"][number], "assignment"> {
  const issued = issuedOf(desk.model.assignments.get(id)?.history.facts ?? []);
  const directive = issued?.directive ?? "";
  const described = describeDirective(desk.model.directives.get(directive)?.history.facts ?? []);
  const provision = described?.provisions.find(({ path }) => path === issued?.provision);
  return {
    directive: {
      handle: desk.handles.handleOf(directive) ?? directive,
      title: described?.title ?? "",
      reference: described === undefined ? null : referenceOf(described.identity, described.sealedReference !== null),
    },
    provisionWords: provision?.words ?? null,
  };
}
