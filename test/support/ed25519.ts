/** Ed25519 from Node, for tests: keys from seeds, so that every run signs the same. */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { type KeyType, type Signatures, type SigningKey, verifierKey } from "@chidao/audit";
import { nodeHashing } from "./hashing.js";

const spki = Buffer.from("302a300506032b6570032100", "hex");
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

export const nodeSignatures: Signatures = {
  verify: (publicKey, text, signature) => {
    const key = createPublicKey({ key: Buffer.concat([spki, publicKey]), format: "der", type: "spki" });
    return verify(null, Buffer.from(text), key, signature);
  },
};

/** The same name always gives the same key. */
export function testKey(name: string, type: KeyType = "log", seedWords = name): SigningKey {
  const seed = createHash("sha256").update(`test key ${seedWords}`).digest();
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
  return {
    key: verifierKey(nodeHashing, name, type, new Uint8Array(publicKey)),
    sign: async (text) => new Uint8Array(sign(null, Buffer.from(text), key)),
  };
}
