import type { Dated } from "@chidao/core";
import { describe, expect, it } from "vitest";
import { agencyIdsIn, isSameParty, type Party, partiesOfLead, partyKey, partyWords } from "./party.js";
import { capital, dateText, grouped } from "./words.js";

const ministry: Party = { agency: "bo-gia-dinh" };
const written: Party = { asWritten: "các đơn vị liên quan" };
const collective: Party = { collective: { words: "các bộ", closure: "closed" } };
const other: Party = { collective: { words: "địa phương", closure: "open" } };
const parties = [ministry, { agency: "tinh-vi-du" }, written, { asWritten: "bo-gia-dinh" }, collective, other];

describe("a party", () => {
  it("is the same as itself alone, whatever else goes by the same words", () => {
    const same = parties.map((one) => parties.map((two) => isSameParty(one, two)));
    expect(same).toEqual(parties.map((_, n) => parties.map((__, m) => n === m)));
    expect(isSameParty(collective, { collective: { words: "các bộ", closure: "open" } })).toBe(true);
  });

  it("has a key of its own", () => {
    expect(new Set(parties.map(partyKey)).size).toBe(parties.length);
    expect(partyKey(ministry)).toBe(partyKey({ agency: "bo-gia-dinh" }));
    expect([partyKey(written), partyKey(collective)]).toEqual(["words:các đơn vị liên quan", "collective:các bộ"]);
  });

  it("is called as its body is, or by the words of the text", () => {
    const named = (agency: string) => `Tên của ${agency}`;
    expect([ministry, written, collective].map((party) => partyWords(party, named))).toEqual([
      ...["Tên của bo-gia-dinh", "các đơn vị liên quan"],
      "các bộ",
    ]);
    expect(partyWords(ministry)).toBe("bo-gia-dinh");
  });
});

describe("the parties of a lead", () => {
  it("are the lead, its candidates, or the body that has ended", () => {
    const candidates = [ministry, written];
    expect(partiesOfLead({ determined: collective })).toEqual([collective]);
    expect(partiesOfLead({ undetermined: { candidates, words: "cùng chủ trì" } })).toEqual(candidates);
    expect(partiesOfLead({ disputed: { candidates, words: "mỗi bên nói một khác" } })).toEqual(candidates);
    expect(partiesOfLead({ ended: { agency: "bo-gia-dinh", words: "đã giải thể" } })).toEqual([ministry]);
  });

  it("give the ids of registered bodies, each once", () => {
    expect(agencyIdsIn([ministry, written, ministry, collective])).toEqual(["bo-gia-dinh"]);
  });
});

describe("small words", () => {
  it("give a date as precisely as it is known", () => {
    const dates = [{ day: "2026-08-10" }, { month: "2026-08" }, { year: "2026" }, { unknown: "không rõ" }];
    expect(dates.map((date) => dateText(date as Dated))).toEqual(["2026-08-10", "2026-08", "2026", null]);
  });

  it("group digits by language, and begin with a capital", () => {
    expect(grouped(1_200_000n)).toEqual({ vi: "1.200.000", en: "1,200,000" });
    expect([capital("đã giao"), capital("")]).toEqual(["Đã giao", ""]);
  });
});
