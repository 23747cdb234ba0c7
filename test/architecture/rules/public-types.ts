/** What a user of a package meets in its types: every declaration file reachable from its entry. */
import { importsOf, isRelative, packageOf, targetOf } from "../../support/imports.js";
import type { Manifest } from "../../support/workspace.js";

/** How the walk reads the world; the checks hand in the repository, their tests hand in a small one. */
export interface Declarations {
  /** The text of a declaration file, or nothing when it was not built. */
  readonly read: (path: string) => string | undefined;
  readonly packages: ReadonlyArray<{ readonly folder: string; readonly manifest: Manifest }>;
}

function typesEntry({ packages }: Declarations, specifier: string): string | undefined {
  const found = packages.find(({ manifest }) => manifest.name === packageOf(specifier));
  const entry = found?.manifest.exports?.[`.${specifier.slice(packageOf(specifier).length)}`];
  const types = (entry as { readonly types?: string } | undefined)?.types;
  return found === undefined || types === undefined ? undefined : `packages/${found.folder}/${types.replace("./", "")}`;
}

/** Walks outward from the entry and tells by which way each forbidden library is reached. */
export function publicTypeViolations(
  entry: string,
  forbidden: ReadonlyArray<string>,
  declarations: Declarations,
): ReadonlyArray<string> {
  const seen = new Set<string>();
  const visit = (path: string, trail: ReadonlyArray<string>): ReadonlyArray<string> => {
    if (seen.has(path)) return [];
    seen.add(path);
    const way = [...trail, path];
    const text = declarations.read(path);
    if (text === undefined) return [`${way.join(" -> ")} is not built.`];
    return importsOf({ path, text }).flatMap(({ specifier }) => {
      if (forbidden.includes(packageOf(specifier))) return [`${way.join(" -> ")} mentions ${specifier}.`];
      const next = isRelative(specifier) ? targetOf(path, specifier) : typesEntry(declarations, specifier);
      return next === undefined ? [] : visit(next, way);
    });
  };
  return visit(entry, []);
}
