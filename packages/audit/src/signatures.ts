/** Ed25519 (RFC 8032) comes from outside, like hashing. Everything that is signed here is text, and signed as UTF-8. */
import type { VerifierKey } from "./note/verifier-key.js";

export interface Signatures {
  /** Whether this 64-byte signature of the text was made with the key; false for a key or signature that is none. */
  verify(publicKey: Uint8Array, text: string, signature: Uint8Array): boolean;
}

/** A key that can sign. Where it is kept, in a file or in a device, is its own affair. */
export interface SigningKey {
  readonly key: VerifierKey;
  /** 64 bytes. A signer that can't sign rejects. */
  sign(text: string): Promise<Uint8Array>;
}
