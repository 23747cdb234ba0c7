/** Calendars, policies and deadlines in words, on the command line. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.js";

const folder = mkdtempSync(join(tmpdir(), "chidao-deadlines-"));
const env = {
  CHIDAO_STORE: `sqlite:${join(folder, "so.db")}`,
  CHIDAO_ACTOR: "vp-vi-du",
  CHIDAO_LANG: "en",
  COLUMNS: "200",
};
const chidao = (...args: ReadonlyArray<string>) => runCli(args, { env });
const json = async (...args: ReadonlyArray<string>) => JSON.parse((await chidao(...args, "--json")).stdout);

beforeAll(async () => {
  await chidao("init", "--vietnam", "--name", "Sổ thử", "--on", "2026-03-02");
  for (const [id, name] of [
    ["vp-vi-du", "Văn phòng Ví Dụ"],
    ["so-mau", "Sở Mẫu"],
  ] as const) {
    await chidao("agency", "add", id, "--name", name, "--kind", "other", "--source", "Hư cấu", "--on", "2026-03-02");
  }
  const directive = {
    ...{ source: "document", title: "Chỉ thị thử", directedBy: "vp-vi-du", directedOn: "2026-08-17" },
    identity: { issuedOn: "2026-08-17" },
  };
  const file = join(folder, "chi-thi.json");
  writeFileSync(file, JSON.stringify(directive));
  await chidao("directive", "register", file, "--on", "2026-08-17");
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const issue = (...flags: ReadonlyArray<string>) =>
  chidao(
    ...["assignment", "issue", "D1", "--kind", "general", "--words", "việc", "--lead", "so-mau"],
    ...["--on", "2026-08-17", ...flags],
  );

describe("init --vietnam", () => {
  it("publishes the calendars and adopts the policy, with their sources", async () => {
    const { stdout } = await chidao("calendar", "day", "2026-11-24");
    expect(stdout).toContain("2026-11-24: a public holiday — Ngày Văn hóa Việt Nam");
    expect(stdout).toContain("Nghị quyết 28/2026/QH16");
    expect((await json("policy", "show")).inForce).toMatchObject({ version: 1, validFrom: "2026-05-29" });
    expect((await json("calendar", "count", "--from", "2026-08-17", "--to", "2026-09-09")).days).toBe(15);
  });
});

describe("words of a deadline", () => {
  it("are shown with their reading, the rule and the day", async () => {
    const { stdout } = await chidao(
      ...["deadline", "read", "trong thời hạn 15 ngày làm việc kể từ ngày ban hành", "--issued-on", "2026-08-17"],
    );
    expect(stdout).toContain("Read as: a period of 15 working days, counted from the day of issue");
    expect(stdout).toContain("Due: 2026-09-09");
    expect(stdout).toContain("deadline.period-working-days");
  });

  it("are read when a task is issued, and its timeline says how", async () => {
    expect(await issue("--deadline-words", "trong tháng 8 năm 2026", "--work-programme")).toMatchObject({ code: 0 });
    const { stdout } = await chidao("timeline", "D1.1", "--as-of", "2026-08-17");
    expect(stdout).toContain("Due: 2026-08-20");
    // The rule with its source and how sure we are of it, and what the policy chose.
    expect(stdout).toContain("Nghị định 191/2026/NĐ-CP, Điều 20 (known second-hand");
    expect(stdout).toContain("deadline.month-before-20th");
    expect(stdout).toContain("By policy: monthLimit.workProgramme = before-20th (Adoption 1, from 2026-05-29)");
  });

  it("take no day of reading beside a day that is given", async () => {
    expect(await issue("--deadline", "2026-08-31", "--work-programme")).toMatchObject({ code: 2 });
    expect(await chidao("assignment", "extend", "D1.1", "--reason", "chờ")).toMatchObject({ code: 2 });
  });
});

describe("a policy that is adopted later", () => {
  it("changes the day as now; the screen lists what differs from the record", async () => {
    await issue("--deadline-words", "trước ngày 30/11/2026");
    const adopted = await chidao(
      ...["policy", "adopt", "--set", "beforeDayMeans=day-before", "--valid-from", "2026-09-01", "--reason", "quy chế"],
      ...["--on", "2026-09-01"],
    );
    expect(adopted).toMatchObject({ code: 0 });
    const { stdout } = await chidao("board", "--as-of", "2026-11-30");
    expect(stdout).toContain("Deadlines that differ (as recorded → as now): 2");
    expect(stdout).toContain("2026-11-30 → 2026-11-29");
    const boxes = async (rules: string) => (await json("board", "--as-of", "2026-11-30", "--rules", rules)).all;
    expect((await boxes("as-then")).nearDue).toBe(1);
    expect((await boxes("as-now")).nearDue).toBe(0);
  });
});

describe("a calendar file", () => {
  it("that is malformed is refused with its place; one source must be named", async () => {
    const file = join(folder, "lich.json");
    writeFileSync(file, JSON.stringify([{ year: "2027" }]));
    expect(await chidao("calendar", "publish", "--file", file)).toMatchObject({ code: 2 });
    expect(await chidao("calendar", "publish")).toMatchObject({ code: 2 });
  });
});
