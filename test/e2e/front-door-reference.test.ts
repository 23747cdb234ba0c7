/** The front door's page names every operation that `createChidao` gives, and no other. */
import { readFile } from "node:fs/promises";
import { createChidao, memoryStore } from "chidao";
import { beforeAll, describe, expect, it } from "vitest";

const read = (page: string) => readFile(new URL(`../../docs/reference/${page}`, import.meta.url), "utf8");

let door: string;
let steps: string;
beforeAll(async () => {
  [door, steps] = await Promise.all([read("front-door.md"), read("commands-and-events.md")]);
});

/** `agencies.register`, `doctor` and so on. */
function operations(): ReadonlyArray<string> {
  const chidao = createChidao({ store: memoryStore() });
  return Object.entries(chidao).flatMap(([name, part]: readonly [string, unknown]) => {
    if (typeof part === "function") return [name];
    if (Array.isArray(part)) return [];
    return Object.keys(part as object).map((operation) => `${name}.${operation}`);
  });
}

/** Operations that a page names, with or without their arguments. */
const namedIn = (page: string): ReadonlySet<string> =>
  new Set([...page.matchAll(/`([a-z]\w*(?:\.[a-z]\w*)?)(?:\([^`]*\))?`/gu)].map(([, name = ""]) => name));

describe("docs/reference/front-door.md", () => {
  it("names every operation; those of a task's steps stand on the page that it links to", () => {
    const given = operations();
    expect(given.length).toBeGreaterThan(80);
    expect(door).toContain("](commands-and-events.md)");
    const named = new Set([...namedIn(door), ...namedIn(steps)]);
    expect(given.filter((operation) => !named.has(operation))).toEqual([]);
  });

  it("names no operation that is not there", () => {
    const given = new Set(operations());
    const groups = new Set([...given].map((operation) => operation.split(".")[0] ?? ""));
    const named = [...namedIn(door)].filter((name) => name.includes(".") && groups.has(name.split(".")[0] ?? ""));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !given.has(name))).toEqual([]);
  });

  it("is found out when it leaves one out", () => {
    const without = namedIn(door.replaceAll("`doctor()`", "`-`").replaceAll("`imports.row`", "`-`"));
    expect([without.has("doctor"), without.has("imports.row"), without.has("ledger.open")]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
