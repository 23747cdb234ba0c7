/** Everything that can go wrong when a command is handled or a question is asked. */
import type { DecodeFailure, StoreFault, UndecodableEvent } from "@chidao/core";
import type { Rejection } from "@chidao/domain";
import type { AuthorCantSign } from "./environment.js";
import type { FanOutRefused } from "./processes/fan-out.js";

export type Failure =
  | Rejection
  | StoreFault
  | DecodeFailure
  | UndecodableEvent
  | CommandIdReused
  | NoLedger
  | FanOutRefused
  | SecretKeyMissing
  | AuthorCantSign;

/** The command id was used before, with another content. Use a new id for a new command. */
export interface CommandIdReused {
  readonly _tag: "CommandIdReused";
  readonly commandId: string;
  readonly stream: string;
}

/** The store holds no ledger yet. */
export interface NoLedger {
  readonly _tag: "NoLedger";
}

/** The reference of a secret document was given, and no key is at hand to seal it with. */
export interface SecretKeyMissing {
  readonly _tag: "SecretKeyMissing";
}
