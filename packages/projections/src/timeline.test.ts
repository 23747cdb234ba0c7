import { IrregularityFlagged } from "@chidao/core";
import { builtInKinds, kindsOf } from "@chidao/domain";
import { entriesOf, entryId, event, factsOf, registerDetails, said } from "@chidao/testing";
import { describe, expect, it } from "vitest";
import { flagsIn } from "./flags.js";
import { foldReadModel } from "./read-model.js";
import { registerOf } from "./register.js";
import { timelineOf } from "./timeline.js";

const { issued, reported, submitted, corrected, worked } = event;
const kinds = kindsOf(builtInKinds);
const byId = (agency: string) => agency;
const flagged = IrregularityFlagged({
  ...said("2023-01-05"),
  about: entryId(1),
  rule: "entry.inserted-late",
  ruleVersion: 1,
  severity: "advisory",
  facts: { on: "2022-12-05" },
});

describe("a timeline", () => {
  it("tells entries in the order in which they happened, with their flags beside them", () => {
    const story = timelineOf(
      factsOf(issued("2022-12-01"), reported("2023-01-10"), flagged, reported("2022-12-05")),
      kinds,
      byId,
    );
    expect(story.map(({ entry }) => entry)).toEqual([0, 3, 1]);
    expect(story[2]?.flags).toMatchObject([{ rule: "entry.inserted-late", settled: false }]);
  });

  it("shows what was corrected or struck out, and by which entry", () => {
    const facts = factsOf(
      issued("2022-12-01"),
      reported("2023-01-10"),
      flagged,
      corrected("2023-02-01", entryId(1), null),
    );
    const told = timelineOf(facts, kinds, byId).find(({ entry }) => entry === 1);
    expect(told).toMatchObject({ struck: true, correctedBy: [entryId(3)], flags: [{ settled: true }] });
    expect(flagsIn(facts).length).toBe(1);
  });

  it("leaves out a flag that was struck out", () => {
    expect(flagsIn(factsOf(issued("2022-12-01"), flagged, corrected("2023-02-01", entryId(1), null)))).toEqual([]);
  });

  it("says each entry in both languages; work of an unknown kind stays closed", () => {
    const step = worked("general/StepRecorded", "2023-01-05", { step: "họp" });
    const sampled = worked("vn.example.audit/Sampled", "2023-01-06", { count: 1 });
    const opaque = { ...sampled, opaque: true };
    const story = timelineOf(factsOf(issued("2022-12-01"), step, opaque, submitted("2023-01-07")), kinds, byId);
    expect(story.map(({ sentence }) => sentence.vi)).toEqual([
      "Giao nhiệm vụ: xây dựng bộ quy tắc ứng xử",
      "Đã làm: họp",
      'Công việc của loại "vn.example.audit" (phần mềm này không đọc được)',
      "Trình kết quả: trình dự thảo",
    ]);
    expect(story.map(({ opaque: closed }) => closed)).toEqual([false, false, true, false]);
  });

  it("calls bodies as it is told to, in steps and in the work of kinds; words of the text stay words", () => {
    const unknown = { unknown: "không rõ" };
    const asked = worked("CoordinationRequested", "2023-01-05", {
      bodies: [{ agency: "bo-b" }, { asWritten: "các hội" }],
      words: "góp ý dự thảo",
      replyBy: unknown,
    });
    const led = worked("LeadDetermined", "2023-01-06", {
      lead: { agency: "bo-b" },
      reason: "kết luận",
      basis: unknown,
    });
    const added = worked("ObligationAdded", "2023-01-07", { member: "bo-b", rule: "cùng nhóm", note: "" });
    const counted = worked("staffing/HeadcountSet", "2023-01-08", {
      ...{ body: { agency: "bo-b" }, regime: "civil-servant", given: 9, used: 8, decision: unknown },
    });
    const facts = factsOf(issued("2022-12-01"), asked, led, added, counted);
    const named = (agency: string) => (agency === "bo-b" ? "Bộ Đối Chiếu" : agency);
    expect(timelineOf(facts, kinds, named).map(({ sentence }) => sentence.vi)).toEqual([
      "Giao nhiệm vụ: xây dựng bộ quy tắc ứng xử",
      "Hỏi ý kiến Bộ Đối Chiếu; các hội: góp ý dự thảo",
      "Xác định Bộ Đối Chiếu chủ trì: kết luận",
      "Bổ sung Bộ Đối Chiếu: cùng nhóm",
      "Biên chế của Bộ Đối Chiếu: giao 9, có mặt 8 người",
    ]);
    expect(timelineOf(facts, kinds, byId)[2]?.sentence.en).toBe("bo-b determined as the lead: kết luận");
  });

  it("keeps corrected work of an unknown kind closed", () => {
    const sampled = { ...worked("vn.example.audit/Sampled", "2023-01-06", { count: 1 }), opaque: true };
    const changed = corrected("2023-02-01", entryId(1), worked("vn.example.audit/Sampled", "2023-01-07", { count: 2 }));
    const story = timelineOf(factsOf(issued("2022-12-01"), sampled, changed), kinds, byId);
    expect(story[1]).toMatchObject({ opaque: true, on: { day: "2023-01-07" } });
  });
});

describe("the register", () => {
  const body = (id: string, name: string, aliases: ReadonlyArray<string>, parent: string | null) => ({
    type: "AgencyRegistered",
    data: {
      ...{ ...said("2022-11-24"), ...registerDetails, agency: id, aliases, parent },
      names: [{ name, from: said("2007-08-08").on }],
    },
  });
  const folded = foldReadModel();
  for (const [id, name, aliases, parent] of [
    ["bo-gia-dinh", "Bộ Giả Định", ["bgđ"], "bo-gia-dinh-2"],
    ["bo-gia-dinh-2", "bộ giả định", [], "bo-gia-dinh"],
  ] as const) {
    for (const entry of entriesOf([body(id, name, aliases, parent)], `agency-${id}`)) folded.add(entry);
  }
  const register = registerOf(folded.model);

  it("finds bodies by id, alias or name, without regard to case, spaces or the two Đ", () => {
    expect(register.find("bo-gia-dinh").map(({ id }) => id)).toEqual(["bo-gia-dinh"]);
    expect(register.find(" BG\u00d0 ").map(({ id }) => id)).toEqual(["bo-gia-dinh"]);
    expect(register.find("BỘ  GIẢ ĐỊNH").map(({ id }) => id)).toEqual(["bo-gia-dinh", "bo-gia-dinh-2"]);
    expect(register.find("Bộ Khác")).toEqual([]);
  });

  it("finds those that share an alias or a code, and where parents lead, in circles too", () => {
    const code = { scheme: "vn-qd20", code: "g09" };
    expect(register.bearing(["BGĐ"], [])).toEqual(["bo-gia-dinh"]);
    expect(register.bearing([], [code])).toEqual(["bo-gia-dinh", "bo-gia-dinh-2"]);
    expect(register.bearing(["khác"], [{ ...code, scheme: "khác" }])).toEqual([]);
    expect(register.reach("bo-gia-dinh")).toEqual(["bo-gia-dinh", "bo-gia-dinh-2"]);
  });

  it("names a body on a day; one it does not know is named by its id", () => {
    expect(register.nameOf("bo-gia-dinh", "2023-01-01" as never)).toBe("Bộ Giả Định");
    expect([register.nameOf("x", "2023-01-01" as never), register.get("x")]).toEqual(["x", undefined]);
  });
});
