import {
  directiveOf,
  directiveRegistered,
  entryId,
  exampleId,
  exampleIdentity,
  type Given,
  givenDirective,
  said,
} from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { describeDirective } from "./directive.js";
import { effectsOn } from "./effects.js";
import {
  AssignmentRetained,
  DirectiveAmended,
  DirectiveRecalled,
  DirectiveReplaced,
  DirectivesMerged,
  DocumentScreened,
  MeetingConcluded,
} from "./events.js";

const unknown = { unknown: "không nêu" };
const mine = exampleId(2);
const other = exampleId(3);
const third = exampleId(4);
const registered = directiveRegistered();
const replacedBy = (directive: string) =>
  DirectiveReplaced({ ...said("2024-01-02"), through: { directive }, effectiveOn: unknown, reason: "thay thế" });
const withOthers = (...others: ReadonlyArray<readonly [string, ReturnType<typeof directiveOf>]>) =>
  givenDirective({ related: new Map(others) });
const given = withOthers([other, directiveOf(directiveRegistered({ directive: other }))]);

const common = { ...said("2024-01-02"), directive: mine };
const recall = { type: "RecallDirective", ...common, through: unknown, reason: "Ban hành nhầm." } as const;
const replace = {
  type: "ReplaceDirective",
  ...{ ...common, through: { directive: other }, effectiveOn: unknown, reason: "thay thế" },
} as const;
const merge = { type: "MergeDirectives", ...common, survivor: other, reason: "Nhập hai lần." } as const;
const provision = { path: "II.2", ordinal: 2, words: "báo cáo", span: unknown };
const amend = {
  type: "AmendDirective",
  ...{ ...common, through: unknown, effectiveOn: unknown, text: unknown, note: "" },
  changes: [{ how: "added", provision }],
} as const;
const recalled = DirectiveRecalled({ ...said("2024-01-02"), through: unknown, reason: "Ban hành nhầm." });

describe("recalling and replacing", () => {
  it("is recorded once, with the document by which it was done", () => {
    given(registered).when(recall).thenRecords(recalled).thenFlags();
    given(registered).when(replace).thenRecords(replacedBy(other)).thenFlags();
    given(registered, recalled).when(recall).thenRefuses("DirectiveClosed", { state: "recalled" });
    given(registered, replacedBy(other)).when(replace).thenRefuses("DirectiveClosed", { state: "replaced" });
  });

  it("is flagged when it is said of a day before the direction, or by a body without a part in it", () => {
    given(registered)
      .when({ ...recall, ...said("2023-02-02") })
      .thenFlags("directive.entry-before-direction");
    given(registered)
      .when({ ...recall, ...said("2024-01-02", "so-la") })
      .thenFlags("directive.not-entitled");
    const imported = { kind: "imported", source: { system: "so", id: "1" } } as const;
    given(registered)
      .when({ ...recall, ...said("2024-01-02", "so-la"), provenance: imported })
      .thenFlags();
  });

  it("is flagged when the directive had ended in the other way already", () => {
    given(registered, replacedBy(other)).when(recall).thenFlags("directive.changed-after-end");
    given(registered, recalled).when(amend).thenFlagsWith("directive.changed-after-end", { severity: "irregular" });
  });

  it("needs a directive that exists, and another one than itself", () => {
    given().when(recall).thenRefuses("NotFound", { what: "directive", id: mine });
    given(registered)
      .when({ ...replace, through: { directive: third } })
      .thenRefuses("NotFound", { id: third });
    given(registered)
      .when({ ...replace, through: { directive: mine } })
      .thenRefuses("RelatedToItself");
  });

  it("never makes directives replace each other, however long the chain is", () => {
    const second = directiveOf(directiveRegistered({ directive: other }), replacedBy(mine));
    withOthers([other, second])(registered)
      .when(replace)
      .thenRefuses("RelationCycle", { through: [other, mine] });
    const last = directiveOf(directiveRegistered({ directive: third }), replacedBy(mine));
    const middle = directiveOf(directiveRegistered({ directive: other }), replacedBy(third));
    withOthers([other, middle], [third, last])(registered).when(replace).thenRefuses("RelationCycle");
  });
});

describe("amending", () => {
  const changed = {
    how: "changed",
    provision: { path: "II.1", ordinal: 1, words: "làm ngay", span: unknown },
  } as const;

  it("adds, changes and removes provisions; what was taken out stays, marked so", () => {
    const event = DirectiveAmended({
      ...said("2024-01-02"),
      ...{ through: unknown, effectiveOn: unknown, text: unknown, note: "" },
      changes: [changed, { how: "added", provision }],
    });
    given(registered)
      .when({ ...amend, changes: [changed, { how: "added", provision }] })
      .thenRecords(event);
    const removed = DirectiveAmended({ ...event.data, changes: [{ how: "removed", path: "II.1" }] });
    const known = describeDirective(directiveOf(registered, event, removed).history.facts);
    expect(known?.provisions.map(({ path, state, words }) => [path, state, words])).toEqual([
      ["II.1", "removed", "làm ngay"],
      ["II.2", "added", "báo cáo"],
    ]);
    expect(known?.provisions[0]?.amendedBy).toEqual([entryId(1), entryId(2)]);
  });

  it("refuses a provision that is not there, one that is there already, and one named twice", () => {
    const there = { ...provision, path: "II.1" };
    given(registered)
      .when({ ...amend, changes: [{ how: "added", provision: there }] })
      .thenRefuses("AlreadyExists", { what: "provision" });
    given(registered)
      .when({ ...amend, changes: [{ how: "removed", path: "IX" }] })
      .thenRefuses("NotFound", { what: "provision", id: "IX" });
    given(registered)
      .when({ ...amend, changes: [changed, { how: "removed", path: "II.1" }] })
      .thenRefuses("AlreadyExists", { id: "II.1" });
  });

  it("checks spans against the amending document's text", () => {
    const at = { ...provision, span: { from: 0, to: 7 } };
    given(registered)
      .when({ ...amend, text: "báo cáo quý", changes: [{ how: "added", provision: at }] })
      .thenRecords("DirectiveAmended")
      .thenFlags();
    given(registered)
      .when({ ...amend, text: "Báo cáo quý", changes: [{ how: "added", provision: at }] })
      .thenRefuses("SpanMismatch");
    given(registered)
      .when({ ...amend, text: "khác", changes: [{ how: "added", provision }] })
      .thenFlags("directive.provision-not-located");
  });

  it("shows no words of a secret directive", () => {
    const secret = directiveRegistered({ secrecy: "top-secret", provisions: [] });
    given(secret).when(amend).thenRefuses("SecretInOpenLedger", { field: "changes" });
  });
});

describe("correcting the form and concluding a meeting", () => {
  it("leaves what was directed, and tells the meeting that was learnt later", () => {
    const corrections = [{ place: "trang 2", was: "chính xách", now: "chính sách" }];
    given(registered)
      .when({ type: "CorrectDirective", ...common, through: unknown, corrections })
      .thenRecords("DirectiveCorrected");
    const meeting = { on: { month: "2022-11" }, words: "hội nghị trực tuyến" };
    const concluded = MeetingConcluded({ ...said("2024-01-02"), meeting, basis: unknown });
    given(registered)
      .when({ type: "ConcludeMeeting", ...common, meeting, basis: unknown })
      .thenRecords(concluded);
    expect(describeDirective(directiveOf(registered, concluded).history.facts)?.concludes).toEqual(meeting);
  });
});

describe("merging two registrations", () => {
  const merged = (releases: ReadonlyArray<string> | null) =>
    DirectivesMerged({ ...said("2024-01-02"), survivor: other, releases, reason: "Nhập hai lần." });

  it("gives up the key that the lost one bears", () => {
    given(registered).when(merge).thenRecords(merged(null));
    given(directiveRegistered({ identity: exampleIdentity }))
      .when(merge)
      .thenRecords(merged(["agency:tinh-vi-du", "2023", "văn bản hành chính", "CT-UBVD", "07"]));
  });

  it("is refused into itself, into nothing, and into one that was merged itself", () => {
    given(registered)
      .when({ ...merge, survivor: mine })
      .thenRefuses("RelatedToItself");
    given(registered)
      .when({ ...merge, survivor: third })
      .thenRefuses("NotFound", { id: third });
    const lost = DirectivesMerged({ ...said("2024-01-02"), survivor: mine, releases: null, reason: "x" });
    withOthers([other, directiveOf(directiveRegistered(), lost)])(registered)
      .when(merge)
      .thenRefuses("MergedElsewhere", { survivor: mine });
  });

  it("leaves the lost one open to corrections alone", () => {
    for (const command of [merge, recall, amend]) {
      given(registered, merged(null)).when(command).thenRefuses("DirectiveClosed", { state: "merged" });
    }
  });

  it("takes a screened document, but not a directive into a screened one", () => {
    const screened = DocumentScreened({
      ...said("2023-02-05"),
      ...{ directive: mine, title: "Lịch tuần", identity: exampleIdentity, sealedReference: null },
      ...{ text: unknown, reason: "Không giao nhiệm vụ." },
    });
    given(screened).when(merge).thenRecords("DirectivesMerged");
    withOthers([other, directiveOf(screened)])(registered)
      .when(merge)
      .thenRefuses("NotFound");
    given(screened).when(recall).thenRefuses("NotFound");
  });
});

describe("what a change means for open tasks", () => {
  const removed = DirectiveAmended({
    ...said("2024-01-02"),
    ...{ through: unknown, effectiveOn: unknown, text: unknown, note: "" },
    changes: [
      { how: "removed", path: "II.1" },
      { how: "added", provision },
    ],
  });
  const proposalsOn = (path: string, ...events: ReadonlyArray<Given>) =>
    effectsOn(directiveOf(...events).history.facts, path).map(({ what, proposal }) => `${what}: ${proposal}`);

  it("is a proposal for each task under what was changed, and for no other", () => {
    expect(proposalsOn("II.1", registered, removed)).toEqual(["provision-removed: revoke"]);
    expect(proposalsOn("II.2", registered, removed)).toEqual([]);
    expect(proposalsOn("II.2", registered, removed, recalled)).toEqual(["recalled: revoke"]);
    expect(proposalsOn("II.1", registered, replacedBy(other))).toEqual(["replaced: supersede"]);
    expect(effectsOn(directiveOf(registered, removed).history.facts, unknown)).toEqual([]);
  });

  it("may be that the task stands, which is said once and about an entry that touches it", () => {
    const retain = {
      type: "RetainAssignment",
      ...common,
      ...{ assignment: exampleId(1), cause: entryId(1), reason: "Giao lại trong văn bản mới." },
    } as const;
    const { cause, assignment, reason } = retain;
    const retained = AssignmentRetained({ ...said("2024-01-02"), assignment, cause, reason });
    given(registered, recalled).when(retain).thenRecords(retained);
    given(registered, recalled, retained).when(retain).thenNothing();
    given(registered, recalled)
      .when({ ...retain, cause: entryId(0) })
      .thenRefuses("NotFound", { what: "entry" });
  });
});
