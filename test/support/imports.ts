/** What a source file imports: every `import`, `export … from`, `import(…)` and `require(…)` with a literal name. */
import { posix } from "node:path";
import { lineAt, maskSource } from "./source-text.js";

/** A file as the checks see it: its path from the root of the repository, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

const forms = [
  /\b(?:import|export)(?<type>\s+type\b(?!\s+from\b))?\s*[\w*{}\s,$]*?\bfrom\s*(?=["'])/g,
  /\bimport\s*(?=["'])/g,
  /\bimport\s*\(\s*(?=["'`])/g,
  /\brequire\s*\(\s*(?=["'`])/g,
];

export function importsOf({ text }: SourceFile): ReadonlyArray<Import> {
  const { code, literals } = maskSource(text);
  const literalAt = new Map(literals.map(({ at, value }) => [at, value]));
  return forms
    .flatMap((form) => [...code.matchAll(form)])
    .map((match) => ({
      specifier: literalAt.get(match.index + match[0].length) ?? "",
      typeOnly: match.groups?.["type"] !== undefined,
      line: lineAt(text, match.index + match[0].length),
    }))
    .sort((one, other) => one.line - other.line);
}

export const isRelative = (specifier: string): boolean => specifier.startsWith(".");

/** Where a relative import leads: `./status.js` in `a/b/board.ts` leads to `a/b/status.ts`. */
export function targetOf(importer: string, specifier: string): string {
  const path = posix.join(posix.dirname(importer), specifier);
  return importer.endsWith(".d.ts") ? path.replace(/\.js$/, ".d.ts") : path.replace(/\.js$/, ".ts");
}

/** `@chidao/core/store` belongs to the package `@chidao/core`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
