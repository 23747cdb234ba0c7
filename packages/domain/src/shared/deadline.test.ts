import { type CivilDate, decode } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { Deadline, upcastDeadlineData } from "./deadline.js";

const upcast = (deadline: unknown): unknown =>
  (upcastDeadlineData({ reason: "giữ nguyên", deadline }) as { readonly deadline: unknown }).deadline;

const reads = [{ stream: "calendar-vn", revision: 3 }];

describe("a deadline of the first schema version", () => {
  it("is read with its bound not stated and its one rule as the only step", () => {
    const older = {
      words: "trước ngày 30 tháng 6 năm 2023",
      expression: { kind: "date", date: "2023-06-30" },
      resolution: { kind: "due", date: "2023-06-30", rule: "deadline.date-as-given", ruleVersion: 1, reads },
    };
    const date = "2023-06-30" as CivilDate;
    expect(upcast(older)).toEqual({
      words: "trước ngày 30 tháng 6 năm 2023",
      expression: { kind: "date", date, bound: "not-stated" },
      resolution: {
        kind: "due",
        date,
        steps: [{ rule: "deadline.date-as-given", ruleVersion: 1, date }],
        labels: [],
        reads,
      },
    });
    expect(E.isRight(decode(Deadline, upcast(older), "deadline"))).toBe(true);
  });

  it("keeps its reason where the words were not understood, and stays none where there was none", () => {
    const unparsed = { kind: "unparsed", reason: "không phải một ngày" };
    expect(
      upcast({ words: "sớm", expression: unparsed, resolution: { kind: "unresolved", reason: "không phải một ngày" } }),
    ).toEqual({
      words: "sớm",
      expression: unparsed,
      resolution: { kind: "unresolved", why: "not-understood", about: "không phải một ngày", reads: [] },
    });
    const none = { words: "", expression: { kind: "none", reason: "không nêu" }, resolution: { kind: "none" } };
    expect(upcast(none)).toEqual(none);
  });

  it("that is malformed stays so: nothing is dropped and nothing is invented", () => {
    const malformed = [{ deadline: null }, { deadline: { words: "x" } }, {}, null, "x"];
    for (const each of malformed) {
      const { deadline } = (upcastDeadlineData(each) ?? {}) as { readonly deadline?: unknown };
      expect(Deadline.is(deadline)).toBe(false);
    }
    const extra = { words: "", expression: { kind: "none", reason: "x", more: 1 }, resolution: { kind: "none" } };
    expect(Deadline.is(upcast(extra))).toBe(false);
  });
});
