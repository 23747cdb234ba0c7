/** The page of the register is made from its rows. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { root } from "../support/stored-examples/files.js";

it("docs/reference/agencies.md is what the script makes of the register", () => {
  const script = fileURLToPath(new URL("scripts/make-agency-reference.mjs", root));
  expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
});
