/** Puts the tests of the pure packages, and all that they import, into modules that plain Node loads once. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const ofVite = createRequire(createRequire(createRequire(import.meta.url).resolve("vitest")).resolve("vite"));
const { rolldown } = await import(ofVite.resolve("rolldown"));

/** What is mutated is told by what watches it: rules and judgements, or, with `CHIDAO_MUTATION=audit`, proofs. */
const rules = {
  roots: ["packages/domain/src", "packages/projections/src", "packages/vietnam/src", "test/property"],
  /** Of the golden tests those that start no process. */
  alone: ["published-figures", "stored-shapes", "kind-pages", "deadline-reference", "indicator-reference"].map(
    (name) => `test/golden/${name}.test.ts`,
  ),
  /** Tests of read models in files, whose worker is a file that is not bundled; of writers and of proofs, which are no rules. */
  leftOut: [
    ...["views", "census", "asides", "stream-memory"].map((name) => `test/property/${name}.test.ts`),
    "test/property/audit",
  ],
};
const proofs = { roots: ["packages/audit/src", "test/property/audit"], alone: [], leftOut: [] };
const { roots, alone, leftOut } = process.env.CHIDAO_MUTATION === "audit" ? proofs : rules;
const here = (name) => new URL(name, import.meta.url).pathname;

const testFiles = () =>
  roots
    .flatMap((root) => readdirSync(root, { recursive: true }).map((name) => join(root, name)))
    .concat(alone)
    .filter((name) => name.endsWith(".test.ts") && !leftOut.some((start) => name.startsWith(start)))
    .sort();

async function build(input, directory, options) {
  const bundle = await rolldown({ input, platform: "node", external: /^node:/, logLevel: "silent", ...options });
  await bundle.write({ dir: directory, format: "esm", entryFileNames: "[name].mjs" });
  await bundle.close();
}

async function ourSources(directory) {
  const file = resolve("vitest.sources.ts");
  const define = { "import.meta.url": JSON.stringify(pathToFileURL(file).href) };
  await build({ sources: file }, directory, { transform: { define } });
  return (await import(pathToFileURL(resolve(directory, "sources.mjs")).href)).sources;
}

/** Our packages by their sources, and the stand-ins for `vitest` and `fast-check`. */
const standIns = (sources) => ({
  name: "stand-ins",
  resolveId(id, importer) {
    if (id === "vitest") return { id: pathToFileURL(here("harness.mjs")).href, external: true };
    if (id === "fast-check" && importer !== here("fewer-runs.mjs")) return id;
    if (id.endsWith(".test.ts")) return { id: resolve(id), moduleSideEffects: true };
    return sources.find(({ find }) => find.test(id))?.replacement;
  },
  load(id) {
    const from = JSON.stringify(here("fewer-runs.mjs"));
    // Tests import it either way.
    return id === "fast-check" ? `export * from ${from}; export * as default from ${from};` : undefined;
  },
  /** A file that asks where it stands is answered as if it had not been put together with others. */
  transform(code, id) {
    const here = JSON.stringify(pathToFileURL(id).href);
    return code.includes("import.meta.url") ? code.replaceAll("import.meta.url", here) : undefined;
  },
});

/** The files of tests under this folder, each with what loads it; they are put together if nobody has. */
export async function bundledTests(directory) {
  const list = join(directory, "files.json");
  if (!existsSync(list)) {
    const files = testFiles().map((name, index) => ({ name, module: `t${index}` }));
    const input = Object.fromEntries(files.map(({ name, module }) => [module, resolve(name)]));
    await build(input, directory, { plugins: [standIns(await ourSources(directory))] });
    writeFileSync(list, JSON.stringify(files));
  }
  return JSON.parse(readFileSync(list, "utf8")).map(({ name, module }) => ({
    name,
    load: () => import(pathToFileURL(resolve(directory, `${module}.mjs`)).href),
  }));
}
