/**
 * Mutation testing of the packages that decide and judge: `npm run test:mutation`, or for one folder
 * `npm run test:mutation -- --mutate "packages/domain/src/calendar/**"`. It takes long, so no other check runs it.
 */
const packages = process.env.CHIDAO_MUTATION === "audit" ? "audit" : "{domain,projections}";

export default {
  mutate: [`packages/${packages}/src/**/*.ts`, "!packages/**/*.test.ts", "!packages/**/index.ts"],
  plugins: ["./scripts/mutation/in-process.mjs", "./scripts/mutation/words.mjs"],
  ignorers: ["words"],
  testRunner: "in-process",
  // TypeScript 7 has no JavaScript API, with which references would be rewritten; the tests need none of them.
  tsconfigFile: "none.json",
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  ignorePatterns: ["**/dist", ".cache"],
  // A machine that others use too must not make slow tests look like loops without end.
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: ".cache/mutation/incremental.json",
  tempDirName: ".cache/mutation/sandbox",
  reporters: ["clear-text", "progress-append-only", "json", "html"],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  htmlReporter: { fileName: ".cache/mutation/report.html" },
  thresholds: { high: 95, low: 85, break: 85 },
  concurrency: 2,
};
