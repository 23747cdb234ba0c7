/** Invented answers for the tests, with the text that real trackers hold: marks, commas, quotes, NFD, formulas. */
import type {
  AssignmentList,
  AssignmentView,
  Basis,
  BoardView,
  Box,
  Counts,
  OverdueView,
  PartyView,
  PeriodView,
  StatusView,
} from "chidao";
import { boxes } from "chidao";

export const basis: Basis = {
  asOf: "2030-07-01",
  knownAt: { index: 41, recordedAt: "2030-07-01T02:03:04.567Z" },
  rules: "as-now",
  calendar: null,
  policy: 0,
  differs: [],
  ledger: { id: "0b9d6a52-6a3e-5c59-9f5a-1f2a3b4c5d6e", name: "Sổ thử, “Đ/Ð”", illustrative: true },
};

export const counts = (some: Partial<Counts>): Counts =>
  Object.fromEntries(boxes.map((box) => [box, some[box] ?? 0])) as unknown as Counts;

export function party(name: string, more: Partial<PartyView> = {}): PartyView {
  return { kind: "agency", id: name, name: { vi: name, en: name }, fictional: false, ended: null, ...more };
}

const finance = party("Bộ Tài chính");
const longName = party("Ban Điều phối Thử nghiệm, Minh họa và Đối chiếu Số liệu, tỉnh Ví Dụ", { fictional: true });

export function status(box: Box, more: Partial<StatusView> = {}): StatusView {
  return {
    box,
    stage: "in-progress",
    timeliness: { kind: "no-deadline", days: null },
    due: null,
    firstDue: null,
    daysBehindFirst: 0,
    daysOverdueBeforeExtension: 0,
    imprecise: false,
    rejections: 0,
    asserted: false,
    ...more,
  };
}

export function assignment(handle: string, more: Partial<AssignmentView> = {}): AssignmentView {
  return {
    id: `id-${handle}`,
    handle,
    directive: "D1",
    provision: "1",
    kind: { name: "general", label: { vi: "chung", en: "general" }, known: true },
    words: `Việc ${handle}`,
    lead: { state: "determined", words: "", parties: [finance] },
    coordinating: [],
    issuedOn: { day: "2030-01-15" },
    deadlineWords: "",
    deadlines: [],
    submittedOn: null,
    completedOn: null,
    lastReportOn: null,
    externalRefs: [],
    provenance: "witnessed",
    entries: 1,
    children: [],
    status: status("noDeadline"),
    met: { verdict: "not-recorded", because: { vi: "", en: "" }, details: [], outcome: null },
    irregularities: [],
    ...more,
  };
}

/** Overdue; near due and asserted; done late; revoked; no deadline, issued in a month that is all that is known. */
export const items: ReadonlyArray<AssignmentView> = [
  assignment("D1.1", {
    words: "=HYPERLINK(\"http://x\") & <Đ>, 'Ð'",
    coordinating: [longName],
    entries: 4,
    status: status("overdue", {
      due: "2030-06-20",
      firstDue: "2030-03-31",
      daysBehindFirst: 92,
      daysOverdueBeforeExtension: 3,
      rejections: 1,
      timeliness: { kind: "overdue", days: 11 },
    }),
  }),
  assignment("D1.2", {
    words: "Rà soát thể chế".normalize("NFD"),
    lead: { state: "determined", words: "", parties: [longName] },
    provenance: "imported",
    externalRefs: [{ system: "Sổ Excel", id: "12/2030" }],
    entries: 2,
    status: status("nearDue", {
      due: "2030-07-05",
      firstDue: "2030-07-05",
      asserted: true,
      timeliness: { kind: "near-due", days: 4 },
    }),
  }),
  assignment("D1.3", {
    entries: 5,
    submittedOn: { day: "2030-05-02" },
    completedOn: { day: "2030-05-03" },
    status: status("doneLate", {
      stage: "accepted",
      due: "2030-05-01",
      firstDue: "2030-05-01",
      timeliness: { kind: "late", days: 2 },
    }),
  }),
  assignment("D1.4", {
    deadlines: [
      {
        how: "issued",
        on: { day: "2030-01-15" },
        words: "30/6",
        reading: { vi: "ngày 30/06/2030", en: "2030-06-30" },
        due: "2030-06-30",
        recordedDue: "2030-06-30",
        resolution: { steps: [], labels: [], unresolved: null, reads: [], choices: [] },
        reason: "",
      },
    ],
    entries: 3,
    status: status("revoked", { stage: "revoked" }),
  }),
  assignment("D1.5", { words: "@SUM(1)\r\nconstructor", issuedOn: { month: "2030-01" } }),
];

export const list: AssignmentList = { basis, unit: "assignment", items };
export const overdue: OverdueView = { basis, unit: "assignment", items: items.slice(0, 1) };

export const board: BoardView = {
  basis,
  unit: "assignment",
  heldAs: "now",
  rows: [
    {
      party: longName,
      lead: counts({ nearDue: 1 }),
      leadTotal: 1,
      leadAsserted: counts({ nearDue: 1 }),
      coordinating: counts({ overdue: 1 }),
      coordinatingTotal: 1,
    },
    {
      party: finance,
      lead: counts({ overdue: 1, doneLate: 1, revoked: 1, noDeadline: 1 }),
      leadTotal: 4,
      leadAsserted: counts({}),
      coordinating: counts({}),
      coordinatingTotal: 0,
    },
  ],
  all: counts({ overdue: 1, nearDue: 1, doneLate: 1, revoked: 1, noDeadline: 1 }),
  total: 5,
  allAsserted: counts({ nearDue: 1 }),
  official: { doneOnTime: 0, doneLate: 1, notDoneInTime: 1, notDoneOverdue: 1 },
  onTimeRate: { onTime: 0, late: 1, overdue: 1, denominator: 2, unknown: 0 },
  notYetAssigned: 2,
  irregularities: { advisory: 1, irregular: 0, serious: 0 },
  opaque: 0,
};

export const period: PeriodView = {
  basis,
  from: "2030-04-01",
  to: "2030-07-01",
  unit: "assignment",
  rows: [
    {
      party: finance,
      flow: {
        opening: 4,
        given: 1,
        exits: { done: 1, revoked: 1, notPursued: 0, superseded: 0 },
        closing: 3,
        reopened: 0,
      },
      boxes: counts({ overdue: 1, nearDue: 1, doneLate: 1, revoked: 1, noDeadline: 1 }),
    },
  ],
  all: { opening: 4, given: 1, exits: { done: 1, revoked: 1, notPursued: 0, superseded: 0 }, closing: 3, reopened: 0 },
  boxes: counts({ overdue: 1, nearDue: 1, doneLate: 1, revoked: 1, noDeadline: 1 }),
  onTime: { onTime: 0, late: 1, unknown: 0, denominator: 1, worst: 0, best: 0 },
  coverage: { judged: 5, total: 5, asserted: 1 },
  causes: [{ cause: "=chờ ý kiến, “góp ý”", count: 2 }],
  lateWithoutCause: 1,
  urge: items.slice(0, 2),
};
