/**
 * The front door's types stand on their own: a project that has neither fp-ts nor io-ts compiles against them, with
 * the declaration files checked too. So does a store of somebody else's.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packAndInstall, root, run, titled } from "./packed.js";

const packed = packAndInstall((tarball) => !/chidao-(testing|cli)-/.test(tarball));
afterAll(packed.remove);

describe.skipIf(packed.offline !== undefined)(titled("a project without fp-ts and io-ts", packed), () => {
  const { project } = packed;
  beforeAll(() => {
    for (const name of ["fp-ts", "io-ts"]) rmSync(join(project, "node_modules", name), { recursive: true });
  });

  const compile = (file: string, code: string): string => {
    writeFileSync(join(project, file), code);
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions: strictest, files: [file] }));
    return run(project, process.execPath, join(root, "node_modules/typescript/bin/tsc"), "-p", ".").stdout;
  };

  it("compiles the README's program", () => {
    expect(compile("first.ts", readFileSync(join(root, "examples/first-directive/index.ts"), "utf8"))).toBe("");
  });

  it("compiles against everything that the front door exports", () => {
    expect(compile("all.ts", 'import * as chidao from "chidao";\nexport type All = typeof chidao;\n')).toBe("");
  });

  it("compiles a store of its own", () => {
    expect(compile("store.ts", ownStore)).toBe("");
  });

  it("does not compile against the core, which shows that the two are really gone", () => {
    expect(compile("core.ts", 'export { decode } from "@chidao/core";\n')).toMatch(/fp-ts|io-ts/);
  });
});

const strictest = {
  target: "ES2023",
  lib: ["ES2023", "DOM"],
  module: "NodeNext",
  moduleResolution: "NodeNext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
};

const ownStore = `
import { createChidao, memoryStore } from "chidao";
import { type EventStore, fail } from "@chidao/core/store";

const inner = memoryStore();
const readOnly: EventStore = {
  ...inner,
  append: async () => fail({ _tag: "StoreReadOnly", cause: "an archive" }),
};
export const chidao = createChidao({ store: readOnly });
`;
