/** Signatures of authors, made once the bytes of the events are final: each covers its whole leaf header. */
import { authorText, leafHeaderOf, type NewEvent } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { AuthorCantSign, Environment } from "./environment.js";

export interface ToBeSigned {
  readonly ledger: string;
  readonly stream: string;
  /** The revision that the first of the events will have. */
  readonly firstRevision: number;
  readonly events: ReadonlyArray<NewEvent>;
}

/** The events as they are handed to the store. A repeat of them is never stored, so the first signature stays. */
export async function signEvents(
  { author, hashing }: Pick<Environment, "author" | "hashing">,
  { ledger, stream, firstRevision, events }: ToBeSigned,
): Promise<E.Either<AuthorCantSign, ReadonlyArray<NewEvent>>> {
  if (author === undefined) return E.right(events);
  const signed: Array<NewEvent> = [];
  for (const [at, event] of events.entries()) {
    const header = leafHeaderOf(hashing, ledger, { ...event, stream, revision: firstRevision + at });
    const signature = await author.sign(authorText(header));
    if (!signature.ok) return E.left(signature.error);
    signed.push({ ...event, signature: signature.value });
  }
  return E.right(signed);
}
