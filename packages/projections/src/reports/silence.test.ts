import type { CivilDate, Entry } from "@chidao/core";
import { entriesOf, event, exampleId, ministry, province, said } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { placeAll } from "../board.js";
import { foldReadModel } from "../read-model.js";
import { silenceOf } from "./silence.js";

const on = (day: string) => day as CivilDate;
const unstated = { unknown: "không nêu" };
const asked = (day: string, bodies: ReadonlyArray<string>, replyBy: unknown = unstated) => ({
  type: "CoordinationRequested",
  data: { ...said(day, ministry), bodies: bodies.map((agency) => ({ agency })), words: "xin ý kiến", replyBy },
});
const answered = (day: string, agency: string) => ({
  type: "CoordinationGiven",
  data: { ...said(day, agency), body: { agency }, position: "agrees", words: "thống nhất" },
});
/** Seven days stand for the policy's working days here. */
const rules = {
  lastDayAfter: (askedOn: CivilDate) =>
    new Date(Date.parse(askedOn) + 7 * 86_400_000).toISOString().slice(0, 10) as CivilDate,
  silenceIsAgreement: false,
};

function silenceOn(day: string, entries: ReadonlyArray<Entry>) {
  const folded = foldReadModel();
  entries.forEach(folded.add);
  return silenceOf(folded.model, placeAll(folded.model, on(day)), on(day), rules);
}

describe("coordination silence", () => {
  const entries = entriesOf(
    [
      event.issued("2024-01-02"),
      asked("2024-01-10", [province, "so-mau"]),
      answered("2024-01-12", province),
      asked("2024-02-01", [province], { day: "2024-02-03" }),
      answered("2024-02-20", province),
    ],
    `assignment-${exampleId(1)}`,
  );

  it("begins on the day after the last one for an answer, and not before", () => {
    expect(silenceOn("2024-01-17", entries).all.states).toEqual({ answered: 1, awaited: 1, silent: 0, unknown: 0 });
    expect(silenceOn("2024-01-18", entries).all.states).toEqual({ answered: 1, awaited: 0, silent: 1, unknown: 0 });
  });

  it("goes by the day that the request names before the policy's, and tells late answers", () => {
    expect(silenceOn("2024-02-04", entries).rows.map(({ states }) => states.silent)).toEqual([1, 1]);
    const later = silenceOn("2024-03-01", entries);
    expect(later.rows.map(({ answeredLate, total }) => [answeredLate, total])).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(later.all).toMatchObject({ answeredLate: 1, total: 3 });
  });
});
