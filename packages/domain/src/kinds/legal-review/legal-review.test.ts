import { command, event, exampleId, factsOf, type Given, givenAssignment } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { kindStateOf } from "../../assignment/kinds.js";
import { legalReview } from "./kind.js";

const { worked, issued, paperOf, unknown } = event;

const listed = (item: string, title = `Văn bản ${item}`) =>
  worked("legal-review/DocumentListed", "2026-01-10", { item, document: paperOf(title) });
const conclusion = (item: string, what: string, articles: unknown = []) => ({
  ...{ item, conclusion: what, ground: "căn cứ", articles, proposedDocument: unknown, plannedFor: unknown },
});
const concluded = (item: string, what = "amend", articles: ReadonlyArray<string> = []) =>
  worked("legal-review/DocumentConcluded", "2026-02-10", conclusion(item, what, articles));
const opinion = worked("legal-review/OpinionRecorded", "2026-03-10", {
  ...{ from: { agency: "bo-gia-dinh" }, opinion: "agreed", document: unknown, item: unknown },
});
const appraisal = worked("legal-review/AppraisalRecorded", "2026-03-11", {
  ...{ appraiser: { agency: "bo-gia-dinh" }, result: "agreed", item: unknown, document: unknown },
});
const decided = (item: string, handling: string) =>
  worked("legal-review/HandlingDecided", "2026-04-10", { item, handling, decider: unknown, document: unknown });
const effective = (item: string, effect: string, articles: ReadonlyArray<unknown> = []) =>
  worked("legal-review/EffectStateSet", "2026-05-10", { item, effect, since: unknown, articles, document: unknown });
const followed = (item: string) =>
  worked("legal-review/FollowUpLinked", "2026-04-12", { item, followUp: exampleId(7) });

const stateOf = (...work: ReadonlyArray<Given>) => kindStateOf(legalReview, factsOf(...work));
const metOf = (...work: ReadonlyArray<Given>) => legalReview.met(stateOf(...work));
const outcomeOf = (...work: ReadonlyArray<Given>) => legalReview.outcome(stateOf(...work));
const task = (...work: ReadonlyArray<Given>) =>
  givenAssignment()(issued("2025-12-01", { kind: "legal-review" }), ...work);

describe("the product of a review", () => {
  it("is a conclusion on every listed document, with an opinion or an appraisal", () => {
    expect(metOf().verdict).toBe("not-recorded");
    expect(metOf(listed("1")).verdict).toBe("not-met");
    expect(metOf(concluded("1")).verdict).toBe("not-met");
    expect(metOf(listed("1"), concluded("1")).verdict).toBe("not-met");
    expect(metOf(listed("1"), concluded("1"), opinion).verdict).toBe("met");
    expect(metOf(listed("1"), concluded("1"), appraisal).verdict).toBe("met");
    expect(metOf(opinion).verdict).toBe("not-met");
  });

  it("is a fraction of a list that grows and shrinks", () => {
    const grown = [listed("1"), concluded("1"), opinion, listed("2")];
    expect(metOf(...grown)).toMatchObject({ verdict: "not-met", because: { vi: "1/2 văn bản có kết luận" } });
    const removed = worked("legal-review/DocumentRemoved", "2026-03-20", { item: "2", reason: "đã hết hiệu lực" });
    expect(metOf(...grown, removed).verdict).toBe("met");
  });

  it("counts a conclusion that came before the listing once the document is listed", () => {
    expect(metOf(concluded("1"), opinion).verdict).toBe("not-met");
    const late = worked("legal-review/DocumentListed", "2026-03-01", { item: "1", document: paperOf("NĐ 09") });
    expect(metOf(concluded("1"), late, opinion).verdict).toBe("met");
  });

  it("takes any text for an item, even the names that plain objects answer to", () => {
    for (const item of ["constructor", "__proto__", "toString"]) {
      expect(metOf(listed(item), opinion).verdict).toBe("not-met");
      expect(metOf(listed(item), concluded(item), opinion).verdict).toBe("met");
      task(listed(item))
        .when(command.work("legal-review/Conclude", "2026-02-20", conclusion(item, "amend")))
        .thenFlags();
    }
  });
});

describe("its outcome", () => {
  it("is that what was concluded has taken effect; keeping a document needs nothing more", () => {
    expect(outcomeOf()).toBeUndefined();
    expect(outcomeOf(listed("1"), concluded("1", "keep"))).toMatchObject({
      verdict: "met",
      reached: { done: 1, of: 1 },
    });
    expect(outcomeOf(listed("1"), concluded("1", "abolish-all"))?.verdict).toBe("not-met");
    expect(outcomeOf(listed("1"), concluded("1", "abolish-all"), effective("1", "expired"))?.verdict).toBe("met");
  });

  it("says how many documents need a follow-up task, until one is linked or the document is there", () => {
    const open = [listed("1"), concluded("1", "replace")];
    expect(outcomeOf(...open)?.because.vi).toBe("0/1 văn bản đã xử lý xong; 1 cần nhiệm vụ tiếp theo");
    expect(outcomeOf(...open, followed("1"))?.because.vi).toBe("0/1 văn bản đã xử lý xong");
    const result = worked("legal-review/ResultIssued", "2026-06-01", {
      ...{ item: "1", result: paperOf("Nghị định mới"), effectiveFrom: unknown },
    });
    expect(outcomeOf(...open, result)?.because.en).toBe("0 of 1 documents settled");
    expect(legalReview.summary(stateOf(...open))[0]?.rows[0]?.["followUp"]).toEqual({ vi: "cần giao", en: "needed" });
    expect(legalReview.summary(stateOf(...open, followed("1")))[0]?.rows[0]?.["followUp"]).toBe(exampleId(7));
  });

  it("follows the decision where it differs from the conclusion", () => {
    expect(outcomeOf(listed("1"), concluded("1", "replace"), decided("1", "keep"))?.verdict).toBe("met");
  });
});

describe("the register", () => {
  it("tells documents apart that were added after the list was fixed", () => {
    const fixed = worked("legal-review/ListFixed", "2026-01-15", { document: unknown });
    const later = worked("legal-review/DocumentListed", "2026-01-20", { item: "2", document: paperOf("Văn bản 2") });
    const rows = legalReview.summary(stateOf(listed("1"), fixed, later))[0]?.rows;
    expect(rows?.map(({ added }) => (added as { vi: string }).vi)).toEqual(["không", "có"]);
  });

  it("keeps what was said of each document when one is listed anew, taken off, or spoken of before", () => {
    const rows = (...work: ReadonlyArray<Given>) =>
      legalReview
        .summary(stateOf(...work))[0]
        ?.rows.map(({ item, document, conclusion: found, handling }) => [
          ...[item, document, (found as { en?: string } | null)?.en],
          (handling as { en?: string } | null)?.en,
        ]);
    const removed = (item: string) =>
      worked("legal-review/DocumentRemoved", "2026-03-20", { item, reason: "đã hết hiệu lực" });
    const late = (item: string) =>
      worked("legal-review/DocumentListed", "2026-05-01", { item, document: paperOf(`Văn bản ${item}`) });
    const two = [listed("1"), listed("2"), concluded("1", "replace")];
    const kept = ["2", "Văn bản 2", undefined, undefined];
    expect(rows(...two, listed("1", "Tên mới"))).toEqual([["1", "Tên mới", "replace", undefined], kept]);
    expect(rows(...two, removed("1"))).toEqual([kept]);
    expect(rows(...two, removed("1"), removed("9"), late("1"))).toEqual([
      kept,
      ["1", "Văn bản 1", "replace", undefined],
    ]);
    const before = [concluded("3", "keep"), concluded("4", "amend"), decided("3", "replace")];
    expect(rows(...before)).toEqual([]);
    expect(rows(...before, late("4"), late("3"))).toEqual([
      ["4", "Văn bản 4", "amend or supplement", undefined],
      ["3", "Văn bản 3", "keep", "replace"],
    ]);
    expect(legalReview.met(stateOf(...two, removed("1"), removed("2"))).verdict).toBe("not-met");
  });

  it("shows findings and partial effect article by article", () => {
    const found = worked("legal-review/ArticleFound", "2026-01-20", {
      ...{ item: "1", article: "Điều 4", finding: "contrary-to-higher-law", ground: "higher-law" },
      ...{ words: "trái luật mới", against: unknown },
    });
    const effects = [
      { article: "Điều 4", effect: "expired" },
      { article: "Điều 9", effect: "suspended" },
    ];
    const table = legalReview.summary(stateOf(listed("1"), found, effective("1", "partly-expired", effects)))[1];
    expect(table?.rows).toMatchObject([
      { article: "Điều 4", finding: { en: "contrary to higher law" }, effect: { en: "expired" } },
      { article: "Điều 9", finding: null, effect: { en: "suspended" } },
    ]);
  });
});

describe("the rules of a review", () => {
  const conclude = (item: string, what: string, articles: unknown = []) =>
    command.work("legal-review/Conclude", "2026-02-20", conclusion(item, what, articles));

  it("flag a document concluded twice, as advice when it is the same conclusion", () => {
    const once = task(listed("1"), concluded("1", "amend"));
    once
      .when(conclude("1", "replace"))
      .thenRecords("legal-review/DocumentConcluded")
      .thenFlagsWith("legal-review.concluded-twice", { facts: { item: "1", before: "amend", now: "replace" } });
    once.when(conclude("1", "amend")).thenFlagsWith("legal-review.concluded-again", { severity: "advisory" });
  });

  it("flag what is said of a document that is not listed", () => {
    task(listed("1")).when(conclude("2", "amend")).thenFlags("legal-review.not-listed");
    task(listed("1"), listed("2"))
      .when(command.work("legal-review/LinkFollowUp", "2026-02-20", { item: "3", followUp: exampleId(7) }))
      .thenFlags("legal-review.not-listed");
  });

  it("flag an item that is used for another document", () => {
    const list = (title: string) =>
      command.work("legal-review/ListDocument", "2026-01-20", { item: "1", document: paperOf(title) });
    task(listed("1")).when(list("Khác")).thenFlags("legal-review.listed-twice");
    task(listed("1")).when(list("Văn bản 1")).thenFlags();
  });

  it("flag a part that names no article", () => {
    for (const none of [[], unknown])
      task(listed("1"))
        .when(conclude("1", "abolish-part", none))
        .thenFlags("legal-review.part-without-articles");
    task(listed("1"))
      .when(conclude("1", "abolish-part", ["Điều 4"]))
      .thenFlags();
    const set = (articles: ReadonlyArray<unknown>) =>
      command.work("legal-review/SetEffect", "2026-05-10", {
        ...{ item: "1", effect: "partly-expired", since: unknown, articles, document: unknown },
      });
    const given = task(listed("1"), concluded("1", "abolish-part", ["Điều 4"]), decided("1", "abolish-part"));
    given.when(set([])).thenFlags("legal-review.part-without-articles");
    given.when(set([{ article: "Điều 4", effect: "expired" }])).thenFlags();
  });

  it("note a way of handling that was not read in the decree, as advice", () => {
    for (const what of ["keep", "suspend", "issue-new"])
      task(listed("1"))
        .when(conclude("1", what))
        .thenFlagsWith("legal-review.handling-not-read", { severity: "advisory" });
    for (const what of ["amend", "replace", "abolish-all"]) task(listed("1")).when(conclude("1", what)).thenFlags();
  });

  it("flag a decision without a conclusion, and note one that differs", () => {
    const decide = (handling: string) =>
      command.work("legal-review/DecideHandling", "2026-04-10", {
        ...{ item: "1", handling, decider: unknown, document: unknown },
      });
    task(listed("1")).when(decide("amend")).thenFlags("legal-review.decided-unconcluded");
    const given = task(listed("1"), concluded("1", "amend"));
    given.when(decide("amend")).thenFlags();
    given.when(decide("replace")).thenFlagsWith("legal-review.decided-otherwise", { severity: "advisory" });
  });

  it("note an effect that changed without a decision", () => {
    const set = command.work("legal-review/SetEffect", "2026-05-10", {
      ...{ item: "1", effect: "expired", since: unknown, articles: [], document: unknown },
    });
    task(listed("1"), concluded("1", "abolish-all")).when(set).thenFlags("legal-review.effect-undecided");
    task(listed("1"), concluded("1", "abolish-all"), decided("1", "abolish-all")).when(set).thenFlags();
  });
});

describe("making a decision public", () => {
  const publish = (on: string) =>
    command.work("legal-review/PublishDecision", on, { item: "1", where: "Công báo", document: unknown });
  const found = (finding: string) =>
    worked("legal-review/ArticleFound", "2026-01-20", {
      ...{ item: "1", article: "Điều 4", finding, ground: unknown, words: "x", against: unknown },
    });
  const given = (finding: string) =>
    task(listed("1"), found(finding), concluded("1", "abolish-all"), decided("1", "abolish-all"));

  it("takes at most three days for an unlawful document, as advice; others have no such limit", () => {
    given("wrong-authority").when(publish("2026-04-13")).thenFlags();
    given("wrong-authority")
      .when(publish("2026-04-14"))
      .thenFlagsWith("legal-review.published-late", { severity: "advisory", facts: { decided: "2026-04-10" } });
    given("no-longer-fits").when(publish("2026-06-01")).thenFlags();
  });

  it("stands in the register", () => {
    const published = worked("legal-review/DecisionPublished", "2026-04-12", {
      ...{ item: "1", where: "Công báo", document: unknown },
    });
    expect(legalReview.summary(stateOf(listed("1"), published))[0]?.rows).toMatchObject([{ published: "2026-04-12" }]);
  });
});

describe("events of the first version", () => {
  it("are read with what they did not say left open", () => {
    const works = legalReview.works.filter(({ event: { schema } }) => schema === 2);
    expect(works.map(({ command: name }) => name).sort()).toEqual([
      "legal-review/Conclude",
      "legal-review/RecordOpinion",
    ]);
    const before = { on: { day: "2023-06-02" }, by: { agency: "bo-gia-dinh", role: null, officer: null } };
    const common = { ...before, provenance: { kind: "witnessed" } };
    const [old, oldOpinion] = [
      { ...common, item: "1", conclusion: "abolish-part", ground: "x" },
      { ...common, from: { agency: "bo-gia-dinh" }, opinion: "agreed", document: unknown },
    ];
    for (const { event: definition } of works) {
      const data = definition.type.endsWith("Concluded") ? old : oldOpinion;
      expect(definition.data.is(definition.upcast[1]?.(data))).toBe(true);
    }
  });
});
