/** What the pure packages may not touch, and where the libraries that are kept in one place may be imported. */
import { builtinModules } from "node:module";
import { type Import, importsOf, packageOf, type SourceFile } from "../../support/imports.js";
import { lineAt, maskSource } from "../../support/source-text.js";
import type { WorkspacePackage } from "../../support/workspace.js";

const impure: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bDate\s*\.\s*now\b/g, "asks the machine for the time"],
  [/\bnew\s+Date\s*(?:\(\s*\)|(?![\s(\w]))/g, "asks the machine for the time"],
  [/(?<![\w$.]|\bnew\s)Date\s*\(\s*\)/g, "asks the machine for the time"],
  [/\bperformance\s*\.\s*(?:now|timeOrigin)\b/g, "asks the machine for the time"],
  [/\bMath\s*\.\s*random\b/g, "throws dice"],
  [/(?<![\w$.])(?:globalThis\s*\.\s*)?process\s*\./g, "reaches for the process"],
  [/(?<![\w$.])(?:globalThis\s*\.\s*)?crypto\s*\./g, "reaches for the machine's crypto"],
];
const timers = /\b(?:setTimeout|setInterval|setImmediate|queueMicrotask)\b/g;

const pure = new Set([
  "core",
  "domain",
  "projections",
  "audit",
  "vietnam",
  "application",
  "store-memory",
  "board",
  "exports",
]);
const mayWait = new Set(["application", "store-memory"]);

const isNodeModule = (specifier: string): boolean =>
  specifier.startsWith("node:") || builtinModules.includes(packageOf(specifier));

function impureCode(file: SourceFile, rules: typeof impure): ReadonlyArray<string> {
  const { code } = maskSource(file.text);
  return rules.flatMap(([expression, deed]) =>
    [...code.matchAll(expression)].map(
      (match) => `${file.path}:${lineAt(code, match.index)} ${deed} (${match[0].trim()}).`,
    ),
  );
}

export function purityViolations(packages: ReadonlyArray<WorkspacePackage>): ReadonlyArray<string> {
  return packages
    .filter(({ folder }) => pure.has(folder))
    .flatMap(({ folder, sources }) => {
      const rules = mayWait.has(folder) ? impure : [...impure, [timers, "waits"] as const];
      return sources.flatMap((file) => [
        ...impureCode(file, rules),
        ...importsOf(file)
          .filter(({ specifier }) => isNodeModule(specifier))
          .map(({ specifier, line }) => `${file.path}:${line} imports ${specifier}; ${folder} knows nothing of Node.`),
      ]);
    });
}

/** What is wrong with importing this library in this way at this place; nothing, most of the time. */
function misplaced(path: string, { specifier, typeOnly }: Import): string | undefined {
  const library = packageOf(specifier);
  if (library === "fp-ts" && !/^fp-ts\/lib\/\w+\.js$/.test(specifier)) return "write fp-ts/lib/<Module>.js";
  if (library === "io-ts" && specifier !== "io-ts") return "write io-ts";
  if (library === "io-ts" && !path.startsWith("packages/core/src/")) return "io-ts stays inside packages/core";
  if (library === "io-ts" && !typeOnly && !path.startsWith("packages/core/src/codec/")) {
    return "outside packages/core/src/codec only types of io-ts may be imported";
  }
  if (library === "date-fns" && !path.startsWith("packages/domain/src/calendar/")) {
    return "date-fns stays inside packages/domain/src/calendar";
  }
  return undefined;
}

export const placeViolations = (packages: ReadonlyArray<WorkspacePackage>): ReadonlyArray<string> =>
  packages.flatMap(({ sources }) =>
    sources.flatMap((file) =>
      importsOf(file).flatMap((each) => {
        const found = misplaced(file.path, each);
        return found === undefined ? [] : [`${file.path}:${each.line} imports ${each.specifier}: ${found}.`];
      }),
    ),
  );
