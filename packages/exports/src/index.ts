/** `@chidao/exports`: what officials take away. Answers of the front door in; bytes or text out; no clock, no files. */
export { deadlineCalendar } from "./calendar/deadline-calendar.js";
export { assignmentsCsv, boardCsv, overdueCsv, periodCsv } from "./csv/files.js";
export { assignmentsWorkbook, boardWorkbook, overdueWorkbook, periodWorkbook } from "./excel.js";
export type { ExportOptions, Language } from "./options.js";
