/** Ed25519 of the machine's own crypto: keys made, read and written, texts signed and checked. */
import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from "node:crypto";
import {
  base64Of,
  bytesOfBase64,
  type KeyType,
  type Malformed,
  parseVerifierKey,
  type Signatures,
  type SigningKey,
  verifierKey,
  verifierKeyText,
} from "@chidao/audit";
import type { Outcome } from "@chidao/core/store";
import { nodeHashing } from "@chidao/hashing-node";

/** What stands before the 32 bytes of a key in the forms that Node reads (RFC 8410). */
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");

export const nodeSignatures: Signatures = {
  verify: (publicKey, text, signature) => {
    try {
      const key = createPublicKey({ key: Buffer.concat([publicPrefix, publicKey]), format: "der", type: "spki" });
      return verify(null, Buffer.from(text, "utf8"), key, signature);
    } catch {
      return false;
    }
  },
};

/** A new key of this name; the text is what a key file holds, and is nobody else's business. */
export function newKeyText(name: string, type: KeyType): string {
  const seed = randomBytes(32);
  const { id, publicKey } = verifierKey(nodeHashing, name, type, publicBytes(privateKeyOf(seed)));
  const typeByte =
    bytesOfBase64(verifierKeyText({ name, id, type, publicKey }).split("+").slice(2).join("+"))?.[0] ?? 0;
  return `PRIVATE+KEY+${name}+${id}+${base64Of(Uint8Array.of(typeByte, ...seed))}\n`;
}

/** The key that such a text holds, in the form that Go's note package writes too. */
export function signingKeyOf(text: string): Outcome<SigningKey, Malformed> {
  const [, name = "", id = "", encoded = ""] =
    /^PRIVATE\+KEY\+([^+\n]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]{44})\n?$/.exec(text) ?? [];
  const bytes = bytesOfBase64(encoded);
  if (bytes?.length !== 33)
    return { ok: false, error: { _tag: "Malformed", what: "key", line: 1, reason: "key-shape" } };
  const privateKey = privateKeyOf(bytes.subarray(1));
  // The id is one of the public key, so it tells whether name, type and seed belong together.
  const publicText = `${name}+${id}+${base64Of(Uint8Array.of(bytes[0] ?? 0, ...publicBytes(privateKey)))}`;
  const key = parseVerifierKey(nodeHashing, publicText);
  if (!key.ok) return key;
  return {
    ok: true,
    value: {
      key: key.value,
      sign: async (words) => new Uint8Array(sign(null, Buffer.from(words, "utf8"), privateKey)),
    },
  };
}

function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: "der", type: "pkcs8" });
}

function publicBytes(key: KeyObject): Uint8Array {
  return new Uint8Array(createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32));
}
