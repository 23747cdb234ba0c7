import { isUnknown } from "@chidao/core";
import {
  day,
  directiveOf,
  directiveRegistered,
  exampleId,
  exampleIdentity,
  givenDirective,
  office,
  registerDirective,
  said,
  unknownIdentity,
} from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { describeDirective, describeScreened } from "./directive.js";
import { DirectiveIdentified, DirectiveIdentityRevised, DocumentScreened } from "./events.js";
import { claimKeyOf, missingParts } from "./identity.js";

const unknown = { unknown: "không có trong tài liệu" };
const given = givenDirective();
const registered = directiveRegistered();
const identify = {
  type: "IdentifyDirective",
  ...said("2023-03-01"),
  ...{ directive: exampleId(2), identity: exampleIdentity, sealedReference: null, reason: null, basis: unknown },
} as const;
const identified = DirectiveIdentified({
  ...said("2023-03-01"),
  ...{ identity: exampleIdentity, sealedReference: null, basis: unknown },
});
const sealedReference = {
  ...{ reference: { commitment: "c".repeat(64) }, claim: "d".repeat(64), keyId: "e".repeat(64) },
};
const key = ["agency:tinh-vi-du", "2023", "văn bản hành chính", "CT-UBVD", "07"];

describe("registering a directive", () => {
  it("records what is known; an unknown number is no reason to refuse", () => {
    given().when(registerDirective()).thenRecords(registered).thenFlags();
    given()
      .when(registerDirective({ signedBy: unknown }))
      .thenRecords("DirectiveRegistered");
  });

  it("refuses an id that is taken, a provision named or numbered twice, and bodies that are not registered", () => {
    given(registered).when(registerDirective()).thenRefuses("AlreadyExists", { what: "directive" });
    const [provision] = registerDirective().provisions;
    if (provision === undefined) return expect.unreachable();
    given()
      .when(registerDirective({ provisions: [provision, { ...provision, ordinal: 2 }] }))
      .thenRefuses("AlreadyExists", { what: "provision", id: "II.1" });
    given()
      .when(registerDirective({ provisions: [provision, { ...provision, path: "II.2" }] }))
      .thenRefuses("AlreadyExists", { what: "provision", id: "1" });
    const nobody = { agency: "khong-co" };
    given()
      .when(registerDirective({ directedBy: nobody }))
      .thenRefuses("NotFound", { what: "agency", id: "khong-co" });
    given()
      .when(registerDirective({ identity: { ...exampleIdentity, issuer: nobody } }))
      .thenRefuses("NotFound");
    given()
      .when(registerDirective({ notedBy: { by: nobody, office: "văn thư", on: day("2023-02-03") } }))
      .thenRefuses("NotFound");
  });

  it("flags a contested identity and a day in the future", () => {
    givenDirective({ contested: { holder: "khác" } })()
      .when(registerDirective({ identity: exampleIdentity }))
      .thenRecords("DirectiveRegistered")
      .thenFlagsWith("identity.contested", { severity: "serious", facts: { heldBy: "khác" } });
    given().when(registerDirective(), "2023-02-05").thenFlags("entry.future-dated");
  });

  it("flags an oral order that nobody noted, and effect before issue", () => {
    given()
      .when(registerDirective({ source: "oral-order" }))
      .thenFlags("directive.oral-order-unnoted");
    const notedBy = { by: { agency: office }, office: "văn thư", on: day("2023-02-03") };
    given()
      .when(registerDirective({ source: "oral-order", notedBy }))
      .thenFlags();
    given()
      .when(registerDirective({ identity: exampleIdentity, effectiveOn: day("2023-01-01") }))
      .thenFlags("directive.effective-before-issue");
  });

  it("is a defect with a name that was not sealed", () => {
    const signedBy = {
      capacity: "own",
      ...{ words: "", office: "Chủ tịch" },
      name: { personal: "Nguyễn Thị Ví Dụ" },
    } as const;
    expect(() => given().when(registerDirective({ signedBy }))).toThrow("sealed");
  });
});

describe("the place of a provision in the text", () => {
  const text = "II. Nhiệm vụ: 1. Bộ Giả Định hướng dẫn.";
  const words = "Bộ Giả Định hướng dẫn.";
  const at = (from: number, to: number) => [{ path: "II.1", ordinal: 1, words, span: { from, to } }];
  const from = text.indexOf(words);

  it("holds exactly its words; of the text only the digest is recorded", () => {
    const outcome = given().when(registerDirective({ text, provisions: at(from, text.length) }));
    const provisions = at(from, text.length);
    const digest = { sha256: String(text.length).padStart(64, "0"), length: text.length };
    outcome.thenRecords(directiveRegistered({ text: digest, provisions })).thenFlags();
    expect(JSON.stringify(outcome.decision)).not.toContain("Nhiệm vụ:");
  });

  it("is refused when other words stand there, or without the text", () => {
    given()
      .when(registerDirective({ text, provisions: at(from + 1, text.length) }))
      .thenRefuses("SpanMismatch", { path: "II.1", expected: words, found: words.slice(1) });
    given()
      .when(registerDirective({ text, provisions: at(from, 900) }))
      .thenRefuses("SpanMismatch", { found: words });
    given()
      .when(registerDirective({ text, provisions: at(900, 950) }))
      .thenRefuses("SpanMismatch", { found: "" });
    given()
      .when(registerDirective({ provisions: at(0, words.length) }))
      .thenRefuses("TextMissing", { path: "II.1" });
  });

  it("is flagged when the text is at hand and nobody knows where the words stand", () => {
    given()
      .when(registerDirective({ text }))
      .thenFlagsWith("directive.provision-not-located", { severity: "advisory", facts: { path: "II.1" } });
  });
});

describe("a secret document", () => {
  const secret = registerDirective({ secrecy: "secret", sealedReference, provisions: [] });

  it("shows neither number nor words in the open ledger", () => {
    given().when(secret).thenRecords("DirectiveRegistered").thenFlags();
    given()
      .when({ ...secret, identity: { ...unknownIdentity, number: "12" } })
      .thenRefuses("SecretInOpenLedger", { field: "number" });
    given()
      .when({ ...secret, identity: { ...unknownIdentity, symbol: "CT-UBVD" } })
      .thenRefuses("SecretInOpenLedger", { field: "symbol" });
    given()
      .when(registerDirective({ secrecy: "confidential" }))
      .thenRefuses("SecretInOpenLedger", { field: "provisions" });
  });

  it("is claimed by its keyed hash, and told apart from every open document", () => {
    expect(claimKeyOf(unknownIdentity, sealedReference)).toEqual(["secret", "d".repeat(64)]);
  });

  it("is flagged when it is sealed although it is open", () => {
    given().when(registerDirective({ sealedReference })).thenFlags("directive.sealed-though-open");
  });

  it("is not given an open number later either", () => {
    const known = directiveRegistered({ secrecy: "secret", provisions: [] });
    given(known).when(identify).thenRefuses("SecretInOpenLedger", { field: "number" });
    given(known)
      .when({ ...identify, identity: unknownIdentity, sealedReference })
      .thenRecords("DirectiveIdentified");
  });
});

describe("identifying a directive", () => {
  it("adds what was learnt later; the registration stays as it was", () => {
    given(registered).when(identify).thenRecords(identified).thenFlags();
    const known = describeDirective(directiveOf(registered, identified).history.facts);
    expect([known?.identity, known?.title]).toEqual([exampleIdentity, "Chỉ thị Ví Dụ"]);
    expect(describeDirective(directiveOf(registered).history.facts)?.identity).toEqual(unknownIdentity);
  });

  it("refuses an unknown directive, an incomplete identity, and one that is known already", () => {
    given().when(identify).thenRefuses("NotFound", { what: "directive" });
    const incomplete = { ...exampleIdentity, number: unknown };
    given(registered)
      .when({ ...identify, identity: incomplete })
      .thenRefuses("IdentityIncomplete", { missing: ["number"] });
    given(registered, identified).when(identify).thenRefuses("IdentityAlreadyKnown");
    given(registered)
      .when({ ...identify, identity: { ...exampleIdentity, issuer: { agency: "khong-co" } } })
      .thenRefuses("NotFound");
  });

  it("is revised with a reason, and gives up the key that it no longer bears", () => {
    const revise = { ...identify, reason: "Bản gốc ghi số 08.", identity: { ...exampleIdentity, number: "08" } };
    const revised = (identity: typeof exampleIdentity, releases: ReadonlyArray<string> | null) =>
      DirectiveIdentityRevised({
        ...said("2023-03-01"),
        ...{ identity, sealedReference: null, releases, reason: revise.reason, basis: unknown },
      });
    given(registered, identified).when(revise).thenRecords(revised(revise.identity, key));
    const sameKey = { ...exampleIdentity, type: "chỉ thị" };
    given(registered, identified)
      .when({ ...revise, identity: sameKey })
      .thenRecords(revised(sameKey, null));
    given(registered, identified)
      .when({ ...revise, identity: unknownIdentity })
      .thenRecords(revised(unknownIdentity, key));
    const after = directiveOf(registered, identified, revised(revise.identity, key));
    expect(describeDirective(after.history.facts)?.identity.number).toBe("08");
  });
});

describe("a document that was screened", () => {
  const screen = {
    type: "ScreenDocument",
    ...said("2023-02-05"),
    ...{ directive: exampleId(2), title: "Lịch tuần", identity: exampleIdentity, sealedReference: null },
    ...{ text: "toàn văn", reason: "Không giao nhiệm vụ." },
  } as const;
  const screened = DocumentScreened({
    ...said("2023-02-05"),
    ...{ directive: exampleId(2), title: "Lịch tuần", identity: exampleIdentity, sealedReference: null },
    ...{ text: { sha256: "8".padStart(64, "0"), length: 8 }, reason: "Không giao nhiệm vụ." },
  });

  it("is recorded with its number and the digest of its text, and is no directive", () => {
    given().when(screen).thenRecords(screened).thenFlags();
    given(screened).when(screen).thenRefuses("AlreadyExists");
    const { facts } = directiveOf(screened).history;
    expect([describeDirective(facts), describeScreened(facts)?.reason]).toEqual([undefined, "Không giao nhiệm vụ."]);
  });

  it("becomes a directive when it turns out to give tasks", () => {
    given(screened).when(registerDirective()).thenRecords(registered);
    const { facts } = directiveOf(screened, registered).history;
    expect([describeDirective(facts)?.title, describeScreened(facts)]).toEqual(["Chỉ thị Ví Dụ", undefined]);
  });

  it("hides the number of a secret document", () => {
    given()
      .when({ ...screen, sealedReference })
      .thenRefuses("SecretInOpenLedger");
  });
});

describe("an identity", () => {
  it("has a key when nothing that makes it unique is unknown", () => {
    expect(claimKeyOf(exampleIdentity)).toEqual(key);
    expect(claimKeyOf({ ...exampleIdentity, type: unknown, issuedOn: { unknown: "?" } })).toBeDefined();
    for (const part of missingParts(unknownIdentity)) {
      expect(claimKeyOf({ ...exampleIdentity, [part]: unknown })).toBeUndefined();
    }
    expect(missingParts(exampleIdentity)).toEqual([]);
    expect(missingParts(unknownIdentity)).toEqual(["number", "symbol", "issuer", "year"]);
    expect(isUnknown(unknownIdentity.number)).toBe(true);
  });

  it("is claimed by issuers that are words, too, and told apart from a body of that name", () => {
    expect(claimKeyOf({ ...exampleIdentity, issuer: { asWritten: office } })?.[0]).toBe(`words:${office}`);
    const collective = { words: "liên tịch", closure: "closed" as const };
    expect(claimKeyOf({ ...exampleIdentity, issuer: { collective } })?.[0]).toBe("words:liên tịch");
  });
});
