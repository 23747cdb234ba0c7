/** Every question of `chidao.reports`, bound to a session. */
import type { Session } from "../session.js";
import type { Reports } from "../types/reports.js";
import { aging } from "./aging.js";
import { board, overdue } from "./board.js";
import { discipline } from "./discipline.js";
import { duties } from "./duties.js";
import { explanation } from "./explain.js";
import { indicators, published } from "./indicators.js";
import { irregularities } from "./irregularities.js";
import { lateEntry } from "./late-entry.js";
import { listAssignments } from "./lists.js";
import { matrix } from "./matrix.js";
import { period } from "./period.js";
import { silence } from "./silence.js";
import { summary } from "./summary.js";
import { tasks } from "./tasks.js";
import { timeline } from "./timeline.js";
import { workload } from "./workload.js";

export function reportsOf(session: Session): Reports {
  return {
    board: (query) => board(session, query),
    overdue: (query) => overdue(session, query),
    assignments: (query) => listAssignments(session, query),
    tasks: (input) => tasks(session, input),
    period: (input) => period(session, input),
    timeline: (assignment, query) => timeline(session, assignment, query),
    explain: (assignment, query) => explanation(session, assignment, query),
    indicators: (input) => indicators(session, input),
    published: (input) => published(input),
    aging: (query) => aging(session, query),
    discipline: (input) => discipline(session, input),
    irregularities: (query) => irregularities(session, query),
    lateEntry: (query) => lateEntry(session, query),
    duties: (assignment, query, options) => duties(session, assignment, query, options),
    silence: (query) => silence(session, query),
    workload: (input) => workload(session, input),
    matrix: (directive, query) => matrix(session, directive, query),
    summary: (kind, query) => summary(session, kind, query),
  };
}
