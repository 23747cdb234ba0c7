/** What callers get: plain data. Every answer says what it rests on. */
export type * from "./answers/agencies.js";
export type * from "./answers/analysis.js";
export type * from "./answers/assignments.js";
export type * from "./answers/authority.js";
export type * from "./answers/base.js";
export type * from "./answers/directives.js";
export type * from "./answers/explanation.js";
export type * from "./answers/indicators.js";
export type * from "./answers/processes.js";
export type * from "./answers/register.js";
export type * from "./answers/reports.js";
export type * from "./answers/rules.js";
export type * from "./answers/silence.js";
