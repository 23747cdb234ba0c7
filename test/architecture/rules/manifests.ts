/** What every published package says about itself, and what the workspace lets its dependencies do on install. */
import type { Manifest } from "../../support/workspace.js";

const installScripts = ["preinstall", "install", "postinstall", "prepare"];

const isPlainPath = (key: string, target: unknown): boolean => key === "./package.json" && target === key;

function exportViolations({ name, exports }: Manifest): ReadonlyArray<string> {
  if (exports?.["."] === undefined) return [`${name} exports nothing under ".".`];
  return Object.entries(exports)
    .filter(([key, target]) => !isPlainPath(key, target))
    .filter(([, target]) => Object.keys(target ?? {}).join() !== "types,default")
    .map(([key]) => `${name} must export "${key}" as types first, then default.`);
}

/** Each demand on a manifest, as the sentence to print when it is not met. */
const demands: ReadonlyArray<readonly [(manifest: Manifest) => boolean, string]> = [
  [({ type }) => type === "module", 'must have "type": "module".'],
  [({ license }) => license === "Apache-2.0", "must have the license Apache-2.0."],
  [({ engines }) => engines?.["node"] !== undefined, "must say which Node it needs."],
  [({ sideEffects }) => sideEffects === false, 'must have "sideEffects": false.'],
  [({ files }) => files?.includes("dist") === true, 'must publish "dist" by a list of files.'],
  [({ exports }) => exports?.["./package.json"] === "./package.json", "must export its package.json."],
  [({ scripts }) => !installScripts.some((name) => scripts?.[name] !== undefined), "must not have an install script."],
];

export function manifestViolations(manifests: ReadonlyArray<Manifest>): ReadonlyArray<string> {
  const published = manifests.filter((manifest) => manifest.private !== true);
  const versions = [...new Set(published.map(({ version }) => version ?? "none"))];
  const engines = [...new Set(published.map(({ engines: range }) => range?.["node"] ?? "none"))];
  return [
    ...published.flatMap((manifest) => [
      ...exportViolations(manifest),
      ...demands.filter(([isMet]) => !isMet(manifest)).map(([, sentence]) => `${manifest.name} ${sentence}`),
    ]),
    ...(versions.length > 1 ? [`The packages have different versions: ${versions.join(", ")}.`] : []),
    ...(engines.length > 1 ? [`The packages need different Nodes: ${engines.join(", ")}.`] : []),
  ];
}

/** pnpm refuses an install script that is not listed; the list may only say no. */
export function installScriptViolations(workspaceFile: string): ReadonlyArray<string> {
  const listed = /^allowBuilds:\n((?:[ \t]+.*\n?)*)/m.exec(workspaceFile)?.[1] ?? "";
  const switchedOn = listed.split("\n").filter((line) => line.trim() !== "" && !/:\s*false\s*(?:#.*)?$/.test(line));
  const escapes = /^(?:dangerouslyAllowAllBuilds|onlyBuiltDependencies|strictDepBuilds)\b.*/gm;
  return [...switchedOn, ...(workspaceFile.match(escapes) ?? [])].map(
    (line) => `pnpm-workspace.yaml lets a dependency run a script on install: ${line.trim()}.`,
  );
}
