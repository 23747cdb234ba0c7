/** Which package may use which. Arrows never turn back; the design calls this picture "the house". */
import { importsOf, isRelative, packageOf } from "../../support/imports.js";
import type { WorkspacePackage } from "../../support/workspace.js";

interface Row {
  /** The folders of our packages that this one may use. */
  readonly uses: ReadonlyArray<string>;
  /** When given, the only names under which our packages may be imported. */
  readonly onlyAs?: ReadonlyArray<string>;
}

const inner = ["core", "domain", "projections"];

/** What a store sees of the core: the port, and the tree over the log. Neither mentions fp-ts or io-ts. */
const port = ["@chidao/core/store", "@chidao/core/merkle"];
const hashingNode = "@chidao/hashing-node";

/** The table. A new package gets its row here, in the same change that creates it. */
const rows: Readonly<Record<string, Row>> = {
  core: { uses: [] },
  "hashing-node": { uses: ["core"], onlyAs: ["@chidao/core/merkle"] },
  sqlite: { uses: ["core"], onlyAs: ["@chidao/core/store"] },
  "store-sqlite": { uses: ["core", "sqlite", "hashing-node"], onlyAs: [...port, "@chidao/sqlite", hashingNode] },
  domain: { uses: ["core"] },
  projections: { uses: ["core", "domain"] },
  audit: { uses: ["core"] },
  verifier: { uses: ["audit"] },
  vietnam: { uses: inner },
  application: { uses: inner },
  testing: { uses: [...inner, "application", "hashing-node"] },
  "views-sqlite": { uses: [...inner, "sqlite"] },
  chidao: { uses: [...inner, "application", "audit", "vietnam", "hashing-node", "store-*", "sqlite", "views-sqlite"] },
  board: { uses: ["chidao"] },
  exports: { uses: ["chidao"] },
  imports: { uses: ["core", "vietnam", "chidao"] },
  cli: { uses: ["chidao", "vietnam", "board", "exports", "imports"] },
};

/** A store sees the port, hash functions, and the engine that it may share, and nothing else; so no store sees another. */
const storeRow: Row = { uses: ["core", "hashing-node"], onlyAs: [...port, hashingNode] };

const rowOf = (folder: string): Row | undefined => rows[folder] ?? (folder.startsWith("store-") ? storeRow : undefined);

const ours = (name: string): boolean => name === "chidao" || name.startsWith("@chidao/");
const folderOf = (name: string): string => name.replace("@chidao/", "");

const covers = (row: Row, folder: string): boolean =>
  row.uses.some((use) => use === folder || (use === "store-*" && folder.startsWith("store-")));

function manifestViolations({ folder, manifest }: WorkspacePackage, row: Row): ReadonlyArray<string> {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest;
  return Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies, ...optionalDependencies })
    .filter((name) => ours(name) && !covers(row, folderOf(name)))
    .map((name) => `packages/${folder}/package.json depends on ${name}, which ${folder} may not use.`);
}

function complaint(folder: string, row: Row, specifier: string): string | undefined {
  if (isRelative(specifier) || !ours(packageOf(specifier))) return undefined;
  if (!covers(row, folderOf(packageOf(specifier)))) return `imports ${specifier}, which ${folder} may not use.`;
  if (row.onlyAs !== undefined && !row.onlyAs.includes(specifier)) {
    return `imports ${specifier}; ${folder} may import ${row.onlyAs.join(", ")} only.`;
  }
  return undefined;
}

function importViolations({ folder, sources }: WorkspacePackage, row: Row): ReadonlyArray<string> {
  return sources.flatMap((file) =>
    importsOf(file).flatMap(({ specifier, line }) => {
      const found = complaint(folder, row, specifier);
      return found === undefined ? [] : [`${file.path}:${line} ${found}`];
    }),
  );
}

export const arrowViolations = (packages: ReadonlyArray<WorkspacePackage>): ReadonlyArray<string> =>
  packages.flatMap((each) => {
    const row = rowOf(each.folder);
    if (row === undefined) {
      return [`packages/${each.folder} has no row yet: say what it may use in test/architecture/rules/arrows.ts.`];
    }
    return [...manifestViolations(each, row), ...importViolations(each, row)];
  });
