/** Directives through the front door: identity, what other documents do to them, and what that means for tasks. */
import { createHmac } from "node:crypto";
import { type Chidao, createChidao, memoryStore, type Outcome, type RegisterDirectiveInput } from "chidao";
import { beforeEach, describe, expect, it } from "vitest";

const entry = { on: "2023-02-06", by: { agency: "ubnd-vi-du" } } as const;
const source = { citation: "Hư cấu", note: "Chỉ dùng để kiểm thử" };
const identity = { type: "CT", number: "07", symbol: "CT-UBVD", issuer: "ubnd-vi-du", year: "2023" };
const text = "Điều 1. Sở Mẫu xây dựng kế hoạch. Điều 2. Sở Mẫu báo cáo hằng quý. Điều 3. Thực hiện.";
const paper: Omit<RegisterDirectiveInput, "on" | "by"> = {
  source: "document",
  title: "Chỉ thị về truyền thông chính sách",
  directedBy: "ubnd-vi-du",
  directedOn: "2023-02-03",
  effectiveOn: "2023-02-03",
  urgency: "urgent",
  secrecy: "none",
  signedBy: { capacity: "KT. CHỦ TỊCH", office: "Phó Chủ tịch", name: "Nguyễn Thị Ví Dụ" },
  concludes: null,
  notedBy: null,
  text,
  provisions: [
    { path: "1", words: "Sở Mẫu xây dựng kế hoạch." },
    { path: "2", words: "Sở Mẫu báo cáo hằng quý." },
  ],
};

const secrets = { hmacSha256: (value: string) => createHmac("sha256", "khóa kiểm thử").update(value).digest("hex") };

let store: ReturnType<typeof memoryStore>;
let chidao: Chidao;
beforeEach(async () => {
  store = memoryStore();
  chidao = createChidao({ store, secrets, clock: { now: () => "2023-06-30T02:00:00.000Z" } });
  good(await chidao.ledger.open({ ...entry, name: "Sổ thử", illustrative: true }));
  for (const [id, name] of [
    ["ubnd-vi-du", "Ủy ban nhân dân tỉnh Ví Dụ"],
    ["so-mau", "Sở Mẫu"],
  ] as const) {
    good(await chidao.agencies.register({ ...entry, id, kind: "other", names: [name], fictional: true, source }));
  }
});

function good<A>(outcome: Outcome<A>): A {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const register = async (changes: Partial<RegisterDirectiveInput> = {}) =>
  good(await chidao.directives.register({ ...entry, ...paper, ...changes })).handle ?? "";
const issue = async (directive: string, provision: string) =>
  good(
    await chidao.assignments.issue({
      ...entry,
      ...{ on: "2023-02-10", directive, provision, kind: "general", words: `việc ${provision}`, lead: "so-mau" },
    }),
  ).handle ?? "";
const refusalOf = (outcome: Outcome<unknown>) => (outcome.ok ? "nothing" : outcome.error.code);

async function everyStoredText(): Promise<string> {
  const texts: Array<string> = [];
  for await (const chunk of store.readAll({ chunkSize: 100 })) {
    if (chunk.ok) texts.push(...chunk.value.map((event) => `${event.stream} ${event.data} ${event.metadata}`));
  }
  return texts.join("\n");
}

describe("a registration", () => {
  it("finds the place of each provision in the text, and keeps only the text's digest", async () => {
    const handle = await register();
    const { directive, provisions } = good(await chidao.directives.show(handle));
    for (const { span, words } of provisions) {
      if ("unknown" in span) expect.unreachable(span.unknown);
      else expect(text.slice(span.from, span.to)).toBe(words);
    }
    expect(directive).toMatchObject({ urgency: "urgent", state: "in-force", text: { length: text.length } });
    expect(directive.signedBy).toMatchObject({ capacity: "KT. CHỦ TỊCH", name: { disclosed: "Nguyễn Thị Ví Dụ" } });
    expect(await everyStoredText()).not.toContain("Điều 3");
  });

  it("refuses a span whose words are not those of the text", async () => {
    const provisions = [{ path: "1", words: "Sở Mẫu", span: { from: 0, to: 6 } }];
    expect(refusalOf(await chidao.directives.register({ ...entry, ...paper, provisions }))).toBe("SpanMismatch");
  });
});

describe("an identity", () => {
  it("may be given as it is printed: type and year are read where it names them", async () => {
    const printed = { issuer: "ubnd-vi-du", year: "2023", reference: "7/ct-ubvd" };
    const { directive } = good(await chidao.directives.show(await register({ identity: printed })));
    expect(directive.identity).toMatchObject({ type: "CT", number: "07", symbol: "CT-ubvd", year: "2023" });
    expect(refusalOf(await chidao.directives.register({ ...entry, ...paper, identity }))).toBe(
      "IdentityAlreadyClaimed",
    );
    const legal = { issuer: "ubnd-vi-du", reference: "188/1999/QĐ-TTg" };
    const old = good(await chidao.directives.show(await register({ identity: legal }))).directive.identity;
    expect(old).toMatchObject({ number: "188", year: "1999", symbol: "QĐ-TTg", type: "QĐ" });
    const lost = good(await chidao.directives.show(await register({ identity: { reference: "30/2020/ND-CP" } })));
    expect(lost.directive.identity).toMatchObject({ symbol: "ND-CP", type: { unknown: expect.any(String) } });
    for (const wrong of [{ reference: "CT-UBVD" }, { ...legal, number: "1" }, { ...legal, year: "2000" }]) {
      expect(refusalOf(await chidao.directives.register({ ...entry, ...paper, identity: wrong }))).toBe(
        "DecodeFailure",
      );
    }
  });

  it("that was recorded wrongly is revised, and the number it leaves can be claimed", async () => {
    const first = await register({ identity });
    const claim = { ...entry, ...paper, identity };
    expect(refusalOf(await chidao.directives.register(claim))).toBe("IdentityAlreadyClaimed");
    const revise = {
      ...entry,
      directive: first,
      identity: { ...identity, number: "08" },
      reason: "Bản gốc ghi số 08.",
    };
    good(await chidao.directives.identify(revise));
    const second = good(await chidao.directives.register(claim));
    expect(second.irregularities).toEqual([]);
    expect(refusalOf(await chidao.directives.register({ ...claim, identity: revise.identity }))).toBe(
      "IdentityAlreadyClaimed",
    );
    expect(good(await chidao.doctor()).checks.find(({ name }) => name === "half way")?.ok).toBe(true);
  });

  it("of a secret document is sealed: the record tells nothing of it, and a second claim is still noticed", async () => {
    const secret = {
      ...{ secrecy: "secret" as const, provisions: [], text: { unknown: "văn bản mật" }, title: "Văn bản mật" },
      identity: { ...identity, number: "4711", symbol: "BC-MATVD" },
    };
    const handle = await register(secret);
    const stored = await everyStoredText();
    expect(["4711", "MATVD"].filter((word) => stored.includes(word))).toEqual([]);
    expect(good(await chidao.directives.show(handle)).directive.sealedReference).toEqual({
      disclosed: "4711/BC-MATVD",
    });
    const again = await chidao.directives.register({ ...entry, ...paper, ...secret });
    expect(refusalOf(again)).toBe("IdentityAlreadyClaimed");
    const keyless = createChidao({ store });
    expect(refusalOf(await keyless.directives.register({ ...entry, ...paper, ...secret }))).toBe("SecretKeyMissing");
  });
});

describe("a command that is cut off between two streams", () => {
  it("is named by doctor, holds every key once, and is resumed by repeating it", async () => {
    const first = await register({ identity });
    let cut = true;
    const failing: typeof store = {
      ...store,
      append: async (request) => {
        const types = request.events.map(({ type }) => type);
        if (!cut || !types.includes("IdentityReleased")) return store.append(request);
        return { ok: false, error: { _tag: "StoreFull", cause: "cut off for the test" } };
      },
    };
    const shaky = createChidao({ store: failing, secrets });
    const revise = {
      ...{ ...entry, directive: first, identity: { ...identity, number: "08" } },
      ...{ reason: "Bản gốc ghi số 08.", commandId: "revise" },
    };
    expect(refusalOf(await shaky.directives.identify(revise))).toBe("StoreFull");
    const halfWay = async () => good(await chidao.doctor()).checks.find(({ name }) => name === "half way");
    expect(await halfWay()).toMatchObject({ ok: false, detail: { en: expect.stringContaining("release of") } });
    expect(refusalOf(await chidao.directives.register({ ...entry, ...paper, identity }))).toBe(
      "IdentityAlreadyClaimed",
    );
    cut = false;
    expect(good(await shaky.directives.identify(revise)).repeated).toBe(true);
    expect(await halfWay()).toMatchObject({ ok: true });
    good(await chidao.directives.register({ ...entry, ...paper, identity }));
  });
});

describe("a recall", () => {
  it("ends no task by itself: they are listed until somebody says what becomes of them", async () => {
    const handle = await register();
    const [revoked, retained] = [await issue(handle, "1"), await issue(handle, "2")];
    const through = { document: { title: "Quyết định thu hồi", number: "9/QĐ-UBVD" } };
    good(await chidao.directives.recall({ ...entry, on: "2023-03-01", directive: handle, through, reason: "Nhầm." }));
    const { affected } = good(await chidao.directives.affected());
    expect(affected.map(({ assignment, proposal }) => [assignment, proposal])).toEqual([
      [revoked, "revoke"],
      [retained, "revoke"],
    ]);
    expect(good(await chidao.doctor()).checks.find(({ name }) => name === "affected")).toMatchObject({ ok: false });
    const settling = { ...entry, on: "2023-03-02", directive: handle } as const;
    const first = { ...settling, how: "revoke" as const, assignments: [revoked], reason: "Văn bản bị thu hồi." };
    good(await chidao.directives.settle(first));
    expect(good(await chidao.directives.settle(first)).settled).toEqual([]);
    good(await chidao.directives.settle({ ...settling, how: "retain", reason: "Giao lại ở văn bản khác." }));
    expect(good(await chidao.directives.affected(handle)).affected).toEqual([]);
    const { items } = good(await chidao.reports.assignments());
    expect(items.map(({ handle: name, status }) => [name, status?.stage])).toEqual([
      [revoked, "revoked"],
      [retained, "issued"],
    ]);
    expect(good(await chidao.directives.show(handle)).directive.state).toBe("recalled");
  });
});

describe("a replacement", () => {
  it("has its tasks ended as superseded, by the new task or by a new direction", async () => {
    const [old, newer] = [await register(), await register({ title: "Chỉ thị thay thế" })];
    const [byTask, byDirection] = [await issue(old, "1"), await issue(old, "2")];
    const successor = await issue(newer, "1");
    const replaced = { ...entry, on: "2023-03-01", directive: old, through: { directive: newer } };
    good(await chidao.directives.replace({ ...replaced, reason: "Chỉ thị mới." }));
    const { affected } = good(await chidao.directives.affected(old));
    expect(affected.map(({ proposal }) => proposal)).toEqual(["supersede", "supersede"]);
    const settling = { ...entry, on: "2023-03-02", directive: old, reason: "Giao lại ở chỉ thị mới." };
    const wrong = await chidao.directives.settle({ ...settling, how: "retain", successor });
    expect(wrong).toMatchObject({ ok: false, error: { code: "DecodeFailure", issues: [{ path: "/successor" }] } });
    const itself = { ...settling, how: "supersede" as const, assignments: [byTask], successor: byTask };
    expect(refusalOf(await chidao.directives.settle(itself))).toBe("OfItself");
    const first = { ...settling, how: "supersede" as const, assignments: [byTask], successor };
    expect(good(await chidao.directives.settle(first)).settled).toMatchObject([
      { assignment: byTask, proposed: false },
    ]);
    expect(good(await chidao.directives.settle(first)).settled).toEqual([]);
    good(await chidao.directives.settle({ ...settling, how: "supersede" }));
    expect(good(await chidao.directives.affected()).affected).toEqual([]);
    const { items } = good(await chidao.reports.assignments());
    expect(items.map(({ handle, status }) => [handle, status?.stage])).toEqual([
      [byTask, "superseded"],
      [byDirection, "superseded"],
      [successor, "issued"],
    ]);
    const said = (await everyStoredText()).split("\n").filter((line) => line.includes("Giao lại ở chỉ thị mới."));
    const successors = said.map((line) => /"successor":("[^"]+"|null)/u.exec(line)?.[1]);
    const { id } = items[2] ?? expect.unreachable();
    expect(successors).toEqual([`"${id}"`, "null"]);
    expect(said.every((line) => line.includes("Chỉ thị thay thế"))).toBe(true);
  });
});

describe("two directives", () => {
  it("are never replaced by each other", async () => {
    const [a, b] = [await register(), await register()];
    const replace = (directive: string, by: string) =>
      chidao.directives.replace({ ...entry, directive, through: { directive: by }, reason: "Thay thế." });
    good(await replace(a, b));
    expect(refusalOf(await replace(b, a))).toBe("RelationCycle");
    expect(refusalOf(await replace(b, b))).toBe("RelatedToItself");
  });

  it("of one document are merged: tasks follow the survivor and count once, and so does the number", async () => {
    const survivor = await register({ identity });
    const lost = await register({ identity, contestReason: "Hai đơn vị cùng nhập." });
    await issue(survivor, "1");
    await issue(lost, "2");
    const before = good(await chidao.reports.board());
    expect(good(await chidao.directives.gaps()).series[0]?.counts).toMatchObject({ contested: 1, registered: 0 });
    good(await chidao.directives.merge({ ...entry, directive: lost, survivor, reason: "Một văn bản." }));
    const { directives } = good(await chidao.directives.list());
    expect(directives.map(({ handle, state, assignmentCount }) => [handle, state, assignmentCount])).toEqual([
      [survivor, "in-force", 2],
      [lost, "merged", 0],
    ]);
    expect(good(await chidao.directives.show(survivor)).assignments).toHaveLength(2);
    const after = good(await chidao.reports.board());
    expect([after.total, after.notYetAssigned]).toEqual([before.total, 0]);
    expect(good(await chidao.directives.gaps()).series[0]?.counts).toMatchObject({ contested: 0, registered: 1 });
    const merge = (directive: string, into: string) =>
      chidao.directives.merge({ ...entry, directive, survivor: into, reason: "Một văn bản." });
    expect(refusalOf(await merge(survivor, lost))).toBe("MergedElsewhere");
    expect(refusalOf(await merge(survivor, survivor))).toBe("RelatedToItself");
  });
});

describe("documents without tasks", () => {
  it("are screened, fill their place in the series, and may become directives later", async () => {
    await register({ identity });
    const screen = {
      ...entry,
      title: "Lịch tuần",
      identity: { ...identity, number: "05" },
      reason: "Không giao việc.",
    };
    const screened = good(await chidao.directives.screen(screen)).handle ?? "";
    const [series] = good(await chidao.directives.gaps({ issuer: "so-mau" })).series;
    expect(series).toBeUndefined();
    const found = good(await chidao.directives.gaps({ issuer: "ubnd-vi-du", year: "2023", upTo: 9 })).series;
    expect(found).toMatchObject([
      {
        screened: [{ from: 5, to: 5 }],
        registered: [{ from: 7, to: 7 }],
        missing: [
          { from: 1, to: 4 },
          { from: 6, to: 6 },
          { from: 8, to: 9 },
        ],
        upToKnown: true,
      },
    ]);
    expect(good(await chidao.directives.list()).screened).toMatchObject([{ handle: screened }]);
    await register({ identity: screen.identity, screened });
    const listed = good(await chidao.directives.list());
    expect([listed.screened, listed.directives.map(({ handle }) => handle)]).toEqual([[], ["D1", screened]]);
  });
});

describe("an amendment and a correction", () => {
  it("change provisions and form; an entry of the record itself is corrected apart", async () => {
    const handle = await register();
    const task = await issue(handle, "2");
    const changes = [
      { how: "removed" as const, path: "2" },
      { how: "added" as const, provision: { path: "4", words: "Báo cáo hằng tháng." } },
    ];
    good(await chidao.directives.amend({ ...entry, on: "2023-04-01", directive: handle, changes, note: "Sửa đổi" }));
    const corrections = [{ place: "Điều 1", was: "kế hoạch", now: "chương trình" }];
    good(await chidao.directives.correct({ ...entry, directive: handle, corrections }));
    const change = { title: "Chỉ thị (tên đúng)", effectiveOn: "2023-03-01" };
    good(await chidao.directives.correctEntry({ ...entry, directive: handle, entry: 0, change, reason: "Nhập nhầm." }));
    const { directive, provisions, affected } = good(await chidao.directives.show(handle));
    expect(provisions.map(({ path, state, ordinal }) => [path, state, ordinal])).toEqual([
      ["1", "original", 1],
      ["2", "removed", 2],
      ["4", "added", 3],
    ]);
    expect(affected).toMatchObject([{ assignment: task, what: "provision-removed", provision: "2" }]);
    expect(directive).toMatchObject({ title: "Chỉ thị (tên đúng)", effectiveOn: { day: "2023-03-01" } });
    expect(directive.relations.map(({ kind }) => kind)).toEqual(["amended", "corrected"]);
    const moved = { ...entry, directive: handle, entry: 0, change: { identity: {} }, reason: "x" };
    expect(refusalOf(await chidao.directives.correctEntry(moved))).toBe("ReplacementMalformed");
    const meeting = { on: "2022-11-24", words: "hội nghị trực tuyến" };
    good(await chidao.directives.conclude({ ...entry, directive: handle, meeting }));
    expect(good(await chidao.directives.show(handle)).directive.concludes).toMatchObject({ words: meeting.words });
  });
});
