import { canonicalJsonOf, decodeRecorded, isRecord, type RecordedEvent, shapeOf } from "@chidao/core";
import { builtInKinds, kindsOf } from "@chidao/domain";
import { events, eventsByType } from "@chidao/testing";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { fits } from "../support/json-schema.js";

const kinds = kindsOf(builtInKinds);

const stored = (type: string, data: unknown): RecordedEvent => ({
  id: "00000000-0000-5000-8000-000000000000",
  type,
  schema: kinds.registry.definitions.get(type)?.schema ?? 1,
  recordedAt: "2023-01-01T00:00:00.000Z",
  data: canonicalJsonOf(data),
  metadata: "{}",
  index: 0,
  stream: "assignment-x",
  revision: 0,
});

type Path = ReadonlyArray<string | number>;

/** Places of all closed objects; `facts` of an irregularity and the `data` of a proposed command are open on purpose. */
function closedObjects(value: unknown, path: Path = []): ReadonlyArray<Path> {
  if (Array.isArray(value)) return value.flatMap((item, n) => closedObjects(item, [...path, n]));
  if (!isRecord(value)) return [];
  const isProposed = Object.keys(value).sort().join() === "data,type";
  const inner = Object.entries(value).filter(([key]) => key !== "facts" && !(isProposed && key === "data"));
  return [path, ...inner.flatMap(([key, item]) => closedObjects(item, [...path, key]))];
}

function withExtraField(value: unknown, path: Path): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return { ...(value as object), khongCoTrongKhuon: 1 };
  if (Array.isArray(value)) return value.map((item, n) => (n === head ? withExtraField(item, rest) : item));
  const inner = value as Record<string, unknown>;
  return { ...inner, [head]: withExtraField(inner[head as string], rest) };
}

/** In them stands the data of any other event or command, which its own shape judges. */
const holdsOthers: ReadonlySet<string> = new Set(["EntryCorrected", "ProposalMade"]);

describe("stored events", () => {
  it("have a generator for each type", () => {
    expect([...eventsByType(kinds).keys()].sort()).toEqual([...kinds.registry.definitions.keys()].sort());
  });

  it.each([...eventsByType(kinds)])("%s is accepted, written, read and equal to what it was", (type, generated) => {
    fc.assert(
      fc.property(generated, ({ data }) => {
        const read = decodeRecorded(kinds.registry, stored(type, data));
        expect(E.isRight(read) ? read.right.event : read.left).toEqual({ type, data });
      }),
      { numRuns: 100 },
    );
  });

  it("with a field that the codec does not know are refused, wherever the field stands", () => {
    fc.assert(
      fc.property(events(kinds), fc.nat(), ({ type, data }, pick) => {
        const places = closedObjects(data);
        const place = places[pick % places.length] ?? [];
        const read = decodeRecorded(kinds.registry, stored(type, withExtraField(data, place)));
        expect(read).toMatchObject({ _tag: "Left", left: { reason: "malformed" } });
      }),
      { numRuns: 1_000 },
    );
  });

  it("fit the shapes that evidence bundles tell of them, and do not with a field too many", () => {
    const shapes = new Map([...kinds.registry.definitions].map(([type, { data }]) => [type, shapeOf(data)]));
    fc.assert(
      fc.property(events(kinds), fc.nat(), ({ type, data }, pick) => {
        const shape = shapes.get(type) ?? { enum: [] };
        expect([type, fits(shape, data)]).toEqual([type, true]);
        const places = holdsOthers.has(type) ? [[]] : closedObjects(data);
        expect([type, fits(shape, withExtraField(data, places[pick % places.length] ?? []))]).toEqual([type, false]);
      }),
      { numRuns: 300 },
    );
  });

  it("without one of their fields are refused", () => {
    fc.assert(
      fc.property(events(kinds), fc.nat(), ({ type, data }, pick) => {
        const names = Object.keys(data);
        const { [names[pick % names.length] as "on"]: _dropped, ...rest } = data;
        expect(decodeRecorded(kinds.registry, stored(type, rest))).toMatchObject({ _tag: "Left" });
      }),
      { numRuns: 500 },
    );
  });
});
