/** Whatever is registered, identified, revised and merged: one holder for each key, nothing half done, counts conserved. */

import {
  builtInKinds,
  causesOf,
  describeDirective,
  describeScreened,
  evolveDirective,
  kindsOf,
  unregisteredDirective,
} from "@chidao/domain";
import { seriesGaps } from "@chidao/projections";
import { entriesOf, eventsByType } from "@chidao/testing";
import { type Chidao, createChidao, memoryStore, type Outcome } from "chidao";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const entry = { on: "2023-02-06", by: { agency: "ubnd" } } as const;
const source = { citation: "Hư cấu", note: "Chỉ dùng để kiểm thử" };

const numbers = fc.constantFrom("1", "02", "3");
const nth = fc.nat(4);
const steps = fc.oneof(
  fc.record({ what: fc.constant("register" as const), number: fc.option(numbers), contested: fc.boolean() }),
  fc.record({ what: fc.constant("screen" as const), number: numbers }),
  fc.record({
    what: fc.constant("revise" as const),
    directive: nth,
    number: fc.option(numbers),
    contested: fc.boolean(),
  }),
  fc.record({ what: fc.constant("merge" as const), directive: nth, survivor: nth }),
  fc.record({ what: fc.constant("issue" as const), directive: nth }),
);
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;

const identityOf = (number: string | null) =>
  number === null ? {} : { type: "CT", number, symbol: "CT-UBVD", issuer: "ubnd", year: "2023" };
const contest = (contested: boolean) => (contested ? { contestReason: "trùng số" } : {});

function take(chidao: Chidao, step: Step): Promise<Outcome<unknown>> {
  const handleOf = (n: number) => `D${n + 1}`;
  switch (step.what) {
    case "register": {
      const paper = { source: "document" as const, title: "Văn bản", directedBy: "ubnd", directedOn: "2023-02-03" };
      const given = { ...paper, identity: identityOf(step.number), ...contest(step.contested) };
      return chidao.directives.register({ ...entry, ...given });
    }
    case "screen":
      return chidao.directives.screen({ ...entry, title: "Lịch", identity: identityOf(step.number), reason: "x" });
    case "revise": {
      const given = { directive: handleOf(step.directive), identity: identityOf(step.number), reason: "nhầm" };
      return chidao.directives.identify({ ...entry, ...given, ...contest(step.contested) });
    }
    case "merge": {
      const given = { directive: handleOf(step.directive), survivor: handleOf(step.survivor), reason: "một văn bản" };
      return chidao.directives.merge({ ...entry, ...given });
    }
    case "issue": {
      const task = { directive: handleOf(step.directive), kind: "general", words: "việc", lead: "ubnd" };
      return chidao.assignments.issue({ ...entry, ...task });
    }
  }
}

const good = <A>(outcome: Outcome<A>): A =>
  outcome.ok ? outcome.value : expect.unreachable(JSON.stringify(outcome.error));
const expected = new Set([
  ...["IdentityAlreadyClaimed", "IdentityAlreadyKnown", "NotFound", "RelatedToItself"],
  ...["MergedElsewhere", "DirectiveClosed", "IdentityIncomplete"],
]);

describe("any sequence of commands on directives", () => {
  it("leaves nothing half done, no task uncounted and no number held twice unnoticed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 14 }), async (taken) => {
        const chidao = createChidao({ store: memoryStore() });
        good(await chidao.ledger.open({ ...entry, name: "Sổ thử", illustrative: true }));
        good(await chidao.agencies.register({ ...entry, id: "ubnd", kind: "other", names: ["UBND"], source }));
        for (const step of taken) {
          const outcome = await take(chidao, step);
          if (!outcome.ok) expect(expected).toContain(outcome.error.code);
        }
        const { checks } = good(await chidao.doctor());
        expect(checks.find(({ name }) => name === "half way")?.ok).toBe(true);
        const { directives } = good(await chidao.directives.list());
        const counted = directives.reduce((sum, { assignmentCount }) => sum + assignmentCount, 0);
        expect(counted).toBe(good(await chidao.reports.board()).total);
        const unflagged = directives
          .filter(
            ({ state, irregularities }) =>
              state !== "merged" && irregularities.every(({ rule }) => rule !== "identity.contested"),
          )
          .map(({ identity }) => JSON.stringify([identity["issuer"], Number(identity["number"])]))
          .filter((key) => !key.includes("null"));
        expect(new Set(unflagged).size).toBe(unflagged.length);
        for (const { state, assignmentCount, mergedInto } of directives) {
          expect(state === "merged").toBe(mergedInto !== null);
          if (state === "merged") expect(assignmentCount).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("any history of a directive", () => {
  const kinds = kindsOf(builtInKinds);
  const ofDirectives = [...eventsByType(kinds)]
    .filter(([type]) => /^Directive|^Document|^Meeting|^AssignmentRetained|^EntryCorrected/.test(type))
    .map(([, events]) => events);

  it("can be folded, described, and asked what it means for tasks", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...ofDirectives), { maxLength: 10 }), (events) => {
        const state = entriesOf(events, "directive-x").reduce(evolveDirective, unregisteredDirective);
        const { facts } = state.history;
        const described = describeDirective(facts);
        expect(described !== undefined && describeScreened(facts) !== undefined).toBe(false);
        const ordinals = (described?.provisions ?? []).map(({ ordinal }) => ordinal);
        expect(ordinals).toEqual([...ordinals].sort((a, b) => a - b));
        expect(causesOf(facts).every(({ entryId }) => facts.some(({ entry: { id } }) => id === entryId))).toBe(true);
        for (const { counts, upTo } of seriesGaps(new Map([["x", state]]), {})) {
          expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(upTo);
        }
      }),
      { numRuns: 200 },
    );
  });
});
