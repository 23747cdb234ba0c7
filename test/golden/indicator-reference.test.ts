/** The page of indicators says what the definitions say. */
import { readFileSync, writeFileSync } from "node:fs";
import { statusIndicators } from "@chidao/projections";
import { describe, expect, it } from "vitest";
import { indicatorPage } from "../support/indicator-page.js";
import { root } from "../support/stored-examples/files.js";

const page = new URL("docs/reference/indicators.md", root);

describe("docs/reference/indicators.md", () => {
  it("is what the definitions make of it", () => {
    const made = indicatorPage();
    if (process.env["CHIDAO_NEW_GOLDEN"] === "1") writeFileSync(page, made);
    expect(readFileSync(page, "utf8")).toBe(made);
  });

  it("names every indicator, and its denominator in both languages", () => {
    const text = readFileSync(page, "utf8");
    for (const { id, denominator } of statusIndicators) {
      expect(text).toContain(`\`${id}\``);
      expect(text).toContain(`${denominator.words.vi} / ${denominator.words.en}`);
    }
  });
});
