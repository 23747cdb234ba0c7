/** Bytes that a binding does not show: after NUL, or no UTF-8. Neither a reader nor a proof may pass over them. */

import { anyState, type EventStore } from "@chidao/core/store";
import { backUpLedger } from "@chidao/store-sqlite";
import { describe, expect, it } from "vitest";
import { ledgerPath, openLedger } from "../support/ledger-files.js";
import { openRaw } from "../support/raw-sqlite.js";
import { answerOf, sampleEvents } from "../support/store-helpers.js";

/** Bytes of a text, as SQL. */
const hidden: ReadonlyArray<readonly [string, string]> = [
  ["a text that goes on after NUL", "CAST(x'7b7d00616e' AS TEXT)"],
  ["a text with NUL at its end", "CAST(x'7b7d00' AS TEXT)"],
  ["a byte that is no UTF-8", "CAST(x'7bff7d' AS TEXT)"],
  ["a character that is cut off", "CAST(x'7be1bb7d' AS TEXT)"],
  ["half of a pair, written as UTF-8", "CAST(x'7beda0807d' AS TEXT)"],
  ["an overlong form", "CAST(x'7bc0af7d' AS TEXT)"],
  ["a cut-off character of four bytes, which reads as long as it is", "CAST(x'7bf09080627d' AS TEXT)"],
];

async function ledgerWith(column: string, value: string): Promise<string> {
  const file = ledgerPath();
  const store = await openLedger(file);
  answerOf(await store.append({ stream: "a-1", expected: anyState, events: sampleEvents(3), basis: [] }));
  await store.close();
  const raw = openRaw(file);
  const trigger = raw.prepare("SELECT sql FROM sqlite_schema WHERE name = 'events_never_change'").get()?.["sql"];
  raw.exec(`DROP TRIGGER events_never_change; UPDATE events SET ${column} = ${value} WHERE position = 2; ${trigger}`);
  raw.close();
  return file;
}

async function readWhole(store: EventStore): Promise<string> {
  for await (const chunk of store.readAll()) if (!chunk.ok) return chunk.error._tag;
  return "read";
}

const failedIn = async (store: EventStore): Promise<ReadonlyArray<string>> =>
  answerOf(await store.inspect()).flatMap(({ name, ok }) => (ok ? [] : [name]));

describe.each(hidden)("%s", (_, value) => {
  it.each(["data", "metadata", "type", "id", "signature"])(
    "in %s is found by inspection, whatever stands in the schema",
    async (column) => {
      const store = await openLedger(await ledgerWith(column, value), { mode: "read-only" });
      expect(await failedIn(store)).toContain("texts without hidden bytes");
    },
  );

  it.each(["data", "signature"])("in %s ends every read as damage", async (column) => {
    const file = await ledgerWith(column, value);
    const store = await openLedger(file, { mode: "read-only" });
    expect(await readWhole(store)).toBe("StoreDamaged");
    expect(await backUpLedger({ file, to: ledgerPath() })).toMatchObject({
      ok: false,
      error: { _tag: "StoreDamaged" },
    });
  });
});

describe("the sign for a character that could not be read", () => {
  const withSign = async (): Promise<{ file: string; read: string }> => {
    const file = ledgerPath();
    const store = await openLedger(file);
    const events = sampleEvents(1).map((event) => ({ ...event, data: '{"ghi chú":"\uFFFD","số":1}' }));
    answerOf(await store.append({ stream: "a-1", expected: anyState, events, basis: [] }));
    const read = await readWhole(store);
    await store.close();
    return { file, read };
  };

  it("is a character like any other where it was recorded", async () => {
    expect((await withSign()).read).toBe("read");
  });

  it.each([
    ["bytes that take as much room", "CAST(replace(CAST(data AS BLOB), x'efbfbd', x'f09f98') AS TEXT)", "metadata"],
    [
      "one byte, with two more behind NUL",
      "CAST(replace(CAST(data AS BLOB), x'efbfbd', x'ff') AS TEXT)",
      "metadata || x'0061'",
    ],
  ])("is not %s", async (_, data, metadata) => {
    const { file } = await withSign();
    const raw = openRaw(file);
    raw.exec(
      `DROP TRIGGER events_never_change; UPDATE events SET data = ${data}, metadata = CAST(${metadata} AS TEXT)`,
    );
    raw.close();
    const store = await openLedger(file, { mode: "read-only" });
    expect(await readWhole(store)).toBe("StoreDamaged");
  });
});
