/**
 * The key that seals the references of secret documents, from the file that `CHIDAO_SECRET_KEY_FILE` names. It is read
 * when a ledger is opened and is never shown.
 */
import { readFile } from "node:fs/promises";
import { type Secrets, secretsFromKey } from "chidao";
import { usageFailure } from "./failure.js";
import type { Environment } from "./language.js";
import { errors } from "./messages/errors.js";

export async function secretsOf(env: Environment): Promise<{ readonly secrets?: Secrets }> {
  const file = env["CHIDAO_SECRET_KEY_FILE"];
  if (file === undefined || file === "") return {};
  const key = await readFile(file).catch(() => undefined);
  const secrets = key && secretsFromKey(key);
  if (secrets === undefined) throw usageFailure("SecretKeyUnusable", errors.secretKeyUnusable(file), { file });
  return { secrets };
}
