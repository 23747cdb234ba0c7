import { type Dated, isUnknown } from "@chidao/core";
import { assignmentFacts, by, day, exampleId, office, province, said, specification } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { type DirectiveCommand, type DirectiveFacts, decideClaim, decideDirective } from "./decide.js";
import {
  type Claim,
  describeDirective,
  evolveClaim,
  evolveDirective,
  unclaimed,
  unregisteredDirective,
} from "./directive.js";
import { DirectiveIdentified, DirectiveRegistered, IdentityClaimed, IdentityContested } from "./events.js";
import { claimKeyOf, type DocumentIdentity, missingParts } from "./identity.js";

const unknown = { unknown: "không có trong tài liệu" };
const unidentified: DocumentIdentity = {
  ...{ type: unknown, number: unknown, symbol: unknown, series: unknown, issuer: unknown, year: unknown },
  issuedOn: unknown as Dated,
};
const identity: DocumentIdentity = {
  ...{ type: "CT", number: "07", symbol: "CT-UBVD", series: "văn bản hành chính" },
  ...{ issuer: { agency: province }, year: "2023", issuedOn: day("2023-02-03") },
};
const commitment = "a".repeat(64);
const details = {
  directive: exampleId(2),
  source: "document" as const,
  title: "Chỉ thị Ví Dụ",
  directedBy: { agency: province },
  directedOn: day("2023-02-03"),
  signedBy: { capacity: "", office: "Chủ tịch", name: { commitment } },
  identity: unidentified,
  provisions: [{ path: "II.1", words: "làm" }],
  externalRefs: [],
};
const register = { type: "RegisterDirective", ...said("2023-02-06"), ...details } as const;
const registered = DirectiveRegistered({ ...said("2023-02-06"), ...details });
const identify = {
  type: "IdentifyDirective",
  ...said("2023-03-01"),
  ...{ directive: exampleId(2), identity, basis: unknown },
} as const;
const identified = DirectiveIdentified({ ...said("2023-03-01"), identity, basis: unknown });

const givenWith = (contested: DirectiveFacts["contested"]) =>
  specification({
    initialState: unregisteredDirective,
    evolve: evolveDirective,
    decide: (command: DirectiveCommand, state, facts: DirectiveFacts) => decideDirective(command, state, facts),
    factsAt: (moment) => ({ ...assignmentFacts(moment), contested }),
  });
const given = givenWith(undefined);

describe("registering a directive", () => {
  it("records what is known; an unknown number is no reason to refuse", () => {
    given().when(register).thenRecords(registered).thenFlags();
    given()
      .when({ ...register, signedBy: unknown })
      .thenRecords("DirectiveRegistered");
  });

  it("refuses an id that is taken, a provision named twice, and bodies that are not registered", () => {
    given(registered).when(register).thenRefuses("AlreadyExists", { what: "directive" });
    const provisions = [...details.provisions, ...details.provisions];
    given()
      .when({ ...register, provisions })
      .thenRefuses("AlreadyExists", { what: "provision", id: "II.1" });
    const nobody = { agency: "khong-co" };
    given()
      .when({ ...register, directedBy: nobody })
      .thenRefuses("NotFound", { what: "agency", id: "khong-co" });
    given()
      .when({ ...register, identity: { ...identity, issuer: nobody } })
      .thenRefuses("NotFound");
  });

  it("flags a contested identity and a day in the future", () => {
    givenWith({ holder: "khác" })()
      .when({ ...register, identity })
      .thenRecords("DirectiveRegistered")
      .thenFlagsWith("identity.contested", { severity: "serious", facts: { heldBy: "khác" } });
    given().when(register, "2023-02-05").thenFlags("entry.future-dated");
  });

  it("is a defect with a name that was not sealed", () => {
    const signedBy = { ...details.signedBy, name: { personal: "Nguyễn Thị Ví Dụ" } };
    expect(() => given().when({ ...register, signedBy })).toThrow("sealed");
  });
});

describe("identifying a directive", () => {
  it("adds what was learnt later; the registration stays as it was", () => {
    const outcome = given(registered);
    outcome.when(identify).thenRecords(identified).thenFlags();
    const known = describeDirective(given(registered, identified).state.history.facts);
    expect([known?.identity, known?.title]).toEqual([identity, "Chỉ thị Ví Dụ"]);
    expect(describeDirective(outcome.state.history.facts)?.identity).toEqual(unidentified);
  });

  it("refuses an unknown directive, an incomplete identity, and one that is known already", () => {
    given().when(identify).thenRefuses("NotFound", { what: "directive" });
    const { number, ...rest } = identity;
    given(registered)
      .when({ ...identify, identity: { ...rest, number: unknown } })
      .thenRefuses("IdentityIncomplete", { missing: ["number"] });
    given(registered, identified).when(identify).thenRefuses("IdentityAlreadyKnown");
    const issuer = { agency: "khong-co" };
    given(registered)
      .when({ ...identify, identity: { ...identity, issuer } })
      .thenRefuses("NotFound");
  });
});

describe("an identity", () => {
  it("has a key when nothing that makes it unique is unknown", () => {
    expect(claimKeyOf(identity)).toEqual(["agency:tinh-vi-du", "2023", "văn bản hành chính", "CT-UBVD", "07"]);
    expect(claimKeyOf({ ...identity, type: unknown, issuedOn: { unknown: "?" } })).toBeDefined();
    for (const part of missingParts(unidentified)) expect(claimKeyOf({ ...identity, [part]: unknown })).toBeUndefined();
    expect(missingParts(identity)).toEqual([]);
    expect(missingParts(unidentified)).toEqual(["number", "symbol", "issuer", "year"]);
    expect(isUnknown(unidentified.number)).toBe(true);
  });

  it("is claimed by issuers that are words, too, and told apart from a body of that name", () => {
    expect(claimKeyOf({ ...identity, issuer: { asWritten: office } })?.[0]).toBe(`words:${office}`);
    const collective = { words: "liên tịch", closure: "closed" as const };
    expect(claimKeyOf({ ...identity, issuer: { collective } })?.[0]).toBe("words:liên tịch");
  });
});

describe("claiming an identity", () => {
  const claim = { type: "ClaimIdentity", ...said("2023-02-06"), directive: "a", key: ["k"], reason: null } as const;
  const given = specification({
    initialState: unclaimed,
    evolve: (state: Claim, entry) => evolveClaim(state, entry),
    decide: (command: Parameters<typeof decideClaim>[0], state) => decideClaim(command, state),
    factsAt: () => undefined,
  });
  const claimed = IdentityClaimed({ ...said("2023-02-06"), directive: "a", key: ["k"] });
  const contested = IdentityContested({ ...said("2023-02-06"), directive: "b", reason: "trùng số" });

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
