/**
 * How well deadline phrases of real directives are read: every annotated phrase, field by field. The passages are not
 * part of the repository; without them the test says so and is skipped.
 */
import { existsSync, readFileSync } from "node:fs";
import type { Bound, DeadlineExpression } from "@chidao/domain";
import { readDeadline } from "@chidao/vietnam";
import { describe, expect, it } from "vitest";

const passages = new URL("../../../shared/intake/dev.jsonl", import.meta.url);
const isThere = existsSync(passages);

interface Annotated {
  readonly words: string;
  readonly form: string;
  readonly [field: string]: string | number | null;
}

interface Passage {
  readonly id: string;
  readonly assignments: ReadonlyArray<{ readonly deadlines: ReadonlyArray<Annotated> }>;
}

const nothing = {
  ...{ bound: null, year: null, half: null, quarter: null, month: null, day: null },
  ...{ count: null, unit: null, anchor: null, every: null },
};

const bounds: Readonly<Record<Bound, string | null>> = {
  before: "before",
  until: "before",
  on: "on",
  within: "within",
  from: "from",
  "not-stated": null,
};

/** The expression in the annotation's terms; a phrase with several rhythms gives several. */
function inTermsOfPassages(expression: DeadlineExpression): ReadonlyArray<Readonly<Record<string, unknown>>> {
  const said = "year" in expression && "year" in expression.year ? { year: Number(expression.year.year) } : {};
  const bound = "bound" in expression ? { bound: bounds[expression.bound] } : {};
  const common = { ...nothing, ...said, ...bound };
  switch (expression.kind) {
    case "date": {
      const [year, month, day] = expression.date.split("-").map(Number);
      return [{ ...common, form: "date", year, month, day }];
    }
    case "dayOfYear":
      return [{ ...common, form: "date", month: expression.month, day: expression.day }];
    case "partOf":
      return [{ ...common, form: expression.month === null ? "year" : "month", month: expression.month }];
    case "recurring": {
      const { every, month, day, quarter } = expression;
      const rhythms = every.length === 0 ? [null] : every;
      return rhythms.map((each) => ({ ...common, form: "recurring", every: each, month, day, quarter }));
    }
    default: {
      const own = Object.entries(expression).filter(([key]) => key in nothing && key !== "year" && key !== "bound");
      const fields = Object.fromEntries(own.map(([key, value]) => [key, value === "not-stated" ? null : value]));
      return [{ ...common, ...fields, form: expression.kind }];
    }
  }
}

const keyOf = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.keys({ ...nothing, form: "" }).map((key) => fields[key] ?? null));

describe.skipIf(!isThere)(
  isThere ? "deadline phrases of real directives" : `deadline phrases: skipped, no passages at ${passages.pathname}`,
  () => {
    it("are read as they were annotated: form and every field", () => {
      const rows = readFileSync(passages, "utf8").trim().split("\n");
      const all = rows.flatMap((row) => (JSON.parse(row) as Passage).assignments.flatMap(({ deadlines }) => deadlines));
      const scores = new Map<string, { annotated: number; read: number; same: number }>();
      const scoreOf = (form: string) => {
        const score = scores.get(form) ?? { annotated: 0, read: 0, same: 0 };
        scores.set(form, score);
        return score;
      };
      const missed: Array<string> = [];
      for (const deadline of all) {
        const made = inTermsOfPassages(readDeadline(deadline.words));
        // A phrase with two rhythms stands twice in the passages; each reading is counted with one of them.
        const mates = all.filter(({ words }) => words === deadline.words);
        const candidate = made.length > 1 ? made.find((each) => each["every"] === deadline["every"]) : made[0];
        const reading = candidate ?? made[0] ?? nothing;
        scoreOf(deadline.form).annotated += 1;
        scoreOf(String((reading as { form?: string }).form)).read += 1;
        if (keyOf(reading) === keyOf(deadline)) scoreOf(deadline.form).same += 1;
        else missed.push(`${deadline.words} (${mates.length})`);
      }
      const total = [...scores.values()].reduce((sum, { same }) => sum + same, 0);
      for (const [form, { annotated, read, same }] of [...scores].sort()) {
        const share = (whole: number): string => (whole === 0 ? "-" : `${Math.round((100 * same) / whole)} %`);
        console.info(`${form}: ${annotated} annotated, recall ${share(annotated)}, precision ${share(read)}`);
      }
      console.info(`all: ${total} of ${all.length}; otherwise: ${missed.join(" | ") || "none"}`);
      expect(total / all.length).toBeGreaterThanOrEqual(0.95);
      for (const [form, { annotated, same }] of scores) expect([form, same / annotated >= 0.95]).toEqual([form, true]);
    });
  },
);
