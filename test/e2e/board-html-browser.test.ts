/** The board's page in a real Chromium, opened as a file: axe, no request, the keyboard, the switch, narrow and paper. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { boardPage } from "@chidao/board";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  agencyParty,
  exampleAnswers,
  exampleDeadline,
  exampleStatus,
  exampleTask,
  manyTasks,
} from "../../packages/board/src/example-answers.fixture.js";
import { axeViolations, noBrowser, openBrowser } from "../support/browser.js";

if (noBrowser !== undefined) console.warn(`Skipped: ${noBrowser}`);

/** One task of everything that a task can show, and one for each box. */
const shown = [
  ...manyTasks(24),
  exampleTask(99, {
    lead: {
      state: "disputed",
      words: "Sở a hay Sở b",
      parties: [{ ...agencyParty("b"), ended: { day: "2025-03-01" } }],
    },
    status: exampleStatus("nearDue", { asserted: true, imprecise: true, rejections: 1 }),
    deadlines: [
      exampleDeadline("issued", { day: "2021-01-10" }, "trong năm 2022", "2022-12-31"),
      exampleDeadline("extended", { month: "2023-02" }, "30/4/2024", "2024-04-30", "Chờ hướng dẫn"),
    ],
    irregularities: [
      {
        rule: "one-lead",
        ruleVersion: 1,
        severity: "serious",
        title: { vi: "Hai cơ quan chủ trì", en: "Two leads" },
        source: { citation: "Nghị định ví dụ", confidence: "stated" },
        facts: {},
        settled: false,
      },
    ],
    externalRefs: [{ system: "theo-doi", id: "A-1" }],
  }),
];

describe.skipIf(noBrowser !== undefined)("the board's page in Chromium", () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "chidao-board-"));
  const requests: Array<string> = [];
  const complaints: Array<string> = [];

  const write = (name: string, html: string): string => {
    writeFileSync(join(folder, name), html);
    return pathToFileURL(join(folder, name)).href;
  };
  const url = write("board.html", boardPage(exampleAnswers(shown), { language: "vi" }));
  const lines = write("lines.html", boardPage(exampleAnswers(shown), { language: "en", wholeMax: 3 }));

  async function open(width: number, at = url, colorScheme: "light" | "dark" = "light"): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(at);
    return page;
  }

  const openAll = (page: Page) =>
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");

  /** Whether the page's heading is these words and no others, as a screen reader hears it. */
  const heard = async (page: Page, name: string): Promise<boolean> =>
    (await page.getByRole("heading", { level: 1, name, exact: true }).count()) === 1;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is looked at by an axe that finds a planted fault", async () => {
    const page = await open(1280);
    await page.evaluate("document.querySelector('h1').style.color = '#bbb'");
    expect((await axeViolations(page)).map(({ id }) => id)).toEqual(["color-contrast"]);
    await page.close();
  });

  it.each([
    [1280, "vi", "light"],
    [1280, "en", "dark"],
    [320, "vi", "dark"],
    [320, "en", "light"],
  ] as const)("gives axe nothing to find at %i pixels in %s, %s, closed and open", async (width, language, scheme) => {
    const page = await open(width, url, scheme);
    await page.check(`#to-${language}`);
    expect(await axeViolations(page)).toEqual([]);
    await openAll(page);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  it("gives axe nothing to find where most tasks are lines", async () => {
    const page = await open(1280, lines);
    await openAll(page);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  it("asks for nothing but the file itself, and breaks no rule of its own policy", () => {
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((each) => each !== url && each !== lines)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("shows one language at a time, and the switch changes it without a script", async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(url);
    expect(await heard(page, "Tình hình thực hiện nhiệm vụ")).toBe(true);
    await page.check("#to-en");
    expect(await heard(page, "Status of assignments")).toBe(true);
    expect(await page.locator("span.vi:visible").count()).toBe(0);
    await page.check("#to-vi");
    expect(await page.locator("span.en:visible").count()).toBe(0);
    await page.close();
  });

  it("lets the keyboard reach the skip link, the switch and a task, and open it", async () => {
    const page = await open(1280);
    const focused = () =>
      page.evaluate<string>(
        "document.activeElement.id || document.activeElement.className || document.activeElement.parentElement.id",
      );
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("skip");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("to-vi");
    await page.keyboard.press("ArrowRight");
    expect(await heard(page, "Status of assignments")).toBe(true);
    let steps = 0;
    while (!(await focused()).startsWith("task-") && steps < 200) {
      await page.keyboard.press("Tab");
      steps += 1;
    }
    const id = await focused();
    expect(id).toMatch(/^task-D1\./);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(`document.getElementById(${JSON.stringify(id)}).open`)).toBe(true);
    await page.close();
  });

  it("does not scroll sideways at 320 pixels, but for data tables", async () => {
    const page = await open(320);
    await openAll(page);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    await page.close();
  });

  it("gives every link, box to tick and summary at least 24 pixels of height", async () => {
    const page = await open(320);
    const small = await page.evaluate(
      "[...document.querySelectorAll('a:not(.skip), input, summary')].filter((each) => each.getBoundingClientRect().height < 24).map((each) => each.outerHTML)",
    );
    expect(small).toEqual([]);
    await page.close();
  });

  it("prints on A4 landscape: the appendix and no controls", async () => {
    const page = await open(1280);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".paper").isVisible()).toBe(true);
    expect(await page.locator(".drill").isVisible()).toBe(false);
    expect(await page.locator(".switch").isVisible()).toBe(false);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const [, width = 0, height = 0] = (/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).map(Number);
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    await page.close();
  });
});
