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

/** The command with commitments; each value and salt is durable before this resolves. */
export function seal<C>(environment: Environment, command: C): TaskEither<StoreFault, C> {
  return async () => {
    const commitments: Array<string> = [];
    for (const value of personalValuesIn(command)) {
      const salt = environment.randomness.salt();
      const commitment = commitmentOf(environment.hashing, salt, value);
      const put = await environment.disclosures.put(commitment, { value, salt: hexOf(salt) });
      if (!put.ok) return E.left(put.error);
      commitments.push(commitment);
    }
    return E.right(replacePersonal(command, () => ({ commitment: commitments.shift() })) as C);
  };
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
