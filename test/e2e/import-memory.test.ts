/**
 * What an import keeps in memory: the file's own table and the names of what the ledger holds, and no histories. Alive
 * bytes of real processes are compared with each other, never with a number of this machine.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { manyCsv } from "../import/make-trackers.mjs";
import { type CliFolder, cliFolder } from "../support/cli.js";
import { agencies, mapping } from "../support/imported-ledger.js";

const sampler = new URL("../support/sample-memory.mjs", import.meta.url).href;

/** The most bytes that were alive at once while the command ran. */
async function aliveIn(folder: CliFolder, ...args: ReadonlyArray<string>): Promise<number> {
  const env = { NODE_OPTIONS: `--import=${sampler}`, MEMORY_TOLD: join(folder.path, "told"), CHIDAO_ACTOR: "vp-vi-du" };
  await folder.must(args, { env });
  return Number(readFileSync(env.MEMORY_TOLD, "utf8"));
}

async function ledger(store: string, folder: CliFolder): Promise<ReadonlyArray<string>> {
  const common = ["--store", `sqlite:${store}.db`, "--on", "2023-01-01", "--actor", "vp-vi-du"];
  await folder.must(["init", "--name", "Sổ thử", "--illustrative", ...common]);
  await folder.must(["agency", "add", "--file", "agencies.json", ...common]);
  return ["--store", `sqlite:${store}.db`];
}

it("an import's memory does not grow with the histories that the ledger holds", { timeout: 300_000 }, async () => {
  const folder = cliFolder();
  onTestFinished(folder.remove);
  folder.write("agencies.json", JSON.stringify(agencies));
  folder.write("map.json", JSON.stringify(mapping.many));
  folder.write("other-map.json", JSON.stringify({ ...mapping.many, system: "danh-sach-khac" }));
  folder.write("few.csv", manyCsv(2000));
  folder.write("many.csv", manyCsv(8000));
  const [small, large] = [await ledger("small", folder), await ledger("large", folder)];
  const rehearsed = await aliveIn(folder, "import", "many.csv", "--map", "map.json", ...large);
  const recorded = await aliveIn(folder, "import", "many.csv", "--map", "map.json", "--apply", ...large);
  const intoEmpty = await aliveIn(folder, "import", "few.csv", "--map", "other-map.json", "--apply", ...small);
  const intoLarge = await aliveIn(folder, "import", "few.csv", "--map", "other-map.json", "--apply", ...large);
  // A rehearsal holds the table and the account of each row; recording adds the names. Histories would make it fourfold.
  expect(recorded / rehearsed).toBeLessThan(2.25);
  // Four times as many tasks in the ledger as in the file. Their histories would make it threefold.
  expect(intoLarge / intoEmpty).toBeLessThan(2);
});
