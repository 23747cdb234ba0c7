import { describe, expect, it } from "vitest";
import { parseChangeText } from "./change.js";
import { parseBasisText, parseDocumentText } from "./document.js";
import { completeEntry, parseActorText, parseDateText, todayInVietnam } from "./entry.js";
import { parseJsonBytes } from "./json-file.js";
import { parsePartyText } from "./party.js";

describe("parties", () => {
  it("knows its four prefixes and takes everything else as a name", () => {
    expect(parsePartyText("Bộ Nội vụ")).toBe("Bộ Nội vụ");
    expect(parsePartyText("words: Ban chỉ đạo")).toEqual({ asWritten: "Ban chỉ đạo" });
    expect(parsePartyText("open:các bộ, ngành")).toEqual({ collective: { words: "các bộ, ngành", closure: "open" } });
    expect(parsePartyText("unknowable:liên quan")).toEqual({
      collective: { words: "liên quan", closure: "unknowable" },
    });
    expect(parsePartyText("Tổ công tác: số 1")).toBe("Tổ công tác: số 1");
  });
});

describe("actors and dates", () => {
  it("splits the role from the body", () => {
    expect(parseActorText("bnv")).toEqual({ agency: "bnv" });
    expect(parseActorText("bnv:Vụ trưởng: phụ trách")).toEqual({ agency: "bnv", role: "Vụ trưởng: phụ trách" });
  });

  it("takes an unknown date with its reason", () => {
    expect(parseDateText("2022-11")).toBe("2022-11");
    expect(parseDateText("unknown: không ghi")).toEqual({ unknown: "không ghi" });
  });

  it("knows that Vietnam is ahead of UTC", () => {
    expect(todayInVietnam(new Date("2023-06-30T16:59:59Z"))).toBe("2023-06-30");
    expect(todayInVietnam(new Date("2023-06-30T17:00:00Z"))).toBe("2023-07-01");
  });

  it("gives what is absent a default, and leaves what is malformed to the front door", () => {
    const given = { on: undefined, by: undefined, commandId: undefined };
    expect(completeEntry({ ...given, on: "2023-01-01" }, "vpcp").by).toEqual({ agency: "vpcp" });
    expect(completeEntry({ ...given, on: null as never }, "vpcp").on).toBeNull();
    expect(() => completeEntry(given, "")).toThrow();
  });
});

describe("documents", () => {
  it("is a title, or a title with number and date", () => {
    expect(parseDocumentText("Thông tư")).toBe("Thông tư");
    expect(parseDocumentText("Thông tư|01/2023/TT-BNV|2023-03-01")).toEqual({
      title: "Thông tư",
      number: "01/2023/TT-BNV",
      date: "2023-03-01",
    });
    expect(parseDocumentText("Công văn||2023-03")).toEqual({ title: "Công văn", date: "2023-03" });
    expect(parseBasisText("unknown:không nêu")).toEqual({ unknown: "không nêu" });
  });
});

describe("changes", () => {
  it("reads JSON where it parses, and keeps dates as text", () => {
    expect(parseChangeText("words=đã sửa = xong", "--set")).toEqual(["words", "đã sửa = xong"]);
    expect(parseChangeText('lead={"asWritten":"x"}', "--set")).toEqual(["lead", { asWritten: "x" }]);
    expect(parseChangeText("on=2023", "--set")).toEqual(["on", "2023"]);
    expect(parseChangeText('on={"unknown":"mất sổ"}', "--set")).toEqual(["on", { unknown: "mất sổ" }]);
    expect(() => parseChangeText("words", "--set")).toThrow();
  });
});

describe("JSON bytes", () => {
  const parse = (text: string) => parseJsonBytes(new TextEncoder().encode(text), "tệp");

  it("takes a byte order mark, and refuses what is not UTF-8 or not JSON", () => {
    expect(parse('\ufeff{"a":"ộ"}')).toEqual({ a: "ộ" });
    expect(() => parseJsonBytes(Uint8Array.of(0x7b, 0xff), "tệp")).toThrow("UTF-8");
    expect(() => parse("{")).toThrow("JSON");
    expect(() => parse("")).toThrow("JSON");
  });
});
