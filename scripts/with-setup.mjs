/**
 * Runs a command on a machine that has only Node and npm: `node scripts/with-setup.mjs COMMAND ARGS...`.
 * First the dependencies are installed and the packages built, where that is needed. Set-up speaks on stderr alone,
 * so that the command's stdout stays its own. This file keeps to old syntax: it must be read by the Node it refuses.
 */
import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const oldest = manifest.engines.node.replace(/^>=/, "");

function isOlder(version, than) {
  const [major, minor] = version.split(".").map(Number);
  const [majorMin, minorMin] = than.split(".").map(Number);
  return major < majorMin || (major === majorMin && minor < minorMin);
}

if (isOlder(process.versions.node, oldest)) {
  process.stderr.write(`Chidao needs Node ${oldest} or newer, and this is Node ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  import("./setup/main.mjs").then((setup) => setup.main(process.argv.slice(2)));
}
