/** What users of the published packages get: their manifests, and the types they meet. */
import { describe, expect, it } from "vitest";
import { exists, type Manifest, packages, readText } from "../support/workspace.js";
import { installScriptViolations, manifestViolations } from "./rules/manifests.js";
import { type Declarations, publicTypeViolations } from "./rules/public-types.js";

const good: Manifest = {
  name: "@chidao/good",
  version: "0.1.0",
  type: "module",
  license: "Apache-2.0",
  sideEffects: false,
  engines: { node: ">=20.20" },
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" }, "./package.json": "./package.json" },
  files: ["dist", "src"],
};

describe("published packages", () => {
  it("say all that a user's tools need to know", () => {
    expect(manifestViolations(packages().map(({ manifest }) => manifest))).toEqual([]);
    expect(manifestViolations([good])).toEqual([]);
  });

  it.each<readonly [string, Partial<Manifest>]>([
    ["default before types", { exports: { ...good.exports, ".": { default: "./a.js", types: "./a.d.ts" } } }],
    ["a hidden package.json", { exports: { ".": good.exports?.["."] } }],
    ["CommonJS", { type: "commonjs" }],
    ["another license", { license: "MIT" }],
    ["any Node", { engines: {} }],
    ["side effects", { sideEffects: true }],
    ["no list of files", { files: [] }],
    ["an install script", { scripts: { postinstall: "node steal.js" } }],
  ])("are found out by %s", (_, flaw) => {
    expect(manifestViolations([{ ...good, ...flaw }])).toHaveLength(1);
  });

  it("have one version and need one Node", () => {
    expect(manifestViolations([good, { ...good, version: "0.2.0" }])).toHaveLength(1);
    expect(manifestViolations([good, { ...good, engines: { node: ">=22" } }])).toHaveLength(1);
  });
});

describe("install scripts of dependencies", () => {
  it("are all switched off", () => {
    expect(installScriptViolations(readText("pnpm-workspace.yaml"))).toEqual([]);
  });

  it("are found when one is switched on, or all are", () => {
    expect(installScriptViolations("allowBuilds:\n  good: false\n  bad: true\n")).toHaveLength(1);
    expect(installScriptViolations("dangerouslyAllowAllBuilds: true\n")).toHaveLength(1);
  });
});

describe("the types of the front door", () => {
  const entry = "packages/chidao/dist/index.d.ts";
  const forbidden = ["fp-ts", "io-ts"];
  const repository: Declarations = {
    packages: packages(),
    read: (path) => (exists(path) ? readText(path) : undefined),
  };

  it.skipIf(!exists(entry)).each([entry, "packages/chidao/dist/authoring/index.d.ts"])(
    "mention neither fp-ts nor io-ts, however far one follows %s (needs a build)",
    (from) => {
      expect(publicTypeViolations(from, forbidden, repository)).toEqual([]);
    },
  );

  it("are followed through files and packages", () => {
    const files: Readonly<Record<string, string>> = {
      [entry]: 'export * from "./types.js";',
      "packages/chidao/dist/types.d.ts": 'export type { Store } from "@chidao/good";',
      "packages/good/dist/index.d.ts": 'export declare const run: () => import("fp-ts/lib/Either.js").Either<1, 2>;',
    };
    const made: Declarations = { packages: [{ folder: "good", manifest: good }], read: (path) => files[path] };
    expect(publicTypeViolations(entry, forbidden, made)).toEqual([
      `${Object.keys(files).join(" -> ")} mentions fp-ts/lib/Either.js.`,
    ]);
    expect(publicTypeViolations("packages/absent.d.ts", forbidden, made)).toEqual([
      "packages/absent.d.ts is not built.",
    ]);
  });
});
