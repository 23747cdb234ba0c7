/**
 * Copies the sample's data into the command line's package before it is packed, so that `chidao demo` runs from the
 * registry too; `--remove` takes the copy away again. In a checkout the demo reads the sample where it stands.
 */
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const from = fileURLToPath(new URL("../examples/policy-communication/", import.meta.url));
const to = fileURLToPath(new URL("../packages/cli/demo-data/", import.meta.url));

rmSync(to, { recursive: true, force: true });
if (!process.argv.includes("--remove")) {
  mkdirSync(to);
  for (const file of readdirSync(from)) if (file.endsWith(".json")) cpSync(`${from}${file}`, `${to}${file}`);
}
