/** The page from a real ledger, and from 20 000 tasks in good time. */
import { execFileSync } from "node:child_process";
import { boardPage } from "@chidao/board";
import type { AssignmentView } from "chidao";
import { createChidao, openSqlite } from "chidao";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleAnswers, manyTasks } from "../../packages/board/src/example-answers.fixture.js";
import { bandOf } from "../../packages/board/src/model/band.js";
import { type CliFolder, cliFolder } from "../support/cli.js";

const must = <A>(
  outcome: { readonly ok: true; readonly value: A } | { readonly ok: false; readonly error: unknown },
): A => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

describe("the page of the demo's ledger", () => {
  let folder: CliFolder;
  let file = "";

  beforeAll(async () => {
    folder = cliFolder();
    file = JSON.parse((await folder.must(["demo", "--json"], { env: { TMPDIR: folder.path } })).stdout).ledgerFile;
  });
  afterAll(() => folder.remove());

  const ask = async (asOf: string) => {
    const chidao = createChidao({ store: must(await openSqlite({ file, mode: "read-only" })) });
    const answers = {
      board: must(await chidao.reports.board({ asOf })),
      assignments: must(await chidao.reports.assignments({ asOf })),
      period: must(await chidao.reports.period({ from: "2022-11-24", to: asOf })),
    };
    await chidao.close();
    return answers;
  };

  const days = ["2022-12-31", "2023-06-30", "2023-08-15", "2024-05-15", "2025-03-02"];

  it.each(days)("holds every task of %s once, with words, and is the same on the second run", async (asOf) => {
    const answers = await ask(asOf);
    const html = boardPage(answers, { language: "vi" });
    expect([...html.matchAll(/<details class="task" id="task-([^"]+)"/g)].map(([, handle]) => handle).sort()).toEqual(
      answers.assignments.items.map(({ handle }) => handle).sort(),
    );
    expect(boardPage(await ask(asOf), { language: "vi" })).toBe(html);
  });

  /** Days overdue now or on completion, and those before an extension, as the status counts them. */
  const overdueByStatus = ({ status }: AssignmentView): number =>
    (status?.daysOverdueBeforeExtension ?? 0) +
    (status?.timeliness.kind === "overdue" || status?.timeliness.kind === "late" ? (status.timeliness.days ?? 0) : 0);

  it.each(days)("draws as many overdue days as the statuses of %s count", async (asOf) => {
    const { items } = (await ask(asOf)).assignments;
    const judged = items.filter(({ status }) => status?.timeliness.kind !== "stopped");
    expect(judged.map((item) => [item.handle, bandOf(item, asOf)?.overdueDays])).toEqual(
      judged.map((item) => [item.handle, overdueByStatus(item)]),
    );
  });
});

/** Measured in a process of its own: the built package as people run it, and not as the test runner transforms it. */
const measure = `
  import { readFileSync } from "node:fs";
  const [, built, file] = process.argv;
  const { boardPage } = await import(built);
  const answers = JSON.parse(readFileSync(file, "utf8"));
  const runs = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    const html = boardPage(answers, { language: "vi" });
    runs.push({ ms: performance.now() - start, bytes: Buffer.byteLength(html) });
  }
  console.log(JSON.stringify(runs.sort((a, b) => a.ms - b.ms)[2]));
`;

describe("the page of 20 000 tasks", () => {
  it("is made within two seconds, median of five, and can still be mailed", () => {
    const folder = cliFolder();
    const file = `${folder.path}/${folder.write("answers.json", JSON.stringify(exampleAnswers(manyTasks(20_000))))}`;
    const built = new URL("../../packages/board/dist/index.js", import.meta.url).href;
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", measure, built, file], {
      encoding: "utf8",
    });
    folder.remove();
    const median = JSON.parse(out) as { readonly ms: number; readonly bytes: number };
    console.info(`20 000 tasks: ${Math.round(median.ms)} ms, ${(median.bytes / 1e6).toFixed(1)} MB`);
    expect(median.ms).toBeLessThan(2_000);
    expect(median.bytes).toBeLessThan(15_000_000);
  });
});
