/** The ledger's proofs as the front door gives them. */
import { type Note, noteText, openNote, parseNote, withSignature } from "@chidao/audit";
import { fail, type Outcome as Plain, succeed } from "@chidao/core/store";
import {
  AnyText,
  AuthorsCodec,
  ReceiptCodec,
  RecordsSeenCodec,
  refused,
  SignersCodec,
  VerifyCodec,
} from "../inputs/record-codecs.js";
import { nodeSignatures } from "../platform/ed25519.js";
import { type Session, toOutcome } from "../session.js";
import type { Outcome } from "../types/answers/base.js";
import type { Audit, Heads, SignedHead, VerifyOptions } from "../types/audit.js";
import { exportEvidence } from "./evidence/export-evidence.js";
import type { AuditFault, LedgerAuditFault } from "./faults.js";
import { ownKeysOf, readAllKept, viewOf } from "./kept-heads.js";
import { receiptFor, requestFor } from "./proofs.js";
import { sampleTasks } from "./sample.js";
import { signHead } from "./sign-head.js";
import { told } from "./told.js";
import { verifyLedger } from "./verify-ledger.js";
import { writersOf } from "./writers.js";

export function auditOf(session: Session, heads: Heads | undefined): Audit {
  const { store } = session.environment;
  const withHeads = async <A>(
    malformed: ReturnType<typeof refused>,
    act: (heads: Heads) => Promise<Plain<A, LedgerAuditFault>>,
  ): Promise<Outcome<A>> => {
    if (malformed !== undefined) return toOutcome(malformed);
    return told(heads === undefined ? fail({ _tag: "NoHeadsPlace" }) : await act(heads));
  };
  return {
    signHead: (signers) =>
      withHeads(refused(SignersCodec, signers, "audit.signHead"), (place) => signHead(store, place, signers)),
    heads: () =>
      withHeads(undefined, async (place) => {
        const kept = await readAllKept(place);
        return kept.ok ? succeed(kept.value.map(viewOf)) : kept;
      }),
    addSignatures: (note) =>
      withHeads(refused(AnyText, note, "audit.addSignatures"), (place) => addSignatures(place, note)),
    witnessRequest: (oldSize) =>
      withHeads(refused(RecordsSeenCodec, oldSize, "audit.witnessRequest"), (place) =>
        requestFor(store, place, oldSize),
      ),
    receipt: (index, options = {}) =>
      withHeads(refused(ReceiptCodec, { ...options, index }, "audit.receipt"), (place) =>
        receiptFor(store, place, index, options.withTexts ?? true),
      ),
    sample: (options) => sampleTasks(session, heads, options),
    writers: async (options = {}) => {
      const malformed = refused(AuthorsCodec, options, "audit.writers");
      return malformed === undefined ? told(await writersOf(store, options)) : toOutcome(malformed);
    },
    exportEvidence: (options) => exportEvidence(session, heads, options),
    verify: async (options: VerifyOptions = {}) => {
      const malformed = refused(VerifyCodec, options, "audit.verify");
      return malformed === undefined ? told(await verifyLedger(store, heads, options)) : toOutcome(malformed);
    },
  };
}

/**
 * Whose a signature is and whether it fits is judged when heads are checked; only one that passes for the ledger's own
 * and is not would spoil the head, and is refused.
 */
async function addSignatures(heads: Heads, text: string): Promise<Plain<SignedHead, AuditFault>> {
  const note = parseNote(text);
  if (!note.ok) return note;
  const opened = openNote(nodeSignatures, note.value, await ownKeysOf(heads));
  if (!opened.ok && opened.error._tag !== "UnknownSigners") return opened;
  const kept = await readAllKept(heads);
  if (!kept.ok) return kept;
  const found = kept.value.find(({ headText }) => headText === note.value.text);
  if (found === undefined) {
    const [origin = "", size = ""] = note.value.text.split("\n");
    return fail({ _tag: "NoSuchHead", origin, size: Number(size) });
  }
  let merged: Note = found.note ?? { text: note.value.text, signatures: [] };
  for (const signature of note.value.signatures) merged = withSignature(merged, signature);
  const saved = await heads.saveNote(found.head.size, noteText(merged));
  return saved.ok ? succeed(viewOf({ ...found, note: merged, noteText: noteText(merged) })) : saved;
}
