/**
 * Runs tests against mutants in one process that loads everything once: loading takes seconds, most tests milliseconds.
 * The cheapest tests of a mutant run first, and it is dead at the first that fails. A death counts if the same test
 * passes without the mutant; otherwise something was left behind, and a fresh process tries again.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { bundledTests } from "./bundle.mjs";
import { collect, failureOf } from "./harness.mjs";

const directory = ".in-process";
/**
 * Of the tests that reach a mutant the cheapest run, up to so many milliseconds in all, and no test that takes longer
 * than ten times that: a cap can only spare mutants.
 */
const most = 3_000;
const costsFile = join(directory, "costs.json");
const { NAMESPACE } = INSTRUMENTER_CONSTANTS;
globalThis[NAMESPACE] ??= {};
const mutants = globalThis[NAMESPACE];

class InProcessRunner {
  #tests = new Map();
  #costs;
  #runs = 0;
  #spoilt = false;

  capabilities() {
    // A mutant of what is evaluated once is never run, so nothing has to be loaded anew.
    return { reloadEnvironment: true };
  }

  async init() {
    // Of its own, since one process would load what another is writing.
    const own = join(directory, String(process.pid));
    mkdirSync(own, { recursive: true });
    this.#tests = await collect(await bundledTests(own));
  }

  async dryRun() {
    mutants.mutantCoverage ??= { static: {}, perTest: {} };
    const tests = [];
    for (const test of this.#tests.values()) {
      mutants.currentTestId = test.id;
      tests.push(resultOf(test, await this.#timed(test)));
    }
    mutants.currentTestId = undefined;
    this.#costs = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(costsFile, JSON.stringify(this.#costs));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: mutants.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    if (this.#spoilt) process.exit(1);
    this.#runs += 1;
    mutants.hitCount = hitLimit === undefined ? undefined : 0;
    mutants.hitLimit = hitLimit;
    const tests = [];
    for (const test of this.#affordable(testFilter)) {
      mutants.activeMutant = activeMutant.id;
      const ran = await this.#timed(test);
      mutants.activeMutant = undefined;
      tests.push(resultOf(test, ran));
      if (ran.failure === undefined) continue;
      await this.#confirm(test);
      break;
    }
    const timeout = determineHitLimitReached(mutants.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests });
  }

  #affordable(ids) {
    // Another process may have been the one that measured them.
    this.#costs ??= JSON.parse(readFileSync(costsFile, "utf8"));
    const costOf = (id) => this.#costs[id];
    const cheapest = ids.toSorted((one, other) => costOf(one) - costOf(other));
    let sum = 0;
    const within = cheapest.filter((id, n) => {
      sum += costOf(id);
      return sum <= most || (n === 0 && sum <= 10 * most);
    });
    return within.map((id) => this.#tests.get(id));
  }

  async #timed(test) {
    const start = performance.now();
    const failure = await failureOf(test);
    return { failure, cost: performance.now() - start };
  }

  /** In a process that ran no other mutant the death is the mutant's; then it alone is believed. */
  async #confirm(test) {
    if ((await failureOf(test)) === undefined) return;
    if (this.#runs > 1) process.exit(1);
    this.#spoilt = true;
  }
}

const resultOf = ({ id, name, fileName }, { failure, cost }) => ({
  id,
  name,
  fileName,
  timeSpentMs: cost,
  ...(failure === undefined
    ? { status: TestStatus.Success }
    : { status: TestStatus.Failed, failureMessage: String(failure?.message ?? failure) }),
});

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
