/**
 * A second, naive program that counts boards from the raw events. It shares no code with the product on purpose:
 * plain loops over parsed JSON. It knows nothing of undated entries, which the story it checks does not have.
 */

export interface RawEvent {
  readonly index: number;
  readonly stream: string;
  readonly id: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly data: string;
}

/** A parsed JSON object; what stands in a field is looked at when it is used. */
interface Json {
  readonly [field: string]: unknown;
}

interface Item {
  readonly index: number;
  readonly id: string;
  readonly type: string;
  data: Json;
}

export type Tally = Record<string, Record<string, number>>;

export interface NaiveBoard {
  readonly lead: Tally;
  readonly coordinating: Tally;
  readonly all: Record<string, number>;
  readonly total: number;
}

/** `known` gives the last index to look at. */
export function naiveBoard(events: ReadonlyArray<RawEvent>, day: string, known: number): NaiveBoard {
  const streams: Record<string, Array<Item>> = {};
  for (const { index, stream, id, type, data } of events) {
    if (index > known || !stream.startsWith("assignment-")) continue;
    streams[stream] = streams[stream] ?? [];
    streams[stream].push({ index, id, type, data: JSON.parse(data) as Json });
  }
  // A body may be called "__proto__": the tallies have no prototype.
  const [lead, coordinating] = [Object.create(null) as Tally, Object.create(null) as Tally];
  const board: NaiveBoard & { total: number } = { lead, coordinating, all: {}, total: 0 };
  for (const items of Object.values(streams)) {
    const told = tell(corrected(items), day);
    // The obligation of one body is counted with the collective task that it stands under.
    if (told === undefined || told.isObligation) continue;
    board.total += 1;
    add(board.all, told.box);
    board.lead[told.lead] = board.lead[told.lead] ?? {};
    add(board.lead[told.lead] as Record<string, number>, told.box);
    for (const party of told.coordinating) {
      board.coordinating[party] = board.coordinating[party] ?? {};
      add(board.coordinating[party] as Record<string, number>, told.box);
    }
  }
  return board;
}

/** The last index that was known at an instant: clocks in the story never run backwards. */
export function knownIndex(events: ReadonlyArray<RawEvent>, instant: string): number {
  return Math.max(-1, ...events.filter((event) => event.recordedAt <= instant).map((event) => event.index));
}

function add(counts: Record<string, number>, box: string): void {
  counts[box] = (counts[box] ?? 0) + 1;
}

function corrected(items: ReadonlyArray<Item>): ReadonlyArray<Item> {
  const struck = new Set<string>();
  for (const { type, data } of items) {
    if (type !== "EntryCorrected") continue;
    const target = items.find((item) => item.id === data["target"]);
    if (target === undefined) throw new Error("a correction of nothing");
    if (data["replacement"] === null) struck.add(target.id);
    else target.data = objectIn(objectIn(data, "replacement"), "data");
  }
  return items.filter((item) => !struck.has(item.id));
}

function tell(items: ReadonlyArray<Item>, day: string) {
  const happened = items
    .filter((item) => dayOf(objectIn(item.data, "on")) <= day)
    .sort((a, b) => dayOf(objectIn(a.data, "on")).localeCompare(dayOf(objectIn(b.data, "on"))) || a.index - b.index);
  const issued = happened.find((item) => item.type === "AssignmentIssued");
  if (issued === undefined) return undefined;
  let due: string | undefined;
  let box = "open";
  for (const { type, data } of happened) {
    if (data["deadline"] !== undefined) due = dueOf(objectIn(data, "deadline"));
    if (type === "ResultAccepted") box = doneBox(due, dayOf(objectIn(data, "completedOn")));
    else box = boxAfter[type] ?? box;
  }
  const moved = happened.filter(({ type }) => type === "AssignmentTransferred").at(-1);
  const lead = moved === undefined ? objectIn(issued.data, "lead") : { determined: moved.data["to"] };
  const parent = issued.data["parent"];
  return {
    isObligation: parent !== undefined && parent !== null && (parent as Json)["relation"] === "obligation",
    box: box === "open" ? openBox(due, day) : box,
    lead: lead["determined"] === undefined ? "undetermined" : partyName(objectIn(lead, "determined")),
    coordinating: (issued.data["coordinating"] as ReadonlyArray<Json>).map(partyName),
  };
}

const boxAfter: Readonly<Record<string, string>> = {
  ResultSubmitted: "awaitingVerification",
  ResultRejected: "open",
  AssignmentRevoked: "revoked",
  AssignmentNotPursued: "notPursued",
};

function doneBox(due: string | undefined, done: string): string {
  if (due === undefined) return "doneWithoutDeadline";
  if (due === "unresolved") return "unknown";
  return done <= due ? "doneOnTime" : "doneLate";
}

function openBox(due: string | undefined, day: string): string {
  if (due === undefined) return "noDeadline";
  if (due === "unresolved") return "unresolvedDeadline";
  if (day > due) return "overdue";
  return (Date.parse(due) - Date.parse(day)) / 86_400_000 <= 5 ? "nearDue" : "notYetDue";
}

function dueOf(deadline: Json): string | undefined {
  const { kind, date } = objectIn(deadline, "resolution");
  return kind === "due" ? String(date) : kind === "unresolved" ? "unresolved" : undefined;
}

function partyName(party: Json): string {
  return String(party["agency"] ?? party["asWritten"] ?? objectIn(party, "collective")["words"]);
}

function dayOf(date: Json): string {
  const { day, month, year } = date as Readonly<Record<string, string>>;
  if (day !== undefined) return day;
  if (month === undefined) return `${year}-12-31`;
  const [ofYear, number] = month.split("-").map(Number);
  return new Date(Date.UTC(ofYear ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
}

function objectIn(json: Json, field: string): Json {
  return json[field] as Json;
}
