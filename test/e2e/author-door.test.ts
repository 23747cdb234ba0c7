/** Authors' keys at the front door: a device that fails, one that lies, and several authors at once. */

import { verifierKeyText } from "@chidao/audit";
import { type ChidaoOptions, createChidao, memoryStore, type Signer } from "chidao";
import { describe, expect, it } from "vitest";
import { ok } from "../support/bundles.js";
import { testKey } from "../support/ed25519.js";
import { eventsOf } from "../support/store-helpers.js";

const on = "2024-01-02";
const by = { agency: "vp-vi-du" };
const an = testKey("vp.example");
const binh = testKey("so.example");

async function ledger(options: Partial<ChidaoOptions> = {}) {
  const store = memoryStore();
  const chidao = createChidao({ store, ...options });
  ok(await createChidao({ store }).ledger.open({ name: "Thử", illustrative: true, on, by }));
  return { store, chidao };
}

const body = (id: string) => ({
  ...{ id, kind: "other" as const, names: [`Sở ${id}`], fictional: true, on, by },
  source: { citation: "hư cấu", note: "cho kiểm thử" },
});

const paper = {
  ...{ source: "oral-order" as const, title: "Chỉ đạo miệng", directedBy: "vp-vi-du", directedOn: on, on, by },
  signedBy: { name: "Nguyễn Thị Ví Dụ", office: "Chủ tịch" },
};

describe("a signer that gives no signature", () => {
  const failing: ReadonlyArray<readonly [string, Signer]> = [
    ["rejects", { ...an, sign: () => Promise.reject(new Error("the card was taken out")) }],
    ["signs with another key", { ...an, sign: binh.sign }],
    ["signs another text", { ...an, sign: (text) => an.sign(`${text}\n`) }],
    ["gives too few bytes", { ...an, sign: async () => new Uint8Array(63) }],
    ["is a witness", testKey("vp.example", "witness")],
  ];

  it.each(failing)("since it %s, leaves nothing: no entry, and no personal value", async (_how, author) => {
    const kept: Array<string> = [];
    const disclosures: ChidaoOptions["disclosures"] = {
      put: async (commitment) => {
        kept.push(commitment);
        return { ok: true, value: undefined };
      },
      get: async () => ({ ok: true, value: undefined }),
      erase: async () => ({ ok: true, value: undefined }),
    };
    const { store, chidao } = await ledger({ author, disclosures });
    ok(await createChidao({ store }).agencies.register(body("vp-vi-du")));
    const before = await eventsOf(store.readAll());
    const refused = await chidao.directives.register(paper);
    expect(refused).toMatchObject({ ok: false, error: { code: "AuthorCantSign", class: "failed" } });
    expect(await eventsOf(store.readAll())).toEqual(before);
    expect(kept).toEqual([]);
    ok(await createChidao({ store, disclosures, author: an }).directives.register(paper));
    expect(kept).toHaveLength(1);
  });

  it("is asked once for a command that it can't sign", async () => {
    let asked = 0;
    const author: Signer = {
      ...an,
      sign: () => {
        asked += 1;
        return Promise.reject(new Error("no card"));
      },
    };
    const { chidao } = await ledger({ author });
    expect(await chidao.agencies.register(body("vp-vi-du"))).toMatchObject({ ok: false });
    expect(asked).toBe(1);
  });
});

describe("what is said of an actor whose key signs", () => {
  it("is that it was signed, unless the caller says otherwise", async () => {
    const { store, chidao } = await ledger({ author: an });
    ok(await chidao.agencies.register(body("mot")));
    ok(await chidao.agencies.register({ ...body("hai"), assurance: "authenticated" }));
    const said = (await eventsOf(store.readAll())).map(({ metadata }) => JSON.parse(metadata).assurance);
    expect(said).toEqual(["declared", "signed", "authenticated"]);
  });
});

describe("several authors on one ledger", () => {
  it("who write at the same time each sign what is stored, wherever it comes to stand", async () => {
    const { store, chidao } = await ledger();
    for (const id of ["vp-vi-du", "so-mau"]) ok(await chidao.agencies.register(body(id)));
    ok(await chidao.directives.register(paper));
    ok(await chidao.assignments.issue({ directive: "D1", kind: "general", words: "Lập sổ", lead: "so-mau", on, by }));
    const doors = [an, binh].map((author) => createChidao({ store, author }));
    const report = (at: number) => {
      const agency = at % 2 === 0 ? "vp-vi-du" : "so-mau";
      return doors[at % 2]?.assignments.report({ assignment: "D1.1", words: `lần ${at}`, on, by: { agency } });
    };
    for (const reported of await Promise.all(Array.from({ length: 12 }, (_, at) => report(at)))) {
      expect(reported).toMatchObject({ ok: true });
    }
    const authors = `author ${verifierKeyText(an.key)} vp-vi-du 2020-01-01\nauthor ${verifierKeyText(binh.key)} so-mau 2020-01-01\n`;
    const { steps, authors: counts } = ok(await chidao.audit.verify({ authors }));
    expect(steps.find(({ name }) => name === "authors")?.outcome).toBe("pass");
    expect(counts.fits).toBe(
      (await eventsOf(store.readAll())).filter(({ signature }) => signature !== undefined).length,
    );
    expect(counts.fits).toBeGreaterThanOrEqual(12);
  });
});
