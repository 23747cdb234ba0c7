/**
 * Staffing: guide job positions and staffing norms. The lead's product is one guidance document; that other bodies
 * then approve their positions is an outcome, recorded but not needed for "met".
 */
import { defineKind } from "../../assignment/kind.js";
import type { RuleDefinition } from "../../rules/rule.js";
import { definePosition, issueGuidance, setNorm, works } from "./works.js";

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
  works,
  rules: [positionOffTheList],
  initialState: { guidance: [], norms: [], positions: [] },
  evolve: (state, event) => {
    if (issueGuidance.isEvent(event)) return { ...state, guidance: [...state.guidance, event.data.document.title] };
    if (setNorm.isEvent(event)) {
      const { subject, headcount } = event.data;
      return { ...state, norms: [...state.norms.filter((norm) => norm.subject !== subject), { subject, headcount }] };
    }
    if (definePosition.isEvent(event)) return { ...state, positions: [...state.positions, event.data.position] };
    return state;
  },
  flags: (event, _state, facts) => {
    if (!definePosition.isEvent(event) || event.data.onFrameworkList !== false) return [];
    const inForce = facts.today >= "2026-07-01";
    const flag = { rule: positionOffTheList, facts: { position: event.data.position } };
    return [inForce ? flag : { ...flag, severity: "advisory" }];
  },
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
  describe: (event) => {
    if (issueGuidance.isEvent(event)) {
      const { document, scope } = event.data;
      return {
        vi: `Ban hành hướng dẫn "${document.title}" cho ${scope}`,
        en: `Guidance "${document.title}" issued for ${scope}`,
      };
    }
    if (setNorm.isEvent(event)) {
      const { subject, headcount } = event.data;
      return { vi: `Định mức ${headcount} người: ${subject}`, en: `Norm of ${headcount} persons: ${subject}` };
    }
    if (definePosition.isEvent(event)) {
      const { position } = event.data;
      return { vi: `Xác định vị trí việc làm: ${position}`, en: `Job position defined: ${position}` };
    }
    return { vi: event.type, en: event.type };
  },
});
