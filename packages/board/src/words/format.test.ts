import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cssString } from "../style/paper.js";
import { dateText, instantText, numberText, perMilleText } from "./format.js";

describe("dates and numbers", () => {
  it("are written as each language writes them", () => {
    expect(dateText({ day: "2023-06-03" })).toEqual({ vi: "03/06/2023", en: "3 Jun 2023" });
    expect(dateText({ month: "2023-12" })).toEqual({ vi: "12/2023", en: "Dec 2023" });
    expect(dateText({ year: "2023" })).toEqual({ vi: "2023", en: "2023" });
    expect(dateText({ unknown: "mất bản gốc" }).vi).toBe("không rõ (mất bản gốc)");
    expect(numberText(1_234_567)).toEqual({ vi: "1.234.567", en: "1,234,567" });
    expect(perMilleText(667)).toEqual({ vi: "66,7 %", en: "66.7%" });
  });

  it("show an instant by the clock of Việt Nam, also over midnight", () => {
    expect(instantText("2025-03-03T18:30:00.000Z").vi).toBe("01:30 ngày 04/03/2025");
  });
});

describe("a CSS string", () => {
  it("can't be ended by what it holds, and gives it back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const written = cssString(value);
        expect(written).toMatch(/^"(?:[A-Za-z0-9]|\\[0-9a-f]{6})*"$/);
        const read = written
          .slice(1, -1)
          .replace(/\\([0-9a-f]{6})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
        expect(read).toBe(value);
      }),
    );
  });
});
