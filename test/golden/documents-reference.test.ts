/** The page that lists document types and codes is made from the tables that the code uses. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { root } from "../support/stored-examples/files.js";

it("docs/reference/documents.md is what the script makes of the tables", () => {
  const script = fileURLToPath(new URL("scripts/make-documents-reference.mjs", root));
  expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
});
