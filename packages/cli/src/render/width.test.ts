import { describe, expect, it } from "vitest";
import { fit, padEnd, padStart, printable, widthOf, wrap } from "./width.js";

const nfc = "Bộ Thông tin và Truyền thông";
const nfd = nfc.normalize("NFD");
const family = "👨‍👩‍👧‍👦";

describe("widthOf", () => {
  it("counts columns, not code units", () => {
    expect(widthOf(nfc)).toBe(28);
    expect(widthOf(nfd)).toBe(28);
    expect(widthOf(family)).toBe(2);
  });
});

describe("fit", () => {
  it("leaves what fits alone", () => {
    expect(fit(nfc, 28)).toBe(nfc);
  });

  it.each([nfc, nfd, `${family}${family} tỉnh Ví Dụ`, "người"])("cuts %s at whole characters", (text) => {
    for (let width = 1; width <= widthOf(text); width += 1) {
      const cut = fit(text, width);
      expect(widthOf(cut)).toBeLessThanOrEqual(width);
      const kept = cut.endsWith("…") ? cut.slice(0, -1) : cut;
      expect(text.startsWith(kept)).toBe(true);
      const segments = [...new Intl.Segmenter("vi").segment(text)].map(({ segment }) => segment);
      const whole = segments.some((_, n) => segments.slice(0, n).join("").trimEnd() === kept) || kept === text;
      expect(whole).toBe(true);
    }
  });
});

describe("wrap", () => {
  it("breaks at spaces and loses no word", () => {
    const words = "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các tỉnh";
    for (const width of [12, 20, 33]) {
      const lines = wrap(words, width);
      expect(lines.join(" ")).toBe(words);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });

  it("breaks a word that is wider than the line", () => {
    const lines = wrap("x".repeat(25), 10);
    expect(lines).toEqual(["x".repeat(10), "x".repeat(10), "x".repeat(5)]);
  });

  it("keeps two spaces that separate, and gives one line for nothing", () => {
    expect(wrap("D1.2  việc", 40)).toEqual(["D1.2  việc"]);
    expect(wrap("", 10)).toEqual([""]);
  });

  it("keeps a character that is wider than the line", () => {
    expect(wrap(family, 1)).toEqual([family]);
  });
});

describe("pad", () => {
  it("pads by columns", () => {
    expect(widthOf(padEnd(nfd, 30))).toBe(30);
    expect(padStart("7", 3)).toBe("  7");
    expect(padEnd("rộng hơn", 3)).toBe("rộng hơn");
  });
});

describe("printable", () => {
  it("composes, and disarms what commands a terminal or turns the reading direction", () => {
    expect(printable(nfd)).toBe(nfc);
    expect(printable("a\u001b[2Jb\u202ec\nd")).toBe("a\ufffd[2Jb\ufffdc d");
    expect(printable(family)).toBe(family);
  });
});
