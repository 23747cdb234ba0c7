/**
 * What mutation testing runs: the tests of the pure packages, in one project, against the sources. Left out are the
 * tests that set the process's time zone, which a worker thread can't.
 */
import { defineConfig } from "vitest/config";
import { sources } from "./vitest.sources.js";

export default defineConfig({
  resolve: { alias: sources },
  test: {
    include: ["packages/{domain,projections,vietnam}/src/**/*.test.ts", "test/property/**/*.test.ts"],
    exclude: ["test/property/civil-days.test.ts", "**/node_modules/**"],
    setupFiles: ["scripts/mutation/fewer-runs.mjs"],
    testTimeout: 60_000,
  },
});
