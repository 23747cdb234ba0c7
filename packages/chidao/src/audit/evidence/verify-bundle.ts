/** A bundle, checked with nothing but itself and what the checker brings; no ledger is opened. */
import { type BundleReport, checkBundle } from "@chidao/audit";
import { streamHashing } from "@chidao/hashing-node";
import { refused, VerifyBundleCodec } from "../../inputs/record-codecs.js";
import { withBundle } from "../../platform/bundle-places.js";
import { nodeSignatures } from "../../platform/ed25519.js";
import { toOutcome } from "../../session.js";
import type { Outcome } from "../../types/answers.js";
import type { VerifyBundleOptions } from "../../types/audit.js";
import { told } from "../told.js";

export async function verifyBundle(path: string, options: VerifyBundleOptions = {}): Promise<Outcome<BundleReport>> {
  const malformed = refused(VerifyBundleCodec, { ...options, path }, "verifyBundle");
  if (malformed !== undefined) return toOutcome(malformed);
  const tools = { hashing: streamHashing, signatures: nodeSignatures };
  return told(await withBundle(path, (files) => checkBundle(tools, files, options)));
}
