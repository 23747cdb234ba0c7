/** An author's key at work: it signs what is written, and what it gave is looked at before anything is stored. */
import type { Author, AuthorCantSign } from "@chidao/application";
import { authorLine, type SigningKey, signText } from "@chidao/audit";
import { fail, type Outcome, succeed } from "@chidao/core/store";
import { nodeSignatures } from "../platform/ed25519.js";

export function authorWith(signer: SigningKey): Author {
  return { sign: (text) => sign(signer, text) };
}

async function sign(signer: SigningKey, text: string): Promise<Outcome<string, AuthorCantSign>> {
  const { key } = signer;
  const cant = (cause: string): Outcome<never, AuthorCantSign> =>
    fail({ _tag: "AuthorCantSign", name: key.name, cause });
  if (key.type !== "log") return cant("a key of a witness signs no entries");
  try {
    const signature = await signText(text, signer);
    // What does not fit would stand in the ledger for ever.
    const fits = nodeSignatures.verify(key.publicKey, text, signature.signature);
    return fits ? succeed(authorLine(signature)) : cant("the signature does not fit the public key");
  } catch (error) {
    return cant(error instanceof Error ? error.message : String(error));
  }
}
