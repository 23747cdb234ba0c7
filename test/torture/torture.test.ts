/**
 * The stores under torture. In the short form, a part of every run of all tests, it takes about a minute; the long form
 * is `npm run test:torture -- --minutes 30`, and `--seed` repeats what a run has printed.
 */
import { describe, expect, it } from "vitest";
import { planRound, runnerThatDies, writerThatDies } from "./plan.js";
import { buildRecorder, whyNoRecorder } from "./recorder.js";
import { operationsOf, type RoundOptions, type RoundReport, torture } from "./round.js";
import { addUp, forgetting, noReport, placeForFolders, progress } from "./session.js";

const minutes = Number(process.env["CHIDAO_TORTURE_MINUTES"] ?? "0.4");
const isLong = minutes >= 1;
const seed = Number(process.env["CHIDAO_TORTURE_SEED"] ?? Date.now() % 2 ** 31);
const node = process.env["CHIDAO_TORTURE_NODE"] ?? process.execPath;

const reason = whyNoRecorder();
// Where everything must hold, a missing compiler is a failure and no reason to skip.
const isSkipped = reason !== undefined && process.env["CI"] === undefined;
if (reason !== undefined) process.stdout.write(`torture: ${reason}\n`);

const options = (clones: number, bug?: string): RoundOptions => ({
  recorder: buildRecorder(),
  place: placeForFolders(),
  clones,
  node,
  ...(bug === undefined ? {} : { bug }),
});

function expectClean(report: RoundReport): void {
  if (report.broken.length === 0) return;
  const where = `seed ${report.seed}, kept in ${report.folder}`;
  expect.fail(`${where}:\n${report.broken.slice(0, 10).join("\n")}`);
}

describe.skipIf(isSkipped)("a ledger under torture", () => {
  it(`breaks no promise in random rounds, from seed ${seed} on`, { timeout: (minutes + 5) * 60_000 }, async () => {
    process.stdout.write(`torture: ${minutes} minutes, repeat with --seed ${seed}\n`);
    const until = Date.now() + minutes * 60_000;
    let total = noReport;
    for (let round = 0; round === 0 || Date.now() < until; round += 1) {
      const report = await torture(planRound(seed + round), options(isLong ? 200 : 100));
      expectClean(report);
      total = addUp(total, report);
      progress(total, round + 1, until, isLong ? 30_000 : 10_000);
    }
    process.stdout.write(`torture: ${JSON.stringify(total)}\n`);
    expect(total.acknowledged).toBeGreaterThan(0);
    expect(total.clones).toBeGreaterThan(0);
  });

  it("breaks no promise when a writer dies before each sync, and at operations in between", {
    timeout: 3_600_000,
  }, async () => {
    const { syncs, count } = await operationsOf(writerThatDies(undefined), options(0));
    const between = Array.from({ length: count }, (_, at) => at + 1).filter((n) => isLong || n % 17 === seed % 17);
    const ends = isLong ? ["", "+", "~"] : ["~"];
    const moments = [...syncs.map(String), ...between.flatMap((n) => ends.map((end) => `${n}${end}`))];
    expect(syncs.length).toBeGreaterThan(5);
    for (const kill of moments) expectClean(await torture(writerThatDies(kill), options(20)));
  });
});

describe.skipIf(isSkipped)("a bug that is put into the store is found", () => {
  const roundsMax = 12;
  /** The place where the bug belongs is no longer as it was, so that no round would find anything. */
  const isMisplaced = (broken: string): boolean => /stands \d+ times in/.test(broken);

  it.each([
    ["synchronous-off", { isHistory: false }, /is lost|was shown/],
    ["check-outside", { isHistory: false }, /against what it expected/],
    ["position-reuse", { isHistory: false }, /was shown/],
    ["copy-not-synced", { isHistory: false, hasKeeper: true }, /^.*: backup copy-.*/m],
  ])("%s", { timeout: 300_000 }, async (bug, wanted, words) => {
    const found: Array<string> = [];
    for (
      let round = 0;
      round < roundsMax && !found.some((broken) => words.test(broken) || isMisplaced(broken));
      round += 1
    ) {
      found.push(...(await forgetting(torture(planRound(seed + round, wanted), options(60, bug)))).broken);
    }
    expect(found.filter(isMisplaced)).toEqual([]);
    expect(found.join("\n")).toMatch(words);
  });

  it("checkpoint-first", { timeout: 300_000 }, async () => {
    const words = /the read models .* differ from a fold|SQLite gave undefined where/;
    const found: Array<string> = [];
    for (let kill = 20; kill < 120 && !found.some((broken) => words.test(broken) || isMisplaced(broken)); kill += 3) {
      const plan = runnerThatDies(seed + kill, `${kill}+`);
      found.push(...(await forgetting(torture(plan, options(20, "checkpoint-first")))).broken);
    }
    expect(found.filter(isMisplaced)).toEqual([]);
    expect(found.join("\n")).toMatch(words);
  });

  it("not-settled", { timeout: 300_000 }, async () => {
    const withBug = options(60, "not-settled");
    const { syncs } = await operationsOf(writerThatDies(undefined), withBug);
    const found: Array<string> = [];
    for (const kill of syncs.toReversed()) {
      if (found.length > 0) break;
      found.push(...(await forgetting(torture(writerThatDies(String(kill)), withBug))).broken);
    }
    expect(found.join("\n")).toMatch(/was acknowledged at index \d+ and is lost/);
  });
});
