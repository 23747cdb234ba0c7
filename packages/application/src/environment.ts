/** The ports of the application as one record. Whoever composes the application supplies them. */
import type { Assurance, Clock, DisclosureStore, EventStore, Hashing, Outcome } from "@chidao/core";
import type { Kinds } from "@chidao/domain";

export interface Randomness {
  /** 32 bytes from a source fit for secrets. */
  salt(): Uint8Array;
}

/** A key that only those have who may know of secret documents. The same key must be used as long as the ledger lives. */
export interface Secrets {
  /** HMAC-SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
  hmacSha256(text: string): string;
}

/** Signs what is written for the person or the body that answers for it. */
export interface Author {
  /** The line that fills the slot of the leaf header which the text is made of. */
  sign(text: string): Promise<Outcome<string, AuthorCantSign>>;
}

/** The author's key gave no signature, or one that is not its own. Nothing was written. */
export interface AuthorCantSign {
  readonly _tag: "AuthorCantSign";
  /** The name that the key bears. */
  readonly name: string;
  readonly cause: string;
}

export interface Environment {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly hashing: Hashing;
  readonly randomness: Randomness;
  readonly disclosures: DisclosureStore;
  readonly kinds: Kinds;
  /** Whose calendar and policy count, such as "vn": their streams are `calendar-vn` and `policy-vn`. */
  readonly jurisdiction: string;
  /** `undefined`: references of secret documents can't be recorded here. */
  readonly secrets?: Secrets | undefined;
  /** `undefined`: entries are written without a signature of their author. */
  readonly author?: Author | undefined;
  /** Name and version of the writing software, such as `chidao/0.1.0`. */
  readonly software: string;
  /**
   * Calls `append` when it is this command's turn; for callers who need the entries of several commands in an order.
   * Without it everybody appends at once.
   */
  readonly inTurn?: <A>(stream: string, append: () => Promise<A>) => Promise<A>;
}

/** How a command is told apart from others, and how sure we are of its actor. */
export interface CommandContext {
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly assurance: Assurance;
}
