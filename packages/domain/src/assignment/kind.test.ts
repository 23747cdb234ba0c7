import { decode, type TypeOf } from "@chidao/core";
import { event, exampleId, said } from "@chidao/testing";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { builtInKinds } from "../kinds/index.js";
import { amountOf, Vnd, vndOf } from "../shared/values.js";
import { lifecycleCommands } from "./commands.js";
import { defineWork, field } from "./kind.js";
import { isReservedField } from "./kind-faults.js";

const inspect = defineWork({
  command: "vn.example.audit/Inspect",
  event: "vn.example.audit/Inspected",
  label: { vi: "kiểm tra", en: "inspect" },
  fields: {
    place: field.text("nơi", "place"),
    count: field.integer("số", "count", 0, 9),
    grade: field.choice("loại", "grade", ["good", "poor"]),
    by2: field.orUnknown(field.party("ai", "who")),
  },
  say: ({ place }) => ({ vi: `Kiểm tra ${place}`, en: `Inspected ${place}` }),
});

describe("a work, declared once", () => {
  const fields = { place: "Ví Dụ", count: 3, grade: "good" as const, by2: { unknown: "không ghi" } };

  it("gives the stored event: the common fields and its own, and nothing else", () => {
    const data: TypeOf<typeof inspect.event.data> = { ...said("2023-01-01"), ...fields };
    expect(inspect.event.data.is(data)).toBe(true);
    expect(inspect.event.data.is({ ...data, more: 1 })).toBe(false);
    expect(inspect.event.data.is({ ...data, count: 10 })).toBe(false);
    expect(inspect.isEvent(inspect.event(data))).toBe(true);
    expect(inspect.isEvent({ type: "vn.example.audit/Other", data })).toBe(false);
    expect([inspect.event.type, inspect.event.schema]).toEqual(["vn.example.audit/Inspected", 1]);
  });

  it("gives the command, which also names the assignment", () => {
    const command = { type: "vn.example.audit/Inspect", assignment: exampleId(1), ...said("2023-01-01"), ...fields };
    expect(E.isRight(decode(inspect.commandCodec, command, "command"))).toBe(true);
    expect(decode(inspect.commandCodec, { ...command, grade: "fair" }, "command")).toMatchObject({
      left: { issues: [{ path: "/grade", expected: { en: "one of: good, poor" } }] },
    });
  });

  it("gives the form: label, input, choices, and whether not knowing is an answer", () => {
    expect(inspect.fields.grade).toMatchObject({ input: "choice", choices: ["good", "poor"], mayBeUnknown: false });
    expect(inspect.fields.by2).toMatchObject({ input: "party", mayBeUnknown: true, label: { vi: "ai" } });
  });
});

describe("commands", () => {
  it("are closed, each told apart by its type", () => {
    for (const [name, codec] of Object.entries(lifecycleCommands)) {
      const result = decode(codec, { type: name, extra: 1 }, name);
      const paths = E.isLeft(result) ? result.left.issues.map(({ path }) => path) : [];
      expect(paths).toContain("/extra");
      expect(paths).not.toContain("/type");
    }
  });
});

describe("the works of the built-in kinds", () => {
  it.each(builtInKinds.flatMap((kind) => kind.works.map((work) => ({ kind, work }))))(
    "$work.command has words in both languages, and its names start with the kind's",
    ({ kind, work }) => {
      const prefix = `${kind.name}/`;
      expect([work.command.startsWith(prefix), work.event.type.startsWith(prefix)]).toEqual([true, true]);
      const labels = [work.label, ...Object.values(work.fields).map((asked) => asked.label)];
      expect(labels.every(({ vi, en }) => vi !== "" && en !== "")).toBe(true);
      expect(Object.keys(work.fields).filter(isReservedField)).toEqual([]);
    },
  );

  it("can be said in one sentence, as can what is none of theirs", () => {
    for (const kind of builtInKinds) {
      const other = event.worked("other/Thing", "2023-01-01", {});
      expect(kind.describe(other)).toEqual({ vi: "other/Thing", en: "other/Thing" });
    }
  });
});

describe("an amount", () => {
  it("is whole đồng in digits, negative for a decrease", () => {
    expect(["0", "-1", "1200000000", "999999999999999999"].every((vnd) => Vnd.is({ vnd }))).toBe(true);
    expect(["", "-0", "01", "1.5", "1e3", "+1", " 1"].some((vnd) => Vnd.is({ vnd }))).toBe(false);
    expect(amountOf(vndOf(-9_007_199_254_740_993n))).toBe(-9_007_199_254_740_993n);
  });
});
