/** What was measured, as a Markdown table for people. */

/** `undefined` where nothing was measured. */
export function isReached(row, { ratio, also }) {
  if (ratio === undefined) return undefined;
  const within = (reach, value) =>
    value >= (reach.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (reach.atMost ?? Number.POSITIVE_INFINITY);
  return within(row.reach, ratio.median) && (also === undefined || within(also.reach, also.ratio.median));
}

export function table(about, results) {
  const { machine } = about;
  const head =
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}; ` +
    `${about.sqlite}; ${about.durability}; ${about.events} events in the ledger, ${about.eventBytes} bytes an appended ` +
    `event; ${about.rounds} rounds in pairs, median (10th to 90th percentile); ${about.made}\n\n`;
  const columns = ["Row", "Work", "Beside", "Aim", "Ratio", "In processor time", "Ours", "The other", "Reached"];
  const lines = results.map((each) => line(cellsOf(each)));
  return `${head}${line(columns)}${line(columns.map(() => "---"))}${lines.join("")}`;
}

const line = (cells) => `| ${cells.join(" | ")} |\n`;

function cellsOf(row) {
  const { name, work, yardstick: beside, ratio, cpuRatio, ours, other, also, skipped, note } = row;
  if (skipped !== undefined) return [name, work, beside, aim(row.reach), `not measured: ${skipped}`, "", "", "", ""];
  const more = also === undefined ? "" : `; ${also.what} ${around(also.ratio)}`;
  return [
    ...[name, work, beside, also === undefined ? aim(row.reach) : `${aim(row.reach)}; ${also.what} ${aim(also.reach)}`],
    ...[`${around(ratio)}${more}`, cpuRatio === undefined ? "" : around(cpuRatio), told(ours), told(other)],
    `${row.reached ? "yes" : "no"}${note === undefined ? "" : ` (${note})`}`,
  ];
}

const aim = ({ atLeast, atMost }) => (atLeast === undefined ? `<= ${atMost}` : `>= ${atLeast}`);
const short = (number) => (number >= 100 ? String(Math.round(number)) : number.toFixed(2));
const around = ({ low, median, high }) =>
  low === high ? short(median) : `${short(median)} (${short(low)} to ${short(high)})`;

function told({ perSecond, latencyMs, peakMb, heapMb } = {}) {
  const parts = [
    perSecond && `${Math.round(perSecond.median)} events/s`,
    latencyMs && `p50 ${short(latencyMs.p50)}, p95 ${short(latencyMs.p95)}, p99 ${short(latencyMs.p99)} ms`,
    peakMb && `${Math.round(peakMb)} MB at most`,
    heapMb && `${Math.round(heapMb)} MB of heap at most`,
  ];
  return parts.filter((part) => part !== undefined).join("; ");
}
