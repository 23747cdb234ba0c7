/** Where a fact about documents comes from, and how sure we are of it. */
import type { RuleSource } from "@chidao/domain";

export const decree30 = (place: string): RuleSource => ({
  citation: `Nghị định 30/2020/NĐ-CP, ${place}`,
  confidence: "read",
  validFrom: "2020-03-05",
});

export const decision20: RuleSource = {
  citation: "Quyết định 20/2020/QĐ-TTg",
  confidence: "read",
  validFrom: "2020-09-15",
};

export const qcvn102: RuleSource = {
  citation: "QCVN 102:2016/BTTTT",
  confidence: "second-hand",
  validFrom: { unknown: "the day of effect was not looked up" },
};

export const edxml: RuleSource = {
  citation: "Quyết định 28/2018/QĐ-TTg (mẫu mã văn bản thấy trong các phần mềm liên thông)",
  confidence: "second-hand",
  validFrom: { unknown: "the day of effect was not looked up" },
};
