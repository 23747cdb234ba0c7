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

  it("compiles a kind of its own, and knows what its fields hold", () => {
    expect(compile("kind.ts", ownKind)).toBe("");
  });

  it.each([
    ["a choice that is not in the list", 'result === "good"', 'result === "splendid"'],
    ["a field that is not there", "data.count", "data.number"],
    ["a number where a text stands", "amount.vnd.length", "amount.vnd.toFixed()"],
    ["an unknown that was not looked at", 'typeof share !== "string" && "unknown" in share', "share.length > 0"],
    ["a state of another shape", "seen: state.seen + 1", 'seen: "more"'],
  ])("does not compile a kind with %s", (_, right, wrong) => {
    expect(ownKind).toContain(right);
    expect(compile("kind.ts", ownKind.replace(right, wrong))).toContain("error TS");
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

const ownKind = `
import { builtInKinds, createChidao, memoryStore } from "chidao";
import { defineKind, defineWork, field, step } from "chidao/kinds";

const look = defineWork({
  command: "vn.example.audit/Look",
  event: "vn.example.audit/Looked",
  label: { vi: "xem", en: "look" },
  fields: {
    result: field.choice("kết quả", "result", ["good", "poor"]),
    count: field.integer("số", "count", 0, 9),
    amount: field.vnd("tiền", "amount"),
    share: field.orUnknown(field.decimal("tỷ lệ", "share")),
    parts: field.list("phần", "parts", field.record("phần", "part", { where: field.name("ở đâu", "where") })),
    when: field.date("ngày", "day"),
  },
  say: (data) => ({ vi: String(data.count), en: data.parts.map((part) => part.where).join() }),
});

export const mine = defineKind<{ readonly seen: number }>({
  name: "vn.example.audit",
  label: { vi: "xem", en: "look" },
  rules: [],
  initialState: { seen: 0 },
  steps: [
    step(look, {
      evolve: (state, { result, amount, share }) => {
        const good: boolean = result === "good" && amount.vnd.length > 0;
        const unknown: boolean = typeof share !== "string" && "unknown" in share;
        return { ...state, seen: state.seen + 1 + Number(good) + Number(unknown) };
      },
      flags: ({ when }, { before, after, facts }) =>
        before.seen > after.seen && "day" in when && when.day > facts.today ? [] : [],
    }),
  ],
  met: ({ seen }) => ({ verdict: seen > 0 ? "met" : "not-met", because: { vi: "x", en: "x" } }),
  details: () => [],
});

export const chidao = createChidao({ store: memoryStore(), kinds: [...builtInKinds, mine] });
`;

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
