/**
 * What `vitest` is while mutants run: the words of a test file, collected into a list of tests that one process can run
 * again and again. Assertions are vitest's own. Words that no test of ours uses are not here, and importing them fails.
 */
import { createRequire } from "node:module";
import { format } from "node:util";

const ofVitest = createRequire(createRequire(import.meta.url).resolve("vitest"));
const matchers = await import(ofVitest.resolve("@vitest/expect"));
const chai = await import(ofVitest.resolve("chai"));
for (const plugin of [matchers.JestExtend, matchers.JestChaiExpect, matchers.JestAsymmetricMatchers]) chai.use(plugin);

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
Object.assign(expect, globalThis[matchers.ASYMMETRIC_MATCHERS_OBJECT]);
chai.expect.extend(expect, matchers.customMatchers);
expect.unreachable = (message = "") => chai.assert.fail(`expected ${message} not to be reached`);

/** A suite knows the suites around it, so that a test finds all that runs before and after it. */
const suite = (name, outer) => ({ name, outer, before: [], after: [] });
const around = (inner) => (inner === undefined ? [] : [...around(inner.outer), inner]);

let current;
let finishing;
const tests = new Map();
const preparations = [];

const addTest = (name, body) => {
  const file = around(current)[0].name;
  const words = [...around(current).slice(1), { name }].map((part) => part.name).join(" ");
  let id = `${file}#${words}`;
  for (let again = 2; tests.has(id); again += 1) id = `${file}#${words} (${again})`;
  tests.set(id, { id, name: id.slice(file.length + 1), fileName: file, suite: current, body });
};

const addSuite = (name, body) => {
  const outer = current;
  current = suite(name, outer);
  body();
  current = outer;
};

const bodyOf = (...given) => given.find((each) => typeof each === "function");
/** Names say `%s` for what stands in the row, or `$kind.name` for what its first member holds. */
const titleOf = (name, row) =>
  name.includes("$")
    ? name.replace(/\$([\w.]+)/g, (_, path) => path.split(".").reduce((value, key) => value?.[key], row[0]))
    : format(name, ...row.slice(0, name.split("%").length - 1));

/** `it` and `describe` are told for one case, for each of many, or only where something holds. */
const spoken = (add) =>
  Object.assign((name, ...rest) => add(name, bodyOf(...rest)), {
    each:
      (rows) =>
      (name, ...rest) => {
        for (const given of rows) {
          const row = Array.isArray(given) ? given : [given];
          add(titleOf(name, row), () => bodyOf(...rest)(...row));
        }
      },
    skipIf:
      (condition) =>
      (name, ...rest) => {
        if (!condition) add(name, bodyOf(...rest));
      },
  });

export const it = spoken(addTest);
export const describe = spoken(addSuite);
export const beforeEach = (hook) => current.before.push(hook);
export const afterEach = (hook) => current.after.unshift(hook);
export const beforeAll = (hook) => preparations.push(hook);
/** Never: tests run again and again until the process ends. */
export const afterAll = () => undefined;
export const onTestFinished = (hook) => finishing.unshift(hook);

/** All tests of these files, by id. What has to be there before them is made once, before any mutant is active. */
export async function collect(files) {
  for (const { name, load } of files) {
    current = suite(name, undefined);
    await load();
  }
  current = undefined;
  for (const prepare of preparations) await prepare();
  return tests;
}

/** Runs one test; what it failed with, or undefined. */
export async function failureOf({ suite: inner, body }) {
  const suites = around(inner);
  finishing = [];
  try {
    for (const { before } of suites) for (const hook of before) await hook();
    await body();
    return undefined;
  } catch (failure) {
    return failure ?? new Error("a test threw nothing");
  } finally {
    for (const hook of [...finishing, ...suites.toReversed().flatMap(({ after }) => after)]) await hook();
  }
}
