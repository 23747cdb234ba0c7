/**
 * The demo's ledger, asked with its file of read models and without: every answer is the same, byte for byte. And what
 * the command line does with such a file: makes it, uses it, tells when it can't, compares it with the ledger.
 */
import { execFile } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { type Chidao, createChidao, openSqlite, type QueryInput, type ReadModelsNotice } from "chidao";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type CliRun, runCli } from "../support/cli.js";
import { openRaw } from "../support/raw-sqlite.js";

const main = new URL("../../packages/cli/dist/main.js", import.meta.url).pathname;
const clock = { now: () => "2026-06-30T02:00:00.000Z" };

let file: string;
let views: string;

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [main, "demo", "--json"], { maxBuffer: 2 ** 26 });
  file = (JSON.parse(stdout) as { readonly ledgerFile: string }).ledgerFile;
  views = `${file}.views.db`;
});

afterAll(() => rmSync(dirname(file), { recursive: true, force: true }));

const chidao = (...args: ReadonlyArray<string>): Promise<CliRun> =>
  runCli(["--store", `sqlite:${file}`, "--lang", "en", ...args]);

async function openDoor(notices?: Array<ReadModelsNotice>): Promise<Chidao> {
  const store = await openSqlite({ file, mode: "read-only" });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  const readModels = { file: views, onNotice: (notice: ReadModelsNotice) => void notices?.push(notice) };
  const door = createChidao({ store: store.value, clock, ...(notices === undefined ? {} : { readModels }) });
  onTestFinished(() => door.close());
  return door;
}

/** Every question of the front door that reads the ledger, with whatever it needs to be asked. */
function questions(handles: Handles): Readonly<Record<string, (door: Chidao, query: QueryInput) => Promise<unknown>>> {
  const { task, directive, agency } = handles;
  return {
    board: (door, query) => door.reports.board(query),
    obligations: (door, query) => door.reports.board({ ...query, unit: "obligation", heldAs: "then" }),
    overdue: (door, query) => door.reports.overdue(query),
    assignments: (door, query) => door.reports.assignments({ ...query, unit: "obligation" }),
    tasks: (door, query) => door.reports.tasks(query),
    tasksOf: (door, query) => door.reports.tasks({ ...query, lead: agency, box: "overdue" }),
    period: (door, query) => door.reports.period({ ...query, from: "2023-01-01", to: "2023-12-31" }),
    timeline: (door, query) => door.reports.timeline(task, query),
    explain: (door, query) => door.reports.explain(task, query),
    indicators: (door, query) => door.reports.indicators(query),
    aging: (door, query) => door.reports.aging(query),
    agingByObligation: (door, query) => door.reports.aging({ ...query, unit: "obligation" }),
    discipline: (door, query) => door.reports.discipline(query),
    irregularities: (door, query) => door.reports.irregularities(query),
    lateEntry: (door, query) => door.reports.lateEntry(query),
    duties: (door, query) => door.reports.duties(undefined, query),
    silence: (door, query) => door.reports.silence(query),
    workload: (door, query) => door.reports.workload(query),
    matrix: (door, query) => door.reports.matrix(directive, query),
    workloadByObligation: (door, query) => door.reports.workload({ ...query, unit: "obligation" }),
    matrixByObligation: (door, query) => door.reports.matrix(directive, { ...query, unit: "obligation" }),
    summary: (door, query) => door.reports.summary("staffing", query),
    evidence: (door, query) => door.evidence.list(task, query),
    proposals: (door, query) => door.proposals.list(query),
    policy: (door, query) => door.policies.show(query),
    calendars: (door, query) => door.calendars.list(query),
    agencies: (door, query) => door.agencies.list(query),
    agency: (door, query) => door.agencies.show(agency, query),
    members: (door, query) => door.agencies.members("các bộ, cơ quan ngang bộ", query),
    alarms: (door, query) => door.agencies.alarms(query),
    holdings: (door, query) => door.agencies.holdings(query),
    directives: (door, query) => door.directives.list(query),
    directive: (door, query) => door.directives.show(directive, query),
    affected: (door, query) => door.directives.affected(directive, query),
    gaps: (door, query) => door.directives.gaps({}, query),
    nothing: (door, query) => door.reports.timeline("D99.9", query),
    doctor: (door) => door.doctor(),
  };
}

interface Handles {
  readonly task: string;
  readonly directive: string;
  readonly agency: string;
}

/** Of today, of other days, and of what was known at positions and moments of the past. */
const queries: ReadonlyArray<QueryInput> = [
  {},
  { asOf: "2023-07-01" },
  { asOf: "2024-01-15", rules: "as-then" },
  { knownAt: 0 },
  { knownAt: 300, asOf: "2023-07-01" },
  { knownAt: 500 },
  { knownAt: 1_000_000 },
  { knownAt: "2023-03-01T00:00:00.000Z" },
  { knownAt: "2001-01-01T00:00:00.000Z" },
];

describe("workload, aging and the matrix of the demo", () => {
  it("count what the board of the same unit counts, and say which it is", async () => {
    const door = await openDoor();
    const value = async <A>(asked: Promise<{ ok: true; value: A } | { ok: false }>): Promise<A> => {
      const answer = await asked;
      if (!answer.ok) throw new Error("no answer");
      return answer.value;
    };
    const totals = new Map<string, number>();
    for (const unit of ["assignment", "obligation"] as const) {
      const query = { asOf: "2024-01-15", unit };
      const board = await value(door.reports.board(query));
      const [aging, workload] = [await value(door.reports.aging(query)), await value(door.reports.workload(query))];
      const { directives } = await value(door.directives.list({ asOf: "2024-01-15" }));
      const matrices = await Promise.all(directives.map(({ handle }) => value(door.reports.matrix(handle, query))));
      expect([aging, workload, ...matrices].map((each) => each.unit)).toEqual(Array(directives.length + 2).fill(unit));
      expect(aging.all.current.total).toBe(board.all.overdue);
      expect(matrices.reduce((sum, { columns }) => sum + columns.length, 0)).toBe(board.total);
      totals.set(unit, board.total);
    }
    expect(totals.get("obligation")).toBeGreaterThan(totals.get("assignment") ?? 0);
  });
});

describe("answers from the read models of the demo", () => {
  it("are, to every question, those from the ledger itself", async () => {
    expect((await chidao("replay")).code).toBe(0);
    const notices: Array<ReadModelsNotice> = [];
    const [folding, reading] = [await openDoor(), await openDoor(notices)];
    const handles: Handles = { task: "D1.1", directive: "D1", agency: "bnv" };
    for (const [name, ask] of Object.entries(questions(handles))) {
      for (const query of queries) {
        const [expected, found] = [await ask(folding, query), await ask(reading, query)];
        expect(JSON.stringify(found), `${name} ${JSON.stringify(query)}`).toBe(JSON.stringify(expected));
      }
    }
    expect(notices).toEqual([]);
  });

  it("are really read from the file: what somebody changes there is answered, and found by a comparison", async () => {
    expect((await chidao("replay")).code).toBe(0);
    const before = await chidao("timeline", "D1.1");
    const raw = openRaw(views);
    const table = raw.prepare("SELECT 'facts_' || number AS name FROM generations WHERE state = 'live'").get()?.[
      "name"
    ];
    raw.exec(`UPDATE ${table} SET data = replace(data, '"words":"', '"words":"BỊA ') WHERE type = 'AssignmentIssued'`);
    raw.close();
    expect((await chidao("timeline", "D1.1")).stdout).not.toBe(before.stdout);
    const verified = await chidao("replay", "--verify", "--json");
    expect(verified.code).toBe(5);
    const { firstDifference } = JSON.parse(verified.stdout);
    expect(firstDifference).toMatchObject({ model: "facts", row: expect.stringMatching(/^assignment-.+@0, read so/) });
    expect(firstDifference.inFile).toContain("BỊA");
    expect(firstDifference.inMemory).not.toContain("BỊA");
    expect((await chidao("replay", "--verify")).stdout).toContain("DIFFERENT FROM THE LEDGER, first in facts");
    expect((await chidao("replay", "--rebuild", "--verify")).code).toBe(0);
    expect((await chidao("timeline", "D1.1")).stdout).toBe(before.stdout);
  });
});

describe("a board out of read models", () => {
  it("looks at no task: it is the same where no task's entries can be read any more, now and then", async () => {
    expect((await chidao("replay")).code).toBe(0);
    const boards = () =>
      Promise.all(
        [["board"], ["board", "--known-at", "300"], ["board", "--unit", "obligation"]].map((asked) => chidao(...asked)),
      );
    const before = await boards();
    const raw = openRaw(views);
    const number = raw.prepare("SELECT number FROM generations WHERE state = 'live'").get()?.["number"];
    raw.exec(
      `UPDATE facts_${number} SET data = '!' WHERE subject IN (SELECT subject FROM subjects_${number} WHERE category = 'assignment')`,
    );
    raw.close();
    expect((await boards()).map(({ code, stdout }) => [code, stdout])).toEqual(before.map(({ stdout }) => [0, stdout]));
    expect((await chidao("timeline", "D1.1")).code).not.toBe(0);
    expect((await chidao("replay", "--rebuild", "--verify")).code).toBe(0);
  });
});

describe("the command line and read models", () => {
  it("makes no file by itself, and says where there is none to compare", async () => {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${views}${end}`, { force: true });
    const asked = await chidao("board");
    expect([asked.code, asked.stderr, existsSync(views)]).toEqual([0, "", false]);
    const verified = await chidao("replay", "--verify");
    expect(verified.code).toBe(7);
    expect(verified.stderr).toContain("build them with chidao replay");
  });

  it("reads the ledger and says so where the file is something else, and leaves that as it is", async () => {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${views}${end}`, { force: true });
    const board = await chidao("board");
    writeFileSync(views, "this is no database, but somebody's notes\n".repeat(100));
    const kept = readFileSync(views);
    const asked = await chidao("board");
    expect([asked.code, asked.stdout]).toEqual([0, board.stdout]);
    expect(asked.stderr).toContain("can't be used");
    expect((await chidao("replay")).code).toBe(7);
    expect(readFileSync(views).equals(kept)).toBe(true);
    rmSync(views);
  });
});
