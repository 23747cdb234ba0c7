/** Builds the packages with `tsc -b`, then the verifier's one file; skips all when no source has changed since. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { digest, foldersIn, inRoot, readStamp, writeStamp } from "./repository.mjs";
import { step } from "./step.mjs";

function filesBelow(folder) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

const isCompiled = (file) => file.endsWith(".ts") && !/\.(test|d|test-d)\.ts$/.test(file);

const sources = () =>
  foldersIn("packages")
    .flatMap((folder) => filesBelow(`${folder}/src`))
    .filter(isCompiled)
    .sort();

/** Each source's name, size and time of change; an edit that is taken back still shows in the time. */
function fingerprint() {
  const settings = [
    "tsconfig.json",
    "tsconfig.base.json",
    "scripts/build-verifier.mjs",
    "packages/verifier/src/verify.html",
    ...foldersIn("packages").map((folder) => `${folder}/tsconfig.json`),
  ];
  const lines = [...settings.filter((file) => existsSync(inRoot(file))), ...sources()].map((file) => {
    const { size, mtimeMs } = statSync(inRoot(file));
    return `${file} ${size} ${mtimeMs}`;
  });
  return digest([readStamp().install ?? "", ...lines]);
}

/** `packages/core/src/store/index.ts` is built to `packages/core/dist/store/index.js`. */
const outputOf = (source) => source.replace("/src/", "/dist/").replace(/\.ts$/, ".js");

const everyOutputExists = () => sources().every((source) => existsSync(inRoot(outputOf(source))));

const verifierExists = () => existsSync(inRoot("packages/verifier/dist/SHA256SUMS"));

export const isBuilt = () => readStamp().build === fingerprint() && everyOutputExists() && verifierExists();

const compile = (...options) =>
  step({
    note: "building…",
    failure: "the packages do not compile.",
    command: process.execPath,
    args: [inRoot("node_modules", "typescript", "bin", "tsc"), "-b", ...options],
  });

const makeVerifier = () =>
  step({
    note: "making the verifier…",
    failure: "the verifier can't be made.",
    command: process.execPath,
    args: [inRoot("scripts", "build-verifier.mjs")],
  });

export async function ensureBuilt() {
  if (isBuilt()) return;
  const build = fingerprint();
  await compile();
  // The compiler trusts its own notes and does not miss a file that somebody deleted.
  if (!everyOutputExists()) await compile("--force");
  await makeVerifier();
  writeStamp({ install: readStamp().install, build });
}
