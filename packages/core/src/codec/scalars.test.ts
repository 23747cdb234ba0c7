import { describe, expect, it } from "vitest";
import { CommandId, Uuid } from "../identifiers.js";
import { AgencyId } from "../record/entry-data.js";
import { categoryOf, idOf, StreamName } from "../stream-name.js";
import { integer, isStorableText, text, textLengthMax, textOrEmpty, textUpTo } from "./scalars.js";

describe("text", () => {
  it("is NFC, without NUL and without half a surrogate pair", () => {
    expect(isStorableText("Thủ tướng \u{1F4C4}\n")).toBe(true);
    for (const wrong of ["Thu\u0309", "a\u0000b", "\ud83d", "\udcc4x", "x\ud83dy"]) {
      expect([text.is(wrong), textOrEmpty.is(wrong)]).toEqual([false, false]);
    }
  });

  it("is NFC by whatever of two letters it is made, with and without marks of their own", () => {
    const ranges = [
      [0x20, 0x7e],
      [0xc0, 0x36f],
      [0x1e00, 0x1eff],
    ] as const;
    const letters = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)),
    );
    const wrong = letters.flatMap((one) =>
      letters.filter((other) => isStorableText(one + other) !== ((one + other).normalize("NFC") === one + other)),
    );
    expect(wrong).toEqual([]);
  });

  it("is not blank, unless it may be empty", () => {
    expect([text.is(""), text.is(" \n\u00a0"), textOrEmpty.is("")]).toEqual([false, false, true]);
  });

  it("is bounded", () => {
    expect([textUpTo(3).is("abc"), textUpTo(3).is("abcd")]).toEqual([true, false]);
    expect([text.is("x".repeat(textLengthMax)), text.is("x".repeat(textLengthMax + 1))]).toEqual([true, false]);
    expect(textOrEmpty.is("x".repeat(textLengthMax + 1))).toBe(false);
  });
});

describe("whole numbers", () => {
  it("keep their bounds and are safe", () => {
    const upToNine = integer(1, 9);
    expect([0, 1, 9, 10, 1.5, "1", Number.NaN, 2 ** 53].map((value) => upToNine.is(value))).toEqual([
      ...[false, true, true],
      ...[false, false, false, false, false],
    ]);
    expect(integer(-1).is(-1)).toBe(true);
  });
});

describe("identifiers", () => {
  it("are lower case and of one form", () => {
    const id = "6f1f3c1e-0b7a-4a53-9c1e-2f0a7c5d9e01";
    expect([Uuid.is(id), Uuid.is(id.toUpperCase()), Uuid.is(`${id}\n`)]).toEqual([true, false, false]);
    expect([CommandId.is("a.1"), CommandId.is("a 1"), CommandId.is("ă"), CommandId.is("")]).toEqual([
      ...[true, false],
      ...[false, false],
    ]);
    expect([AgencyId.is("bo-gia-dinh"), AgencyId.is("Bộ"), AgencyId.is("-x"), AgencyId.is("x\n")]).toEqual([
      ...[true, false],
      ...[false, false],
    ]);
  });

  it("name streams by category and id; the id may hold dashes", () => {
    expect([StreamName.is("agency-bo-gia-dinh"), StreamName.is("agency"), StreamName.is("Agency-x")]).toEqual([
      true,
      false,
      false,
    ]);
    expect([categoryOf("agency-bo-gia-dinh"), idOf("agency-bo-gia-dinh")]).toEqual(["agency", "bo-gia-dinh"]);
    expect(categoryOf("agency")).toBe("");
  });
});
