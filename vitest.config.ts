import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const packages = readdirSync("packages");

/** Tests run against the sources, so that no build has to come first. */
const sources = packages.flatMap((folder) => {
  const { name, exports } = JSON.parse(readFileSync(`packages/${folder}/package.json`, "utf8"));
  return Object.keys(exports)
    .filter((key) => key !== "./package.json")
    .map((key) => ({
      find: new RegExp(`^${name}${key.slice(1)}$`),
      replacement: new URL(
        `packages/${folder}/${exports[key].default.replace("./dist/", "src/").replace(/\.js$/, ".ts")}`,
        import.meta.url,
      ).pathname,
    }));
});

const project = (name: string, include: ReadonlyArray<string>, testTimeout = 20_000) => ({
  resolve: { alias: sources },
  test: { name, include: [...include], testTimeout, hookTimeout: 60_000 },
});

export default defineConfig({
  test: {
    projects: [
      project("unit", ["packages/*/src/**/*.test.ts"]),
      project("contract", ["test/contract/**/*.test.ts"], 60_000),
      project("property", ["test/property/**/*.test.ts"], 120_000),
      project("golden", ["test/golden/**/*.test.ts"]),
      project("architecture", ["test/architecture/**/*.test.ts"]),
      project("e2e", ["test/e2e/**/*.test.ts"], 180_000),
      project("packaging", ["test/packaging/**/*.test.ts"], 300_000),
    ],
  },
});
