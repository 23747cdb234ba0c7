/** The keys that sign: from the files that were named, or else from the environment. They are never shown. */
import { type Signer, signerFromFile, signerFromText } from "chidao";
import { unwrap } from "../failure.js";
import type { Session } from "../session.js";

export async function signersOf(files: ReadonlyArray<string>, { env }: Session): Promise<ReadonlyArray<Signer>> {
  const named: Array<Signer> = [];
  for (const file of files) named.push(unwrap(await signerFromFile(file)));
  const inEnvironment = env["CHIDAO_SIGNING_KEY"] ?? "";
  return named.length > 0 || inEnvironment === "" ? named : [unwrap(signerFromText(inEnvironment))];
}
