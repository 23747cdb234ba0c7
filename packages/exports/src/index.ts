/** `@chidao/exports`: what officials take away. Answers of the front door in; bytes or text out; no clock, no files. */
export {
  agingCsv,
  agingWorkbook,
  disciplineCsv,
  disciplineWorkbook,
  indicatorsCsv,
  indicatorsWorkbook,
  workloadCsv,
  workloadWorkbook,
} from "./analysis.js";
export { deadlineCalendar } from "./calendar/deadline-calendar.js";
export { assignmentsCsv, boardCsv, overdueCsv, periodCsv } from "./csv/files.js";
export { assignmentsWorkbook, boardWorkbook, overdueWorkbook, periodWorkbook } from "./excel.js";
export type { ExportOptions, Language } from "./options.js";
