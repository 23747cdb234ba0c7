/**
 * One round: the workers live through what was planned for them, and the log of what they did is replayed. At every
 * moment of it the power may fail, and the ledger that is then found is judged by what had been said by that moment.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Judging, judgeClone, writeClone } from "./clones.js";
import { type Disk, emptyDisk, type Loss } from "./disk.js";
import { historyFrom } from "./history.js";
import { historyOf, ledgerIn, live } from "./live.js";
import type { RoundPlan } from "./plan.js";
import { type Random, randomFrom } from "./random.js";
import { type LogRecord, readLog } from "./record-log.js";
import type { World } from "./recorder.js";
import { type Mark, type Testimony, testimony } from "./testimony.js";

export interface RoundOptions {
  readonly recorder: string;
  /** Where folders are made; one in memory is best, since the recorder plays the disk. */
  readonly place: string;
  readonly clones: number;
  readonly node: string;
  readonly bug?: string;
}

export interface RoundReport {
  readonly seed: number;
  /** Empty when the round ran clean. */
  readonly broken: ReadonlyArray<string>;
  /** Kept when a promise was broken. */
  readonly folder: string | undefined;
  readonly operations: number;
  readonly syncs: number;
  readonly kills: number;
  readonly refusedWrites: number;
  readonly acknowledged: number;
  /** Events that readers were shown. */
  readonly shown: number;
  /** Backups that were told to be whole. */
  readonly copies: number;
  readonly clones: number;
}

export async function torture(plan: RoundPlan, options: RoundOptions): Promise<RoundReport> {
  const { folder, world } = makeWorld(plan, options);
  const complaints = await live(plan, { ...options, world });
  const records = readLog(world.log);
  const replayed = await replay(records, world, { ...options, seed: plan.seed, isHistory: plan.isHistory, folder });
  const broken = [...complaints, ...replayed.broken];
  if (broken.length === 0) rmSync(folder, { recursive: true, force: true });
  else writeFileSync(join(folder, "broken.txt"), `${broken.join("\n")}\n`);
  const count = (kind: LogRecord["kind"]) => records.filter((record) => record.kind === kind).length;
  return {
    seed: plan.seed,
    broken,
    folder: broken.length === 0 ? undefined : folder,
    operations: records.length - count("mark"),
    syncs: count("synced") + count("folderSynced"),
    kills: count("killed"),
    refusedWrites: count("refused"),
    acknowledged: [...replayed.said.batches.values()].filter(({ fate }) => fate === "acknowledged").length,
    copies: [...replayed.said.copies.values()].filter(({ events }) => events !== undefined).length,
    shown: replayed.said.seen.size,
    clones: replayed.clones,
  };
}

/** How many operations a plan of one process makes in one life, and which of them are syncs, counted from 1. */
export async function operationsOf(
  plan: RoundPlan,
  options: RoundOptions,
): Promise<{ readonly count: number; readonly syncs: ReadonlyArray<number> }> {
  const { folder, world } = makeWorld(plan, options);
  const complaints = await live(plan, { ...options, world });
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
  const records = readLog(world.log);
  rmSync(folder, { recursive: true, force: true });
  return {
    count: Math.max(...records.map(({ number }) => number)),
    syncs: records.flatMap(({ kind, number }) => (kind === "synced" || kind === "folderSynced" ? [number] : [])),
  };
}

function makeWorld(plan: RoundPlan, { place }: RoundOptions): { readonly folder: string; readonly world: World } {
  const folder = realpathSync(mkdtempSync(join(place, `chidao-torture-${plan.seed}-`)));
  const world: World = { folder: join(folder, "world"), log: join(folder, "log"), marks: join(folder, "marks") };
  mkdirSync(world.folder);
  writeFileSync(join(folder, "plan.json"), JSON.stringify(plan, null, 2));
  if (plan.isHistory) writeFileSync(historyOf(world), JSON.stringify(historyFrom(plan.seed)));
  return { folder, world };
}

interface ReplayOptions {
  readonly seed: number;
  readonly isHistory: boolean;
  readonly clones: number;
  readonly folder: string;
}

interface Replayed {
  readonly broken: ReadonlyArray<string>;
  readonly said: Testimony;
  readonly clones: number;
}

/** Replays a log and judges crash clones on the way. The same log and seed make the same clones. */
export async function replay(
  records: ReadonlyArray<LogRecord>,
  world: World,
  options: ReplayOptions,
): Promise<Replayed> {
  const random = randomFrom(options.seed ^ 0x5bd1e995);
  const { isHistory } = options;
  const chosen = chooseMoments(records, options.clones, random);
  const disk = emptyDisk();
  const said = testimony();
  let clones = 0;
  for (const [at, record] of records.entries()) {
    if (record.kind === "mark") said.hear(JSON.parse(record.text) as Mark);
    else disk.apply(record);
    for (let again = chosen.get(at) ?? 0; again > 0; again -= 1) {
      clones += 1;
      const loss = clones % 3 === 0 ? "all" : random.pick(losses);
      const names = random.pick(["lost", "kept", "some"] as const);
      const folder = join(options.folder, "clone");
      writeClone(disk.afterCrash(loss, names, random), folder);
      const broken = await judge(join(folder, "ledger.db"), said.now, { isHistory, goesOn: random.chance(0.3) });
      if (broken.length > 0) {
        const moment = `after record ${at} of the log, unsynced writes lost: ${loss}, names ${names}`;
        return { broken: broken.map((words) => `${moment}: ${words}`), said: said.now, clones };
      }
    }
  }
  const broken = [
    ...differences(disk, world, random),
    ...(await judge(ledgerIn(world), said.now, { isHistory, goesOn: false })),
  ];
  return { broken, said: said.now, clones };
}

const losses: readonly [Loss, ...Array<Loss>] = ["all", "none", "writes", "sectors", "torn"];

async function judge(file: string, said: Testimony, judging: Judging): Promise<ReadonlyArray<string>> {
  try {
    return await judgeClone(file, said, judging);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/**
 * How many clones are made after which record: first of all around syncs and answers, where a promise is given or falls
 * due, then anywhere.
 */
function chooseMoments(records: ReadonlyArray<LogRecord>, clones: number, random: Random): ReadonlyMap<number, number> {
  const isTurn = (record: LogRecord | undefined): boolean =>
    record?.kind === "synced" ||
    record?.kind === "folderSynced" ||
    record?.kind === "mark" ||
    record?.kind === "killed";
  const turns = records.flatMap((record, at) => (isTurn(record) || isTurn(records[at + 1]) ? [at] : []));
  const chosen = new Map<number, number>();
  for (let n = 0; n < clones; n += 1) {
    const at = random.chance(0.7)
      ? (turns[random.whole(0, turns.length - 1)] ?? 0)
      : random.whole(0, records.length - 1);
    chosen.set(at, (chosen.get(at) ?? 0) + 1);
  }
  return chosen;
}

/** The log and the real files must agree to the byte; otherwise something went past the recorder. */
function differences(disk: Disk, world: World, random: Random): ReadonlyArray<string> {
  const replayed = disk.afterCrash("none", "kept", random);
  const real = readdirSync(world.folder).filter((name) => !name.endsWith("-shm"));
  const names = new Set([...real, ...[...replayed.keys()].map((path) => path.slice(world.folder.length + 1))]);
  return [...names].flatMap((name) => {
    const expected = replayed.get(join(world.folder, name));
    const found = real.includes(name) ? readFileSync(join(world.folder, name)) : undefined;
    if (expected !== undefined && found?.equals(expected)) return [];
    return [`the recorder missed something: ${name} differs from the replayed log`];
  });
}
