/** A writer that is killed at any moment: nothing acknowledged is lost, nothing is half there, and work goes on. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { startCli } from "../support/cli.js";
import { type LedgerCopy, ledgerCopy, rowsOf } from "../support/ledger-fixture.js";

const kills = 50;

/** The same numbers for the same seed (mulberry32); another seed is given as CHIDAO_SEED. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function seededRandom(): () => number {
  const seed = Number(process.env["CHIDAO_SEED"] ?? Date.now() % 2 ** 32);
  process.stdout.write(`crash: repeat with CHIDAO_SEED=${seed}\n`);
  return randomFrom(seed);
}

type StoredEvent = readonly [index: number, commandId: string, category: string, type: string, id: string];

interface Found {
  readonly events: ReadonlyArray<StoredEvent>;
  readonly doctor: {
    readonly ok: boolean;
    readonly checks: ReadonlyArray<{ name: string; ok: boolean; detail: { en: string } }>;
  };
}

interface Acknowledged {
  readonly done: number;
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly repeated: boolean;
}

/** What one life of the writer said. */
interface Life {
  readonly found: Found | undefined;
  readonly begun: number | undefined;
  readonly acknowledged: ReadonlyArray<Acknowledged>;
}

type Moment = { readonly workMs: number } | { readonly startMs: number } | "its end";

/** Starts the writer at a command and kills it so many ms after it began to work, or after it was started. */
async function live(file: string, first: number, killAfter: Moment): Promise<Life> {
  const writer = new URL("../support/crash-writer.mjs", import.meta.url).pathname;
  const last = killAfter === "its end" ? [String(first)] : [];
  const child = spawn(process.execPath, [writer, file, String(first), ...last], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const kill = () => void child.kill("SIGKILL");
  if (killAfter !== "its end" && "startMs" in killAfter) setTimeout(kill, killAfter.startMs);
  let life: Life = { found: undefined, begun: undefined, acknowledged: [] };
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    const said = JSON.parse(line);
    if ("doctor" in said) {
      life = { ...life, found: said };
      if (killAfter !== "its end" && "workMs" in killAfter) setTimeout(kill, killAfter.workMs);
    } else if ("begun" in said) life = { ...life, begun: said.begun };
    else life = { ...life, acknowledged: [...life.acknowledged, said] };
  });
  const [[code, signal]] = await Promise.all([once(child, "exit"), once(lines, "close")]);
  expect({ code, signal }).toEqual(
    killAfter === "its end" ? { code: 0, signal: null } : { code: null, signal: "SIGKILL" },
  );
  return life;
}

/** The events that each command writes, by its number: category and type, a run of flags told once. */
const written = [
  ["claim IdentityClaimed", "directive DirectiveRegistered"],
  ["assignment AssignmentIssued", "assignment IrregularityFlagged"],
  ["assignment ProgressReported"],
  ["assignment ProgressReported", "assignment IrregularityFlagged"],
];

/** What must hold whenever the ledger is opened again. Answers whether the interrupted command was left half way. */
function checkFound(
  { events, doctor }: Found,
  acknowledged: ReadonlyMap<number, Acknowledged>,
  interrupted: number,
): boolean {
  expect(events.map(([index]) => index)).toEqual(events.map((_, at) => at));
  expect(new Set(events.map(([, , , , id]) => id)).size).toBe(events.length);
  const byCommand = groupByCommand(events);
  const shapeOf = (n: number) => {
    const shape = (byCommand.get(`crash-${n}`) ?? []).map(([, , category, type]) => `${category} ${type}`);
    return shape.filter((each, at) => each !== shape[at - 1]);
  };
  for (const [n, { firstIndex, lastIndex }] of acknowledged) {
    expect(shapeOf(n)).toEqual(written[n % written.length]);
    const main = (byCommand.get(`crash-${n}`) ?? []).filter(([, , category]) => category !== "claim");
    expect(main.map(([index]) => index)).toEqual(main.map((_, at) => firstIndex + at));
    expect(main.at(-1)?.[0]).toBe(lastIndex);
  }
  const left = shapeOf(interrupted);
  const halfWay = left.length === 1 && left[0] === "claim IdentityClaimed";
  expect([[], ["claim IdentityClaimed"], written[interrupted % written.length]]).toContainEqual(left);
  const failed = doctor.checks.filter(({ ok }) => !ok);
  expect(failed.map(({ name }) => name)).toEqual(halfWay ? ["half way"] : []);
  if (halfWay) expect(failed[0]?.detail.en).toContain(`crash-${interrupted}`);
  // Nothing but what was begun stands there.
  for (const commandId of byCommand.keys()) {
    const n = Number(/^crash-(\d+)$/.exec(commandId)?.[1] ?? -1);
    expect(n <= interrupted).toBe(true);
    if (n >= 0 && n !== interrupted) expect(acknowledged.has(n)).toBe(true);
  }
  return halfWay;
}

function groupByCommand(events: ReadonlyArray<StoredEvent>): ReadonlyMap<string, ReadonlyArray<StoredEvent>> {
  const groups = new Map<string, Array<StoredEvent>>();
  for (const event of events) groups.set(event[1], [...(groups.get(event[1]) ?? []), event]);
  return groups;
}

/** The moment of the next kill: mostly while it works, now and then while it starts. */
function someMoment(random: () => number): Moment {
  return random() < 0.15 ? { startMs: random() * 700 } : { workMs: random() ** 2 * 300 };
}

/** Takes down what a life acknowledged. Only the command that the last kill interrupted may have been recorded before. */
function takeDown(life: Life, acknowledged: Map<number, Acknowledged>, interrupted: number): void {
  for (const answer of life.acknowledged) {
    expect(acknowledged.has(answer.done)).toBe(false);
    expect(answer.repeated && answer.done !== interrupted).toBe(false);
    acknowledged.set(answer.done, answer);
  }
}

it(`a writer is killed ${kills} times at random moments, and the interrupted command is repeated each time`, async () => {
  const random = seededRandom();
  const { file } = await ledgerCopy();
  const acknowledged = new Map<number, Acknowledged>();
  const seen = { startup: 0, working: 0, halfWay: 0, wasStored: 0 };
  let next = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const life = await live(file, next, someMoment(random));
    if (life.found !== undefined && checkFound(life.found, acknowledged, next)) seen.halfWay += 1;
    takeDown(life, acknowledged, next);
    if (life.acknowledged[0]?.repeated) seen.wasStored += 1;
    seen[life.begun === undefined ? "startup" : "working"] += 1;
    next = Math.max(next, ...life.acknowledged.map(({ done }) => done + 1));
  }
  // It repeats the command that the last kill interrupted, and then nothing is left half way.
  takeDown(await live(file, next, "its end"), acknowledged, next);
  const { found } = await live(file, next + 1, "its end");
  expect(found && checkFound(found, acknowledged, next + 1)).toBe(false);
  process.stdout.write(`crash: ${acknowledged.size} commands acknowledged; ${JSON.stringify(seen)}\n`);
  expect(seen.working).toBeGreaterThan(kills / 2);
  expect(acknowledged.size).toBeGreaterThan(kills);
});

it("a chidao process is killed at random moments of its one command, which is then recorded once", async () => {
  const random = seededRandom();
  const ledger = await ledgerCopy();
  for (let n = 1; n <= 12; n += 1) {
    const report = [
      "assignment",
      "report",
      "D1.3",
      "--words",
      `Lần ${n}`,
      "--on",
      "2023-03-01",
      "--command-id",
      `r-${n}`,
    ];
    const child = startCli(report, { cwd: ledger.path, env: { CHIDAO_ACTOR: "ubnd-vi-du" } });
    const ended = once(child, "close");
    await Promise.race([sleep(150 + random() * 350), ended]);
    child.kill("SIGKILL");
    const [code] = await ended;
    const { repeated } = JSON.parse((await ledger.must([...report, "--json"])).stdout);
    if (code === 0) expect(repeated).toBe(true);
  }
  expect(reportsIn(ledger)).toEqual(Array.from({ length: 12 }, (_, at) => `r-${at + 1}`));
  await ledger.must(["doctor"]);
});

function reportsIn({ file }: LedgerCopy): ReadonlyArray<string> {
  return rowsOf(file)
    .filter(({ type }) => type === "ProgressReported")
    .map(({ metadata }) => JSON.parse(metadata).commandId);
}
