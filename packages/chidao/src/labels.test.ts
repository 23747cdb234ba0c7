import { describe, expect, it } from "vitest";
import { citationLabel, sourceLabel } from "./labels.js";

describe("the source of a rule", () => {
  it("is said in both languages where Chidao itself is the source", () => {
    expect(sourceLabel({ citation: "Chidao: the record itself", confidence: "logic" })).toEqual({
      vi: "Chidao: chính sổ này (suy ra từ chính sổ)",
      en: "Chidao: the record itself (follows from the record itself)",
    });
    expect(citationLabel("Chidao: the policy in force in the ledger (policy-vn)").vi).toBe(
      "Chidao: chính sách đang áp dụng trong sổ (policy-vn)",
    );
  });

  it("is a document as it is cited, with how sure we are of it", () => {
    const { vi, en } = sourceLabel({ citation: "Nghị định 30/2020/NĐ-CP, Điều 15", confidence: "read" });
    expect(vi).toBe("Nghị định 30/2020/NĐ-CP, Điều 15 (đã đọc văn bản)");
    expect(en).toBe("Nghị định 30/2020/NĐ-CP, Điều 15 (the text was read)");
  });

  it("keeps a word for sureness that this software does not know", () => {
    expect(sourceLabel({ citation: "Quy chế", confidence: "unknown" }).vi).toBe("Quy chế (unknown)");
  });
});
