/**
 * A real browser for the tests that look at pages: Debian's Chromium, driven through playwright-core, which brings no
 * browser of its own. Where none is found the tests are skipped and say so. Every browser has a folder of its own.
 */
import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

const executablePath = process.env["CHIDAO_CHROMIUM"] ?? "/usr/bin/chromium";

/** Why the browser tests don't run here; `undefined` where they do. */
export const noBrowser: string | undefined = existsSync(executablePath)
  ? undefined
  : `No Chromium at ${executablePath}: install Debian's package "chromium" or set CHIDAO_CHROMIUM.`;

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** playwright-core makes a fresh profile folder for each browser and removes it. */
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, headless: true, args: quiet });

export interface AxeViolation {
  readonly id: string;
  readonly nodes: ReadonlyArray<string>;
}

/** What axe finds: all of its rules, also the best practices. It comes in from outside, past the page's own policy. */
export async function axeViolations(page: Page): Promise<ReadonlyArray<AxeViolation>> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => html.slice(0, 200) + failureSummary) })))`);
}
