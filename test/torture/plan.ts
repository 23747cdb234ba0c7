/** What is done in one round, drawn from its seed: who works on the ledger, and what befalls each process in each life. */
import type { Random } from "./random.js";
import { randomFrom } from "./random.js";
import type { Attack } from "./recorder.js";

export interface WorkerPlan {
  readonly role: "writer" | "historian" | "reader" | "viewer" | "keeper";
  readonly name: string;
  /** A writer's callers, and the batches of each. */
  readonly callers: number;
  readonly batches: number;
  /** What befalls it: one attack for each life. A last life without an attack that kills is always added. */
  readonly lives: ReadonlyArray<Attack>;
}

export interface RoundPlan {
  readonly seed: number;
  /** Whether a made-up history of tasks is written, from which read models are kept. */
  readonly isHistory: boolean;
  readonly workers: ReadonlyArray<WorkerPlan>;
}

export interface Wanted {
  readonly isHistory?: boolean;
  /** Whether somebody makes backups. */
  readonly hasKeeper?: boolean;
}

/**
 * A round is one of a few kinds, so that each trouble is met alone and together with the others. Which one can be asked
 * for.
 */
export function planRound(seed: number, wanted: Wanted = {}): RoundPlan {
  const random = randomFrom(seed);
  const drawn = { isHistory: random.chance(0.35), hasKeeper: random.chance(0.3) };
  const { isHistory, hasKeeper } = { ...drawn, ...wanted };
  const isAlone = random.chance(0.4);
  const mood: Mood = {
    kills: random.chance(0.75),
    stalls: random.chance(isAlone ? 0.1 : 0.5),
    full: random.chance(0.25),
    clock: random.chance(0.3),
  };
  const some = (count: number, plan: (at: number) => WorkerPlan) => Array.from({ length: count }, (_, at) => plan(at));
  const readers = some(isAlone ? random.whole(0, 1) : random.whole(1, 2), (at) => planReader(random, `r${at}`, mood));
  const keepers = some(hasKeeper ? 1 : 0, () => planOnlooker(random, "keeper", "k0", mood));
  if (isHistory) {
    const viewers = some(isAlone ? 1 : 2, (at) => planOnlooker(random, "viewer", `v${at}`, mood));
    return { seed, isHistory, workers: [planHistorian(random, mood), ...readers, ...viewers, ...keepers] };
  }
  const writers = some(isAlone ? 1 : random.whole(2, 3), (at) => planWriter(random, `w${at}`, mood));
  return { seed, isHistory, workers: [...writers, ...readers, ...keepers] };
}

interface Mood {
  readonly kills: boolean;
  readonly stalls: boolean;
  readonly full: boolean;
  readonly clock: boolean;
}

function planWriter(random: Random, name: string, mood: Mood): WorkerPlan {
  const callers = random.pick([1, 1, 2, 6]);
  const batches = random.whole(4, Math.ceil(24 / callers) + 4);
  const lives = mood.kills ? random.whole(1, 3) : 0;
  const operations = 40 + callers * batches * 8;
  return {
    role: "writer",
    name,
    callers,
    batches,
    lives: Array.from({ length: lives + 1 }, (_, at) => ({
      ...troubles(random, mood),
      ...(at < lives ? death(random, operations) : {}),
    })),
  };
}

function planHistorian(random: Random, mood: Mood): WorkerPlan {
  return { ...planWriter(random, "h0", mood), role: "historian", callers: 1 };
}

/** It writes, though not to the ledger, so that all that befalls a writer may befall it. */
function planOnlooker(random: Random, role: "viewer" | "keeper", name: string, mood: Mood): WorkerPlan {
  const { lives } = planWriter(random, name, mood);
  return { role, name, callers: 0, batches: 0, lives };
}

function planReader(random: Random, name: string, mood: Mood): WorkerPlan {
  const lives = mood.kills ? random.whole(0, 2) : 0;
  return {
    role: "reader",
    name,
    callers: 0,
    batches: 0,
    lives: Array.from({ length: lives + 1 }, (_, at) => ({
      ...(mood.stalls ? { stall: planStall(random) } : {}),
      ...(at < lives ? { killMs: random.whole(60, 600) } : {}),
    })),
  };
}

function troubles(random: Random, mood: Mood): Attack {
  return {
    ...(mood.stalls ? { stall: planStall(random) } : {}),
    ...(mood.full ? { full: { from: random.whole(1, 120), count: random.whole(1, 12) } } : {}),
    ...(mood.clock ? { clock: random.whole(1, 2 ** 31) } : {}),
  };
}

function planStall(random: Random) {
  return { seed: random.whole(1, 2 ** 31), permille: random.pick([5, 30, 120]), ms: random.pick([2, 15, 60]) };
}

/** Mostly at an operation, before, in the middle of, or after it; now and then at some moment. */
function death(random: Random, operations: number): Attack {
  if (random.chance(0.15)) return { killMs: random.whole(20, 500) };
  return { kill: `${random.whole(1, operations)}${random.pick(["", "+", "~"])}` };
}

/** One writer alone that is killed once, at one operation, and comes again; nothing else happens, so it can be counted. */
export function writerThatDies(kill: string | undefined): RoundPlan {
  const lives = kill === undefined ? [] : [{ kill }];
  return { seed: 1, isHistory: false, workers: [{ role: "writer", name: "w0", callers: 1, batches: 4, lives }] };
}

/** A history that is written down without trouble, and a runner of read models that is killed once at one operation. */
export function runnerThatDies(seed: number, kill: string): RoundPlan {
  const worker = { callers: 1, batches: 0 };
  return {
    seed,
    isHistory: true,
    workers: [
      { ...worker, role: "historian", name: "h0", lives: [] },
      { ...worker, role: "viewer", name: "v0", lives: [{ kill }] },
    ],
  };
}
