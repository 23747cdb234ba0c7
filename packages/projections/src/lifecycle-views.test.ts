import type { CivilDate, Entry } from "@chidao/core";
import { entriesOf, event, exampleId, factsOf, type Given, office, province } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { placeAll } from "./board.js";
import { coordinationAt } from "./coordination.js";
import { asRecorded } from "./judging.js";
import { foldReadModel } from "./read-model.js";
import { childrenByParent, rollUpsOf } from "./roll-up.js";
import { statusAt } from "./status.js";

const { issued, submitted, accepted, rejected, revoked, stepped, unknown, dueOn, paper } = event;
const on = (day: string) => day as CivilDate;
const due = { deadline: dueOn("2026-06-30") };
const reason = "theo chỉ đạo";
const basis = paper;
const postponed = (day: string) => stepped("AssignmentPostponed", day, { reason, until: unknown, basis });
const resumed = (day: string) => stepped("AssignmentResumed", day, { reason, basis });
const reopened = (day: string) => stepped("AssignmentReopened", day, { reason, basis });
const at = (day: string, ...story: ReadonlyArray<Given>) => statusAt(factsOf(...story), on(day));

describe("the clock of lateness", () => {
  it("stands while a task is postponed, and leaves those days out when it is taken up again", () => {
    const story = [issued("2026-03-02", due), postponed("2026-06-01")];
    expect(at("2026-07-15", ...story)).toMatchObject({ box: "postponed", due: "2026-06-30", daysBehindFirst: 0 });
    const later = at("2026-08-05", ...story, resumed("2026-08-01"));
    expect(later).toMatchObject({ box: "overdue", timeliness: { kind: "overdue", days: 5 } });
  });

  it("stops at submission and counts the stop as late when the result is sent back", () => {
    const story = [issued("2026-03-02", due), submitted("2026-06-20"), rejected("2026-07-10")];
    expect(at("2026-07-01", ...story)?.box).toBe("awaitingVerification");
    expect(at("2026-07-12", ...story)?.timeliness).toEqual({ kind: "overdue", days: 12 });
  });

  it("counts the time since an acceptance that was undone, and not the time since a revocation", () => {
    const undone = [issued("2026-03-02", due), submitted("2026-06-20"), accepted("2026-06-25"), reopened("2026-07-10")];
    expect(at("2026-07-12", ...undone)?.timeliness).toEqual({ kind: "overdue", days: 12 });
    const taken = [issued("2026-03-02", due), revoked("2026-06-20"), reopened("2026-07-10")];
    expect(at("2026-07-12", ...taken)?.timeliness).toEqual({ kind: "overdue", days: 3 });
  });

  it("never runs for a request, nor for a recurring duty itself", () => {
    expect(at("2026-09-01", issued("2026-03-02", { ...due, class: "request" }))?.box).toBe("requested");
    expect(at("2026-09-01", issued("2026-03-02", { ...due, class: "recurring" }))?.box).toBe("noDeadline");
  });
});

describe("children", () => {
  const parentId = exampleId(1);
  const child = (n: number, relation: "obligation" | "split", deadline = due) =>
    entriesOf(
      [
        issued("2026-03-03", {
          ...deadline,
          assignment: exampleId(n),
          parent: { assignment: parentId, relation, key: String(n) },
        }),
      ],
      `assignment-${exampleId(n)}`,
    );
  const modelOf = (...entries: ReadonlyArray<Entry>) => {
    const fold = foldReadModel();
    for (const entry of entries) fold.add(entry);
    return fold.model;
  };
  const parent = entriesOf([issued("2026-03-02")]);

  it("are counted with their parent, or in its place; parts are tasks of their own", () => {
    const model = modelOf(...parent, ...child(2, "obligation"), ...child(3, "obligation"), ...child(4, "split"));
    const ids = (unit: "assignment" | "obligation") => placeAll(model, on("2026-04-01"), { unit }).map(({ id }) => id);
    expect(ids("assignment")).toEqual([1, 4].map(exampleId));
    expect(ids("obligation")).toEqual([2, 3, 4].map(exampleId));
  });

  it("are counted themselves where their parent is not there", () => {
    expect(placeAll(modelOf(...child(2, "obligation")), on("2026-04-01"))).toHaveLength(1);
  });

  it("roll up: how many, how many done, and the worst of the open ones", () => {
    const model = modelOf(
      ...parent,
      ...child(2, "obligation"),
      ...child(3, "obligation", { deadline: dueOn("2026-12-31") }),
    );
    const asked = { day: on("2026-07-05"), judging: asRecorded, children: childrenByParent(model) };
    expect(rollUpsOf(model, parentId, asked)).toMatchObject([
      { relation: "obligation", total: 2, done: 0, ended: 0, worst: "overdue" },
    ]);
  });

  it("are judged by the rules that are asked for, and not before they were issued", () => {
    const model = modelOf(...parent, ...child(2, "obligation"));
    const asked = { judging: { ...asRecorded, nearDueDays: 90 }, children: childrenByParent(model) };
    expect(rollUpsOf(model, parentId, { ...asked, day: on("2026-04-15") })).toMatchObject([{ worst: "nearDue" }]);
    expect(rollUpsOf(model, parentId, { ...asked, day: on("2026-03-02") })).toEqual([]);
  });
});

describe("a coordination", () => {
  const asked = stepped(
    "CoordinationRequested",
    "2026-03-05",
    { bodies: [{ agency: province }], words: "hỏi", replyBy: unknown },
    office,
  );
  const rules = { lastDayAfter: () => on("2026-03-12"), silenceIsAgreement: true };
  const stateOn = (day: string, ...more: ReadonlyArray<Given>) =>
    coordinationAt(factsOf(issued("2026-03-02"), asked, ...more), on(day), rules)[0];

  it("is awaited, then silent after the limit, and silence means what the policy says", () => {
    expect(stateOn("2026-03-12")).toMatchObject({ state: "awaited", countsAsAgreement: false });
    expect(stateOn("2026-03-13")).toMatchObject({ state: "silent", countsAsAgreement: true });
  });

  it("is answered, also late", () => {
    const answer = { body: { agency: province }, position: "agrees" as const, words: "thống nhất" };
    expect(stateOn("2026-03-20", stepped("CoordinationGiven", "2026-03-18", answer))).toMatchObject({
      state: "answered",
      position: "agrees",
    });
  });
});
