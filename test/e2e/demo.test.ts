/** The demo as a stranger runs it: its boards, recounted from the raw events, and the same story typed by hand. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { AlarmsView, BoardRowView, BoardView, HoldingsView, TimelineView } from "chidao";
import { boxes, openSqlite } from "chidao";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { knownIndex, type NaiveBoard, naiveBoard, type RawEvent } from "../support/naive-recount.js";

const run = promisify(execFile);
const main = new URL("../../packages/cli/dist/main.js", import.meta.url).pathname;
const sample = new URL("../../examples/policy-communication/", import.meta.url).pathname;

interface Demo {
  readonly illustrative: boolean;
  readonly ledgerFile: string;
  readonly boards: ReadonlyArray<{ readonly asOf: string; readonly knownAt: string | null; readonly board: BoardView }>;
  readonly counts: ReadonlyArray<{ readonly unit: string; readonly total: number; readonly all: BoardView["all"] }>;
  readonly reorganisation: {
    readonly alarms: AlarmsView;
    readonly summary: { readonly asOf: string; readonly kinds: AlarmsView["summary"] };
    readonly holdings: HoldingsView;
  };
  readonly timeline: TimelineView;
}

interface Step {
  readonly recordedAt: string;
  readonly run: ReadonlyArray<string>;
}

let demo: Demo;
let events: ReadonlyArray<RawEvent>;

beforeAll(async () => {
  const { stdout } = await run(process.execPath, [main, "demo", "--json"], { maxBuffer: 64 * 1024 * 1024 });
  demo = JSON.parse(stdout) as Demo;
  events = await rawEvents(demo.ledgerFile);
});

afterAll(async () => {
  await rm(dirname(demo.ledgerFile), { recursive: true, force: true });
});

describe("the demo", () => {
  it("says that it is illustrative and names its durable ledger", async () => {
    expect(demo.illustrative).toBe(true);
    expect(demo.boards.every(({ board }) => board.basis.ledger.illustrative)).toBe(true);
    expect((await readFile(demo.ledgerFile)).byteLength).toBeGreaterThan(10_000);
  });

  it("names the three ministries of the directive on every board", () => {
    for (const { board } of demo.boards) {
      const names = board.rows.map((row) => row.party.name.vi);
      expect(names).toEqual(
        expect.arrayContaining(["Bộ Nội vụ", "Bộ Tài chính", "Bộ Thông tin và Truyền thông", "Chưa xác định chủ trì"]),
      );
    }
  });

  it("shows three dates, and one of them as it was known earlier", () => {
    const asOf = demo.boards.map((each) => each.asOf);
    expect(new Set(asOf).size).toBe(3);
    const earlier = demo.boards.find((each) => each.knownAt !== null);
    const later = demo.boards.find((each) => each.knownAt === null && each.asOf === earlier?.asOf);
    expect(earlier?.board.all).not.toEqual(later?.board.all);
  });

  it("lays no failure on a real body", () => {
    for (const { board } of demo.boards) {
      for (const row of board.rows.filter(({ party }) => party.kind === "agency" && !party.fictional)) {
        expect(row.lead.overdue + row.lead.doneLate + row.coordinating.overdue, row.party.name.vi).toBe(0);
      }
    }
    const real = realBodies();
    const rejected = events.filter(({ type }) => type === "ResultRejected").map(({ stream }) => stream);
    for (const { data } of events.filter(
      (event) => rejected.includes(event.stream) && event.type === "AssignmentIssued",
    )) {
      expect(real.has(JSON.parse(data).lead.determined.agency)).toBe(false);
    }
  });

  it("transfers nothing of a real body, since nobody found a document that does", () => {
    const real = realBodies();
    const moved = events.filter(({ type }) => type === "AssignmentTransferred").map(({ data }) => JSON.parse(data));
    expect(moved.length).toBeGreaterThan(0);
    for (const { from, to } of moved) expect([real.has(from.agency), real.has(to.agency)]).toEqual([false, false]);
  });

  it("counts the tasks of every body both ways, over the whole register of their day", () => {
    const expanded = events.filter(({ type }) => type === "CollectiveExpanded").map(({ data }) => JSON.parse(data));
    expect(expanded.map(({ members, basisDate }) => [members.length, basisDate.day])).toEqual([
      [85, "2022-11-24"],
      [85, "2022-11-24"],
      [85, "2022-11-24"],
    ]);
    const total = (unit: string) => demo.counts.find((each) => each.unit === unit)?.total ?? 0;
    expect(total("obligation") - total("assignment")).toBe(3 * 85 - 3);
    for (const { all, total: of } of demo.counts) expect(boxes.reduce((sum, box) => sum + all[box], 0)).toBe(of);
  });

  it("shows what the split of 2025 left, whom the record presumes, and both views", () => {
    const { alarms, summary, holdings } = demo.reorganisation;
    expect(alarms.items.map(({ assignment, presumed }) => [assignment, presumed.successor?.id ?? null])).toEqual([
      ["D1.3", "bvhttdl"],
      ["D1.4.13", null],
      ["D1.5.13", null],
      ["D1.6.13", null],
    ]);
    expect(summary.kinds.reduce((sum, { bodies }) => sum + bodies, 0)).toBe(63);
    const held = new Map(
      holdings.rows.map(({ party, heldThen, heldNow, presumed }) => [
        party.id,
        [heldThen.total, heldNow.total, presumed],
      ]),
    );
    expect(held.get("btttt")).toEqual([1, 1, 0]);
    expect(held.get("bvhttdl")).toEqual([0, 0, 1]);
    expect(held.get("ban-thu-nghiem")).toEqual([1, 0, 0]);
    expect(held.get("so-mau")).toEqual([2, 3, 0]);
  });

  it("tells each part of the story that was promised", () => {
    const types = new Set(events.map(({ type }) => type));
    for (const type of ["ProgressReported", "DeadlineSet", "ExtensionGranted", "ResultRejected", "EntryCorrected"]) {
      expect(types).toContain(type);
    }
    const last = demo.boards.at(-1)?.board;
    expect(last?.all.doneLate).toBeGreaterThan(0);
    expect(last?.all.overdue).toBeGreaterThan(0);
    expect(last?.notYetAssigned).toBe(0);
  });
});

describe("every board", () => {
  it("gives the counts that a second, naive program finds in the raw events", () => {
    for (const { asOf, knownAt, board } of demo.boards) {
      const known = knownAt === null ? events.length - 1 : knownIndex(events, knownAt);
      expectSame(board, naiveBoard(events, asOf, known));
    }
  });

  it("does so for every day of the story and every position of the ledger that is tried", async () => {
    const { createChidao } = await import("chidao");
    const store = await openSqlite({ file: demo.ledgerFile, mode: "read-only" });
    if (!store.ok) throw new Error(store.error.message.en);
    const chidao = createChidao({ store: store.value });
    for (let step = 0; step < 60; step += 1) {
      const asOf = new Date(Date.UTC(2022, 10, 20 + step * 15)).toISOString().slice(0, 10);
      const knownAt = (step * 37) % events.length;
      const answer = await chidao.reports.board({ asOf, knownAt });
      if (!answer.ok) throw new Error(answer.error.message.en);
      expectSame(answer.value, naiveBoard(events, asOf, knownAt));
    }
    await chidao.close();
  });
});

describe("the same story typed by hand", () => {
  it("gives the same boards", async () => {
    const folder = await mkdtemp(join(tmpdir(), "chidao-hand-"));
    const store = `sqlite:${join(folder, "hand.db")}`;
    try {
      const story = JSON.parse(await readFile(join(sample, "story.json"), "utf8")) as ReadonlyArray<Step>;
      for (const step of story) {
        await run(process.execPath, [main, ...step.run, "--store", store], { cwd: sample });
      }
      for (const { asOf, board } of demo.boards.filter((each) => each.knownAt === null)) {
        const { stdout } = await run(process.execPath, [main, "board", "--json", "--as-of", asOf, "--store", store]);
        const { basis: _demo, ...shown } = board;
        const { basis: _hand, ...typed } = JSON.parse(stdout) as BoardView;
        expect(typed).toEqual(shown);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function realBodies(): ReadonlySet<string> {
  const bodies = events.filter(({ type }) => type === "AgencyRegistered").map(({ data }) => JSON.parse(data));
  return new Set(bodies.filter(({ fictional }) => !fictional).map(({ agency }) => agency));
}

async function rawEvents(file: string): Promise<ReadonlyArray<RawEvent>> {
  const store = await openSqlite({ file, mode: "read-only" });
  if (!store.ok) throw new Error(store.error.message.en);
  const found: Array<RawEvent> = [];
  for await (const chunk of store.value.readAll()) {
    if (!chunk.ok) throw new Error(chunk.error._tag);
    found.push(...chunk.value);
  }
  await store.value.close();
  return found;
}

function expectSame(board: BoardView, naive: NaiveBoard): void {
  expect(sparse(board.all)).toEqual(naive.all);
  expect(board.total).toBe(naive.total);
  const named = (row: BoardRowView): string =>
    row.party.id ?? (row.party.kind === "undetermined" ? "undetermined" : row.party.name.vi);
  const led = board.rows.filter((row) => row.leadTotal > 0).map((row) => [named(row), sparse(row.lead)]);
  expect(Object.fromEntries(led)).toEqual(naive.lead);
  const helped = board.rows
    .filter((row) => row.coordinatingTotal > 0)
    .map((row) => [named(row), sparse(row.coordinating)]);
  expect(Object.fromEntries(helped)).toEqual(naive.coordinating);
  for (const row of [
    ...board.rows.map((each) => [each.lead, each.leadTotal] as const),
    [board.all, board.total] as const,
  ]) {
    expect(boxes.reduce((sum, box) => sum + row[0][box], 0)).toBe(row[1]);
  }
}

function sparse(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
