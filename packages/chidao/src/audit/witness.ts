/**
 * A witness, as an oversight body runs it from a folder: it keeps the last head that it signed for each log, and signs
 * only what holds that head. What it keeps is synced before its signature is handed on; one process decides at a time.
 */
import { join } from "node:path";
import {
  considerHead,
  cosignText,
  noteText,
  originOf,
  parseVerifierKey,
  parseWitnessRequest,
  type SigningKey,
  signatureLine,
  type VerifierKey,
  withSignature,
} from "@chidao/audit";
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";
import { replaceFile, textOfFile } from "../platform/durable-files.js";
import { nodeSignatures } from "../platform/ed25519.js";
import { lockHeld, withLock } from "../platform/lock-file.js";
import type { Cosigned } from "../types/audit.js";
import type { AuditFault } from "./faults.js";

export interface CosignInput {
  /** The request, as the log wrote it. */
  readonly request: string;
  readonly signer: SigningKey;
  /** Public keys of the logs that are witnessed. */
  readonly logs: ReadonlyArray<string>;
  /** Where the last heads are kept, a file for each log. */
  readonly folder: string;
  /** The present second since 1970-01-01T00:00:00Z. */
  readonly now: number;
}

export async function cosign(input: CosignInput): Promise<Outcome<Cosigned, AuditFault>> {
  const request = parseWitnessRequest(input.request);
  if (!request.ok) return request;
  const logs = readKeys(input.logs);
  if (!logs.ok) return logs;
  if (input.signer.key.type !== "witness") return fail({ _tag: "SignersDiffer", names: [input.signer.key.name] });
  const origin = originOf(request.value.head);
  if (!origin.ok) return origin;
  const file = join(input.folder, `${nodeHashing.sha256(origin.value)}.note`);
  return alone(input.folder, async () => {
    const considered = considerHead(nodeHashing, nodeSignatures, logs.value, request.value, await textOfFile(file));
    if (!considered.ok) return considered;
    const { head, note, first } = considered.value;
    const signature = await cosignText(note.text, input.signer, input.now);
    const signed = noteText(withSignature(note, signature));
    await replaceFile(file, signed);
    const { size, root } = head;
    return succeed({ origin: head.origin, size, root, first, note: signed, signature: signatureLine(signature) });
  });
}

function readKeys(texts: ReadonlyArray<string>): Outcome<ReadonlyArray<VerifierKey>, AuditFault> {
  const keys: Array<VerifierKey> = [];
  for (const text of texts) {
    const key = parseVerifierKey(nodeHashing, text);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return succeed(keys);
}

/** Looking at the last head and putting the new one in its place must not be done by two at once. */
async function alone<A>(folder: string, act: () => Promise<Outcome<A, AuditFault>>): Promise<Outcome<A, AuditFault>> {
  const lock = join(folder, "deciding.lockdb");
  try {
    const done = await withLock(lock, act);
    return done === lockHeld ? fail({ _tag: "WitnessBusy", lock }) : done;
  } catch (error) {
    return fail(unreachable(folder, error));
  }
}

function unreachable(folder: string, error: unknown): AuditFault {
  return { _tag: "HeadsUnreachable", folder, cause: error instanceof Error ? error.message : String(error) };
}
