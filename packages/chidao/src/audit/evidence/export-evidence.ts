/** A bundle of evidence: what was asked for is found in the ledger as it is now, and written to be checked by anybody. */
import type { EventStore } from "@chidao/core";
import { fail, succeed } from "@chidao/core/store";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../../errors.js";
import { EvidenceCodec } from "../../inputs/record-codecs.js";
import { actorAsGiven, agencyNamed, assignmentNamed, directiveNamed } from "../../inputs/resolve.js";
import { intoBundle } from "../../platform/bundle-sinks.js";
import { type Desk, deskOf, read, type Session, toOutcome } from "../../session.js";
import type { Outcome } from "../../types/answers.js";
import type { EvidenceExport, EvidenceWritten, Heads } from "../../types/audit.js";
import type { LedgerAuditFault } from "../faults.js";
import { told } from "../told.js";
import { chooseRecords, type Subject, wholeLedger } from "./choose-records.js";
import { writeBundle } from "./write-bundle.js";

type Named = Subject & { readonly name: string };

export async function exportEvidence(
  session: Session,
  heads: Heads | undefined,
  given: EvidenceExport,
): Promise<Outcome<EvidenceWritten>> {
  const input = read(EvidenceCodec, given, "audit.exportEvidence");
  if (E.isLeft(input)) return toOutcome(input);
  const desk = await deskOf(session);
  if (E.isLeft(desk)) return toOutcome(desk);
  const subject = subjectOf(desk.right, input.right.only);
  if (E.isLeft(subject)) return toOutcome(subject);
  const { to, by, policy, onProgress } = input.right;
  const { agency, role, officer } = actorAsGiven(desk.right, by, { unknown: "-" });
  const size = desk.right.position + 1;
  const choice = await choiceOf(session.environment.store, subject.right, size);
  if (!choice.ok) return told(choice);
  return told(
    await intoBundle<EvidenceWritten, LedgerAuditFault>(to, async (sink) => {
      const written = await writeBundle(sink, {
        ...{ store: session.environment.store, registry: session.environment.kinds.registry },
        ...{ heads, size, choice: choice.value },
        ...{ subject: subject.right, exportedBy: { agency, role, officer }, policy, onProgress },
      });
      if (!written.ok) return written;
      const { ledger, root, records, scope, files } = written.value;
      return succeed({ path: to, ledger, size, root, records, scope, files: files.length + 1 });
    }),
  );
}

async function choiceOf(store: EventStore, subject: Named | undefined, size: number) {
  if (size === 0) return fail({ _tag: "NoLedger" as const });
  return subject === undefined ? succeed(wholeLedger) : chooseRecords(store, subject, size);
}

function subjectOf(desk: Desk, only: EvidenceExport["only"]): E.Either<FrontDoorFailure, Named | undefined> {
  if (only === undefined) return E.right(undefined);
  if ("directive" in only) return named("directive", only.directive, directiveNamed(desk, only.directive));
  if ("assignment" in only) return named("assignment", only.assignment, assignmentNamed(desk, only.assignment));
  return named("agency", only.agency, agencyNamed(desk, only.agency, undefined));
}

function named(
  kind: Subject["kind"],
  name: string,
  id: E.Either<FrontDoorFailure, string>,
): E.Either<FrontDoorFailure, Named> {
  return E.isLeft(id) ? id : E.right({ kind, name, id: id.right });
}
