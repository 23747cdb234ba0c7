/**
 * A sample that nobody could have steered: the population is fixed by a signed head, the seed is public and chosen after
 * it, and which entries are drawn follows from both. Anybody can draw it again with a hash function and a pencil.
 */
import type { Hashing } from "@chidao/core/merkle";

export interface SampleRequest {
  /** The root of the head that fixes the population, 64 hexadecimal digits. */
  readonly root: string;
  /** Any text, on one line, that was not known when the head was signed: a lottery's numbers, a newspaper's headline. */
  readonly seed: string;
  /** How many of each stratum; all of one that is smaller. */
  readonly each: number;
}

export interface Candidate {
  /** The ledger entry that stands for it. */
  readonly index: number;
  readonly stratum: string;
}

export interface Drawn extends Candidate {
  readonly ticket: string;
}

export interface Stratum {
  readonly name: string;
  readonly population: number;
  readonly drawn: number;
}

export interface Sample {
  /** In the order of their names. */
  readonly strata: ReadonlyArray<Stratum>;
  /** Stratum by stratum, the lowest ticket first. */
  readonly items: ReadonlyArray<Drawn>;
}

/** SHA-256 of "chidao-sample/1", the root, the seed and the index, each on a line of its own. */
export function ticketOf(
  hashing: Hashing,
  { root, seed }: Pick<SampleRequest, "root" | "seed">,
  index: number,
): string {
  return hashing.sha256(`chidao-sample/1\n${root}\n${seed}\n${index}\n`);
}

/** Of each stratum those with the lowest tickets. The order of the population does not matter. */
export function drawSample(hashing: Hashing, request: SampleRequest, population: ReadonlyArray<Candidate>): Sample {
  const strata = new Map<string, Array<Drawn>>();
  for (const candidate of population) {
    const drawn = { ...candidate, ticket: ticketOf(hashing, request, candidate.index) };
    const stratum = strata.get(candidate.stratum);
    if (stratum === undefined) strata.set(candidate.stratum, [drawn]);
    else stratum.push(drawn);
  }
  const inOrder = [...strata].sort(([one], [other]) => (one < other ? -1 : 1));
  const drawn = inOrder.map(([name, all]) => {
    const items = all.sort((one, other) => (one.ticket < other.ticket ? -1 : 1)).slice(0, request.each);
    return { stratum: { name, population: all.length, drawn: items.length }, items };
  });
  return { strata: drawn.map(({ stratum }) => stratum), items: drawn.flatMap(({ items }) => items) };
}
