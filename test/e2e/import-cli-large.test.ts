/**
 * Imports of many rows by the real process: cut off half way and run again, they end where an import that nobody
 * disturbed ends; and two thousand rows are all accounted for.
 */
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { manyCsv } from "../import/make-trackers.mjs";
import { type CliFolder, cliFolder, startCli } from "../support/cli.js";
import { agencies, counts, importing, mapping } from "../support/imported-ledger.js";
import { rowsOf } from "../support/ledger-fixture.js";

const day = "2023-12-31";
const issuedIn = (folder: CliFolder) =>
  rowsOf(join(folder.path, "chidao.db")).filter(({ type }) => type === "AssignmentIssued").length;

async function ledgerFor(rows: number): Promise<CliFolder> {
  const folder = cliFolder();
  onTestFinished(folder.remove);
  folder.write("many.csv", manyCsv(rows));
  folder.write("map.json", JSON.stringify(mapping.many));
  folder.write("agencies.json", JSON.stringify(agencies));
  await folder.must(["init", "--name", "Sổ thử", "--illustrative", "--on", "2023-01-01", "--actor", "vp-vi-du"]);
  await folder.must(["agency", "add", "--file", "agencies.json", "--on", "2023-01-01", "--actor", "vp-vi-du"]);
  return folder;
}

/** As of now, while somebody writes: a copy taken in the middle of a commit may not open, and tells nothing. */
function issuedSoFar(folder: CliFolder): number {
  try {
    return issuedIn(folder);
  } catch {
    return 0;
  }
}

/** Kills an import as soon as the ledger holds a quarter of its rows; says how many it held then. */
async function killedHalfWay(folder: CliFolder, rows: number): Promise<number> {
  const args = ["import", "many.csv", "--map", "map.json", "--actor", "vp-vi-du", "--apply"];
  const child = startCli(args, { cwd: folder.path });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on("close", (_code, signal) => resolve(signal)));
  let held = 0;
  while (held < rows / 4 && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    held = issuedSoFar(folder);
  }
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
  held = issuedIn(folder);
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(rows);
  return held;
}

/** Boards without what tells one ledger from another. */
async function told(folder: CliFolder) {
  const { board, tasks } = await counts(folder, day);
  const { basis, ...counted } = board;
  expect(basis.asOf).toBe(day);
  return { counted, tasks };
}

describe("an import of 2 000 rows", () => {
  it("ends in the same state when it is killed half way and run again", { timeout: 180_000 }, async () => {
    const [cutOff, whole] = [await ledgerFor(2000), await ledgerFor(2000)];
    const held = await killedHalfWay(cutOff, 2000);
    const resumed = await importing(cutOff, "many.csv");
    const undisturbed = await importing(whole, "many.csv");
    expect(undisturbed.counts).toEqual({ added: 2000, changed: 0, unchanged: 0, refused: 0, skipped: 0 });
    // A task may have been issued without its status yet; then its status is what is added.
    const { added = 0, changed = 0, unchanged = 0 } = resumed.counts;
    expect(added + changed + unchanged).toBe(2000);
    expect(changed + unchanged).toBe(held);
    const [one, other] = [await told(cutOff), await told(whole)];
    expect(other.tasks).toBe(2000);
    expect(one).toEqual(other);
    expect((await importing(cutOff, "many.csv")).counts).toMatchObject({ added: 0, changed: 0, unchanged: 2000 });
    expect((await cutOff.run(["doctor"])).code).toBe(0);
  });
});
