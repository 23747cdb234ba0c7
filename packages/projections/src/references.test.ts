import type { EntryData, Event, ExternalRef } from "@chidao/core";
import { entriesOf, event, exampleId, said } from "@chidao/testing";
import { expect, it } from "vitest";
import { foldReferences, outsideKeysOf } from "./references.js";

const key = (system: string, id: string): ExternalRef => ({ system, id });
const assignmentId = (n: number) => `assignment-${exampleId(n)}`;
const issued = (n: number, ...externalRefs: ReadonlyArray<ExternalRef>) =>
  entriesOf([event.issued("2022-12-01", { externalRefs })], assignmentId(n));
const registered = (n: number, ...externalRefs: ReadonlyArray<ExternalRef>) => {
  const data = { ...said("2022-11-24"), externalRefs } as EntryData;
  return entriesOf([{ type: "DirectiveRegistered", data } as Event<string, EntryData>], `directive-${exampleId(n)}`);
};
const fold = (...entries: ReturnType<typeof entriesOf>) => {
  const { add, references } = foldReferences();
  entries.forEach(add);
  return references;
};

it("an issue and a registration bring the keys under which other systems know them", () => {
  const [entry] = issued(1, key("Trục", "7"));
  expect(entry && outsideKeysOf(entry)).toEqual([
    { category: "assignment", key: "7", system: "Trục", id: exampleId(1) },
  ]);
  const [other] = registered(2, key("Trục", "7"));
  expect(other && outsideKeysOf(other)).toEqual([
    { category: "directive", key: "7", system: "Trục", id: exampleId(2) },
  ]);
  const [report] = entriesOf([event.reported("2023-01-10")], assignmentId(1));
  expect(report && outsideKeysOf(report)).toEqual([]);
});

it("a task and a directive are found under a key of a system, each among its own", () => {
  const known = fold(...issued(1, key("Trục", "7")), ...registered(2, key("Trục", "8")));
  expect([known.assignment(key("Trục", "7")), known.directive(key("Trục", "8"))]).toEqual([exampleId(1), exampleId(2)]);
  expect([known.assignment(key("Trục", "8")), known.directive(key("Trục", "7"))]).toEqual([undefined, undefined]);
  expect(known.assignment(key("Khác", "7"))).toBeUndefined();
});

it("the first that bore a key of a system keeps it, and another system may use the same key", () => {
  const known = fold(...issued(1, key("Trục", "7")), ...issued(2, key("Trục", "7")), ...issued(3, key("Khác", "7")));
  expect(known.assignment(key("Trục", "7"))).toBe(exampleId(1));
  expect(known.assignmentsUnder("7")).toEqual([
    { system: "Trục", id: exampleId(1) },
    { system: "Khác", id: exampleId(3) },
  ]);
  expect(known.assignmentsUnder("8")).toEqual([]);
  expect(known.directivesUnder("7")).toEqual([]);
  expect(fold(...registered(2, key("Trục", "8"))).directivesUnder("8")).toEqual([{ system: "Trục", id: exampleId(2) }]);
});
