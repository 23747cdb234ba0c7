/**
 * A ledger to measure with: so many events, about ten to a task, of tasks that go the ways tasks go. A few stories are
 * told through the front door; each task is a copy of one of them, under its own id, provision and bodies, on days of its
 * own over four years. The ledger holds all of them in the order of their days. The same number gives a ledger of the same
 * shape: its id, and what follows from it, are new each time.
 */
import { chidaoDist } from "./packages.mjs";

const { createChidao, memoryStore } = await chidaoDist("chidao");
const { openSqliteStore } = await chidaoDist("store-sqlite");

const bodies = 60;
const tasksToADirective = 20;
const spanDays = 1_460;
const storyStart = "2023-01-02";
const office = "van-phong";
const atOnce = 256;

/** Makes the file; answers with the ledger's id, how many events it holds, and their bytes of data and metadata. */
export async function makeLedger({ file, events: wanted, onProgress = () => {} }) {
  const { head, stories, directive } = await tell();
  const store = must(await openSqliteStore({ file, mode: "create" }));
  let [count, bytes] = [0, 0];
  let pending = [];
  const flush = async () => {
    const requests = [...pending.values()];
    pending = [];
    await Promise.all(requests.map(async (request) => must(await store.append(request))));
    onProgress(count);
  };
  const append = async (stream, { type, schema, recordedAt, data, metadata }) => {
    count += 1;
    bytes += Buffer.byteLength(data) + Buffer.byteLength(metadata);
    const id = `00000000-0000-5000-8000-${hex(count)}`;
    const event = { id, type, schema, recordedAt, data, metadata };
    pending.push({ stream, expected: { kind: "Any" }, events: [event], basis: [] });
    if (pending.length >= atOnce) await flush();
  };
  for (const event of head) await append(event.stream, event);
  await flush();
  const tasks = taskCount(wanted, stories, head.length);
  for (const { day, task, place } of inOrder(tasks, stories)) {
    const story = storyOf(task, stories);
    if (place === 0 && task % tasksToADirective === 0) {
      await append(`directive-${directiveId(task)}`, retold(directive, { task, shift: day }));
      // A task's issue names it: it has to be there first.
      await flush();
    }
    await append(`assignment-${taskId(task)}`, retold(story[place], { task, shift: startOf(task) }));
  }
  await flush();
  await store.close();
  return { ledger: JSON.parse(head[0].data).ledger, events: count, bytes };
}

/** So many tasks that the ledger holds about as many events as wanted. */
function taskCount(wanted, stories, headEvents) {
  const perRound = stories.reduce((sum, story) => sum + story.length, 0);
  const perTask = perRound / stories.length + 1 / tasksToADirective;
  return Math.max(1, Math.round((wanted - headEvents) / perTask));
}

/** Every entry of every task by its day: a counting sort, since there may be millions. */
function* inOrder(tasks, stories) {
  const offsets = stories.map((story) => story.map((event) => daysFrom(storyStart, event.recordedAt.slice(0, 10))));
  const last = Math.max(...offsets.flat()) + spanDays;
  const byDay = new Uint32Array(last + 2);
  for (let task = 0; task < tasks; task += 1)
    for (const offset of offsets[task % stories.length]) byDay[startOf(task) + offset + 1] += 1;
  for (let day = 1; day < byDay.length; day += 1) byDay[day] += byDay[day - 1];
  const total = byDay[byDay.length - 1];
  const [taskAt, placeAt, dayAt] = [new Uint32Array(total), new Uint8Array(total), new Uint16Array(total)];
  for (let task = 0; task < tasks; task += 1) {
    offsets[task % stories.length].forEach((offset, place) => {
      const day = startOf(task) + offset;
      const at = byDay[day];
      byDay[day] += 1;
      [taskAt[at], placeAt[at], dayAt[at]] = [task, place, day];
    });
  }
  for (let at = 0; at < total; at += 1) yield { day: dayAt[at], task: taskAt[at], place: placeAt[at] };
}

/** Tasks of one directive begin on one day; days follow no pattern that the stories have. */
function startOf(task) {
  return (Math.floor(task / tasksToADirective) * 7_919) % spanDays;
}

const storyOf = (task, stories) => stories[task % stories.length];
const hex = (number) => number.toString(16).padStart(12, "0");
const taskId = (task) => `10000000-0000-5000-8000-${hex(task)}`;
const directiveId = (task) => `20000000-0000-5000-8000-${hex(Math.floor(task / tasksToADirective))}`;
const bodyId = (number) => `bo-${String(number % bodies).padStart(2, "0")}`;

const dates = /\b20\d\d-\d\d-\d\d\b/g;
const dayMs = 86_400_000;
const daysFrom = (one, other) => Math.round((Date.parse(other) - Date.parse(one)) / dayMs);
const shifted = new Map();

function retold(event, { task, shift }) {
  return {
    ...event,
    recordedAt: later(event.recordedAt, shift),
    data: told(event, "data"),
    metadata: told(event, "metadata"),
  };

  function told(from, part) {
    return from[part]
      .replace(dates, (day) => later(day, shift))
      .replaceAll("told-task", taskId(task))
      .replaceAll("told-directive", directiveId(task))
      .replaceAll("told-provision", String((task % tasksToADirective) + 1))
      .replaceAll("bo-00", bodyId(task * 31))
      .replaceAll("bo-01", bodyId(task * 31 + 7));
  }
}

/** A day, or an instant on it, so many days later. */
function later(text, days) {
  const key = `${text.slice(0, 10)} ${days}`;
  const known = shifted.get(key) ?? new Date(Date.parse(text.slice(0, 10)) + days * dayMs).toISOString().slice(0, 10);
  shifted.set(key, known);
  return `${known}${text.slice(10)}`;
}

/** The ways of a task: most are done, in time or late; some are open, overdue, put off, sent back or corrected. */
const ways = [
  { due: 240, reports: 6, done: 200 },
  { due: 120, reports: 6, done: 150 },
  { due: 300, reports: 7 },
  { due: 90, reports: 6, extend: 200, done: 190 },
  { due: undefined, reports: 8 },
  { due: 180, reports: 4, sentBack: 150, done: 210 },
  { due: 365, reports: 5, postponed: 60 },
  { due: 200, reports: 5, corrected: true, done: 195 },
  { due: 60, reports: 6, handedIn: 70 },
  { due: 150, reports: 6, done: 149 },
];

async function tell() {
  const told = { day: storyStart };
  const store = memoryStore();
  const clock = { now: () => `${told.day}T02:00:00.000Z` };
  const chidao = createChidao({ store, clock });
  const by = { agency: office };
  const onStart = { on: storyStart, by };
  must(await chidao.ledger.open({ ...onStart, name: "Đo", illustrative: true }));
  const source = { citation: "Hư cấu", note: "Để đo" };
  for (const id of [office, ...Array.from({ length: bodies }, (_, n) => bodyId(n))]) {
    const body = { id, kind: "other", names: [`Cơ quan ${id}`], established: "2001", fictional: true, source };
    must(await chidao.agencies.register({ ...onStart, ...body }));
  }
  const provisions = Array.from({ length: tasksToADirective }, (_, n) => ({
    path: String(n + 1),
    words: "Lập kế hoạch năm.",
  }));
  const paper = { source: "document", title: "Chỉ thị hư cấu", directedBy: office, directedOn: storyStart, provisions };
  const directive = must(await chidao.directives.register({ ...onStart, ...paper }));
  const handles = [];
  for (const way of ways) handles.push(await live(chidao, directive.handle, way, told));
  const events = [];
  for await (const chunk of store.readAll({})) events.push(...must(chunk));
  await chidao.close();
  const named = (id) => (text) => text.replaceAll(id, "told-task");
  const streams = [...new Set(events.map(({ stream }) => stream))].filter((stream) => stream.startsWith("assignment-"));
  const directiveStream = events.find(({ stream }) => stream.startsWith("directive-")).stream;
  const toldDirective = directiveStream.slice("directive-".length);
  const general = (event, rename = (text) => text) => {
    const text = (part) =>
      rename(event[part])
        .replaceAll(toldDirective, "told-directive")
        .replaceAll('"provision":"1"', '"provision":"told-provision"');
    return { ...event, data: text("data"), metadata: text("metadata") };
  };
  return {
    head: events.filter(({ stream }) => !stream.startsWith("assignment-") && !/^(directive|claim)-/.test(stream)),
    directive: general(events.find(({ stream }) => stream === directiveStream)),
    stories: streams.map((stream) =>
      events
        .filter((event) => event.stream === stream)
        .map((event) => general(event, named(stream.slice("assignment-".length)))),
    ),
  };
}

/** One task's life, each entry written down on its day. */
async function live(chidao, directive, way, told) {
  const after = (days) => later(storyStart, days);
  const lead = { agency: bodyId(0) };
  const deadline = way.due === undefined ? {} : { deadline: after(way.due) };
  const from = { on: storyStart, by: { agency: office } };
  told.day = storyStart;
  const task = { directive, provision: "1", kind: "general", words: "Lập kế hoạch năm", lead: bodyId(0), ...deadline };
  const { handle: assignment } = must(await chidao.assignments.issue({ ...from, ...task, coordinating: [bodyId(1)] }));
  const say = async (days, act, rest, by = lead) => {
    told.day = after(days);
    return must(await act({ assignment, on: after(days), by, ...rest }));
  };
  const { receive, report, submit, accept, reject, extend, postpone } = chidao.assignments;
  const byOffice = { agency: office };
  await say(1, receive, {});
  if (way.postponed !== undefined) await say(way.postponed, postpone, { reason: "Chờ kinh phí" }, byOffice);
  for (let n = 1; n <= way.reports; n += 1) {
    await say(way.postponed === undefined ? 2 + n * 7 : way.postponed + n, report, {
      words: `Đang làm theo kế hoạch, bước ${n}`,
    });
  }
  if (way.extend !== undefined)
    await say(80, extend, { deadline: after(way.extend), reason: "Cần thêm thời gian" }, byOffice);
  if (way.sentBack !== undefined) {
    await say(way.sentBack, submit, { words: "Đã xong", evidence: ["Báo cáo"] });
    await say(way.sentBack + 5, reject, { reason: "Chưa đủ nội dung" }, byOffice);
  }
  const handedIn = way.handedIn ?? way.done;
  if (handedIn !== undefined) await say(handedIn, submit, { words: "Đã xong", evidence: ["Báo cáo"] });
  if (way.done !== undefined) await say(way.done + 6, accept, { completedOn: after(way.done) }, byOffice);
  return assignment;
}

function must(outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
