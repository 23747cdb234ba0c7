import { EntryCorrected } from "@chidao/core";
import {
  directiveOf,
  directiveRegistered,
  entryId,
  exampleId,
  exampleIdentity,
  givenDirective,
  said,
} from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { describeDirective } from "./directive.js";
import { causesOf } from "./effects.js";
import { DirectiveRecalled } from "./events.js";

const given = givenDirective();
const registered = directiveRegistered();
const identified = directiveRegistered({ identity: exampleIdentity });
const recalled = DirectiveRecalled({ ...said("2023-03-01"), through: { unknown: "?" }, reason: "Ban hành nhầm." });
const correct = (replacement: object | null, target = 0) =>
  ({
    type: "CorrectDirectiveEntry",
    ...{ ...said("2023-04-01"), directive: exampleId(2), target: entryId(target) },
    ...{ replacement: replacement as never, reason: "Nhập nhầm.", secondPerson: null },
  }) as const;
const registration = (data: object) => ({ type: "DirectiveRegistered", schema: 2, data });

describe("correcting an entry of a directive", () => {
  it("puts its data right; the wrong entry stays", () => {
    const data = { ...registered.data, title: "Chỉ thị Ví Dụ (đúng)" };
    const outcome = given(registered).when(correct(registration(data)));
    outcome.thenRecords("EntryCorrected").thenFlags();
    const correction = EntryCorrected({
      ...said("2023-04-01"),
      ...{ target: entryId(0), replacement: registration(data) as never, reason: "x", secondPerson: null },
    });
    expect(describeDirective(directiveOf(registered, correction).history.facts)?.title).toBe("Chỉ thị Ví Dụ (đúng)");
  });

  it("leaves the identity, on which a claim hangs, and the id", () => {
    const { data } = identified;
    given(identified)
      .when(correct(registration({ ...data, identity: { ...exampleIdentity, number: "08" } })))
      .thenRefuses("FixedField", { field: "identity" });
    given(identified).when(correct(null)).thenRefuses("FixedField", { field: "identity" });
    given(identified)
      .when(correct(registration({ ...data, directive: exampleId(9) })))
      .thenRefuses("FixedField", { field: "directive" });
  });

  it("strikes out what was done by mistake", () => {
    given(registered, recalled).when(correct(null, 1)).thenRecords("EntryCorrected");
  });

  it("flags what the new data breaks, and refuses a span that can't fit", () => {
    given(registered)
      .when(correct(registration({ ...registered.data, source: "oral-order" })))
      .thenFlags("directive.oral-order-unnoted");
    const provisions = [{ path: "II.1", ordinal: 1, words: "làm", span: { from: 0, to: 9 } }];
    given(registered)
      .when(correct(registration({ ...registered.data, provisions })))
      .thenRefuses("SpanMismatch", { path: "II.1" });
  });

  it("flags secrecy that is learnt late, and lists it as what touches the tasks issued before", () => {
    const open = directiveRegistered({ secrecy: "none" });
    const secret = registration({ ...open.data, secrecy: "secret" });
    given(open).when(correct(secret)).thenRecords("EntryCorrected").thenFlags("directive.secrecy-learnt");
    given(directiveRegistered({ secrecy: "secret" }))
      .when(correct(registration({ ...open.data, secrecy: "top-secret" })))
      .thenFlags();
    const correction = EntryCorrected({
      ...said("2023-04-01"),
      ...{ target: entryId(0), replacement: secret as never, reason: "Văn bản có dấu mật", secondPerson: null },
    });
    const { facts } = directiveOf(open, correction).history;
    expect(causesOf(facts)).toMatchObject([
      {
        what: "became-secret",
        proposal: "review",
        on: { day: "2023-04-01" },
        through: { unknown: "Văn bản có dấu mật" },
      },
    ]);
    // As of a day before the correction nothing touches them.
    expect(causesOf(facts.slice(0, 1))).toEqual([]);
    expect(causesOf(directiveOf(open).history.facts)).toEqual([]);
  });
});
