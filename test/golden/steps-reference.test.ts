/** The page of commands and events is made from the steps that the domain declares, and names every one of them. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { steps } from "@chidao/domain";
import { describe, expect, it } from "vitest";
import { root } from "../support/stored-examples/files.js";

describe("docs/reference/commands-and-events.md", () => {
  it("is what the script makes of the steps", () => {
    const script = fileURLToPath(new URL("scripts/make-steps-reference.mjs", root));
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });

  it("names every command, event and rule of a step", () => {
    const page = readFileSync(new URL("docs/reference/commands-and-events.md", root), "utf8");
    const names = steps.flatMap((step) => [step.command, step.event.type, ...step.rules.map(({ rule }) => rule.id)]);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
