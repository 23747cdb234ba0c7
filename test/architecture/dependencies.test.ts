/** The arrows between the packages, and between the files inside one. */
import { describe, expect, it } from "vitest";
import { plantedPackage } from "../support/planted.js";
import { packages } from "../support/workspace.js";
import { arrowViolations } from "./rules/arrows.js";
import { cycleViolations, escapeViolations } from "./rules/cycles.js";

describe("arrows between packages", () => {
  it("never turn back in this repository", () => {
    expect(arrowViolations(packages())).toEqual([]);
  });

  it("are broken by an import that goes outward", () => {
    const core = plantedPackage("core", { "a.ts": ["", 'export type { Rule } from "@chidao/domain";'] });
    expect(arrowViolations([core])).toEqual([
      "packages/core/src/a.ts:2 imports @chidao/domain, which core may not use.",
    ]);
  });

  it("are broken by a dependency of any sort, even one that nobody imports", () => {
    const version = { "@chidao/cli": "workspace:*" };
    for (const field of ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"]) {
      expect(arrowViolations([plantedPackage("chidao", {}, { [field]: version })])).toHaveLength(1);
    }
  });

  it("let a store see the port only, and no other store", () => {
    const wholeCore = plantedPackage("store-file", { "a.ts": ['import { fold } from "@chidao/core";'] });
    const otherStore = plantedPackage("store-file", { "a.ts": ['import { x } from "@chidao/store-memory";'] });
    const port = plantedPackage("store-file", { "a.ts": ['import type { EventStore } from "@chidao/core/store";'] });
    expect(arrowViolations([wholeCore])[0]).toContain("store-file may import @chidao/core/store, @chidao/core/merkle");
    expect(arrowViolations([otherStore])[0]).toContain("which store-file may not use");
    expect(arrowViolations([port])).toEqual([]);
  });

  it("ask for a row when a package is new", () => {
    expect(arrowViolations([plantedPackage("fax", {})])[0]).toContain("test/architecture/rules/arrows.ts");
  });
});

describe("files inside a package", () => {
  it("import each other in one direction", () => {
    expect(cycleViolations(packages())).toEqual([]);
  });

  it("are found when they import each other in a ring", () => {
    const ring = plantedPackage("core", {
      "a.ts": ['import { b } from "./b.js";'],
      "b.ts": ['export * from "./in/c.js";'],
      "in/c.ts": ['import type { A } from "../a.js";'],
    });
    expect(cycleViolations([ring])).toEqual([
      "These import each other: packages/core/src/a.ts -> packages/core/src/b.ts -> packages/core/src/in/c.ts -> packages/core/src/a.ts.",
    ]);
  });

  it("stay inside their package", () => {
    expect(escapeViolations(packages())).toEqual([]);
    const outward = plantedPackage("domain", { "a.ts": ['import { x } from "../../core/src/index.js";'] });
    expect(escapeViolations([outward])).toHaveLength(1);
  });
});
