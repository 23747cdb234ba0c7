/** Proof at the front door: heads that are signed and kept, receipts, witnesses, and what a check found. */
import type {
  Anchor,
  AuthorCounts,
  BrokenRecord,
  Scope,
  SignatureState,
  Step,
  Verdict,
  WitnessSeen,
  WritersFound,
} from "@chidao/audit";
import type { Basis, Outcome, Text } from "./answers/base.js";
import type { ActorInput } from "./inputs.js";

/** A key as the note format of C2SP writes its public half: `name+id+base64`. */
export type PublicKeyText = string;

/** A key that signs heads, or entries for their author. `signerFromFile` reads one; a device or a service can stand behind the same shape. */
export interface Signer {
  readonly key: {
    readonly name: string;
    readonly id: string;
    readonly type: "log" | "witness";
    readonly publicKey: Uint8Array;
  };
  /** Ed25519 over the text's UTF-8 bytes, 64 bytes. Rejects when it can't. */
  sign(text: string): Promise<Uint8Array>;
}

/** Where signed heads are kept, beside the ledger. `fileHeads(folder)` is one. */
export interface Heads {
  /** In the order of their sizes. */
  list(): Promise<Outcome<ReadonlyArray<KeptHead>, HeadsFault>>;
  /** Keeps a head for its size, durably, unless one is kept; answers the one that is kept. The first one stands. */
  claim(size: number, head: string): Promise<Outcome<string, HeadsFault>>;
  /** Durably puts a signed head in the place of an earlier one of its size. */
  saveNote(size: number, note: string): Promise<Outcome<void, HeadsFault>>;
  /** Public keys that have signed. */
  keys(): Promise<Outcome<ReadonlyArray<PublicKeyText>, HeadsFault>>;
  saveKey(id: string, key: PublicKeyText): Promise<Outcome<void, HeadsFault>>;
  /** Undefined when none are kept. */
  leaves(): Promise<Outcome<KeptLeaves | undefined, HeadsFault>>;
  writeLeaves(from: number): Promise<Outcome<LeafWriter, HeadsFault>>;
}

export interface KeptHead {
  readonly size: number;
  /** What is signed, and under it the frontier that belongs to it. */
  readonly head: string;
  /** Undefined when the process ended between keeping and signing. */
  readonly note: string | undefined;
}

export interface KeptLeaves {
  readonly count: number;
  /** Hashes of leaves, hexadecimal; fewer than asked for where the file ends. */
  read(from: number, to: number): Promise<ReadonlyArray<string>>;
  close(): Promise<void>;
}

export interface LeafWriter {
  /** The place of the first leaf to add, in the ledger; earlier than asked for when fewer are kept. */
  readonly start: number;
  add(leaf: string): Promise<void>;
  /** Resolves when all are durable. */
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

export interface HeadsFault {
  readonly _tag: "HeadsUnreachable";
  readonly folder: string;
  readonly cause: string;
}

/** A head of the ledger's tree, with its signatures as a note. */
export interface SignedHead {
  readonly origin: string;
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly root: string;
  /** The signed note, to be handed on as it is; null when the head is kept and not signed yet. */
  readonly note: string | null;
  /** Who signed: names of keys, and for witnesses the second at which they did, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  readonly signatures: ReadonlyArray<HeadSignature>;
}

export interface HeadSignature {
  readonly name: string;
  readonly keyId: string;
}

export type VerifyStep = Step<
  "read" | "positions" | "frontier" | "heads" | "leaves" | "given-heads" | "policy" | "authors"
>;

export interface VerifyReport {
  readonly verdict: Verdict;
  /** What the verdict means, and what it does not. */
  readonly meaning: Text;
  readonly ledger: string | null;
  readonly size: number;
  readonly root: string;
  readonly steps: ReadonlyArray<VerifyStep>;
  /** Records under a signed head that agrees; later ones are covered by no signature. */
  readonly signedSize: number;
  readonly anchored: Anchor | null;
  /** Records by what is known of their authors' signatures. */
  readonly authors: AuthorCounts;
  /** The first record that can't stand where it stands. */
  readonly firstBroken: BrokenRecord | null;
}

/** Whose signatures under entries are known to whoever asks. */
export interface AuthorsGiven {
  /** The text of a list of authors' keys. Default: none, so that no signature of an author can be checked. */
  readonly authors?: string;
}

export interface VerifyOptions extends AuthorsGiven {
  /** The text of a trust file: whose heads count, and which witnesses. Default: the keys kept beside the ledger. */
  readonly policy?: string;
  /** Signed heads that were kept elsewhere, as texts: the ledger must hold what they say. */
  readonly heads?: ReadonlyArray<string>;
  /** Told after each chunk. */
  readonly onProgress?: (done: number, of: number | null) => void;
}

export interface TrustInput {
  /** Public keys of the logs whose heads count. */
  readonly logs: ReadonlyArray<PublicKeyText>;
  /** Public keys of witnesses; none: no witness is asked for, and nothing is ever anchored. */
  readonly witnesses?: ReadonlyArray<PublicKeyText>;
  /** How many of the witnesses must have seen a head; default all. */
  readonly quorum?: number | "all" | "any";
}

/** Whose key it is, as a list of authors' keys says it. */
export interface AuthorLineInput {
  /** The public key, from whoever holds it. */
  readonly key: PublicKeyText;
  /** Id of the body on whose behalf is signed. */
  readonly agency: string;
  /** Pseudonym of the one officer who holds it; default: whoever signs for the body. */
  readonly officer?: string;
  /** The first day, or instant, at which it signs, in UTC: `2026-01-01` or `2026-01-01T02:00:00.000Z`. */
  readonly from: string;
  /** The last one; default: no end is known. */
  readonly until?: string;
}

export interface ReceiptView {
  readonly origin: string;
  readonly index: number;
  readonly size: number;
  readonly root: string;
  readonly stream: string;
  readonly type: string;
  readonly recordedAt: string;
  /** The event's own texts; null when the receipt keeps them back. */
  readonly data: string | null;
  readonly metadata: string | null;
  /** What is known of the signature that the entry carries, if it carries one; one that is refuted is a failure. */
  readonly signature: "none" | Exclude<SignatureState, "refuted">;
  readonly anchored: boolean;
  readonly witnesses: ReadonlyArray<WitnessSeen>;
}

export interface HeadComparison {
  /** Signed notes; the proof is a request to a witness, from the older size to the newer head. */
  readonly older: string;
  readonly newer: string;
  readonly proof?: string;
  /** The text of a trust file: whose signatures count. */
  readonly policy: string;
}

export interface ComparedHeads {
  readonly origin: string;
  readonly older: { readonly size: number; readonly root: string };
  readonly newer: { readonly size: number; readonly root: string };
}

export interface Cosigned {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  /** True when nothing had been seen of this log before, so that nothing older is vouched for. */
  readonly first: boolean;
  /** The signed head with the witness's signature, to be handed back. */
  readonly note: string;
  readonly signature: string;
}

export interface WitnessInput {
  readonly request: string;
  readonly signer: Signer;
  readonly logs: ReadonlyArray<string>;
  readonly folder: string;
  /** The present instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  readonly now: string;
}

/** What of the ledger to hand out, to whom it is known, and where to. */
export interface EvidenceExport {
  /** A folder to make, or a file whose name ends in `.zip`. What stands there is never overwritten. */
  readonly to: string;
  /** On whose behalf; it stands in the bundle. */
  readonly by: ActorInput;
  /** One directive, body or assignment, by handle, id or name. Default: the whole ledger. */
  readonly only?: { readonly directive: string } | { readonly agency: string } | { readonly assignment: string };
  /** The text of a trust file to send along. Whoever checks should bring their own. */
  readonly policy?: string;
  /** Told after each chunk. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface EvidenceWritten {
  readonly path: string;
  readonly ledger: string;
  /** Records of the ledger, and the root of the tree over them. */
  readonly size: number;
  readonly root: string;
  /** Records whose texts are in the bundle, and those of which it holds the leaf header alone. */
  readonly records: { readonly exported: number; readonly leftOut: number };
  readonly scope: Scope;
  readonly files: number;
}

export interface VerifyBundleOptions extends AuthorsGiven {
  /** The text of a trust file that the checker brings. */
  readonly policy?: string;
  /** Signed heads that were kept elsewhere, as texts. */
  readonly heads?: ReadonlyArray<string>;
  /** Told now and then. */
  readonly onProgress?: (done: number, of: number | null) => void;
}

/** A sample of tasks that nobody could have steered; see `docs/how-to/draw-a-sample.md`. */
export interface SampleOptions {
  /** A public text on one line that was not known when the head was signed. */
  readonly seed: string;
  /** How many of each stratum; all of one that is smaller. */
  readonly each: number;
  /** What parts the tasks: nothing, who leads, the kind, or the box of their status. Default: nothing. */
  readonly by?: "none" | "lead" | "kind" | "status";
  /** The day of the status, `YYYY-MM-DD`. Default: today. */
  readonly asOf?: string;
}

export interface SampleView {
  readonly basis: Basis;
  /** The head that fixes the population. */
  readonly head: { readonly origin: string; readonly size: number; readonly root: string; readonly note: string };
  readonly seed: string;
  readonly each: number;
  readonly by: "none" | "lead" | "kind" | "status";
  /** Tasks among which was drawn. */
  readonly population: number;
  /** Drafts, and tasks issued after the day asked about. */
  readonly leftOut: number;
  readonly strata: ReadonlyArray<{ readonly name: string; readonly population: number; readonly drawn: number }>;
  readonly items: ReadonlyArray<SampleItem>;
}

export interface SampleItem {
  /** The entry that the task's stream begins with. */
  readonly index: number;
  readonly handle: string;
  readonly words: string;
  readonly stratum: string;
  /** SHA-256 of "chidao-sample/1", root, seed and index, each on a line of its own; the lowest are drawn. */
  readonly ticket: string;
  /** The receipt of that entry. */
  readonly receipt: string;
}

/** The ledger's proofs. */
export interface Audit {
  /** Signs the head of the ledger as it is now. The head is kept durably before anything is signed. */
  signHead(signers: ReadonlyArray<Signer>): Promise<Outcome<SignedHead>>;
  heads(): Promise<Outcome<ReadonlyArray<SignedHead>>>;
  /** Adds the signatures of a note to the head that it is of: what witnesses sent back. */
  addSignatures(note: string): Promise<Outcome<SignedHead>>;
  /** What a witness needs: the newest signed head, and the proof from the size that it saw last (0: none). */
  witnessRequest(oldSize: number): Promise<Outcome<string>>;
  /** A receipt for one entry under the newest signed head that covers it; `withTexts`: with data and metadata. */
  receipt(index: number, options?: { readonly withTexts?: boolean }): Promise<Outcome<string>>;
  /** Draws tasks under the newest signed head, by a public seed, each with its receipt. */
  sample(options: SampleOptions): Promise<Outcome<SampleView>>;
  /** Who wrote the ledger, with which assurance as it was said, who signed, and where the recorded times went back. */
  writers(options?: AuthorsGiven): Promise<Outcome<WritersFound>>;
  /** Writes a bundle that anybody can check offline: the whole ledger, or what has to do with one subject. */
  exportEvidence(options: EvidenceExport): Promise<Outcome<EvidenceWritten>>;
  /** Reads the whole ledger and decodes none of it. */
  verify(options?: VerifyOptions): Promise<Outcome<VerifyReport>>;
}
