/** The bench runs whole, in small: each row gives a figure or says why not. No time is judged here. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const bench = new URL("../benchmarks/bench.mjs", import.meta.url).pathname;

interface Row {
  readonly name: string;
  readonly reach: { readonly atLeast?: number; readonly atMost?: number };
  readonly ratio?: { readonly low: number; readonly median: number; readonly high: number };
  readonly skipped?: string;
  readonly reached?: boolean;
}

let folder: string;
let table: string;
let rows: ReadonlyArray<Row>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chidao-bench-test-"));
  const file = join(folder, "bench.json");
  table = (await run(process.execPath, [bench, "--quick", "--json", file], { maxBuffer: 16 * 1024 * 1024 })).stdout;
  rows = (JSON.parse(await readFile(file, "utf8")) as { readonly results: ReadonlyArray<Row> }).results;
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the bench", () => {
  it("gives a ratio for each row and judges it by its aim, or says why it was not measured", () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const { name, ratio, skipped, reached } of rows) {
      if (skipped !== undefined) expect(name).toMatch(/^emmett-/);
      else expect([name, (ratio?.median ?? 0) > 0, typeof reached]).toEqual([name, true, "boolean"]);
    }
  });

  it("prints each row in its table", () => {
    for (const { name } of rows) expect(table).toContain(`| ${name} |`);
  });

  it("measures single rows, and names those there are when there is no such one", async () => {
    const { stdout } = await run(process.execPath, [bench, "--quick", "--only", "sealing"]);
    expect(stdout.split("\n").filter((line) => line.startsWith("| ")).length).toBe(3);
    const refused = run(process.execPath, [bench, "--only", "nothing"]);
    await expect(refused).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining("append-single") });
  });
});
