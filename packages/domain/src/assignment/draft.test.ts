import {
  by,
  command,
  endedMinistry,
  event,
  exampleId,
  factsOf,
  type Given,
  givenAssignment,
  ministry,
  office,
  province,
  said,
} from "@chidao/testing";
import { describe, expect, it } from "vitest";
import type { AssignmentCommand } from "./decide.js";
import { describeLifecycleEvent } from "./describe.js";
import { AssignmentExtracted } from "./issue.js";
import { lifecycleOf } from "./lifecycle.js";

const { issued, reported, notPursued, stepped, unknown } = event;

const drawn = {
  ...{ assignment: exampleId(1), directive: exampleId(2), provision: "II.1", kind: unknown },
  ...{ words: "xây dựng bộ quy tắc ứng xử", lead: { determined: { agency: ministry } }, coordinating: [] },
  externalRefs: [],
};
const extracted = (on: string, changes: object = {}) =>
  AssignmentExtracted({ ...said(on), ...drawn, deadline: issued("2022-12-01").data.deadline, ...changes });
const extract = (on: string, changes: object = {}) =>
  ({ type: "ExtractAssignment", ...said(on), ...drawn, deadline: event.noDeadline, ...changes }) as AssignmentCommand;
const given = givenAssignment();
const draft = given(extracted("2022-11-28"));
const lifeOf = (...facts: ReadonlyArray<Given>) => lifecycleOf(factsOf(...facts));
const duplicate = stepped("AssignmentMarkedDuplicate", "2022-12-02", { survivor: exampleId(7), reason: "trùng" });

describe("a task drawn from a text", () => {
  it("is recorded as a draft, its deadline worked out, and given to nobody", () => {
    given().when(extract("2022-11-28")).thenRecords(extracted("2022-11-28")).thenFlags();
    expect(lifeOf(extracted("2022-11-28"))).toMatchObject({ stage: "drafted", drafted: true, issued: undefined });
  });

  it("is drawn once, and not any more once a task was issued", () => {
    draft.when(extract("2022-11-29")).thenRefuses("AlreadyExists", { what: "assignment", id: exampleId(1) });
    given(issued("2022-12-01")).when(extract("2022-12-02")).thenRefuses("AlreadyExists");
  });

  it("names a kind only if there is one, and bodies and a provision that exist", () => {
    given()
      .when(extract("2022-11-28", { kind: "lạ" }))
      .thenRefuses("UnknownKind", {
        ...{ kind: "lạ", known: expect.arrayContaining(["general", "budget", "staffing"]) },
      });
    given()
      .when(extract("2022-11-28", { kind: "budget" }))
      .thenRecords("AssignmentExtracted");
    given()
      .when(extract("2022-11-28", { coordinating: [{ agency: "khong-co" }] }))
      .thenRefuses("NotFound", { what: "agency", id: "khong-co" });
    given()
      .when(extract("2022-11-28", { provision: "IX.9" }))
      .thenRefuses("NotFound", { what: "provision", id: "IX.9" });
    given()
      .when(extract("2026-11-28", { coordinating: [{ agency: endedMinistry }] }))
      .thenFlags("agency.not-in-existence");
  });

  it("is issued once; then it is an issued task", () => {
    draft.when(command.issue("2022-12-01")).thenRecords("AssignmentIssued");
    expect(lifeOf(extracted("2022-11-28"), issued("2022-12-01"))).toMatchObject({ stage: "issued", drafted: true });
    given(extracted("2022-11-28"), issued("2022-12-01")).when(command.issue("2022-12-02")).thenRefuses("AlreadyExists");
  });

  it("can be put aside or found to be another task before it is issued, and takes nothing else", () => {
    draft.when(command.abandon("2022-12-02")).thenRecords("AssignmentNotPursued").thenFlags();
    draft
      .when(command.take("MarkDuplicate", "2022-12-02", { survivor: exampleId(7), reason: "trùng" }))
      .thenRecords("AssignmentMarkedDuplicate");
    draft.when(command.report("2022-12-02")).thenRefuses("NotFound", { what: "assignment", id: exampleId(1) });
    draft.when(command.revoke("2022-12-02")).thenRefuses("NotFound");
    given().when(command.abandon("2022-12-02")).thenRefuses("NotFound");
  });

  it("contradicts nothing by being put aside; work on it does, and so does a second draft of an issued task", () => {
    const strays = (...facts: ReadonlyArray<Given>) =>
      lifeOf(...facts).contradictions.map(({ event: { type } }) => type);
    expect(strays(extracted("2022-11-28"))).toEqual([]);
    expect(strays(extracted("2022-11-28"), notPursued("2022-12-02"))).toEqual([]);
    expect(strays(extracted("2022-11-28"), duplicate)).toEqual([]);
    expect(strays(extracted("2022-11-28"), reported("2022-12-02"))).toEqual(["ProgressReported"]);
    expect(strays(reported("2022-12-02"))).toEqual(["ProgressReported"]);
    expect(strays(notPursued("2022-12-02"))).toEqual(["AssignmentNotPursued"]);
    expect(strays(issued("2022-12-01"), extracted("2022-12-02"))).toEqual(["AssignmentExtracted"]);
    expect(strays(extracted("2022-11-28"), extracted("2022-11-29"), issued("2022-12-01"))).toEqual([
      "AssignmentExtracted",
    ]);
  });

  it("does not take an issued task back to a draft", () => {
    expect(lifeOf(issued("2022-12-01"), reported("2022-12-02"), extracted("2022-12-03")).stage).toBe("in-progress");
  });

  it("may be drawn by whoever may enter tasks; another body is flagged", () => {
    given()
      .when(extract("2022-11-28", { by: by(province) }))
      .thenFlagsWith("authority.not-entitled", { facts: { by: province, entry: "AssignmentExtracted" } });
    given()
      .when(extract("2022-11-28", { by: by(office) }))
      .thenFlags();
  });

  it("is told with its words", () => {
    expect(describeLifecycleEvent(extracted("2022-11-28"), (id) => id)).toEqual({
      vi: "Rút từ văn bản: xây dựng bộ quy tắc ứng xử",
      en: "Drawn from the text: xây dựng bộ quy tắc ứng xử",
    });
  });
});
