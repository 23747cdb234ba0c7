/**
 * The same content folded in memory from the ledger itself, with nothing of the file and nothing of SQLite. It takes the
 * memory of every history, as a report without read models does.
 */
import {
  type CivilDate,
  canonicalJsonOf,
  categoryOf,
  type Entry,
  emptyHistory,
  evolveHistory,
  type History,
  idOf,
  streamName,
} from "@chidao/core";
import { anchorsOf } from "@chidao/domain";
import {
  type CensusStep,
  type CensusWorld,
  createCensus,
  type FactChange,
  type FactVersion,
  factChange,
  foldHandles,
  handleGivenBy,
  outsideKeysOf,
} from "@chidao/projections";
import { addUp, dayNumber, monthOfDay, type NumberedChange, type Sums, sumsBySpan } from "../census-sums.js";
import { type IssueReading, issuesBegun } from "../issue-readings.js";
import { parentsBegun } from "../parent-readings.js";
import { censusBlock } from "../tables/census.js";
import { deadlineKeysOf, isSameDays, mayChangeDeadlines } from "../tables/deadlines.js";
import {
  type Content,
  type ContentRow,
  censusRow,
  censusSumRow,
  childRow,
  deadlineRow,
  factRow,
  handleRow,
  issueRow,
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
  const issues = foldIssues();
  const historyOf = (stream: string): History => streams.get(stream)?.history ?? emptyHistory;
  const counted = foldCensus(historyOf, issues.firstIssued);
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
    const before = stream.history;
    stream.history = evolveHistory(before, entry);
    const step = { entry, before: () => before, after: () => stream.history };
    const parents = parentsBegun(change);
    for (const { parent, since } of parents) children.push(childRow(parent, entry.stream, since));
    issues.add(entry, change);
    addDeadlines(step);
    counted.add(
      step,
      parents.map(({ parent }) => parent),
    );
  }

  function addDeadlines({ entry, before, after }: CensusStep): void {
    const { stream, index } = entry;
    const directiveOf = (id: string) => ({ history: historyOf(streamName("directive", id)) });
    if (mayChangeDeadlines({ entry })) deadlines.add(stream, index, after(), directiveOf);
    if (categoryOf(stream) !== "directive") return;
    if (isSameDays(anchorsOf({ history: before() }), anchorsOf({ history: after() }))) return;
    for (const task of issues.tasksUnder(idOf(stream))) deadlines.add(task, index, historyOf(task), directiveOf);
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
      issues: issues.rows,
      census: counted.steps,
      "census-sums": counted.sums,
    },
  };
}

interface IssueKept {
  readonly stream: string;
  readonly reading: IssueReading;
  until: number | null;
}

function foldIssues() {
  const kept: Array<IssueKept> = [];
  const ofStream = new Map<string, Array<IssueKept>>();
  const under = new Map<string, Array<IssueKept>>();
  const group = (groups: Map<string, Array<IssueKept>>, key: string): Array<IssueKept> => {
    const found = groups.get(key) ?? [];
    groups.set(key, found);
    return found;
  };
  return {
    add: ({ stream, index }: Entry, change: FactChange): void => {
      for (const issue of ofStream.get(stream) ?? []) {
        if (issue.until === null && change.ended.includes(issue.reading.revision)) issue.until = index;
      }
      for (const reading of issuesBegun(change)) {
        const issue = { stream, reading, until: null };
        kept.push(issue);
        group(ofStream, stream).push(issue);
        group(under, `${reading.directive} ${reading.provision}`).push(issue);
      }
    },
    firstIssued: (directive: string, provision: string, upTo: number): CivilDate | undefined =>
      (under.get(`${directive} ${provision}`) ?? [])
        .filter(({ reading, until }) => reading.since <= upTo && (until === null || until > upTo))
        .map(({ reading }) => reading.day)
        .sort()[0],
    tasksUnder: (directive: string): ReadonlySet<string> =>
      new Set(kept.filter(({ reading }) => reading.directive === directive).map(({ stream }) => stream)),
    rows: () => kept.map(({ stream, reading, until }) => issueRow(reading, stream, until)),
  };
}

function foldCensus(history: (stream: string) => History, firstIssued: CensusWorld["firstIssued"]) {
  const children = new Map<string, Set<string>>();
  /** In the order in which they entered the ledger. */
  const tasks = new Map<string, number>();
  const placeOf = (task: string): number => tasks.get(task) ?? -1;
  let policyStream = "";
  const census = createCensus({
    history,
    firstIssued,
    children: (assignment, atMost) =>
      [...(children.get(assignment) ?? [])].sort((one, two) => placeOf(one) - placeOf(two)).slice(0, atMost),
    assignments: () => tasks.keys(),
    policies: () => history(policyStream),
  });
  const steps: Array<ContentRow> = [];
  const block: Array<NumberedChange> = [];
  const cells = new Map<string, number>();
  const keys: Array<string> = [];
  const numberOf = (key: string): number => {
    const known = cells.get(key) ?? cells.size;
    cells.set(key, known);
    keys[known] = key;
    return known;
  };
  const summed = { day: new Map<number, Sums>(), month: new Map<number, Sums>() };
  const sumRows: { readonly [span in "day" | "month"]: Array<ContentRow> } = { day: [], month: [] };

  function sumUp(position: number): void {
    for (const span of ["day", "month"] as const) {
      for (const [at, sums] of sumsBySpan(block, span === "day" ? (day) => day : monthOfDay)) {
        for (const [cell, sum] of summed[span].get(at) ?? []) addUp(sums, cell, sum);
        summed[span].set(at, sums);
        const told = [...sums]
          .sort(([one], [other]) => one - other)
          .map(([cell, sum]) => [keys[cell] ?? "", sum] as const);
        sumRows[span].push(censusSumRow(at, position, told));
      }
    }
    block.length = 0;
  }

  return {
    add: (step: CensusStep, parents: ReadonlyArray<string>): void => {
      const { stream, index } = step.entry;
      const category = categoryOf(stream);
      if (category === "assignment" && !tasks.has(idOf(stream))) tasks.set(idOf(stream), tasks.size);
      if (category === "policy") policyStream = stream;
      for (const parent of parents) {
        const known = children.get(parent) ?? new Set();
        children.set(parent, known.add(idOf(stream)));
      }
      const changes = census.add(step);
      for (const { day, cell, by } of changes) block.push([dayNumber(day), numberOf(cell), by]);
      if (changes.length > 0) {
        steps.push(
          censusRow(
            index,
            changes.map(({ day, cell, by }) => [dayNumber(day), cell, by]),
          ),
        );
      }
      if ((index + 1) % censusBlock === 0) sumUp(index);
    },
    steps: () => steps,
    sums: () => [...sumRows.day, ...sumRows.month],
  };
}

type WithHistory = { readonly history: History };

function foldDeadlines() {
  /** For each deadline the streams that have it, with the index at which it came up there. */
  const having = new Map<string, Map<string, number>>();
  return {
    add: (stream: string, index: number, { facts }: History, directiveOf: (id: string) => WithHistory): void => {
      for (const { expression, due, issue, effect } of deadlineKeysOf(facts, (id) => anchorsOf(directiveOf(id)))) {
        const key = JSON.stringify([expression, due, issue, effect]);
        const streams = having.get(key) ?? new Map<string, number>();
        having.set(key, streams);
        if (!streams.has(stream)) streams.set(stream, index);
      }
    },
    rows: function* (order: ReadonlyArray<string>): Generator<ContentRow> {
      const place = new Map(order.map((stream, at) => [stream, at]));
      for (const [key, streams] of having) {
        const [expression = "", due = "", issue = "", effect = ""]: ReadonlyArray<string> = JSON.parse(key);
        const sorted = [...streams].sort(([one], [two]) => (place.get(one) ?? 0) - (place.get(two) ?? 0));
        for (const [stream, since] of sorted) yield deadlineRow({ expression, due, issue, effect }, stream, since);
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
