/**
 * Personal values (names and contacts of natural persons) never enter the stored bytes. In their place stands a
 * salted commitment; value and salt live in a disclosure store from which they can be deleted, which leaves every
 * event and every proof as it was.
 */
import { canonicalJsonOf } from "../canonical-json.js";
import { Codec, type TypeOf } from "../codec/codec.js";
import { text, textUpTo } from "../codec/scalars.js";
import { isRecord, struct, variant } from "../codec/structures.js";
import type { Hashing } from "../hashing.js";
import { Sha256Hex } from "../identifiers.js";
import type { Outcome } from "../store/outcome.js";
import type { StoreFault } from "../store/store-fault.js";

export const Commitment = struct({ commitment: Sha256Hex });
export type Commitment = TypeOf<typeof Commitment>;

/** A personal value as typed in, before it is sealed. It occurs in commands only. */
export const Personal = struct({ personal: textUpTo(500) });
export type Personal = TypeOf<typeof Personal>;

/** In an event: the commitment to a personal value, or why there is none. */
export const SealedPersonal = variant({ commitment: Sha256Hex, unknown: text });
export type SealedPersonal = TypeOf<typeof SealedPersonal>;

/** In a command: the plain value, a commitment made earlier, or why there is none. */
export const PersonalInput = variant({ personal: textUpTo(500), commitment: Sha256Hex, unknown: text });
export type PersonalInput = TypeOf<typeof PersonalInput>;

/** Value and salt of one commitment. The salt is 32 random bytes, in hexadecimal. */
export const Disclosure = struct({ value: new Codec<string>("value", Personal.expected, isText), salt: Sha256Hex });
export type Disclosure = TypeOf<typeof Disclosure>;

function isText(value: unknown): boolean {
  return typeof value === "string";
}

/** Where values and salts live. Deleting one makes its commitment "withheld" for ever. */
export interface DisclosureStore {
  /** MUST be durable before it resolves, since the event that follows can't be told the value again. */
  put(commitment: string, disclosure: Disclosure): Promise<Outcome<void, StoreFault>>;
  get(commitment: string): Promise<Outcome<Disclosure | undefined, StoreFault>>;
  /** Removes value and salt for good. MUST be durable before it resolves; where nothing is, nothing is done. */
  erase(commitment: string): Promise<Outcome<void, StoreFault>>;
}

const domain = "chidao/commitment/1";
const separator = new Uint8Array([0x00]);

/** SHA-256("chidao/commitment/1" 00 salt RFC8785(value)). */
export function commitmentOf(hashing: Hashing, salt: Uint8Array, value: string): string {
  return hashing.sha256(domain, separator, salt, canonicalJsonOf(value));
}

/** Every `{"personal": ...}` in a value, in the order in which they stand. */
export function personalValuesIn(value: unknown): ReadonlyArray<string> {
  if (Array.isArray(value)) return value.flatMap(personalValuesIn);
  if (Personal.is(value)) return [value.personal];
  return isRecord(value) ? Object.values(value).flatMap(personalValuesIn) : [];
}

/** The value with each `{"personal": v}` put as `replace(v)`. */
export function replacePersonal(value: unknown, replace: (personal: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => replacePersonal(item, replace));
  if (Personal.is(value)) return replace(value.personal);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replacePersonal(inner, replace)]));
}

/** A command reaches `decide` only after its personal values were sealed; anything else is a defect. */
export function sealed(input: PersonalInput): SealedPersonal {
  if ("personal" in input) throw new Error("a personal value reached decide without being sealed");
  return input;
}
