/** What this program is and what it knows: its version, and the kinds that come with the front door. */
import { readFileSync } from "node:fs";
import { createChidao, type KindInfo, memoryStore } from "chidao";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

export const version = manifest.version;

/** The front door tells its kinds without a ledger; an empty store in memory stands in for one. */
export function kindsKnown(): ReadonlyArray<KindInfo> {
  return createChidao({ store: memoryStore() }).kinds;
}
