/**
 * Staffing: guide job positions and staffing norms. The product is one guidance document; the outcome is that bodies
 * have approved positions, n of m. The path of each dossier is recorded with the days that the decree gives it.
 */
import { defineKind, step } from "../../assignment/kind.js";
import { referenceDetails, referred } from "../../assignment/reference-work.js";
import { type Party, partyKey } from "../../shared/party.js";
import { knownOr, same } from "../../shared/words.js";
import { decisionFlags, dossierRules, onKnown, returnFlags, reviewFlags, submissionFlags } from "./dossier-rules.js";
import {
  completeDossier,
  decideDossier,
  dossierParts,
  reportReview,
  returnDossier,
  submitDossier,
} from "./dossier-works.js";
import { approvedFlags, generalRules, headcountFlags, positionFlags, ratioFlags } from "./rules.js";
import { bodiesInScope, isApproved, noStaffing, onDossier, type StaffingState } from "./state.js";
import { dossierTable, headcountTable, positionTable } from "./tables.js";
import {
  adoptFrameworkList,
  definePosition,
  issueGuidance,
  nameBodies,
  recordRatio,
  refer,
  setHeadcount,
  setNorm,
} from "./works.js";

export const staffing = defineKind<StaffingState>({
  name: "staffing",
  label: { vi: "vị trí việc làm, biên chế", en: "staffing" },
  rules: [...generalRules, ...dossierRules],
  initialState: noStaffing,
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
    step(adoptFrameworkList, {
      evolve: (state, { list, regime, edition, whole, positions }) => {
        const names = positions.map(({ position }) => position);
        return { ...state, lists: [...state.lists, { list, regime, edition, whole, positions: names }] };
      },
    }),
    step(definePosition, {
      evolve: (state, { position, body }) => ({
        ...state,
        positions: [...state.positions, { position, body: "unknown" in body ? null : body }],
      }),
      flags: (data, { before }) => positionFlags(data, before),
    }),
    step(setHeadcount, {
      evolve: (state, { body, regime, on, given, used }) => {
        const others = state.headcounts.filter(
          (each) => partyKey(each.body) !== partyKey(body) || each.regime !== regime,
        );
        return { ...state, headcounts: [...others, { body, regime, on, given, used: knownOr(used) }] };
      },
      flags: ({ given, used }) => headcountFlags(given, knownOr(used)),
    }),
    step(recordRatio, {
      evolve: (state) => ({ ...state, ratios: state.ratios + 1 }),
      flags: ({ unitKind, percent }) => ratioFlags(unitKind, percent),
    }),
    step(nameBodies, { evolve: (state, { bodies }) => ({ ...state, scope: [...state.scope, ...bodies] }) }),
    step(submitDossier, {
      evolve: (state, { dossier, body, regime, purpose, parts, decidesAlone, on }) => {
        const known = { dossier, body, regime, purpose, parts, decidesAlone: knownOr(decidesAlone), receivedOn: on };
        const open = { returnedOn: undefined, reviewedOn: undefined, decidedOn: undefined, verdict: undefined };
        const others = state.dossiers.filter((each) => each.dossier !== dossier);
        const fullOn = isFull(parts) ? on : undefined;
        return { ...state, dossiers: [...others, { ...known, ...open, fullOn, positions: [] }] };
      },
      flags: ({ dossier }, { before }) => submissionFlags(dossier, before),
    }),
    step(returnDossier, {
      evolve: (state, { dossier, on }) => onDossier(state, dossier, (each) => ({ ...each, returnedOn: on })),
      flags: ({ dossier, on }, { before, facts }) => onKnown(dossier, before, (known) => returnFlags(on, known, facts)),
    }),
    step(completeDossier, {
      evolve: (state, { dossier, parts: added, on }) =>
        onDossier(state, dossier, (each) => {
          const parts = [...new Set([...each.parts, ...added])];
          return { ...each, parts, fullOn: each.fullOn ?? (isFull(parts) ? on : undefined) };
        }),
      flags: ({ dossier }, { before }) => onKnown(dossier, before, () => []),
    }),
    step(reportReview, {
      evolve: (state, { dossier, on }) => onDossier(state, dossier, (each) => ({ ...each, reviewedOn: on })),
      flags: ({ dossier, on }, { before, facts }) => onKnown(dossier, before, (known) => reviewFlags(on, known, facts)),
    }),
    step(decideDossier, {
      evolve: (state, { dossier, verdict, positions, on }) =>
        onDossier(state, dossier, (each) => ({
          ...each,
          ...{ verdict, decidedOn: on, positions: positions.map(approvedFrom) },
        })),
      flags: (data, { before, facts }) =>
        onKnown(data.dossier, before, (known) => [
          ...decisionFlags(data.on, known, { ...data, positions: data.positions.map(approvedFrom) }, facts),
          ...(data.verdict === "approved"
            ? approvedFlags(
                data.on,
                known.regime,
                data.positions.map(({ position }) => position),
                before,
              )
            : []),
        ]),
    }),
    step(refer, { evolve: (state, data) => ({ ...state, references: referred(state.references, data) }) }),
  ],
  met: (state) => {
    const document = state.guidance.at(-1);
    if (document !== undefined)
      return { verdict: "met", because: { vi: `đã ban hành: ${document}`, en: `issued: ${document}` } };
    const { norms, lists, positions, dossiers, headcounts, scope, ratios, references } = state;
    const recorded = [norms, lists, positions, dossiers, headcounts, scope, references].some((each) => each.length > 0);
    return recorded || ratios > 0
      ? {
          verdict: "not-met",
          because: { vi: "chưa ban hành văn bản hướng dẫn", en: "no guidance document issued yet" },
        }
      : { verdict: "not-recorded", because: { vi: "chưa ghi nhận công việc", en: "no work recorded" } };
  },
  outcome: (state) => {
    const bodies = bodiesInScope(state);
    if (bodies.length === 0) return undefined;
    const done = bodies.filter((body: Party) => isApproved(state, body)).length;
    return {
      verdict: done === bodies.length ? "met" : "not-met",
      because: {
        vi: `${done}/${bodies.length} cơ quan, đơn vị có vị trí việc làm được phê duyệt`,
        en: `${done} of ${bodies.length} bodies have approved positions`,
      },
      reached: { done, of: bodies.length },
    };
  },
  details: ({ norms, positions, references }) => [
    ...norms.map(({ subject, headcount }) => ({
      label: { vi: `định mức: ${subject}`, en: `norm: ${subject}` },
      value: { vi: `${headcount} người`, en: `${headcount} persons` },
    })),
    ...positions.map(({ position }) => ({
      label: { vi: "vị trí việc làm", en: "position" },
      value: same(position),
    })),
    ...referenceDetails(references),
  ],
  summary: (state) => [headcountTable(state), dossierTable(state), positionTable(state)],
});

function isFull(parts: ReadonlyArray<string>): boolean {
  return dossierParts.every((part) => parts.includes(part));
}

interface Decided {
  readonly position: string;
  readonly headcount: number | { readonly unknown: string };
  readonly grades: ReadonlyArray<{ readonly grade: number; readonly persons: number }>;
}

function approvedFrom({ position, headcount, grades }: Decided) {
  return { position, headcount: knownOr(headcount), grades };
}
