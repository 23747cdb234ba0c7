/**
 * Tortures the stores for so many minutes: `node scripts/torture.mjs [--minutes 5] [--seed N] [--node PATH]`. Packages
 * must be built. It ends with 1 when a promise was broken, and names the seed and the folder that was kept.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    node: { type: "string", default: process.execPath },
  },
});

for (const name of ["minutes", "seed"]) {
  if (Number(values[name]) >= 0) continue;
  process.stderr.write(`--${name} is a number, and not ${values[name]}\n`);
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--project", "torture", "test/torture/torture.test.ts"],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      CI: "true",
      CHIDAO_TORTURE_MINUTES: values.minutes,
      CHIDAO_TORTURE_SEED: values.seed,
      CHIDAO_TORTURE_NODE: values.node,
    },
  },
);
process.exitCode = status ?? 1;
