/** Files of a package import each other in one direction; and none reaches into another package's folder. */
import { importsOf, isRelative, targetOf } from "../../support/imports.js";
import type { WorkspacePackage } from "../../support/workspace.js";

type Graph = ReadonlyMap<string, ReadonlyArray<string>>;

const graphOf = ({ sources }: WorkspacePackage): Graph =>
  new Map(
    sources.map((file) => [
      file.path,
      importsOf(file)
        .filter(({ specifier }) => isRelative(specifier))
        .map(({ specifier }) => targetOf(file.path, specifier)),
    ]),
  );

/** Depth first; a file met again while it is still being visited closes a cycle. */
function cyclesIn(graph: Graph): ReadonlyArray<ReadonlyArray<string>> {
  const finished = new Set<string>();
  const cycles: ReadonlyArray<string>[] = [];
  const visit = (path: string, trail: ReadonlyArray<string>): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path]);
    if (start >= 0 || finished.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}

export const cycleViolations = (packages: ReadonlyArray<WorkspacePackage>): ReadonlyArray<string> =>
  packages.flatMap((each) => cyclesIn(graphOf(each)).map((cycle) => `These import each other: ${cycle.join(" -> ")}.`));

export const escapeViolations = (packages: ReadonlyArray<WorkspacePackage>): ReadonlyArray<string> =>
  packages.flatMap((each) =>
    [...graphOf(each)].flatMap(([path, targets]) =>
      targets
        .filter((target) => !target.startsWith(`packages/${each.folder}/src/`))
        .map((target) => `${path} leaves its package for ${target}; import the package by its name.`),
    ),
  );
