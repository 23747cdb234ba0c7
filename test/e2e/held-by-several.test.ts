/** Several people work with one ledger at once, each with a process of their own: nothing is lost, nothing is mixed up. */
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { cliFolder } from "../support/cli.js";
import { directiveFile, ledgerCopy, rowsOf } from "../support/ledger-fixture.js";

const processes = 8;

interface Written {
  readonly id: string;
  readonly handle: string;
  readonly commandId: string;
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly repeated: boolean;
}

const everybody = Array.from({ length: processes }, (_, n) => n);

it("directives and assignments of eight people at once are all there, once, with handles of their own", async () => {
  const ledger = await ledgerCopy();
  const before = rowsOf(ledger.file).length;
  const say = async (...args: ReadonlyArray<string>) =>
    JSON.parse((await ledger.must([...args, "--on", "2023-03-01", "--json"])).stdout) as Written;
  const work = async (n: number): Promise<ReadonlyArray<Written>> => {
    const identity = { ...directiveFile.identity, number: `1${n}` };
    const file = ledger.write(`d${n}.json`, JSON.stringify({ ...directiveFile, identity }));
    const directive = await say("directive", "register", `d${n}.json`, "--command-id", `own-${n}`);
    expect(file).toContain(`d${n}.json`);
    const task = (id: string) => [
      "assignment",
      "issue",
      id,
      "--kind",
      "general",
      "--words",
      `Việc ${n}`,
      "--lead",
      "so-mau",
    ];
    const own = await say(...task(directive.handle), "--command-id", `own-task-${n}`);
    const shared = await say(...task("D1"), "--command-id", `shared-task-${n}`);
    const words = ["--words", `Người ${n}`, "--actor", "so-mau"];
    const report = await say("assignment", "report", "D1.3", ...words, "--command-id", `report-${n}`);
    expect(own.handle).toBe(`${directive.handle}.1`);
    return [directive, own, shared, report];
  };
  const written = (await Promise.all(everybody.map(work))).flat();

  const created = written.filter(({ commandId }) => !commandId.startsWith("report"));
  expect(new Set(created.map(({ handle }) => handle)).size).toBe(3 * processes);
  expect(written.every(({ repeated }) => !repeated)).toBe(true);
  const rows = rowsOf(ledger.file);
  expect(rows.map(({ index }) => index)).toEqual(rows.map((_, at) => at));
  for (const { commandId, firstIndex, lastIndex, id } of written) {
    const own = rows.filter((row) => JSON.parse(row.metadata).commandId === commandId && row.stream.endsWith(id));
    expect(own.map(({ index }) => index)).toEqual(everyIndex(firstIndex, lastIndex));
  }
  // A directive is one event and its claim another; every other command is one event.
  expect(rows.length - before).toBe(written.length + processes);
  const { checks } = JSON.parse((await ledger.must(["doctor", "--json"])).stdout);
  expect(checks.filter(({ ok }: { readonly ok: boolean }) => !ok)).toEqual([]);
});

it("of eight directives that claim one identity at once, one gets it", async () => {
  const ledger = await ledgerCopy();
  const identity = { ...directiveFile.identity, number: "77" };
  for (const n of everybody)
    ledger.write(`d${n}.json`, JSON.stringify({ ...directiveFile, title: `Bản ${n}`, identity }));
  const ran = await Promise.all(everybody.map((n) => ledger.run(["directive", "register", `d${n}.json`])));
  expect(ran.map(({ code }) => code).sort()).toEqual([0, ...Array(processes - 1).fill(4)]);
  const rows = rowsOf(ledger.file);
  expect(rows.filter(({ type }) => type === "IdentityClaimed")).toHaveLength(2);
  expect(rows.filter(({ type }) => type === "DirectiveRegistered")).toHaveLength(2);
});

it("the same command of eight processes at once is recorded once, and all get the same answer", async () => {
  const ledger = await ledgerCopy();
  const words = ["--words", "x", "--actor", "so-mau", "--on", "2023-03-01"];
  const report = ["assignment", "report", "D1.3", ...words, "--command-id", "r", "--json"];
  const answers = await Promise.all(
    everybody.map(async () => JSON.parse((await ledger.must(report)).stdout) as Written),
  );
  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(new Set(answers.map(({ firstIndex, lastIndex }) => `${firstIndex} ${lastIndex}`)).size).toBe(1);
  expect(rowsOf(ledger.file).filter(({ metadata }) => JSON.parse(metadata).commandId === "r")).toHaveLength(1);
});

it("of eight ledgers opened at once in one place, one is the ledger, and only its opener is told so", async () => {
  const folder = cliFolder();
  onTestFinished(folder.remove);
  const open = (n: number) =>
    folder.run(["init", "--name", `Sổ ${n}`, "--actor", "so-mau", "--command-id", `open-${n}`]);
  const ran = await Promise.all(everybody.map(open));
  expect(ran.map(({ code }) => code).sort()).toEqual([0, ...Array(processes - 1).fill(4)]);
  const winner = ran.findIndex(({ code }) => code === 0);
  const [first] = rowsOf(join(folder.path, "chidao.db"));
  expect(JSON.parse(first?.data ?? "")).toMatchObject({ name: `Sổ ${winner}` });
  const { basis } = JSON.parse((await folder.must(["board", "--json"])).stdout);
  expect(basis.ledger.name).toBe(`Sổ ${winner}`);
  const again = await Promise.all(everybody.map(open));
  expect(again.map(({ code }) => code)).toEqual(ran.map(({ code }) => code));
});

function everyIndex(first: number, last: number): ReadonlyArray<number> {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}
