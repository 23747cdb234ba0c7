import { describe, expect, it } from "vitest";
import { defaultEpochDates } from "../mapping/mapping.js";
import type { Cell } from "../table.js";
import { type DateOrder, readDay } from "./read-day.js";

const reading = (text: string, order: DateOrder = "dmy", kind: Cell["kind"] = "text") =>
  readDay({ text, kind }, { order, epochDates: new Set(defaultEpochDates) });

describe("the day of a cell", () => {
  it.each([
    ["31/03/2023", "2023-03-31"],
    ["3/4/2023", "2023-04-03"],
    ["03-04-2023", "2023-04-03"],
    ["3.4.2023 00:00:00", "2023-04-03"],
    ["ngày 30 tháng 6 năm 2023", "2023-06-30"],
    ["2023-06-30T00:00:00Z", "2023-06-30"],
    ["2023/6/3", "2023-06-03"],
    ["45107", "2023-06-30"],
    ["\u00A031/03/2023", "2023-03-31"],
    ["'31/03/2023", "2023-03-31"],
  ])("is read: %s", (text, day) => {
    expect(reading(text)).toMatchObject({ is: "day", day });
  });

  it("follows the mapping's order when both could be", () => {
    expect(reading("03/04/2023", "mdy")).toMatchObject({ is: "day", day: "2023-03-04" });
  });

  it.each(["06/30/2023", "31/02/2023", "2023-13-01", "00/05/2023"])(
    "is impossible, and not turned round: %s",
    (text) => {
      expect(reading(text).is).toBe("impossible");
    },
  );

  it.each(["1/1/1970", "01-01-1970", "25569", "0", "1/0/1900", "0/1/1900", "1970-01-01", "01/01/1900"])(
    "is an epoch, which means none: %s",
    (text) => {
      expect(reading(text).is).toBe("epoch");
    },
  );

  it.each(["30/6/23", "quý III/2023", "trước 30/6", "thường xuyên", "12/2026 hoặc 1/2027", "15", "12345"])(
    "stays words: %s",
    (text) => {
      expect(reading(text)).toEqual({ is: "words", words: text });
    },
  );

  it("is only a month or a year where nobody says the day", () => {
    expect(reading("tháng 6/2023")).toMatchObject({ is: "period", period: "2023-06" });
    expect(reading("2023")).toMatchObject({ is: "period", period: "2023" });
  });

  it("is none when the cell says so, and empty when it says nothing", () => {
    expect(reading("Không thời hạn").is).toBe("none");
    expect(reading("-").is).toBe("none");
    expect(reading(" \u200B ").is).toBe("empty");
  });
});
