/** The page that describes the record is made from the golden files, and shows all of them. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { root, storedGoldenFiles } from "../support/stored-examples/files.js";

describe("docs/reference/record.md", () => {
  it("is what the script makes of the golden files", () => {
    const script = fileURLToPath(new URL("scripts/make-record-reference.mjs", root));
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });

  it("shows every golden event", () => {
    const page = readFileSync(new URL("docs/reference/record.md", root), "utf8");
    const events = storedGoldenFiles().filter((path) => /\/[A-Z][A-Za-z]+\.\d+[^/]*$/.test(path));
    expect(events.length).toBeGreaterThan(30);
    expect(events.filter((path) => !page.includes(`\`${path}\``))).toEqual([]);
  });
});
