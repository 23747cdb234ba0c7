/**
 * A sixth kind, made outside of Chidao: inspection by sample. Met when the conclusion was issued; the outcome is how
 * much of the sample was looked at. The command line loads it with `--kinds dist/inspection.js`.
 */
import { defineKind, type KindRule, step } from "chidao/kinds";
import { conclude, planSample, recordFinding, resultWords } from "./inspection-works.js";

type Result = keyof typeof resultWords;

interface Finding {
  readonly item: string;
  readonly result: Result;
  readonly faults: number;
}

interface InspectionState {
  readonly sample: { readonly size: number; readonly population: number } | undefined;
  readonly findings: ReadonlyArray<Finding>;
  readonly conclusion: string | undefined;
}

const ofLogic = { citation: "Ví dụ: chính dữ liệu đã ghi", confidence: "logic", validFrom: "always" } as const;

const sampleTooLarge: KindRule = {
  id: "vn.example.audit.sample-over-population",
  version: 1,
  title: { vi: "Số hồ sơ chọn lớn hơn tổng số hồ sơ", en: "The sample is larger than the population" },
  source: ofLogic,
  severity: "irregular",
};

const itemTwice: KindRule = {
  id: "vn.example.audit.item-twice",
  version: 1,
  title: { vi: "Hồ sơ đã có một kết quả khác", en: "The file already has another result" },
  source: ofLogic,
  severity: "irregular",
};

export const inspection = defineKind<InspectionState>({
  name: "vn.example.audit",
  label: { vi: "kiểm tra chọn mẫu", en: "inspection by sample" },
  rules: [sampleTooLarge, itemTwice],
  initialState: { sample: undefined, findings: [], conclusion: undefined },
  steps: [
    step(planSample, {
      evolve: (state, { size, population }) => ({ ...state, sample: { size, population } }),
      flags: ({ size, population }) =>
        size > population ? [{ rule: sampleTooLarge, facts: { size, population } }] : [],
    }),
    step(recordFinding, {
      evolve: (state, { item, result, faults }) => ({
        ...state,
        findings: [...state.findings.filter((each) => each.item !== item), { item, result, faults: faults.length }],
      }),
      flags: ({ item, result }, { before }) => {
        const known = before.findings.find((each) => each.item === item);
        return known === undefined || known.result === result
          ? []
          : [{ rule: itemTwice, facts: { item, before: known.result, now: result } }];
      },
    }),
    step(conclude, { evolve: (state, { document }) => ({ ...state, conclusion: document.title }) }),
  ],
  met: ({ sample, findings, conclusion }) => {
    if (conclusion !== undefined)
      return { verdict: "met", because: { vi: `đã có kết luận: ${conclusion}`, en: `concluded: ${conclusion}` } };
    return sample === undefined && findings.length === 0
      ? { verdict: "not-recorded", because: { vi: "chưa ghi nhận công việc", en: "no work recorded" } }
      : { verdict: "not-met", because: { vi: "chưa có kết luận", en: "no conclusion yet" } };
  },
  outcome: ({ sample, findings }) => {
    if (sample === undefined) return undefined;
    const done = findings.length;
    return {
      verdict: done >= sample.size ? "met" : "not-met",
      because: { vi: `đã kiểm tra ${done}/${sample.size} hồ sơ`, en: `${done} of ${sample.size} files inspected` },
      reached: { done, of: sample.size },
    };
  },
  details: ({ findings }) =>
    findings.map(({ item, result }) => ({ label: { vi: item, en: item }, value: resultWords[result] })),
  summary: ({ findings }) => [
    {
      key: "findings",
      title: { vi: "Kết quả kiểm tra từng hồ sơ", en: "What was found in each file" },
      columns: [
        { key: "item", label: { vi: "hồ sơ", en: "file" }, unit: null, holds: "text" },
        { key: "result", label: { vi: "kết quả", en: "result" }, unit: null, holds: "text" },
        { key: "faults", label: { vi: "số sai sót", en: "faults" }, unit: { vi: "lỗi", en: "faults" }, holds: "count" },
      ],
      rows: findings.map(({ item, result, faults }) => ({ item, result: resultWords[result], faults })),
    },
  ],
});
