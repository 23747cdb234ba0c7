/**
 * Staffing: guide job positions and staffing norms. The lead's product is one guidance document; that other bodies
 * then approve their positions is an outcome, recorded but not needed for "met".
 */
import { defineKind, step } from "../../assignment/kind.js";
import type { RuleDefinition } from "../../rules/rule.js";
import { definePosition, issueGuidance, setNorm } from "./works.js";

export interface StaffingState {
  readonly guidance: ReadonlyArray<string>;
  readonly norms: ReadonlyArray<{ readonly subject: string; readonly headcount: number }>;
  readonly positions: ReadonlyArray<string>;
}

const positionOffTheList: RuleDefinition = {
  id: "staffing.position-off-list",
  version: 1,
  title: {
    vi: "Vị trí việc làm không có trong danh mục khung",
    en: "The position is not on the framework list",
  },
  source: { citation: "Nghị định 232/2026/NĐ-CP (viên chức)", confidence: "read", validFrom: "2026-07-01" },
  severity: "irregular",
};

export const staffing = defineKind<StaffingState>({
  name: "staffing",
  label: { vi: "vị trí việc làm, biên chế", en: "staffing" },
  rules: [positionOffTheList],
  initialState: { guidance: [], norms: [], positions: [] },
  steps: [
    step(issueGuidance, {
      evolve: (state, { document }) => ({ ...state, guidance: [...state.guidance, document.title] }),
    }),
    step(setNorm, {
      evolve: (state, { subject, headcount }) => ({
        ...state,
        norms: [...state.norms.filter((norm) => norm.subject !== subject), { subject, headcount }],
      }),
    }),
    step(definePosition, {
      evolve: (state, { position }) => ({ ...state, positions: [...state.positions, position] }),
      flags: ({ position, onFrameworkList }, { facts }) => {
        if (onFrameworkList !== false) return [];
        const inForce = facts.today >= "2026-07-01";
        const flag = { rule: positionOffTheList, facts: { position } };
        return [inForce ? flag : { ...flag, severity: "advisory" }];
      },
    }),
  ],
  met: ({ guidance, norms, positions }) => {
    const document = guidance.at(-1);
    if (document !== undefined) {
      return { verdict: "met", because: { vi: `đã ban hành: ${document}`, en: `issued: ${document}` } };
    }
    return norms.length + positions.length > 0
      ? {
          verdict: "not-met",
          because: { vi: "chưa ban hành văn bản hướng dẫn", en: "no guidance document issued yet" },
        }
      : { verdict: "not-recorded", because: { vi: "chưa ghi nhận công việc", en: "no work recorded" } };
  },
  details: ({ norms, positions }) => [
    ...norms.map(({ subject, headcount }) => ({
      label: { vi: `định mức: ${subject}`, en: `norm: ${subject}` },
      value: { vi: `${headcount} người`, en: `${headcount} persons` },
    })),
    ...positions.map((position) => ({
      label: { vi: "vị trí việc làm", en: "position" },
      value: { vi: position, en: position },
    })),
  ],
});
