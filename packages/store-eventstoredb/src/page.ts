/**
 * What the sealer writes: the count of the ledger in pages of a fixed number of events, each page one event of a
 * stream of its own. A page says nothing that the log does not say, so whoever writes page k writes the same bytes.
 * The shape is frozen by a golden file.
 */
import { type Frontier, frontierText, parseFrontier } from "@chidao/core/merkle";
import { type Directory, markEvery, type Position } from "./directory.js";

export const eventsOfPage = 512;

/** Events of one stream that follow each other in the ledger: the stream, its first revision, their ids. */
type Run = readonly [string, number, ReadonlyArray<string>];

export interface Page {
  readonly v: 1;
  /** Index of the first event of the page. */
  readonly from: number;
  /** The proof tree behind the last event of the page. */
  readonly frontier: string;
  /** Positions of every 64th event: commit and prepare, in decimal. */
  readonly marks: ReadonlyArray<readonly [string, string]>;
  readonly runs: ReadonlyArray<Run>;
}

/** The text of a page whose events are all counted: canonical JSON. */
export function pageText(directory: Directory, page: number, frontier: Frontier): string {
  const from = page * eventsOfPage;
  const marks: Array<readonly [string, string]> = [];
  for (let end = from + markEvery; end <= from + eventsOfPage; end += markEvery) {
    const { position } = directory.markFor(end);
    marks.push([String(position?.commit), String(position?.prepare)]);
  }
  const content: Page = { frontier: frontierText(frontier), from, marks, runs: runsOf(directory, from), v: 1 };
  return JSON.stringify(content);
}

function runsOf(directory: Directory, from: number): ReadonlyArray<Run> {
  const runs: Array<[string, number, Array<string>]> = [];
  for (let index = from; index < from + eventsOfPage; index += 1) {
    const event = directory.at(index);
    if (event === undefined) throw new Error(`event ${index} is not counted yet`);
    const last = runs.at(-1);
    if (last !== undefined && last[0] === event.stream) last[2].push(event.id);
    else runs.push([event.stream, event.revision, [event.id]]);
  }
  return runs;
}

/** Takes a stored page into the count, and says what its frontier is; `undefined` when it can't be the next page. */
export function takePage(directory: Directory, text: string): Frontier | undefined {
  const page = parsePage(text);
  const frontier = page === undefined ? undefined : parseFrontier(page.frontier);
  if (page === undefined || page.from !== directory.count() || frontier?.size !== page.from + eventsOfPage) {
    return undefined;
  }
  let place = 0;
  for (const [stream, first, ids] of page.runs) {
    for (const [at, id] of ids.entries()) {
      place += 1;
      const mark = place % markEvery === 0 ? page.marks[place / markEvery - 1] : undefined;
      const position: Position | undefined =
        mark === undefined ? undefined : { commit: BigInt(mark[0]), prepare: BigInt(mark[1]) };
      if (!directory.add({ stream, revision: first + at, id }, position)) return undefined;
    }
  }
  return frontier;
}

function parsePage(text: string): Page | undefined {
  try {
    const page: Page = JSON.parse(text);
    const events = page.runs.reduce((sum, [, , ids]) => sum + ids.length, 0);
    const isWhole = page.v === 1 && events === eventsOfPage && page.marks.length === eventsOfPage / markEvery;
    return isWhole && page.marks.flat().every((part) => /^\d+$/.test(part)) ? page : undefined;
  } catch {
    return undefined;
  }
}
