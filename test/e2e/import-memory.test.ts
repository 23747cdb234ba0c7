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
  const sizes = { few: manyCsv(2000), many: manyCsv(8000) };
  folder.write("few.csv", sizes.few);
  folder.write("many.csv", sizes.many);
  const [small, large] = [await ledger("small", folder), await ledger("large", folder)];
  const intoEmpty = await aliveIn(folder, "import", "few.csv", "--map", "other-map.json", "--apply", ...small);
  const many = await aliveIn(folder, "import", "many.csv", "--map", "map.json", "--apply", ...large);
  const intoLarge = await aliveIn(folder, "import", "few.csv", "--map", "other-map.json", "--apply", ...large);
  // For each byte of the file about ten: its cells, its account and the names of its task. With histories it is several times as much.
  const bytesMore = Buffer.byteLength(sizes.many) - Buffer.byteLength(sizes.few);
  expect((many - intoEmpty) / bytesMore).toBeLessThan(20);
  // Four times as many tasks in the ledger as in the file. Their histories would count here.
  expect(intoLarge / intoEmpty).toBeLessThan(2);
});
