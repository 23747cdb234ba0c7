/** Laws over generated sheets: nothing is lost, nothing depends on the order of columns, and all taken rows decode. */
import { ExternalRef, isStorableText, RuleFacts, RuleId } from "@chidao/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SheetCell, workbook } from "../../../test/import/make-trackers.mjs";
import { countVerdicts, interpretTable } from "./interpret/interpret-table.js";
import type { InterpretedRow } from "./interpret/verdict.js";
import type { Mapping } from "./mapping/mapping.js";
import { readTable } from "./read-table.js";

const roles = ["Mã", "Việc", "Chủ trì", "Phối hợp", "Hạn", "Ngày giao", "Xong", "Tình trạng", "Văn bản"] as const;
type Role = (typeof roles)[number];

const mapping: Mapping = {
  version: 1,
  system: "sổ",
  header: { from: 1, to: 1 },
  columns: {
    key: "Mã",
    words: "Việc",
    lead: "Chủ trì",
    coordinating: "Phối hợp",
    deadline: "Hạn",
    issuedOn: "Ngày giao",
    completedOn: "Xong",
    status: "Tình trạng",
    documentNumber: "Văn bản",
  },
  defaults: { kind: "general", directedBy: "Chủ tịch tỉnh Ví Dụ" },
};

const oddText = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\u00A0",
    "Tổng cộng",
    "(1)",
    "Sở Ví Dụ; Sở Hai",
    "Đào tạo".normalize("NFD"),
    "'VD",
    "#REF!",
  ),
  fc.constantFrom(
    "31/03/2023",
    "03/31/2023",
    "1/1/1970",
    "quý III/2023",
    "trong 10 ngày",
    "30/6/23",
    "0",
    "45107",
    "365/TB-VD",
    "Xong",
  ),
  // A workbook can't hold what XML can't: control characters and halves of pairs.
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "")),
);
const cell: fc.Arbitrary<SheetCell> = fc.oneof(
  { weight: 6, arbitrary: oddText },
  fc.integer({ min: -5, max: 90_000 }),
  fc.integer({ min: 0, max: 90_000 }).map((date) => ({ date })),
  fc.constantFrom({ error: "#N/A" }, null),
);
const key = fc.oneof(fc.constantFrom("A", "B", "C"), cell);
const task = fc
  .tuple(key, cell, cell, cell, cell, cell, cell, cell, cell)
  .map((cells) => Object.fromEntries(roles.map((role, at) => [role, cells[at] ?? null])) as Record<Role, SheetCell>);
const sheet = fc.array(task, { maxLength: 12 });
const order = fc.shuffledSubarray([...roles], { minLength: roles.length });
const duplicates = fc.constantFrom("refuse" as const, "take-last" as const);

function tableOf(tasks: ReadonlyArray<Record<Role, SheetCell>>, columns: ReadonlyArray<Role> = roles) {
  const table = readTable(workbook([columns, ...tasks.map((each) => columns.map((role) => each[role]))]), {
    fileName: "x",
  });
  if (!table.ok) throw new Error(table.error._tag);
  return table.value;
}

function interpret(table: ReturnType<typeof tableOf>, rule: "refuse" | "take-last"): Iterable<InterpretedRow> {
  const interpreted = interpretTable(table, { ...mapping, duplicates: rule });
  if (!interpreted.ok) throw new Error(interpreted.error._tag);
  return interpreted.value;
}

const stringsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

describe("any sheet", () => {
  it("has one verdict for each row, in order, and the counts sum to the rows", () => {
    fc.assert(
      fc.property(sheet, duplicates, (tasks, rule) => {
        const table = tableOf(tasks);
        const rows = [...interpret(table, rule)];
        expect(rows.map(({ line }) => line)).toEqual(table.rows.slice(1).map(({ line }) => line));
        const { taken, refused, skipped } = countVerdicts(rows);
        expect(taken + refused + skipped).toBe(table.rows.length - 1);
      }),
    );
  });

  it("gives rows whose every text can be stored, each key once, each with its notes well formed", () => {
    fc.assert(
      fc.property(sheet, duplicates, (tasks, rule) => {
        const rows = [...interpret(tableOf(tasks), rule)].flatMap((each) =>
          each.verdict === "taken" ? [each.row] : [],
        );
        expect(new Set(rows.map(({ ref }) => ref.id)).size).toBe(rows.length);
        for (const row of rows) {
          expect([row.ref, row.directive.ref].every((ref) => ExternalRef.is(ref))).toBe(true);
          expect(row.words.trim()).not.toBe("");
          expect(stringsIn(row).every(isStorableText)).toBe(true);
          expect((row.notes ?? []).every((note) => RuleId.is(note.rule) && RuleFacts.is(note.facts))).toBe(true);
        }
      }),
    );
  });

  it("gives a reason in both languages for each row that is not taken", () => {
    fc.assert(
      fc.property(sheet, duplicates, (tasks, rule) => {
        for (const row of interpret(tableOf(tasks), rule)) {
          if (row.verdict === "taken") continue;
          const reasons = row.verdict === "skipped" ? [row.reason] : row.reasons;
          expect(reasons.length).toBeGreaterThan(0);
          expect(reasons.every(({ vi, en }) => vi !== "" && en !== "" && vi !== en)).toBe(true);
        }
      }),
    );
  });

  it("is read the same again", () => {
    fc.assert(
      fc.property(sheet, duplicates, (tasks, rule) => {
        const rows = interpret(tableOf(tasks), rule);
        expect([...rows]).toEqual([...rows]);
        expect([...rows]).toEqual([...interpret(tableOf(tasks), rule)]);
      }),
    );
  });

  it("is read the same whatever the order of its columns", () => {
    fc.assert(
      fc.property(sheet, order, duplicates, (tasks, columns, rule) => {
        expect([...interpret(tableOf(tasks, columns), rule)]).toEqual([...interpret(tableOf(tasks), rule)]);
      }),
    );
  });
});
