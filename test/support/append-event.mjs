/**
 * Appends one event that this release could not have written, through the store's own append, as a newer release or
 * an outside kind would: append-event.mjs FILE STREAM TYPE SCHEMA DATA.
 */
import { randomUUID } from "node:crypto";
import { anyState } from "@chidao/core/store";
import { openSqliteStore } from "@chidao/store-sqlite";

const [file, stream, type, schema, data] = process.argv.slice(2);
const opened = await openSqliteStore({ file, mode: "open" });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const recordedAt = "2023-02-16T02:00:00.000Z";
const commandId = randomUUID();
const metadata = {
  assurance: "declared",
  basis: [],
  causationId: null,
  commandDigest: "0".repeat(64),
  commandId,
  correlationId: commandId,
  recordedAt,
  software: "other/9",
};
const event = { id: randomUUID(), type, schema: Number(schema), recordedAt, data, metadata: JSON.stringify(metadata) };
const appended = await opened.value.append({ stream, expected: anyState, events: [event], basis: [] });
await opened.value.close();
if (!appended.ok) throw new Error(JSON.stringify(appended.error));
process.stdout.write(JSON.stringify({ id: event.id, index: appended.value.firstIndex }));
