/**
 * The packages as a stranger gets them: packed by the pinned pnpm from a copy of the workspace, so that nothing here
 * is touched, and installed by npm into an empty folder. What others wrote comes from the registry; where that can't
 * be reached the rules are skipped, and say so.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Packed {
  /** Why nothing could be packed or installed: the registry is out of reach. */
  readonly offline: string | undefined;
  /** Paths of the tarballs of every package. */
  readonly tarballs: ReadonlyArray<string>;
  /** A new project in which some of them are installed. */
  readonly project: string;
  remove(): void;
}

class Offline extends Error {}

const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|EHOSTUNREACH/;

/** Packs every package and installs those that are wanted. `CHIDAO_OFFLINE=1` skips it all. */
export function packAndInstall(wanted: (tarball: string) => boolean): Packed {
  const folder = mkdtempSync(join(tmpdir(), "chidao-packed-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const nothing = { tarballs: [], project: folder, remove };
  if ((process.env["CHIDAO_OFFLINE"] ?? "") !== "") return { ...nothing, offline: "CHIDAO_OFFLINE is set" };
  try {
    const tarballs = pack(folder);
    return { offline: undefined, tarballs, project: install(folder, tarballs.filter(wanted)), remove };
  } catch (error) {
    if (error instanceof Offline) return { ...nothing, offline: error.message };
    throw error;
  }
}

/** A title that says why its rules are skipped. */
export function titled(title: string, { offline }: Packed): string {
  return offline === undefined ? title : `${title} (skipped: ${offline})`;
}

function pack(folder: string): ReadonlyArray<string> {
  const copy = join(folder, "workspace");
  const target = join(folder, "tarballs");
  mkdirSync(target);
  for (const part of ["package.json", "pnpm-workspace.yaml", "LICENSE", "packages", "scripts", "examples"]) {
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      filter: (path) => basename(path) !== "node_modules",
    });
  }
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { packageManager: string };
  const filter = ["--recursive", "--filter", "./packages/*", "--pm-on-fail=ignore"];
  succeed(run(copy, "npx", "--yes", packageManager, ...filter, "pack", "--pack-destination", target), "pnpm pack");
  return readdirSync(target)
    .sort()
    .map((name) => join(target, name));
}

function install(folder: string, tarballs: ReadonlyArray<string>): string {
  const project = join(folder, "stranger");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "stranger", private: true, type: "module" }));
  const quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  succeed(run(project, "npm", "install", ...quietly, ...tarballs), "npm install");
  return project;
}

function succeed({ code, stdout, stderr }: Ran, what: string): void {
  if (code === 0) return;
  const reached = unreachable.exec(stderr + stdout);
  if (reached !== null) throw new Offline(`${what} could not reach the registry (${reached[0]})`);
  throw new Error(`${what} ended with ${code}:\n${stderr}${stdout}`);
}

export function run(cwd: string, command: string, ...args: ReadonlyArray<string>): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...withoutNpm(process.env), npm_config_fetch_retries: "1" },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32" && command !== process.execPath,
  });
  if (error !== undefined) throw error;
  return { code: status ?? -1, stdout, stderr };
}

/** What a person set to reach the registry is kept; what `npm run` tells its children would mislead npm here. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = /^npm_config_(registry|cafile|ca|proxy|https_proxy|noproxy|strict_ssl|userconfig|globalconfig|cache)$/i;
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(npm_|CHIDAO_|NODE_OPTIONS$)/i.test(name) || kept.test(name)),
  );
}

/** Paths of the files in a tarball, without the leading `package/`. */
export function filesIn(tarball: string): ReadonlyMap<string, string> {
  const bytes = gunzipSync(readFileSync(tarball));
  const text = (from: number, length: number) => bytes.toString("utf8", from, from + length).replace(/\0.*$/s, "");
  const files = new Map<string, string>();
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const prefix = text(at + 345, 155);
    const path = (prefix === "" ? "" : `${prefix}/`) + text(at, 100);
    files.set(path.replace(/^package\//, ""), bytes.toString("utf8", at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
