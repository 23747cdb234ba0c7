import { fieldValues, refusedValues } from "@chidao/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyField } from "./field.js";
import { field } from "./toolbox.js";

const chapter = { form: /^\d{3}$/, vi: "3 chữ số", en: "3 digits" };

const every: Readonly<Record<string, AnyField>> = {
  text: field.text("lời", "words"),
  name: field.name("tên", "name"),
  document: field.document("văn bản", "document"),
  vnd: field.vnd("tiền", "amount"),
  integer: field.integer("số", "number", -3, 3),
  year: field.year("năm", "year"),
  boolean: field.boolean("có", "yes"),
  party: field.party("bên", "party"),
  date: field.date("ngày", "date"),
  decimal: field.decimal("số đo", "measure"),
  code: field.code("chương", "chapter", chapter),
  externalRef: field.externalRef("mã ngoài", "external key"),
  assignment: field.assignment("nhiệm vụ", "assignment"),
  choice: field.choice("loại", "sort", ["a", "b"]),
  record: field.record("dòng", "line", {
    code: field.code("chương", "chapter", chapter),
    on: field.date("ngày", "day"),
  }),
  list: field.list("các dòng", "lines", field.record("dòng", "line", { words: field.text("lời", "words") }), 2),
  orUnknown: field.orUnknown(field.decimal("số đo", "measure")),
};

describe("a field", () => {
  it.each(Object.entries(every))("of the sort %s has values that it takes, and values that it refuses", (_, asked) => {
    fc.assert(
      fc.property(fieldValues(asked), refusedValues(asked), (taken, refused) => {
        expect([asked.codec.is(taken), asked.codec.is(refused)]).toEqual([true, false]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a decimal", () => {
  const decimal = every["decimal"] as AnyField;

  it("is exact digits with a point; neither a float nor a thousands separator", () => {
    expect(["0", "12", "-3.50", "0.000000001", "999999999999999999"].every((value) => decimal.codec.is(value))).toBe(
      true,
    );
    const refused = [12.5, "12,5", "1.", ".5", "1e3", "-0", "-0.0", "01", "1.0000000000", "+1", "", "NaN"];
    expect(refused.filter((value) => decimal.codec.is(value))).toEqual([]);
  });

  it("keeps a small negative number apart from minus nothing", () => {
    expect(decimal.codec.is("-0.1")).toBe(true);
  });
});

describe("a code", () => {
  it("keeps its leading zeroes, and is told by its form", () => {
    const code = every["code"] as AnyField;
    expect([code.codec.is("018"), code.codec.is("18"), code.codec.is("0180")]).toEqual([true, false, false]);
    expect(code.codec.expected).toMatchObject({ vi: "3 chữ số", en: "3 digits" });
  });
});

describe("a record and a list", () => {
  it("are closed, and bounded", () => {
    const [record, list] = [every["record"] as AnyField, every["list"] as AnyField];
    expect(record.codec.is({ code: "018", on: { year: "2026" } })).toBe(true);
    expect(record.codec.is({ code: "018", on: { year: "2026" }, more: 1 })).toBe(false);
    expect(list.codec.is([{ words: "a" }, { words: "b" }])).toBe(true);
    expect(list.codec.is([{ words: "a" }, { words: "b" }, { words: "c" }])).toBe(false);
  });
});
