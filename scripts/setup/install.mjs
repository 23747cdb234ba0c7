/** Installs the dependencies with the pnpm that package.json names, fetched by npm's own npx. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digest, inRoot, readStamp, workspaceFolders, writeStamp } from "./repository.mjs";
import { step } from "./step.mjs";

/** Everything that decides what an install would bring. */
function wanted() {
  const files = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", ".npmrc"].concat(
    workspaceFolders().map((folder) => `${folder}/package.json`),
  );
  const machine = `${process.versions.node.split(".")[0]} ${process.platform} ${process.arch}`;
  const contents = files
    .filter((file) => existsSync(inRoot(file)))
    .flatMap((file) => [file, readFileSync(inRoot(file))]);
  return digest([machine, ...contents]);
}

export const isInstalled = () => readStamp().install === wanted();

/** What a person may have set to reach the network; all else that npm tells its children only confuses pnpm. */
const npmSettingsKept = new Set(
  [
    "registry",
    "cafile",
    "ca",
    "proxy",
    "https_proxy",
    "noproxy",
    "strict_ssl",
    "userconfig",
    "globalconfig",
    "cache",
  ].map((name) => `npm_config_${name}`),
);

/** The environment of the install: without what `npm run` added, and without NODE_ENV, which leaves the tools out. */
function withoutNpm(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name, value]) => {
      const lower = name.toLowerCase();
      if (name === "NODE_ENV") return false;
      return !lower.startsWith("npm_") || (npmSettingsKept.has(lower) && value !== "");
    }),
  );
}

/** npx as a script, run by this very Node; npm says where it lies, or it lies beside Node. */
function npx() {
  const besideNode = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath && join(dirname(process.env.npm_execpath), "npx-cli.js"),
    join(besideNode, "..", "lib", "node_modules", "npm", "bin", "npx-cli.js"),
    join(besideNode, "node_modules", "npm", "bin", "npx-cli.js"),
  ];
  const script = candidates.find((candidate) => candidate && existsSync(candidate));
  return script === undefined
    ? { command: "npx", args: [], shell: process.platform === "win32" }
    : { command: process.execPath, args: [script] };
}

export async function ensureInstalled() {
  const install = wanted();
  if (readStamp().install === install) return;
  const { packageManager } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  const { command, args, shell } = npx();
  const frozen = existsSync(inRoot("pnpm-lock.yaml")) ? ["--frozen-lockfile"] : [];
  await step({
    note: "installing…",
    failure: `${packageManager} could not install the dependencies; its own words stand above.`,
    command,
    // The lockfile holds no record of pnpm itself; npx has already chosen the exact version, so pnpm need not.
    args: [
      ...args,
      "--yes",
      packageManager,
      "install",
      ...frozen,
      "--pm-on-fail=ignore",
      "--config.confirmModulesPurge=false",
    ],
    env: withoutNpm(process.env),
    shell,
  });
  writeStamp({ install });
}
