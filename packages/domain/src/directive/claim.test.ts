import { by, entriesOf, office, said, specification } from "@chidao/testing";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import {
  type Claim,
  type ClaimIdentity,
  decideClaim,
  evolveClaim,
  IdentityClaimed,
  IdentityContested,
  IdentityReleased,
  type ReleaseIdentity,
  unclaimed,
} from "./claim.js";

const claim = { type: "ClaimIdentity", ...said("2023-02-06"), directive: "a", key: ["k"], reason: null } as const;
const release = {
  type: "ReleaseIdentity",
  ...said("2023-02-08"),
  directive: "a",
  reason: "nhầm số",
  to: null,
} as const;
const given = specification({
  initialState: unclaimed,
  evolve: (state: Claim, entry) => evolveClaim(state, entry),
  decide: (command: ClaimIdentity | ReleaseIdentity, state) => decideClaim(command, state),
  factsAt: () => undefined,
});
const claimed = IdentityClaimed({ ...said("2023-02-06"), directive: "a", key: ["k"] });
const contested = IdentityContested({ ...said("2023-02-06"), directive: "b", reason: "trùng số" });
const released = (directive: string, heldBy: string | null) =>
  IdentityReleased({ ...said("2023-02-08"), directive, heldBy, reason: "nhầm số" });

describe("claiming an identity", () => {
  it("holds for the first, and says nothing when the holder asks again", () => {
    given().when(claim).thenRecords(claimed);
    given(claimed).when(claim).thenNothing();
  });

  it("is refused to a second directive without a reason, and contested with one", () => {
    given(claimed)
      .when({ ...claim, directive: "b" })
      .thenRefuses("IdentityAlreadyClaimed", { heldBy: "a" });
    given(claimed)
      .when({ ...claim, directive: "b", reason: "trùng số" })
      .thenRecords(contested);
    given(claimed, contested)
      .when({ ...claim, directive: "b" })
      .thenNothing();
    expect(given(claimed, contested).state).toEqual({ holder: "a", contestedBy: ["b"], revision: 1 });
    expect(by().agency).toBe(office);
  });
});

describe("giving a claim up", () => {
  it("frees the key, so that another directive may claim it", () => {
    given(claimed).when(release).thenRecords(released("a", null));
    given(claimed, released("a", null))
      .when({ ...claim, directive: "b" })
      .thenRecords(IdentityClaimed({ ...said("2023-02-06"), directive: "b", key: ["k"] }));
  });

  it("leaves the key to whoever contested it first, or to the survivor of a merger", () => {
    given(claimed, contested).when(release).thenRecords(released("a", "b"));
    given(claimed, contested)
      .when({ ...release, to: "c" })
      .thenRecords(released("a", "c"));
    expect(given(claimed, contested, released("a", "b")).state).toEqual({ holder: "b", contestedBy: [], revision: 2 });
  });

  it("by one who only contests it leaves the holder; by a stranger it says nothing", () => {
    given(claimed, contested)
      .when({ ...release, directive: "b" })
      .thenRecords(released("b", "a"));
    given(claimed)
      .when({ ...release, directive: "c" })
      .thenNothing();
    given().when(release).thenNothing();
  });
});

describe("whatever is claimed, contested, given up and merged", () => {
  const directive = fc.constantFrom("a", "b", "c", "d");
  const command = fc.oneof(
    fc.record({ directive, reason: fc.option(fc.constant("lý do")) }).map((each) => ({ ...claim, ...each })),
    fc.record({ directive, to: fc.option(directive) }).map((each) => ({ ...release, ...each })),
  );

  it("a key has at most one holder, who never contests it, and nobody contests it twice", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
        let state = unclaimed;
        for (const each of commands) {
          const decided = decideClaim(each, state);
          if (E.isLeft(decided)) continue;
          state = entriesOf(decided.right).reduce(evolveClaim, state);
          const { holder, contestedBy } = state;
          expect(new Set(contestedBy).size).toBe(contestedBy.length);
          if (holder !== undefined) expect(contestedBy).not.toContain(holder);
          else expect(contestedBy).toEqual([]);
        }
      }),
    );
  });
});
