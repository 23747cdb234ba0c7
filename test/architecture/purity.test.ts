/** The pure packages stay pure, and the libraries that are kept in one place stay there. */
import { describe, expect, it } from "vitest";
import { plantedPackage } from "../support/planted.js";
import { packages } from "../support/workspace.js";
import { placeViolations, purityViolations } from "./rules/purity.js";

const planted = (folder: string, ...lines: ReadonlyArray<string>) => [plantedPackage(folder, { "a.ts": lines })];

describe("pure packages", () => {
  it("know no clock, no dice, no process and no Node", () => {
    expect(purityViolations(packages())).toEqual([]);
  });

  it.each([
    "const now = Date.now();",
    "const now = new Date();",
    "const now = new Date;",
    "const now = Date();",
    "const start = performance.now();",
    "const dice = Math.random();",
    "const home = process.env;",
    "const id = crypto.randomUUID();",
    "const id = globalThis.crypto.randomUUID();",
    "setTimeout(wake, 10);",
    'import { readFile } from "node:fs/promises";',
    'import type { Hash } from "crypto";',
  ])("are found out by: %s", (line) => {
    expect(purityViolations(planted("domain", line))).toHaveLength(1);
    expect(purityViolations(planted("cli", line))).toEqual([]);
  });

  it("may turn a written date into a Date, and may speak of clocks in comments and strings", () => {
    const innocent = [
      "const day = new Date(text);",
      "// Date.now()",
      'const label = "process.";',
      "this.process.run();",
    ];
    expect(purityViolations(planted("core", ...innocent))).toEqual([]);
  });

  it("may wait where retrying or waking is their business", () => {
    expect(purityViolations(planted("application", "setTimeout(retry, 10);"))).toEqual([]);
    expect(purityViolations(planted("store-memory", "queueMicrotask(wake);"))).toEqual([]);
    expect(purityViolations(planted("application", "const now = Date.now();"))).toHaveLength(1);
  });
});

describe("libraries kept in one place", () => {
  it("are imported there and nowhere else", () => {
    expect(placeViolations(packages())).toEqual([]);
  });

  it.each([
    ["projections", 'import { either } from "fp-ts";'],
    ["projections", 'import * as E from "fp-ts/Either";'],
    ["core", 'import { Type } from "io-ts/lib/index.js";'],
    ["core", 'import * as t from "io-ts";'],
    ["domain", 'import type { Type } from "io-ts";'],
    ["domain", 'import { addDays } from "date-fns/addDays";'],
  ])("are found in %s by: %s", (folder, line) => {
    expect(placeViolations(planted(folder, line))).toHaveLength(1);
  });

  it("are welcome at home", () => {
    const core = plantedPackage("core", {
      "codec/a.ts": ['import * as t from "io-ts";', 'import * as E from "fp-ts/lib/Either.js";'],
      "b.ts": ['import type { Type } from "io-ts";'],
    });
    const domain = plantedPackage("domain", { "calendar/a.ts": ['import { addDays } from "date-fns/addDays";'] });
    expect(placeViolations([core, domain])).toEqual([]);
  });
});
