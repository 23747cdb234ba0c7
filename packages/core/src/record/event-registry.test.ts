import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { text } from "../codec/scalars.js";
import { struct } from "../codec/structures.js";
import type { RecordedEvent } from "../store/event-store.js";
import { EntryCorrected } from "./correction.js";
import { entryFields } from "./entry-data.js";
import { newEventsOf } from "./envelope.js";
import { defineEvent } from "./event-definition.js";
import { decodeRecorded, decodeReplacementData, eventRegistry, kindNameOf } from "./event-registry.js";

const common = {
  on: { day: "2023-01-01" },
  by: { agency: "x", role: null, officer: null },
  provenance: { kind: "witnessed" },
};

/** Version 1 had `note`; version 2 calls it `words`; version 3 asks for a reason. */
const Noted = defineEvent("Noted", 3, struct({ ...entryFields, words: text, reason: text }), {
  1: (older) => {
    const { note, ...rest } = older as { readonly note: string };
    return { ...rest, words: note };
  },
  2: (older) => ({ ...(older as object), reason: "không ghi" }),
});
const Done = defineEvent("own/Done", 1, struct({ ...entryFields, step: text }));
const registry = eventRegistry([Noted, EntryCorrected], [{ name: "own", events: [Done] }]);

const recorded = (type: string, data: unknown, schema = 1): RecordedEvent => ({
  id: "00000000-0000-4000-8000-000000000001",
  index: 5,
  stream: "assignment-a",
  revision: 2,
  recordedAt: "2023-01-01T00:00:00.000Z",
  type,
  schema,
  data: typeof data === "string" ? data : JSON.stringify(data),
  metadata: "{}",
});
const read = (type: string, data: unknown, schema = 1) => decodeRecorded(registry, recorded(type, data, schema));
const fault = (reason: string, more: Readonly<Record<string, unknown>> = {}) => ({
  _tag: "Left",
  left: { _tag: "UndecodableEvent", reason, index: 5, stream: "assignment-a", revision: 2, ...more },
});
const corrected = (replacement: unknown) => ({
  ...common,
  target: "00000000-0000-4000-8000-000000000002",
  replacement,
  reason: "nhầm",
  secondPerson: null,
});

describe("reading a stored event", () => {
  it("brings older versions to the newest shape, one step after the other", () => {
    expect(read("Noted", { ...common, note: "cũ" }, 1)).toMatchObject({
      right: { event: { type: "Noted", data: { ...common, words: "cũ", reason: "không ghi" } } },
    });
    expect(read("Noted", { ...common, words: "a", reason: "b" }, 3)).toMatchObject({ _tag: "Right" });
  });

  it("keeps an event of an unknown kind closed, and needs only what all events have", () => {
    const read1 = read("vn.example.audit/Sampled", { ...common, whatever: [1.5] }, 9);
    expect(read1).toMatchObject({
      _tag: "Right",
      right: { event: { opaque: true, type: "vn.example.audit/Sampled" } },
    });
    expect(read("other/Done", { on: common.on })).toMatchObject(fault("malformed"));
  });

  it("stops at an unknown name under a known kind, and at an unknown lifecycle name", () => {
    expect(read("own/Undone", common)).toMatchObject(fault("unknown-event", { type: "own/Undone" }));
    expect(read("AssignmentForgotten", common)).toMatchObject(fault("unknown-event"));
  });

  it("stops at a newer schema version", () => {
    expect(read("Noted", common, 4)).toMatchObject(fault("newer-version", { schema: 4 }));
    expect(read("own/Done", { ...common, step: "a" }, 2)).toMatchObject(fault("newer-version"));
  });

  it("stops at data that its codec refuses, and says where", () => {
    expect(read("own/Done", { ...common, step: 1 })).toMatchObject(fault("malformed", { issues: [{ path: "/step" }] }));
    expect(read("own/Done", "{not json")).toMatchObject(fault("malformed", { issues: [{ path: "" }] }));
  });

  it("upcasts a replacement as it does any event, and in a correction of a correction too", () => {
    const inner = { type: "Noted", schema: 1, data: { ...common, note: "cũ" } };
    const words = { data: { words: "cũ", reason: "không ghi" } };
    expect(read("EntryCorrected", corrected(inner))).toMatchObject({
      right: { event: { data: { replacement: words } } },
    });
    const outer = { type: "EntryCorrected", schema: 1, data: corrected(inner) };
    expect(read("EntryCorrected", corrected(outer))).toMatchObject({
      right: { event: { data: { replacement: { data: { replacement: words } } } } },
    });
  });

  it("stops at a replacement that is malformed or newer", () => {
    const wrong = { type: "own/Done", schema: 1, data: { ...common, step: 1 } };
    expect(read("EntryCorrected", corrected(wrong))).toMatchObject(fault("malformed"));
    expect(read("EntryCorrected", corrected({ ...wrong, schema: 2 }))).toMatchObject(fault("newer-version"));
  });
});

describe("checking a replacement before it is recorded", () => {
  it("refuses all that could not be read back", () => {
    const done = { type: "own/Done", schema: 1, data: { ...common, step: "a" } };
    expect(E.isRight(decodeReplacementData(registry, done))).toBe(true);
    expect(decodeReplacementData(registry, { ...done, schema: 2 })).toMatchObject({
      left: { issues: [{ expected: { code: "readable-event" }, actual: '"own/Done 2"' }] },
    });
    const nested = { type: "EntryCorrected", schema: 1, data: corrected({ ...done, data: { ...common, step: 1 } }) };
    expect(decodeReplacementData(registry, nested)).toMatchObject({ left: { issues: [{ path: "/step" }] } });
    expect(decodeReplacementData(registry, { ...done, type: "own/Undone" })).toMatchObject({ _tag: "Left" });
  });
});

describe("the registry", () => {
  it("refuses two events of one name, and two kinds of one name", () => {
    expect(() => eventRegistry([Noted, Noted], [])).toThrow("two events are named Noted");
    const kinds = [
      { name: "own", events: [] },
      { name: "own", events: [Done] },
    ];
    expect(() => eventRegistry([], kinds)).toThrow("two kinds share a name");
  });

  it("reads the kind's name up to the slash", () => {
    expect(["own/Done", "vn.example.audit/Sampled", "Noted"].map(kindNameOf)).toEqual([
      "own",
      "vn.example.audit",
      undefined,
    ]);
  });
});

describe("writing events", () => {
  it("is a defect without a definition, or with data that the definition refuses", () => {
    const writing = { hashing: { sha256: () => "", sha1: () => "0".repeat(40) }, registry } as never;
    expect(() => newEventsOf(writing, [{ type: "Nothing", data: {} }])).toThrow();
    expect(() => newEventsOf(writing, [{ type: "own/Done", data: {} }])).toThrow();
  });
});
