/** Answers made up for tests: plain data as the front door gives it, every field of which a test may set. */
import {
  type AssignmentList,
  type AssignmentView,
  type Basis,
  type BoardView,
  type Box,
  boxes,
  type Counts,
  type IndicatorsView,
  type IndicatorView,
} from "chidao";

export const exampleBasis: Basis = {
  asOf: "2024-05-15",
  knownAt: { index: 62, recordedAt: "2025-03-03T02:00:00.000Z" },
  rules: "as-now",
  calendar: null,
  policy: 0,
  differs: [],
  ledger: { id: "be4756a0-09a9-55a2-b40e-280f8ba3459f", name: "Sổ thử: Đà Nẵng, Đắk Lắk", illustrative: true },
};

type ExampleDeadline = AssignmentView["deadlines"][number];

export const exampleDeadline = (
  how: ExampleDeadline["how"],
  on: ExampleDeadline["on"],
  words: string,
  due: string | null,
  reason = "",
): ExampleDeadline => ({
  ...{ how, on, words, due, recordedDue: due, reason },
  reading: { vi: words, en: words },
  resolution: { steps: [], labels: [], unresolved: null, reads: [], choices: [] },
});

export const agencyParty = (id: string, name = `Sở ${id}`): AssignmentView["lead"]["parties"][number] => ({
  kind: "agency",
  id,
  name: { vi: name, en: name },
  fictional: true,
  ended: null,
});

const daysByKind: Partial<Record<Box, { readonly kind: string; readonly days: number }>> = {
  overdue: { kind: "overdue", days: 15 },
  nearDue: { kind: "near-due", days: 3 },
  notYetDue: { kind: "not-yet-due", days: 138 },
  doneLate: { kind: "late", days: 46 },
};

type Status = NonNullable<AssignmentView["status"]>;

export function exampleStatus(box: Box, over: Partial<Status> = {}): Status {
  const isDone = box === "doneLate" || box === "doneOnTime" || box === "doneWithoutDeadline";
  return {
    box,
    stage: isDone ? "accepted" : "in-progress",
    timeliness: daysByKind[box] ?? { kind: "no-deadline", days: null },
    due: "2024-04-30",
    firstDue: "2024-04-30",
    daysBehindFirst: 0,
    daysOverdueBeforeExtension: 0,
    imprecise: false,
    rejections: 0,
    asserted: false,
    ...over,
  };
}

export function exampleTask(number: number, over: Partial<AssignmentView> = {}): AssignmentView {
  return {
    id: `task-${number}`,
    handle: `D1.${number}`,
    directive: "D1",
    provision: `${number}`,
    kind: { name: "vi-du", label: { vi: "loại ví dụ", en: "an example" }, known: true },
    words: `Rà soát văn bản số ${number}`,
    lead: { state: "determined", words: "Sở a", parties: [agencyParty("a")] },
    coordinating: [],
    issuedOn: { day: "2023-01-10" },
    deadlineWords: "trước ngày 30 tháng 4 năm 2024",
    deadlines: [exampleDeadline("issued", { day: "2023-01-10" }, "trước 30/4/2024", "2024-04-30")],
    submittedOn: null,
    completedOn: null,
    lastReportOn: null,
    externalRefs: [],
    provenance: "witnessed",
    entries: 1,
    status: exampleStatus("overdue"),
    children: [],
    met: { verdict: "not-recorded", because: { vi: "chưa có gì", en: "nothing yet" }, details: [], outcome: null },
    irregularities: [],
    ...over,
  };
}

export function countsOf(found: ReadonlyArray<Box>): Counts {
  const counts = Object.fromEntries(boxes.map((box) => [box, 0])) as Record<Box, number>;
  for (const box of found) counts[box] += 1;
  return counts;
}

const boxOf = ({ status }: AssignmentView): Box => status?.box ?? "unknown";
const isAsserted = ({ status }: AssignmentView): boolean => status?.asserted === true;

/** The board that fits the tasks, its rows in the order in which their leads first appear. */
export function exampleBoard(items: ReadonlyArray<AssignmentView>, basis: Basis = exampleBasis): BoardView {
  const undetermined = { ...agencyParty("x"), kind: "undetermined" as const, id: null };
  const partyOf = ({ lead }: AssignmentView) => (lead.state === "determined" && lead.parties[0]) || undetermined;
  const parties = new Map(items.map((item) => [partyOf(item).id, partyOf(item)]));
  const rows = [...parties].map(([id, party]) => {
    const own = items.filter((item) => partyOf(item).id === id);
    const none = countsOf([]);
    const counts = { lead: countsOf(own.map(boxOf)), leadAsserted: countsOf(own.filter(isAsserted).map(boxOf)) };
    return { party, ...counts, leadTotal: own.length, coordinating: none, coordinatingTotal: 0 };
  });
  const all = countsOf(items.map(boxOf));
  const { doneOnTime, doneLate, overdue, unknown } = all;
  return {
    basis,
    unit: "assignment",
    heldAs: "now",
    rows,
    all,
    total: items.length,
    allAsserted: countsOf(items.filter(isAsserted).map(boxOf)),
    official: { doneOnTime, doneLate, notDoneInTime: all.notYetDue + all.nearDue, notDoneOverdue: overdue },
    onTimeRate: { onTime: doneOnTime, late: doneLate, overdue, denominator: doneOnTime + doneLate + overdue, unknown },
    notYetAssigned: 0,
    irregularities: { advisory: 0, irregular: 0, serious: 0 },
    opaque: 0,
  };
}

const percent = (of: number, whole: number): IndicatorView["value"] => {
  const [part, rest] = ((of * 100) / whole).toFixed(2).split(".");
  return { numerator: of, denominator: whole, text: { vi: `${part},${rest} %`, en: `${part}.${rest} %` } };
};

function exampleIndicator(
  id: string,
  counted: readonly [number, number],
  more: Partial<IndicatorView> = {},
): IndicatorView {
  const [numerator, denominator] = counted;
  const words = { vi: `mẫu số ${id}`, en: `denominator ${id}` };
  const value = denominator === 0 ? null : percent(numerator, denominator);
  return {
    id: `completion.${id}`,
    version: 1,
    title: { vi: "Tỷ lệ hoàn thành", en: "Completion rate" },
    family: { id: "completion", title: { vi: "Tỷ lệ hoàn thành", en: "Completion rate" } },
    unit: "assignment",
    population: { words: { vi: "mọi nhiệm vụ", en: "all assignments" }, count: denominator },
    numerator: { words: { vi: "đã hoàn thành", en: "done" }, boxes: ["doneOnTime"], count: numerator },
    denominator: { words, boxes: ["doneOnTime", "overdue"], count: denominator },
    form: "share",
    better: "high",
    doesNotSay: { vi: "Không nói đúng hạn hay không.", en: "Not whether it was on time." },
    value,
    noValue: value === null ? { code: "empty-denominator", why: { vi: "mẫu số bằng không", en: "nothing" } } : null,
    coverage: { judged: denominator, of: denominator },
    worst: value,
    best: value,
    stated: null,
    ...more,
  };
}

/** One rate that is sure, one with bounds, a ratio over 100 %, and one that has no value. */
export function exampleIndicators(total: number, basis: Basis = exampleBasis): IndicatorsView {
  const late = { family: { id: "late", title: { vi: "Tỷ lệ quá hạn", en: "Overdue rate" } }, better: "low" } as const;
  return {
    basis,
    unit: "assignment",
    lead: null,
    total,
    asserted: 0,
    indicators: [
      exampleIndicator("a", [1, 3]),
      exampleIndicator("b", [2, 3], { worst: percent(1, 4), best: percent(3, 4), coverage: { judged: 3, of: 4 } }),
      exampleIndicator("c", [3, 2], { ...late, form: "ratio" }),
      exampleIndicator("d", [0, 0], late),
    ],
  };
}

export function exampleAnswers(items: ReadonlyArray<AssignmentView>, basis: Basis = exampleBasis) {
  const assignments: AssignmentList = { basis, unit: "assignment", items };
  return { board: exampleBoard(items, basis), assignments, indicators: exampleIndicators(items.length, basis) };
}

/** Many tasks of 34 bodies, spread over all boxes. */
export const manyTasks = (count: number): ReadonlyArray<AssignmentView> =>
  Array.from({ length: count }, (_, number) => {
    const body = `${number % 34}`;
    const name = `Ủy ban nhân dân tỉnh Ví Dụ ${body}, một tên dài có dấu phẩy`;
    return exampleTask(number + 1, {
      words: `Rà soát, hoàn thiện thể chế, văn bản, chương trình, kế hoạch về truyền thông chính sách, việc số ${number + 1}`,
      lead: { state: "determined", words: name, parties: [agencyParty(body, name)] },
      status: exampleStatus(boxes[number % boxes.length] ?? "unknown"),
    });
  });
