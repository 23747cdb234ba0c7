import { describe, expect, it } from "vitest";
import { suggestMatches } from "./suggest-matches.js";

const known = [
  { id: "bo-vdmh", names: ["Bộ Ví Dụ và Minh Họa"], aliases: ["BVDMH"] },
  { id: "bo-tn", names: ["Bộ Thử Nghiệm"] },
  { id: "so-tn", names: ["Sở Thử Nghiệm"] },
  { id: "ubnd", names: ["Ủy ban nhân dân tỉnh Ví Dụ"], aliases: ["UBND tỉnh Ví Dụ"] },
];
const first = (name: string) => {
  const [best] = suggestMatches(name, known);
  return best && [best.id, best.why];
};

describe("bodies that an unmatched name may mean", () => {
  it.each([
    ["bộ ví dụ và minh họa", "bo-vdmh", "same-name"],
    ["Bo Vi Du va Minh Hoa", "bo-vdmh", "same-without-marks"],
    ["Bộ VD&MH", "bo-vdmh", "abbreviation"],
    ["Bộ VDMH", "bo-vdmh", "abbreviation"],
    ["Bộ Thử Nghiêmm", "bo-tn", "spelling"],
    ["UBND tình Ví Dụ", "ubnd", "same-without-marks"],
    ["Văn phòng Sở Thử Nghiệm", "so-tn", "part-of-name"],
  ])("%s", (name, id, why) => {
    expect(first(name)).toEqual([id, why]);
  });

  it("come best first and are none for a stranger", () => {
    expect(suggestMatches("Bộ Thử Nghiệm", known).map(({ id }) => id)).toEqual(["bo-tn", "so-tn"]);
    expect(suggestMatches("Hội Người Lạ", known)).toEqual([]);
    expect(suggestMatches("", known)).toEqual([]);
  });
});
