/** The keys that sign: from the files that were named, or else from the environment. They are never shown. */
import { type Signer, signerFromFile, signerFromText } from "chidao";
import { unwrap } from "../failure.js";

/** `inEnvironment`: the text of a key file, as a variable holds it. */
export async function signersOf(
  files: ReadonlyArray<string>,
  inEnvironment: string | undefined = "",
): Promise<ReadonlyArray<Signer>> {
  const named: Array<Signer> = [];
  for (const file of files) named.push(unwrap(await signerFromFile(file)));
  return named.length > 0 || inEnvironment === "" ? named : [unwrap(signerFromText(inEnvironment))];
}
