/** The pages that list rules and rejections are made from the catalogues, and name every one of them. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { builtInKinds, rejectionRules, rules } from "@chidao/domain";
import { describe, expect, it } from "vitest";
import { root } from "../support/stored-examples/files.js";

const page = (name: string): string => readFileSync(new URL(`docs/reference/${name}`, root), "utf8");

describe("docs/reference/rules.md and rejections.md", () => {
  it("are what the script makes of the catalogues", () => {
    const script = fileURLToPath(new URL("scripts/make-rules-reference.mjs", root));
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });

  it("name every rule and every rejection", () => {
    const all = [...Object.values(rules), ...builtInKinds.flatMap((kind) => kind.rules)];
    const rulesPage = page("rules.md");
    const rejectionsPage = page("rejections.md");
    expect(all.filter(({ id }) => !rulesPage.includes(`\`${id}\``)).map(({ id }) => id)).toEqual([]);
    expect(Object.keys(rejectionRules).filter((tag) => !rejectionsPage.includes(`\`${tag}\``))).toEqual([]);
  });
});
