/** Samples: whatever the order in which tasks are read, the same are drawn, and all strata sum to the population. */
import { drawSample, ticketOf } from "@chidao/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHashing } from "../../support/hashing.js";

const root = "ab".repeat(32);
const strata = fc.constantFrom("bnv", "btc", "Đắk Lắk");
const populations = fc
  .uniqueArray(fc.nat(100_000), { maxLength: 60 })
  .chain((indexes) => fc.tuple(...indexes.map((index) => strata.map((stratum) => ({ index, stratum })))));
const requests = fc.record({
  root: fc.constant(root),
  seed: fc.string({ minLength: 1 }),
  each: fc.integer({ min: 1, max: 20 }),
});

describe("a sample", () => {
  it("does not depend on the order in which its population is read", () => {
    fc.assert(
      fc.property(populations, requests, fc.infiniteStream(fc.nat()), (population, request, dice) => {
        const shuffled = population
          .map((candidate) => ({ candidate, at: dice.next().value }))
          .sort((one, other) => one.at - other.at)
          .map(({ candidate }) => candidate);
        expect(drawSample(nodeHashing, request, shuffled)).toEqual(drawSample(nodeHashing, request, population));
      }),
    );
  });

  it("has strata that sum to the population, and of each as many as were asked for, or all", () => {
    fc.assert(
      fc.property(populations, requests, (population, request) => {
        const { strata: found, items } = drawSample(nodeHashing, request, population);
        expect(found.reduce((sum, each) => sum + each.population, 0)).toBe(population.length);
        for (const { name, population: all, drawn } of found) {
          expect(drawn).toBe(Math.min(all, request.each));
          expect(items.filter(({ stratum }) => stratum === name)).toHaveLength(drawn);
        }
      }),
    );
  });

  it("draws nobody that a lower ticket was left out for", () => {
    fc.assert(
      fc.property(populations, requests, (population, request) => {
        const { items } = drawSample(nodeHashing, request, population);
        const isDrawn = new Set(items.map(({ index }) => index));
        for (const { index, stratum } of population.filter((candidate) => !isDrawn.has(candidate.index))) {
          const ticket = ticketOf(nodeHashing, request, index);
          for (const item of items.filter((each) => each.stratum === stratum)) expect(item.ticket < ticket).toBe(true);
        }
      }),
    );
  });

  it("gives every task about the same chance over many seeds", () => {
    const population = Array.from({ length: 20 }, (_, index) => ({ index, stratum: "all" }));
    const counts = new Array(20).fill(0);
    for (let seed = 0; seed < 2_000; seed += 1) {
      const { items } = drawSample(nodeHashing, { root, seed: `hạt ${seed}`, each: 5 }, population);
      for (const { index } of items) counts[index] += 1;
    }
    // 500 are expected; the seeds are fixed, so this holds or does not.
    expect(Math.min(...counts)).toBeGreaterThan(430);
    expect(Math.max(...counts)).toBeLessThan(570);
  });
});
