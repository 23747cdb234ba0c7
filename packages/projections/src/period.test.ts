import type { LifecycleStage } from "@chidao/domain";
import { expect, it } from "vitest";
import { type Crossing, flowOf, leftInPeriod, wasOpenInPeriod } from "./period.js";
import type { AssignmentStatus } from "./status.js";

type Stage = LifecycleStage | undefined;
const at = (stage: Stage) => (stage === undefined ? undefined : ({ stage } as AssignmentStatus));
const crossing = (before: Stage, after: Stage): Crossing => ({ before: at(before), after: at(after) });

const given = crossing(undefined, "issued");
const stayed = crossing("issued", "in-progress");
const notYet = crossing(undefined, undefined);
const closedBefore = crossing("accepted", "accepted");
const reopened = crossing("accepted", "in-progress");
const lost = crossing("unknown", "unknown");

it("a period's flow counts what was open before, came, left by which exit, was reopened and stayed", () => {
  const exits = (["accepted", "revoked", "not-pursued", "superseded"] as const).map((end) => crossing("issued", end));
  const within = crossing(undefined, "accepted");
  const flow = flowOf([given, stayed, notYet, closedBefore, reopened, lost, ...exits, within]);
  expect(flow).toEqual({
    opening: 6,
    given: 2,
    exits: { done: 2, revoked: 1, notPursued: 1, superseded: 1 },
    closing: 4,
    reopened: 1,
  });
  expect(flow.opening + flow.given + flow.reopened - 5).toBe(flow.closing);
});

it("what nobody understands is open, not closed", () => {
  expect([leftInPeriod(crossing("issued", "unknown")), leftInPeriod(lost)]).toEqual([false, false]);
  expect(flowOf([lost])).toMatchObject({ opening: 1, closing: 1, reopened: 0 });
});

it("a task was open in the period unless it was closed all along or not yet there", () => {
  const all = [given, stayed, notYet, closedBefore, reopened, lost, crossing("issued", "accepted")];
  expect(all.map(wasOpenInPeriod)).toEqual([true, true, false, false, true, true, true]);
});
