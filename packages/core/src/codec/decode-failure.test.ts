import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { By, Provenance } from "../record/entry-data.js";
import { Dated } from "../time/dated.js";
import { type AnyCodec, refine } from "./codec.js";
import { type DecodeIssue, decode, describeDecodeIssue, issuesMax } from "./decode-failure.js";
import { bool, integer, oneOf, text, textUpTo } from "./scalars.js";
import { list, nullable, orUnknown, struct, variant } from "./structures.js";

const Order = struct(
  {
    by: By,
    on: Dated,
    provenance: Provenance,
    parts: list(struct({ "a/b": integer(1, 9), "c~d": text }), 3),
    lead: orUnknown(variant({ determined: text, ended: textUpTo(5) })),
    note: nullable(text),
  },
  { urgent: bool },
);

const good = {
  by: { agency: "tinh-vi-du", role: null, officer: null },
  on: { day: "2023-01-31" },
  provenance: { kind: "witnessed" },
  parts: [{ "a/b": 1, "c~d": "được" }],
  lead: { unknown: "văn bản không nêu" },
  note: null,
};

const issuesOf = (value: unknown, codec: AnyCodec = Order): ReadonlyArray<DecodeIssue> => {
  const result = decode(codec, value, "test");
  return E.isLeft(result) ? result.left.issues : [];
};
const lines = (value: unknown, language: "vi" | "en" = "en") =>
  issuesOf(value).map((issue) => describeDecodeIssue(issue, language));

describe("decoding", () => {
  it("answers with the very value that was given", () => {
    const result = decode(Order, good, "test");
    expect(E.isRight(result) && result.right).toBe(good);
    expect(E.isRight(decode(Order, { ...good, urgent: true }, "test"))).toBe(true);
  });

  it("names the place, what was expected and what stood there, in both languages", () => {
    const wrong = { ...good, on: { day: "2023-02-29" } };
    expect(issuesOf(wrong)).toEqual([
      {
        path: "/on/day",
        actual: '"2023-02-29"',
        expected: { code: "civil-date", vi: "một ngày có thật dạng 2022-11-24", en: "a real day such as 2022-11-24" },
      },
    ]);
    expect(lines(wrong, "vi")).toEqual(['/on/day: cần một ngày có thật dạng 2022-11-24; đã nhận "2023-02-29"']);
    expect(lines(wrong)).toEqual(['/on/day: expected a real day such as 2022-11-24; got "2023-02-29"']);
  });

  it("says of a missing field that it is missing", () => {
    const { note, ...rest } = good;
    expect(lines(rest)[0]).toMatch(/^\/note: missing; expected text .*, or null$/);
    expect(lines(rest, "vi")[0]).toMatch(/^\/note: thiếu; cần văn bản .*, hoặc null$/);
    expect(issuesOf(rest)[0]?.actual).toBeUndefined();
  });

  it("refuses a field that it does not know, at any depth", () => {
    expect(lines({ ...good, hạn: 1 })).toEqual(["/hạn: no such field"]);
    expect(lines({ ...good, by: { ...good.by, name: "x" } }, "vi")).toEqual(["/by/name: không có trường này"]);
    expect(lines({ ...good, toString: "x" })).toEqual(["/toString: no such field"]);
    expect(lines(JSON.parse(`{"__proto__": 1, ${JSON.stringify(good).slice(1)}`))).toEqual([
      "/__proto__: no such field",
    ]);
  });

  it("escapes slashes and tildes in paths as JSON Pointer does", () => {
    const parts = [good.parts[0], { "a/b": 10, "c~d": " " }];
    expect(issuesOf({ ...good, parts }).map(({ path }) => path)).toEqual(["/parts/1/a~1b", "/parts/1/c~0d"]);
  });

  it("says which alternatives an object with one field may have", () => {
    expect(lines({ ...good, on: { day: "2023-01-31", month: "2023-01" } })).toEqual([
      '/on: expected an object with exactly one of the fields: day | month | year | unknown; got {"day":"2023-01-31","month":"2023-01"}',
    ]);
    expect(issuesOf({ ...good, on: "2023-01-31" })[0]?.expected.code).toBe("variant");
    expect(issuesOf({ ...good, lead: { ended: "quá dài rồi" } })[0]?.path).toBe("/lead/ended");
    expect(issuesOf({ ...good, lead: { unknown: "" } })[0]?.path).toBe("/lead/unknown");
  });

  it("says which words a tagged object may have", () => {
    expect(lines({ ...good, provenance: { kind: "guessed" } })).toEqual([
      '/provenance/kind: expected one of: witnessed, imported, reconstructed; got "guessed"',
    ]);
    expect(issuesOf({ ...good, provenance: { kind: "imported" } })[0]?.path).toBe("/provenance/source");
    expect(issuesOf({ ...good, provenance: "witnessed" })[0]?.path).toBe("/provenance");
  });

  it("says how long a list may be", () => {
    expect(lines({ ...good, parts: [1, 2, 3, 4] })).toEqual([
      "/parts: expected a list of at most 3 items; got [1,2,3,4]",
    ]);
  });

  it("speaks of the whole value with an empty path", () => {
    expect(issuesOf(7)).toMatchObject([{ path: "", actual: "7", expected: { code: "object" } }]);
    expect(issuesOf([])).toMatchObject([{ path: "", expected: { code: "object" } }]);
  });

  it("reports at most a screenful, and shortens what stood there", () => {
    const many = list(integer());
    expect(issuesOf(Array(50).fill("x"), many).length).toBe(issuesMax);
    expect(issuesOf("x".repeat(500), integer())[0]?.actual).toHaveLength(80);
  });

  it("takes an absent optional field for what it is, and checks one that is there", () => {
    expect(issuesOf({ ...good, urgent: undefined })).toEqual([]);
    expect(issuesOf({ ...good, urgent: "yes" })).toMatchObject([{ path: "/urgent", expected: { code: "boolean" } }]);
  });

  it("names the narrower expectation of a refined codec", () => {
    const even = refine(integer(), "even", { code: "even", vi: "số chẵn", en: "an even number" }, (n) => n % 2 === 0);
    expect(issuesOf(3, even)).toMatchObject([{ expected: { code: "even" } }]);
    expect(issuesOf(4, even)).toEqual([]);
    expect(issuesOf("4", even)).toMatchObject([{ expected: { code: "even" } }]);
  });

  it("says a single allowed word in quotes", () => {
    expect(oneOf("a").expected.en).toBe('"a"');
    expect(oneOf("a", "b").expected.vi).toBe("một trong: a, b");
  });
});
