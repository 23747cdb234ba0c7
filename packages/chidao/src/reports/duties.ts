/** Separation of duties over all tasks; for one task also who said what, as what, and how sure one is of it. */
import { loadStream } from "@chidao/application";
import { type CivilDate, streamName } from "@chidao/core";
import { actorRoleLabels, lifecycleOf, partiesOf, rolesOf, unregisteredDirective } from "@chidao/domain";
import { type DutyFinding, dutiesOf } from "@chidao/projections";
import * as E from "fp-ts/lib/Either.js";
import { authorsIn, findingsIn } from "../audit/author-findings.js";
import type { FrontDoorFailure } from "../errors.js";
import { AuthorsCodec, refused } from "../inputs/record-codecs.js";
import { assignmentNamed } from "../inputs/resolve.js";
import { type ReportDesk, type Session, toOutcome } from "../session.js";
import type { DutiesView, DutyView, Outcome, SaidView, Text } from "../types/answers.js";
import type { AuthorsGiven } from "../types/audit.js";
import type { QueryInput } from "../types/inputs.js";
import { actorView, proposalsOf } from "./proposals.js";
import { ask } from "./query.js";

export async function duties(
  session: Session,
  reference?: string,
  query?: QueryInput,
  options: AuthorsGiven = {},
): Promise<Outcome<DutiesView>> {
  const malformed = refused(AuthorsCodec, options, "reports.duties");
  if (malformed !== undefined) return toOutcome(malformed);
  const question = await ask(session, query);
  if (E.isLeft(question)) return toOutcome(question);
  const { desk, day, basis } = question.right;
  const only = reference === undefined ? E.right(undefined) : assignmentNamed(desk, reference);
  if (E.isLeft(only)) return toOutcome(only);
  const ids = only.right === undefined ? [...desk.model.assignments.keys()] : [only.right];
  const said = only.right === undefined ? E.right([]) : await saidOf(session, desk, only.right, { day, options });
  if (E.isLeft(said)) return toOutcome(said);
  const findings = ids.flatMap((id) => findingsOf(desk, id, day));
  return { ok: true, value: { basis, findings, said: said.right } };
}

function findingsOf(desk: ReportDesk, id: string, day: CivilDate): ReadonlyArray<DutyView> {
  const facts = desk.model.assignments.get(id)?.history.facts ?? [];
  const stream = streamName("assignment", id);
  const proposals = proposalsOf(desk).filter((proposal) => proposal.stream === stream);
  const entryOf = (entryId: string): number | null =>
    facts.find(({ entry }) => entry.id === entryId)?.entry.revision ?? null;
  return dutiesOf(facts, proposals).map((finding) => ({
    kind: finding.kind,
    words: findingWords[finding.kind],
    assignment: desk.handles.handleOf(id) ?? id,
    entry: "entryId" in finding ? entryOf(finding.entryId) : null,
    proposal: "proposal" in finding ? (desk.handles.handleOf(finding.proposal) ?? finding.proposal) : null,
    by: actorView(desk, finding.by, day),
  }));
}

const findingWords: Readonly<Record<DutyFinding["kind"], Text>> = {
  "own-result": { vi: "chủ trì tự xác nhận kết quả của mình", en: "the lead accepted its own result" },
  "one-hand": { vi: "một cán bộ vừa trình vừa xác nhận", en: "one officer handed in the result and accepted it" },
  "own-second-person": {
    vi: "người thứ hai của việc sửa là người sửa",
    en: "a correction's second person is the first",
  },
  "one-body": {
    vi: "đề nghị được duyệt trong cùng cơ quan",
    en: "a proposal was approved within the body that made it",
  },
};

async function saidOf(
  { environment }: Session,
  desk: ReportDesk,
  id: string,
  { day, options }: { readonly day: CivilDate; readonly options: AuthorsGiven },
): Promise<E.Either<FrontDoorFailure, ReadonlyArray<SaidView>>> {
  const authors = authorsIn(options);
  if (!authors.ok) return E.left(authors.error);
  const stream = streamName("assignment", id);
  const loaded = await loadStream(environment, stream)();
  if (E.isLeft(loaded)) return loaded;
  const findings = await findingsIn(environment.store, stream, authors.value);
  if (!findings.ok) return E.left(findings.error);
  const facts = desk.model.assignments.get(id)?.history.facts ?? [];
  const { issued } = lifecycleOf(facts);
  const directive = desk.model.directives.get(issued?.directive ?? "") ?? unregisteredDirective;
  const known = new Set(facts.map(({ entry }) => entry.id));
  return E.right(
    loaded.right.entries.flatMap(({ id: entryId, revision, event }, n): ReadonlyArray<SaidView> => {
      if (!known.has(entryId) || event.type === "IrregularityFlagged") return [];
      const { on, by } = event.data;
      const held =
        issued === undefined ? [] : rolesOf(by, partiesOf(issued, directive, "both"), desk.register.get).held;
      const roles = [...held].map((role) => ({ role, label: actorRoleLabels[role] }));
      const assurance = loaded.right.metadata[n]?.assurance ?? "unknown";
      const signature = findings.value.get(entryId) ?? "none";
      return [{ entry: revision, type: event.type, on, by: actorView(desk, by, day), roles, assurance, signature }];
    }),
  );
}
