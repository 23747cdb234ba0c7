/** Taking times in pairs. A noisy machine makes times meaningless and leaves ratios, so both sides run in turn. */
import { cpus, totalmem } from "node:os";

export function must(outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** Wall clock and processor time: on a machine that others use too, the processor's is the steadier one. */
export function stopwatch() {
  const [since, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { ms: performance.now() - since, cpuMs: (user + system) / 1000 };
  };
}

/** The n-th part of sorted numbers; 0.5 is the median. */
function quantile(numbers, part) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

export const median = (numbers) => quantile(numbers, 0.5);

/** Median, and the tenth and the ninetieth percentile around it. */
export const spread = (numbers) => ({
  low: quantile(numbers, 0.1),
  median: quantile(numbers, 0.5),
  high: quantile(numbers, 0.9),
});

export const latency = (numbers) => ({
  p50: quantile(numbers, 0.5),
  p95: quantile(numbers, 0.95),
  p99: quantile(numbers, 0.99),
});

/**
 * Runs both in turn, each first in every second round: what runs second finds a warmer and busier disk. The first round
 * warms up the compiler and is left out. Each side gets what `prepare` gives for the round, and answers with
 * `{ ms, cpuMs }` of its work alone.
 */
export async function inPairs({ rounds, prepare = () => undefined, ours, theirs }) {
  const taken = { ours: [], theirs: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const given = await prepare(round);
    const order = round % 2 === 0 ? ["ours", "theirs"] : ["theirs", "ours"];
    for (const side of order) {
      const spent = await (side === "ours" ? ours : theirs)(given);
      if (round > 0) taken[side].push(spent);
    }
  }
  return taken;
}

/** How many times the yardstick's time ours takes, round by round; and the same in processor time. */
export function timesOf({ ours, theirs }) {
  const ratio = (key) => spread(ours.map((each, at) => each[key] / theirs[at][key]));
  return { ratio: ratio("ms"), cpuRatio: ratio("cpuMs") };
}

/** How many times as fast as the yardstick ours is. */
export function speedOf({ ours, theirs }) {
  const ratio = (key) => spread(ours.map((each, at) => theirs[at][key] / each[key]));
  return { ratio: ratio("ms"), cpuRatio: ratio("cpuMs") };
}

export const perSecond = (spent, count) => spread(spent.map(({ ms }) => (count / ms) * 1000));

export function machine() {
  return {
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}
