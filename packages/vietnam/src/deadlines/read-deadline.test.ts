import { type DeadlineExpression, describeExpression } from "@chidao/domain";
import { describe, expect, it } from "vitest";
import { readNumber } from "./numbers.js";
import { readDeadline } from "./read-deadline.js";

const read = (words: string) => readDeadline(words) as unknown as Readonly<Record<string, unknown>>;
const unsaid = { unknown: "lời văn không nêu năm" };
const in2026 = { year: "2026" };

describe("words with a full date", () => {
  it.each([
    ["trước ngày 30/6/2026", "before"],
    ["hoàn thành trước ngày 30 tháng 6 năm 2026", "before"],
    ["Chậm nhất là ngày 30-6-2026", "until"],
    ["đến hết ngày 30.6.2026", "until"],
    ["trong ngày 30/06/2026", "on"],
    ["trước 17 giờ 30 phút ngày 30/6/2026", "before"],
    ["từ ngày 01/6/2026 đến hết ngày 30/6/2026", "within"],
    ["từ ngày 30 tháng 6 năm 2026", "from"],
    ["trước ngày 30/62026 để tổng hợp", "before"],
  ])("%s", (words, bound) => {
    expect(read(words)).toEqual({ kind: "date", date: "2026-06-30", bound });
  });

  it("that does not exist are not understood", () => {
    expect(read("trước ngày 31/02/2026")).toMatchObject({ kind: "unparsed" });
    expect(read("trước ngày 31/4")).toMatchObject({ kind: "unparsed" });
  });

  it("are read in any Unicode form, with Ð for Đ, in capitals and with odd blanks", () => {
    for (const words of ["đến hết ngày 30/6/2026", "Ðến hết\u00a0ngày  30/6/2026", "ĐẾN HẾT NGÀY 30/6/2026,"]) {
      expect(read(words.normalize("NFD"))).toEqual({ kind: "date", date: "2026-06-30", bound: "until" });
    }
  });
});

describe("a year that the words leave out", () => {
  it.each([
    ["trước ngày 10/2 tới", { kind: "dayOfYear", month: 2, day: 10, year: unsaid, bound: "before" }],
    ["trước ngày 29 tháng 02", { kind: "dayOfYear", month: 2, day: 29, year: unsaid, bound: "before" }],
    ["trong tháng 6", { kind: "month", month: 6, year: unsaid, bound: "within", duty: "ordinary" }],
    ["vào quý I năm sau", { kind: "quarter", quarter: 1, year: { relative: "next" }, bound: "within" }],
    ["trong năm nay", { kind: "year", year: { relative: "same" }, bound: "within" }],
  ])("stays out: %s", (words, expected) => {
    expect(read(words)).toEqual(expected);
  });
});

describe("words with a span of the calendar", () => {
  it.each([
    ["trong tháng tám năm 2026", { kind: "month", month: 8, year: in2026, bound: "within", duty: "ordinary" }],
    ["trong tháng năm năm 2026", { kind: "month", month: 5, year: in2026, bound: "within", duty: "ordinary" }],
    ["trước tháng 9/2026", { kind: "month", month: 9, year: in2026, bound: "before", duty: "ordinary" }],
    ["chậm nhất trong tháng 12 năm 2026", { kind: "month", month: 12, year: in2026, bound: "until", duty: "ordinary" }],
    ["trong Quý III/2026", { kind: "quarter", quarter: 3, year: in2026, bound: "within" }],
    ["vào cuối quý IV năm 2026", { kind: "quarter", quarter: 4, year: in2026, bound: "on" }],
    ["trong 6 tháng đầu năm 2026", { kind: "half", half: 1, year: in2026, bound: "within" }],
    ["sáu tháng cuối năm", { kind: "half", half: 2, year: unsaid, bound: "not-stated" }],
    ["trong năm 2026", { kind: "year", year: in2026, bound: "within" }],
    ["đến năm 2026", { kind: "year", year: in2026, bound: "until" }],
    ["cuối năm 2026", { kind: "partOf", part: "end", month: null, year: in2026, bound: "not-stated" }],
    ["đầu tháng 6/2026", { kind: "partOf", part: "start", month: 6, year: in2026, bound: "not-stated" }],
  ])("%s", (words, expected) => {
    expect(read(words)).toEqual(expected);
  });

  it("an item of the work programme is known by who enters it, since the words are the same", () => {
    expect(readDeadline("trong tháng 8 năm 2026", { duty: "work-programme" })).toMatchObject({
      duty: "work-programme",
    });
  });
});

describe("words with a period", () => {
  const period = (count: number, unit: string, anchor: string, from: unknown = null) => ({
    kind: "period",
    count,
    unit,
    anchor,
    from,
    bound: "within",
  });
  it.each([
    ["trong thời hạn 15 ngày làm việc kể từ ngày ban hành", period(15, "working-day", "issue")],
    ["trong năm ngày làm việc kể từ ngày nhận được văn bản", period(5, "working-day", "receipt")],
    ["trong thời hạn năm (05) ngày kể từ ngày ký", period(5, "day", "issue")],
    ["trong năm năm kể từ ngày Luật này có hiệu lực", period(5, "year", "effect")],
    ["không quá ba mươi ngày kể từ ngày kết thúc hội nghị", period(30, "day", "event")],
    ["trong vòng 2 tuần", period(2, "week", "not-stated")],
    ["trong 24 giờ kể từ khi nhận được thông tin", period(24, "hour", "receipt")],
    ["sau khi nhận đủ hồ sơ, trong thời hạn mười lăm ngày", period(15, "day", "receipt")],
    ["trong thời hạn 15 ngày kể từ ngày 01/7/2026", period(15, "day", "event", { day: "2026-07-01" })],
  ])("%s", (words, expected) => {
    expect(read(words)).toEqual(expected);
  });
});

describe("words that count back from something", () => {
  const countdown = (count: number, unit: string, event: string, from: unknown = null) => ({
    ...{ kind: "beforeEvent", count, unit, event, from, bound: "until" },
  });
  it.each([
    ["10 ngày trước kỳ họp", countdown(10, "day", "kỳ họp")],
    ["chậm nhất 15 ngày trước ngày khai mạc kỳ họp thứ 10", countdown(15, "day", "ngày khai mạc kỳ họp thứ 10")],
    ["Chậm nhất là năm (05) ngày làm việc trước ngày họp", countdown(5, "working-day", "ngày họp")],
    ["trước ngày khai mạc kỳ họp ít nhất 20 ngày", countdown(20, "day", "ngày khai mạc kỳ họp")],
    ["ít nhất 24 giờ trước khi công bố", countdown(24, "hour", "khi công bố")],
    ["10 ngày trước ngày 30/6/2026", countdown(10, "day", "ngày 30/6/2026", { day: "2026-06-30" })],
  ])("%s", (words, expected) => {
    expect(read(words)).toEqual(expected);
  });
});

describe("words that come again", () => {
  it.each([
    ["hằng năm và định kỳ 5 năm trước ngày 30 tháng 6", ["year", "five-years"], 6, 30, "before"],
    ["vào ngày 25 hàng tháng", ["month"], null, 25, "on"],
    ["định kỳ hằng quý, 6 tháng, năm", ["quarter", "half", "year"], null, null, "not-stated"],
    ["định kỳ 3 tháng/lần", ["quarter"], null, null, "not-stated"],
    ["hằng quý, trước ngày 20 tháng cuối quý", ["quarter"], null, 20, "before"],
    ["định kỳ", [], null, null, "not-stated"],
    ["2 năm một lần", ["2-years"], null, null, "not-stated"],
    ["định kỳ 02 năm/lần", ["2-years"], null, null, "not-stated"],
    ["định kỳ hai năm một lần, trước ngày 30 tháng 6", ["2-years"], 6, 30, "before"],
    ["10 ngày một lần", ["10-days"], null, null, "not-stated"],
    ["định kỳ 2 tuần/lần", ["2-weeks"], null, null, "not-stated"],
    ["định kỳ 4 tháng/lần", ["4-months"], null, null, "not-stated"],
    ["định kỳ 24 tháng, 60 tháng", ["2-years", "five-years"], null, null, "not-stated"],
  ])("%s", (words, every, month, day, bound) => {
    expect(read(words)).toEqual({ kind: "recurring", every, month, day, quarter: null, bound });
  });

  it("in a rhythm that no generation would see twice stay words", () => {
    expect(read("120 năm một lần")).toMatchObject({ kind: "unparsed" });
  });
});

describe("words that name no day", () => {
  it.each([
    ["tại kỳ họp thứ chín vào tháng 5 năm 2026", { kind: "session", number: 9, month: 5, year: in2026, bound: "on" }],
    ["trước kỳ họp thứ 10", { kind: "session", number: 10, month: null, year: unsaid, bound: "before" }],
  ])("a session: %s", (words, expected) => {
    expect(read(words)).toEqual(expected);
  });

  it("a condition keeps its words as they were written", () => {
    expect(read("Khi có đủ hồ sơ")).toEqual({
      ...{ kind: "condition", trigger: "Khi có đủ hồ sơ" },
      ...{ anchor: "event", bound: "not-stated" },
    });
  });

  it("words of urgency set no limit", () => {
    for (const words of ["khẩn trương", "Khẩn trương, kịp thời", "ngay", "trong thời gian sớm nhất"]) {
      expect(read(words)).toEqual({ kind: "vague" });
    }
  });

  it.each([
    "",
    "trong ngày",
    "trước Tết Nguyên đán",
    "giai đoạn 2026-2030",
    "ngày 30/6/2026 và 31/12/2026",
    "sau 30 ngày kể từ ngày ký",
    "10 ngày trước kỳ họp, chậm nhất 5 ngày trước ngày khai mạc",
    "khi kết thúc năm học, trước ngày 30/6/2026",
    "trong thời hạn năm (15) ngày kể từ ngày ký",
    "tháng 13 năm 2026",
    "tháng chạp",
  ])("nothing is guessed of: %s", (words) => {
    expect(["unparsed", "none"]).toContain(read(words)["kind"]);
  });
});

describe("numbers in words", () => {
  it("are read up to the hundreds", () => {
    const said = [
      "một",
      "mười",
      "mười lăm",
      "hai mươi",
      "hai mươi mốt",
      "ba mươi tư",
      "chín mươi",
      "một trăm linh năm",
    ];
    expect(said.map(readNumber)).toEqual([1, 10, 15, 20, 21, 34, 90, 105]);
    expect(["mươi", "hai ba", "trăm", "0", ""].map(readNumber)).toEqual(Array(5).fill(undefined));
  });
});

describe("how words were read", () => {
  it.each([
    ["trước ngày 30/6/2026", "trước ngày 30/06/2026", "before 2026-06-30"],
    ["trong 6 tháng đầu năm 2026", "trong 6 tháng đầu năm 2026", "within half 1 of the year 2026"],
    ["cuối năm nay", "cuối năm nay", "the end of the year of issue"],
    [
      "trong thời hạn 15 ngày làm việc kể từ ngày ban hành",
      "thời hạn 15 ngày làm việc, tính từ ngày ban hành",
      "a period of 15 working days, counted from the day of issue",
    ],
    ["vào ngày 25 hằng tháng", "lặp lại hằng tháng, ngày 25", "again every month, day 25"],
    ["2 năm một lần", "lặp lại 2 năm một lần", "again every 2 years"],
    ["10 ngày trước kỳ họp", "10 ngày trước kỳ họp", "10 days before: kỳ họp"],
    [
      "5 ngày trước ngày 30/6/2026",
      "5 ngày trước ngày 30/6/2026 (ngày 30/06/2026)",
      "5 days before: ngày 30/6/2026 (2026-06-30)",
    ],
  ])("is said back: %s", (words, vi, en) => {
    expect(describeExpression(readDeadline(words) as DeadlineExpression)).toEqual({ vi, en });
  });
});
