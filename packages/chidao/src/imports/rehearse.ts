/** A dry run of one row: decides the claim, the directive and the task as recording would, and writes nothing. */
import { collect, loadDirective } from "@chidao/application";
import {
  civilDateOf,
  claimStreamOf,
  decodeRecorded,
  eventIdOf,
  type Instant,
  type IrregularityFlagged,
  streamName,
} from "@chidao/core";
import {
  type Claim,
  claimKeyOf,
  type DecideFacts,
  type Directive,
  DirectiveRegistered,
  decideClaim,
  decideDirective,
  decideTogether,
  evolveClaim,
  evolveDirective,
  harden,
  type RegisterDirective,
  unclaimed,
  unregisteredDirective,
} from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import { notStated } from "../inputs/values.js";
import { rulesOf, type Session } from "../session.js";
import type { IrregularityNote } from "../types/answers.js";
import { notesOf } from "../views/irregularities.js";
import { entriesOf, isDirectiveNew, type Prepared } from "./prepared.js";

export async function rehearse(
  session: Session,
  prepared: Prepared,
): Promise<E.Either<FrontDoorFailure, ReadonlyArray<IrregularityNote>>> {
  if (prepared.toRecord.steps.length === 0) return E.right([]);
  if (isDirectiveNew(prepared)) {
    const registered = await rehearseDirective(session, prepared);
    if (E.isLeft(registered)) return registered;
  }
  return rehearseTask(session, prepared);
}

/** Decides the row's task under the directive as it would be by then. */
export async function rehearseTask(
  session: Session,
  prepared: Prepared,
): Promise<E.Either<FrontDoorFailure, ReadonlyArray<IrregularityNote>>> {
  const { row, directive, known } = prepared;
  const { kinds } = session.environment;
  const facts = factsFor(session, prepared, streamName("assignment", row.assignment));
  const under = await loadDirective(session.environment, directive.directive)();
  if (E.isLeft(under)) return under;
  const deciding = {
    ...facts,
    kinds,
    directive: isDirectiveNew(prepared) ? registeredNow(directive, facts.now) : under.right,
  };
  const hardening = { policy: facts.policy, findRule: kinds.findRule };
  const decided = harden(decideTogether(entriesOf(prepared), known, deciding), hardening);
  if (E.isLeft(decided)) return decided;
  const flags = decided.right.filter((event) => event.type === "IrregularityFlagged");
  return E.right(
    notesOf(
      flags.map((event) => event.data as IrregularityFlagged),
      kinds,
    ),
  );
}

function factsFor({ environment }: Session, { desk }: Prepared, stream: string): DecideFacts {
  const { clock, hashing, kinds } = environment;
  const now = clock.now();
  return {
    now,
    today: civilDateOf(now),
    eventId: (n) => eventIdOf(hashing, desk.ledger?.ledger ?? "", stream, "rehearsal", n),
    agency: desk.register.get,
    ...rulesOf(desk, civilDateOf(now)),
    registry: kinds.registry,
    assurance: "declared",
  };
}

/** In the order of recording: what the directive's own rules refuse comes before the claim. */
async function rehearseDirective(session: Session, prepared: Prepared): Promise<E.Either<FrontDoorFailure, void>> {
  const { directive } = prepared;
  const facts = factsFor(session, prepared, streamName("directive", directive.directive));
  const decided = decideDirective(directive, unregisteredDirective, {
    ...facts,
    contested: undefined,
    sha256: session.environment.hashing.sha256,
    related: () => undefined,
  });
  if (E.isLeft(decided)) return decided;
  const key = claimKeyOf(directive.identity);
  if (key === undefined) return E.right(undefined);
  const claim = await loadClaim(session, key);
  if (E.isLeft(claim)) return claim;
  const { on, by, provenance } = directive;
  const claiming = { on, by, provenance, directive: directive.directive, key, reason: null };
  const claimed = decideClaim({ type: "ClaimIdentity", ...claiming }, claim.right);
  return E.isLeft(claimed) ? claimed : E.right(undefined);
}

async function loadClaim(
  { environment }: Session,
  key: ReadonlyArray<string>,
): Promise<E.Either<FrontDoorFailure, Claim>> {
  const { store, hashing, kinds } = environment;
  const recorded = await collect(store.readStream(claimStreamOf(hashing, key)))();
  if (E.isLeft(recorded)) return recorded;
  let claim: Claim = unclaimed;
  for (const event of recorded.right) {
    const entry = decodeRecorded(kinds.registry, event);
    if (E.isLeft(entry)) return entry;
    claim = evolveClaim(claim, entry.right);
  }
  return E.right(claim);
}

/** The directive as it would be once the row is recorded. */
function registeredNow(
  { type, signedBy, sealedReference, text, ...data }: RegisterDirective,
  recordedAt: Instant,
): Directive {
  const event = DirectiveRegistered({ ...data, signedBy: notStated, sealedReference: null, text: notStated });
  const entry = { id: "", index: 0, stream: streamName("directive", data.directive), revision: 0, recordedAt, event };
  return evolveDirective(unregisteredDirective, entry);
}
