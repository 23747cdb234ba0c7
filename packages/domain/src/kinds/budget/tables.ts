/** What reports show of a budget: execution by year and phase, the lines, and the calendar of each year. */
import { column, type SummaryTable } from "../../assignment/kind-report.js";
import { partyWords } from "../../shared/party.js";
import { dateText, knownOr } from "../../shared/words.js";
import { budgetCalendar } from "./calendar.js";
import type { Line } from "./line.js";
import { phaseLabels, phases } from "./phases.js";
import { type BudgetState, sumsOf, unspentIn, yearsOf } from "./state.js";

const dong = { vi: "đồng", en: "đồng" };

export function executionTable(state: BudgetState): SummaryTable {
  return {
    key: "execution",
    title: { vi: "Thực hiện dự toán theo năm và giai đoạn", en: "Budget execution by year and phase" },
    columns: [
      column("year", "năm", "year", "count"),
      ...phases.map((phase) => column(phase, phaseLabels[phase].vi, phaseLabels[phase].en, "vnd", dong)),
      column("openAdvance", "tạm ứng chưa thanh toán", "open advances", "vnd", dong),
      column("unspent", "còn lại", "unspent", "vnd", dong),
      column("undecided", "số khoản chưa rõ quyết định", "amounts without a decision", "count", {
        vi: "khoản",
        en: "amounts",
      }),
    ],
    rows: yearsOf(state).map((year) => {
      const sums = sumsOf(state, year);
      const ofPhases = Object.fromEntries(phases.map((phase) => [phase, `${sums.of(phase)}`]));
      const own = state.amounts.filter((each) => each.year === year);
      return {
        year,
        ...ofPhases,
        openAdvance: `${sums.openAdvance}`,
        unspent: `${unspentIn(state, year)}`,
        undecided: own.filter(({ decision }) => decision === null).length,
      };
    }),
  };
}

export function linesTable({ amounts }: BudgetState): SummaryTable {
  return {
    key: "lines",
    title: { vi: "Các khoản theo dòng ngân sách", en: "Amounts by budget line" },
    columns: [
      column("year", "năm", "year", "count"),
      column("phase", "giai đoạn", "phase"),
      column("on", "ngày", "on", "date"),
      column("amount", "số tiền", "amount", "vnd", dong),
      column("level", "cấp ngân sách", "level"),
      column("levelOneUnit", "đơn vị cấp I", "level-I unit"),
      column("usingUnit", "đơn vị sử dụng", "using unit"),
      column("chapter", "chương", "chapter"),
      column("sector", "loại, khoản", "sector"),
      column("item", "mục, tiểu mục", "item"),
      column("index", "mục lục", "index"),
      column("decision", "quyết định", "decision"),
    ],
    rows: amounts.map(({ year, phase, on, dong: amount, line, decision }) => ({
      ...{ year, phase: phaseLabels[phase], on: dateText(on), amount: `${amount}`, decision },
      ...("unknown" in line ? noLine : lineCells(line)),
    })),
  };
}

const noLine = {
  ...{ level: null, levelOneUnit: null, usingUnit: null },
  ...{ chapter: null, sector: null, item: null, index: null },
};

function lineCells({ level, levelOneUnit, usingUnit, chapter, sector, item, index }: Line) {
  return {
    level: knownOr(level),
    levelOneUnit: "unknown" in levelOneUnit ? null : partyWords(levelOneUnit),
    usingUnit: "unknown" in usingUnit ? null : partyWords(usingUnit),
    chapter: knownOr(chapter),
    sector: knownOr(sector),
    item: knownOr(item),
    index: knownOr(index),
  };
}

export function calendarTable(state: BudgetState): SummaryTable {
  return {
    key: "calendar",
    title: { vi: "Lịch của năm ngân sách", en: "The calendar of the budget year" },
    columns: [
      column("year", "năm", "year", "count"),
      column("step", "bước", "step"),
      column("lastDay", "chậm nhất", "last day in time", "date"),
      column("source", "căn cứ", "source"),
      column("confidence", "mức tin cậy", "confidence"),
    ],
    rows: yearsOf(state).flatMap((year) =>
      budgetCalendar(year).map(({ step, lastDay, citation, confidence }) => ({
        ...{ year, step, lastDay, source: citation, confidence },
      })),
    ),
  };
}
