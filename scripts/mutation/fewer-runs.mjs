/**
 * What `fast-check` is while mutants run. Properties run a few times on small values, always the same ones, and end at
 * the first failure without looking for a smaller one: a mutant that only the hundredth run notices counts as survived.
 */
import * as real from "fast-check";

const most = 8;
real.configureGlobal({ seed: 20_221_124, baseSize: "xsmall", endOnFailure: true });

export * from "fast-check";
export const assert = (property, parameters = {}) =>
  real.assert(property, { ...parameters, numRuns: Math.min(parameters.numRuns ?? most, most) });
