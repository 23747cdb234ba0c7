/** What this program is and what it knows: its version, and what its kinds ask for. */
import { readFileSync } from "node:fs";
import { createChidao, type Kind, type KindInfo, memoryStore } from "chidao";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

export const version = manifest.version;

/** The front door tells its kinds without a ledger; an empty store in memory stands in for one. */
export function kindsKnown(kinds: ReadonlyArray<Kind>): ReadonlyArray<KindInfo> {
  return createChidao({ store: memoryStore(), kinds }).kinds;
}
