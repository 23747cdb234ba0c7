/** Lets the workers of a round live: starts them, lets them die as planned, and starts them again where they stood. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ledger } from "./history.js";
import type { RoundPlan, WorkerPlan } from "./plan.js";
import { type LogRecord, readLog } from "./record-log.js";
import { type Attack, recorderEnvironment, type World } from "./recorder.js";
import { type Mark, testimony } from "./testimony.js";

const worker = fileURLToPath(new URL("workers/worker.mjs", import.meta.url));
const planted = fileURLToPath(new URL("planted/register.mjs", import.meta.url));

export interface LiveOptions {
  readonly recorder: string;
  readonly world: World;
  /** A bug that is put into the product's code while a worker loads it. */
  readonly bug?: string;
  /** The Node that the workers run on. */
  readonly node: string;
}

export const viewsIn = ({ folder }: World): string => join(folder, "ledger.views.db");
/** Where the history stands that is to be written down. */
export const historyOf = ({ marks }: World): string => `${marks}-history`;
/** A file that tells readers that nothing more is written. */
const endOf = ({ marks }: World): string => `${marks}-end`;
export const ledgerIn = ({ folder }: World): string => join(folder, "ledger.db");

/** How long a round may take before something hangs. */
const roundMsMax = 120_000;
/** A ledger that can't be opened for want of room is tried again with the next life; so often at most. */
const livesMax = 8;
/** How a worker ends that could not open the ledger. */
const notOpened = 3;

/** Answers what went wrong with the processes themselves; the ledger is judged by others. */
export async function live(plan: RoundPlan, options: LiveOptions): Promise<ReadonlyArray<string>> {
  const complaints: Array<string> = [];
  const stop = new AbortController();
  const timeout = setTimeout(() => stop.abort(), roundMsMax);
  const writers = plan.workers.filter(isWriter);
  const onlookers = plan.workers.filter((worker) => !isWriter(worker));
  const reading = onlookers.map((reader) => liveAll(reader, plan.seed, options, stop.signal, complaints));
  await Promise.all(writers.map((writer) => liveAll(writer, plan.seed, options, stop.signal, complaints)));
  writeFileSync(endOf(options.world), "");
  await Promise.all(reading);
  clearTimeout(timeout);
  if (stop.signal.aborted) complaints.push(`the round did not end within ${roundMsMax} ms`);
  return complaints;
}

function isWriter({ role }: WorkerPlan): boolean {
  return role === "writer" || role === "historian";
}

async function liveAll(
  plan: WorkerPlan,
  seed: number,
  options: LiveOptions,
  stop: AbortSignal,
  complaints: Array<string>,
): Promise<void> {
  if (!isWriter(plan)) await untilThereIsALedger(options.world, stop);
  for (let life = 0; life < livesMax && !stop.aborted; life += 1) {
    const attack = plan.lives[life] ?? {};
    const { code, signal, complaint } = await liveOnce(plan, { seed, life, attack }, options, stop);
    if (code === 0) return;
    const wasPlanned = signal === "SIGKILL" && (attack.kill !== undefined || attack.killMs !== undefined);
    const hadNoRoom = code === notOpened && attack.full !== undefined;
    if (!wasPlanned && !hadNoRoom && !stop.aborted) {
      complaints.push(`${plan.name} ended with ${code ?? signal} in life ${life}: ${complaint}`);
      return;
    }
  }
}

interface End {
  readonly code: number | null;
  readonly signal: string | null;
  /** What it said on stderr. */
  readonly complaint: string;
}

async function liveOnce(
  plan: WorkerPlan,
  { seed, life, attack }: { readonly seed: number; readonly life: number; readonly attack: Attack },
  { recorder, world, bug, node }: LiveOptions,
  stop: AbortSignal,
): Promise<End> {
  const { role, name, callers, batches } = plan;
  const places = {
    file: ledgerIn(world),
    views: viewsIn(world),
    copies: join(world.folder, "copy"),
    marks: world.marks,
    end: endOf(world),
    history: historyOf(world),
  };
  const next = whereItStood(plan, world);
  const parameters = JSON.stringify({ role, name, callers, batches, ledger, seed, life, next, ...places });
  const child = spawn(node, [...(bug === undefined ? [] : ["--import", planted]), worker, parameters], {
    stdio: ["ignore", "inherit", "pipe"],
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      ...recorderEnvironment(recorder, world, attack),
      ...(bug === undefined ? {} : { TORTURE_BUG: bug }),
    },
  });
  let complaint = "";
  child.stderr.on("data", (data) => {
    complaint += String(data);
  });
  const kill = () => void child.kill("SIGKILL");
  stop.addEventListener("abort", kill, { once: true });
  const [code, signal] = await once(child, "close");
  stop.removeEventListener("abort", kill);
  return { code, signal, complaint };
}

/** A reader that comes too early finds no ledger, which is no fault. */
async function untilThereIsALedger(world: World, stop: AbortSignal): Promise<void> {
  while (!stop.aborted && !marksIn(world).some(({ mark }) => mark === "try")) await sleep(10);
}

/** By caller the next batch of a writer, or the next index of a reader, from what was marked before it died. */
function whereItStood({ role, name, callers }: WorkerPlan, world: World): number | ReadonlyArray<number> {
  const said = testimony();
  for (const mark of marksIn(world)) said.hear(mark);
  if (role === "reader") return said.now.next.get(name) ?? 0;
  return Array.from({ length: callers }, (_, caller) => {
    const mine = [...said.now.batches.values()].filter(({ key }) => key.startsWith(`${name}.${caller}.`));
    const last = mine.at(-1);
    if (last === undefined) return 0;
    return last.fate === "unknown" ? mine.length - 1 : mine.length;
  });
}

function marksIn({ log }: World): ReadonlyArray<Mark> {
  if (!existsSync(log)) return [];
  return marksOf(readLog(log));
}

export function marksOf(records: ReadonlyArray<LogRecord>): ReadonlyArray<Mark> {
  return records.flatMap((record) => (record.kind === "mark" ? [JSON.parse(record.text) as Mark] : []));
}
