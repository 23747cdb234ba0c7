import { describe, expect, it } from "vitest";
import type { SqliteDriver } from "./driver.js";
import { chooseEngine, type DriverSource } from "./engine.js";

/** A binding that knows nothing but the version of its SQLite. */
function bindingOf(sqliteVersion: string): SqliteDriver {
  const statement = { run: () => ({ lastInsertRowid: 0 }), get: () => ({ version: sqliteVersion }), all: () => [] };
  return {
    name: `binding with ${sqliteVersion}`,
    closesAtOnce: true,
    open: () => ({ exec: () => {}, prepare: () => statement, close: () => {} }),
  };
}

const source = (name: string, load: DriverSource["load"]): DriverSource => ({ name, load });
const absent = source("absent", async () => undefined);
const unsafe = source("unsafe", async () => bindingOf("3.51.2"));
const safe = source("safe", async () => bindingOf("3.51.3"));
const broken = source("broken", async () => {
  throw new Error("no prebuilt file fits");
});

describe("the choice of the SQLite engine", () => {
  it("takes the first binding whose SQLite is safe and says what it passed over", async () => {
    const chosen = await chooseEngine([absent, unsafe, broken, safe]);
    expect(chosen).toMatchObject({
      ok: true,
      value: {
        report: {
          driver: "binding with 3.51.3",
          sqliteVersion: "3.51.3",
          passedOver: [
            expect.stringContaining("not part of this Node"),
            expect.stringContaining("3.51.2"),
            expect.stringContaining("no prebuilt file fits"),
          ],
        },
      },
    });
  });

  it("refuses to work without a safe one and tells everything that was tried", async () => {
    const chosen = await chooseEngine([absent, unsafe, broken]);
    expect(chosen).toMatchObject({ ok: false, error: { _tag: "StoreUnsafe" } });
    const cause = !chosen.ok && chosen.error._tag === "StoreUnsafe" ? chosen.error.cause : "";
    expect(cause).toMatch(
      /absent: .*; binding with 3\.51\.2: .*; broken: could not be loaded \(no prebuilt file fits\)/,
    );
  });
});
