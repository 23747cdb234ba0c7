import { defineConfig } from "vitest/config";
import { sources } from "./vitest.sources.js";

const project = (name: string, include: ReadonlyArray<string>, testTimeout = 20_000) => ({
  resolve: { alias: sources },
  test: { name, include: [...include], testTimeout, hookTimeout: 60_000 },
});

/** Tests of what is pure share what they load: loading it anew for each file took ten times as long as the tests. */
const pure = (...parts: Parameters<typeof project>) => {
  const { test, ...rest } = project(...parts);
  return { ...rest, test: { ...test, isolate: false } };
};

export default defineConfig({
  test: {
    // Vitest leaves one core free, which on two cores is half of them.
    maxWorkers: "100%",
    projects: [
      pure("unit", ["packages/*/src/**/*.test.ts", "examples/*/*.test.ts"]),
      project("contract", ["test/contract/**/*.test.ts"], 60_000),
      pure("property", ["test/property/**/*.test.ts"], 120_000),
      pure("golden", ["test/golden/**/*.test.ts"]),
      pure("architecture", ["test/architecture/**/*.test.ts"]),
      project("opinions", ["test/opinions/**/*.test.ts"], 120_000),
      project("e2e", ["test/e2e/**/*.test.ts"], 180_000),
      project("torture", ["test/torture/**/*.test.ts"], 600_000),
      project("packaging", ["test/packaging/**/*.test.ts"], 300_000),
    ],
  },
});
