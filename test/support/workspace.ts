/** This repository as data for the checks: its packages, their manifests, and its source files. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SourceFile } from "./imports.js";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly private?: boolean;
  readonly type?: string;
  readonly license?: string;
  readonly sideEffects?: unknown;
  readonly engines?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly files?: ReadonlyArray<string>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A package under `packages/`, with its source files; the tests among them are left out. */
export interface WorkspacePackage {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly sources: ReadonlyArray<SourceFile>;
}

export const exists = (path: string): boolean => existsSync(`${root}${path}`);
export const readText = (path: string): string => readFileSync(`${root}${path}`, "utf8");

const notOurs = new Set(["node_modules", "dist", "coverage", ".cache", "golden"]);

function pathsBelow(folder: string): ReadonlyArray<string> {
  if (!exists(folder)) return [];
  return readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : pathsBelow(path);
    return [path];
  });
}

export const filesBelow = (folder: string, names: RegExp): ReadonlyArray<SourceFile> =>
  pathsBelow(folder)
    .filter((path) => names.test(path))
    .sort()
    .map((path) => ({ path, text: readText(path) }));

const isTest = ({ path }: SourceFile): boolean => /\.(test|test-d)\.ts$/.test(path);

export const packages = (): ReadonlyArray<WorkspacePackage> =>
  readdirSync(`${root}packages`)
    .filter((folder) => exists(`packages/${folder}/package.json`))
    .sort()
    .map((folder) => ({
      folder,
      manifest: JSON.parse(readText(`packages/${folder}/package.json`)) as Manifest,
      sources: filesBelow(`packages/${folder}/src`, /\.tsx?$/).filter((file) => !isTest(file)),
    }));
