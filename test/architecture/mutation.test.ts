/** Tests that mutants are run against are written in words that their runner knows. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { filesBelow } from "../support/workspace.js";

it("tests of the pure packages use no word of vitest that mutation testing lacks", () => {
  const harness = readFileSync("scripts/mutation/harness.mjs", "utf8");
  const known = [...harness.matchAll(/^export const (\w+)/gm)].map(([, word]) => word);
  const files = ["packages/domain/src", "packages/projections/src", "packages/vietnam/src", "test/property"]
    .flatMap((folder) => filesBelow(folder, /\.test\.ts$/))
    .filter(({ path }) => !path.startsWith("test/property/audit/"));
  const unknown = files.flatMap(({ path, text }) => {
    const words = /^import \{ ([^}]*) \} from "vitest"/m.exec(text)?.[1]?.split(", ") ?? [];
    return words.filter((word) => !known.includes(word)).map((word) => `${path}: ${word}`);
  });
  expect(files.length).toBeGreaterThan(50);
  expect(unknown).toEqual([]);
});
