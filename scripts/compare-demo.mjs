/**
 * Compares what the demo prints with `examples/policy-communication/golden/demo.json`, byte for byte.
 *
 *   node scripts/compare-demo.mjs                  runs the demo with this Node
 *   node scripts/compare-demo.mjs --node BINARY    runs the built demo with another Node
 *   node scripts/compare-demo.mjs --input FILE     takes what a demo has already printed
 *   node scripts/compare-demo.mjs --update         writes the golden file instead
 *
 * The path of the ledger differs from run to run and is left out; nothing else is.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const { values: options } = parseArgs({
  options: {
    node: { type: "string" },
    input: { type: "string" },
    golden: { type: "string", default: join(root, "examples/policy-communication/golden/demo.json") },
    update: { type: "boolean", default: false },
  },
});

const actualFile = join(root, ".cache", "demo-actual.json");

class Problem extends Error {}

function runDemo() {
  const demo = ["packages/cli/dist/main.js", "demo", "--json"];
  const [command, args] =
    options.node === undefined ? [process.execPath, ["scripts/with-setup.mjs", "node", ...demo]] : [options.node, demo];
  const { status, signal, stdout, error } = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (error !== undefined) throw new Problem(`The demo did not start: ${error.message}`);
  if (status !== 0) throw new Problem(`The demo ended with ${signal ?? `code ${status}`}.`);
  return stdout;
}

/** The whole of stdout must be one JSON object; what varies is taken out of it. */
function normalise(printed) {
  let document;
  try {
    document = JSON.parse(printed);
  } catch (error) {
    throw new Problem(
      `The demo's stdout is not one JSON document (${error.message}). It starts: ${printed.slice(0, 200)}`,
    );
  }
  if (document === null || typeof document !== "object" || Array.isArray(document)) {
    throw new Problem("The demo's stdout is JSON, but not an object.");
  }
  const { ledgerFile: _, ...steady } = document;
  return `${JSON.stringify(steady, null, 2)}\n`;
}

function readInput(file) {
  if (!existsSync(file)) throw new Problem(`There is no file ${file}.`);
  return readFileSync(file, "utf8");
}

function keep(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Git draws the difference; where it is missing, the two files are named. */
function difference(expectedFile) {
  const { stdout } = spawnSync(
    "git",
    ["--no-pager", "diff", "--no-index", "--no-color", "--", expectedFile, actualFile],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  const lines = (stdout ?? "").split("\n");
  const shown = lines.slice(0, 200).join("\n");
  return lines.length > 200 ? `${shown}\n… ${lines.length - 200} more lines` : shown;
}

function compare(actual) {
  const { golden } = options;
  const name = relative(root, golden);
  if (!existsSync(golden))
    throw new Problem(`There is no ${name} yet. Write it with: node scripts/compare-demo.mjs --update`);
  if (readFileSync(golden, "utf8") === actual)
    return process.stderr.write(`The demo printed exactly what ${name} holds.\n`);
  keep(actualFile, actual);
  process.stderr.write(`${difference(golden)}\n`);
  throw new Problem(
    `The demo no longer prints what ${name} holds; all of it is in ${relative(root, actualFile)}.\n` +
      "If the change is meant, run: node scripts/compare-demo.mjs --update",
  );
}

try {
  const actual = normalise(options.input === undefined ? runDemo() : readInput(options.input));
  if (options.update) {
    keep(options.golden, actual);
    process.stderr.write(`Wrote ${relative(root, options.golden)}.\n`);
  } else {
    compare(actual);
  }
} catch (problem) {
  if (!(problem instanceof Problem)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
