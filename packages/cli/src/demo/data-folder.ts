/**
 * Where the demo's data is: beside the built program in a published package, in `examples/` in a checkout. Both hold
 * the same files; publishing copies them.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const places = ["../../demo-data/", "../../../../examples/policy-communication/"];

export function demoDataFolder(): string {
  const folders = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = folders.find((folder) => existsSync(`${folder}story.json`));
  if (found === undefined) throw new Error(`the demo's data is missing: ${folders.join(", ")}`);
  return found;
}
