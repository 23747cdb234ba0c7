/** The page on deadlines is made from the rules, forms and calendars that the code holds. */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { deadlineReference } from "../support/deadline-reference.js";

const page = new URL("../../docs/reference/deadlines.md", import.meta.url);
if (process.env["CHIDAO_NEW_GOLDEN"] === "1") writeFileSync(page, deadlineReference);

describe("docs/reference/deadlines.md", () => {
  it("says what the code does", () => {
    expect(readFileSync(page, "utf8")).toBe(deadlineReference);
  });
});
