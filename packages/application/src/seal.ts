/**
 * Sealing: personal values of a command go to the disclosure store, and commitments take their place, before
 * anything is decided. The digest of a command is taken with personal values nulled, so that it discloses nothing.
 */
import { canonicalJsonOf, commitmentOf, personalValuesIn, replacePersonal, type StoreFault } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { Environment } from "./environment.js";

export function digestOf({ hashing }: Pick<Environment, "hashing">, command: unknown): string {
  return hashing.sha256(canonicalJsonOf(replacePersonal(command, () => null)));
}

export interface Sealed<C> {
  /** The command with commitments in the place of personal values. */
  readonly command: C;
  /** Makes each value and salt durable. Called once the command is decided, so that a refused one leaves nothing. */
  readonly keep: TaskEither<StoreFault, void>;
}

export function seal<C>({ hashing, randomness, disclosures }: Environment, command: C): Sealed<C> {
  const made = personalValuesIn(command).map((value) => {
    const salt = randomness.salt();
    return { commitment: commitmentOf(hashing, salt, value), disclosure: { value, salt: hexOf(salt) } };
  });
  const commitments = made.map(({ commitment }) => commitment);
  return {
    command: replacePersonal(command, () => ({ commitment: commitments.shift() })) as C,
    keep: async () => {
      for (const { commitment, disclosure } of made) {
        const put = await disclosures.put(commitment, disclosure);
        if (!put.ok) return E.left(put.error);
      }
      return E.right(undefined);
    },
  };
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
