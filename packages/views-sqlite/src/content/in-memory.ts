/**
 * The same content folded in memory from the ledger itself, with nothing of the file and nothing of SQLite. It takes the
 * memory of every history, as a report without read models does.
 */
import { canonicalJsonOf, categoryOf, type Entry, emptyHistory, evolveHistory, type History } from "@chidao/core";
import { type FactVersion, factChange, foldHandles, handleGivenBy, outsideKeysOf } from "@chidao/projections";
import { parentsBegun } from "../parent-readings.js";
import { deadlineKeysOf, mayChangeDeadlines } from "../tables/deadlines.js";
import {
  type Content,
  type ContentRow,
  childRow,
  deadlineRow,
  factRow,
  handleRow,
  momentRow,
  outsideKeyRow,
} from "./compare.js";

export interface ContentFold {
  add(entry: Entry): void;
  readonly content: Content;
}

interface Reading extends FactVersion {
  until: number | null;
}

interface Stream {
  history: History;
  readonly readings: Array<Reading>;
}

export function foldContent(): ContentFold {
  const streams = new Map<string, Stream>();
  const moments: Array<ContentRow> = [];
  const handles: Array<ContentRow> = [];
  const keys: Array<ContentRow> = [];
  const children: Array<ContentRow> = [];
  const deadlines = foldDeadlines();
  const names = foldHandles();
  const counts = new Map<string, number>();
  const bearers = new Set<string>();
  let latest = "";

  function addFacts(entry: Entry): void {
    const stream = streams.get(entry.stream) ?? { history: emptyHistory, readings: [] };
    streams.set(entry.stream, stream);
    const change = factChange(entry, () => stream.history);
    for (const reading of stream.readings) {
      if (reading.until === null && change.ended.includes(reading.fact.entry.revision)) reading.until = entry.index;
    }
    for (const begun of change.begun) stream.readings.push({ ...begun, until: null });
    stream.history = evolveHistory(stream.history, entry);
    for (const { parent, since } of parentsBegun(change)) children.push(childRow(parent, entry.stream, since));
    if (mayChangeDeadlines({ entry })) deadlines.add(entry, stream.history);
  }

  function addHandle(entry: Entry): void {
    const countKey = (kind: string, above: string): string => `${kind} ${above}`;
    const name = handleGivenBy(entry, {
      handleOf: names.handles.handleOf,
      countUnder: (kind, above) => counts.get(countKey(kind, above)) ?? 0,
    });
    names.add(entry);
    if (name === undefined) return;
    counts.set(countKey(name.kind, name.above), name.number);
    handles.push(handleRow({ ...name, since: entry.index }));
  }

  function addKeys(entry: Entry): void {
    for (const known of outsideKeysOf(entry)) {
      const bearer = JSON.stringify([known.category, known.key, known.system]);
      if (bearers.has(bearer)) continue;
      bearers.add(bearer);
      keys.push(outsideKeyRow({ ...known, since: entry.index }));
    }
  }

  return {
    add: (entry) => {
      const { index, recordedAt } = entry;
      if (recordedAt >= latest) latest = recordedAt;
      moments.push(momentRow(index, recordedAt, latest === recordedAt ? null : latest));
      addFacts(entry);
      addHandle(entry);
      addKeys(entry);
    },
    content: {
      facts: () => factsOf(streams),
      moments: () => moments,
      handles: () => handles,
      "outside-keys": () => keys,
      children: () => children,
      deadlines: () => deadlines.rows([...streams.keys()]),
    },
  };
}

function foldDeadlines() {
  /** For each deadline the streams that have it, with the index at which it came up there. */
  const having = new Map<string, Map<string, number>>();
  return {
    add: ({ stream, index }: Entry, { facts }: History): void => {
      for (const { expression, due, directive } of deadlineKeysOf(facts)) {
        const key = JSON.stringify([expression, due, directive]);
        const streams = having.get(key) ?? new Map<string, number>();
        having.set(key, streams);
        if (!streams.has(stream)) streams.set(stream, index);
      }
    },
    rows: function* (order: ReadonlyArray<string>): Generator<ContentRow> {
      const place = new Map(order.map((stream, at) => [stream, at]));
      for (const [key, streams] of having) {
        const [expression = "", due = "", directive = ""]: ReadonlyArray<string> = JSON.parse(key);
        const sorted = [...streams].sort(([one], [two]) => (place.get(one) ?? 0) - (place.get(two) ?? 0));
        for (const [stream, since] of sorted) yield deadlineRow({ expression, due, directive }, stream, since);
      }
    },
  };
}

function* factsOf(streams: ReadonlyMap<string, Stream>): Generator<ContentRow> {
  let count = 0;
  for (const stream of [...streams.keys()].sort()) {
    const { readings = [], history = emptyHistory } = streams.get(stream) ?? {};
    const about = { category: categoryOf(stream), stream, begun: history.entries[0]?.index ?? -1 };
    for (const { fact, since, until } of readings.toSorted(byRevisionAndTime)) {
      const { entry, event, correctedBy, struck } = fact;
      const { id, revision, index: position } = entry;
      const [type, data] = [event.type, canonicalJsonOf(event.data)];
      count += 1;
      yield factRow({
        ...{ ...about, revision, position, since, until, id, type, data },
        correctedBy: correctedBy.length === 0 ? null : correctedBy.join(" "),
        struck: Number(struck),
      });
    }
  }
  yield { row: "the number of rows", text: String(count) };
}

function byRevisionAndTime(one: Reading, other: Reading): number {
  return one.fact.entry.revision - other.fact.entry.revision || one.since - other.since;
}
