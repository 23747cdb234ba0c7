/** Whether the day depends on the document that sets the deadline: a year that it supplies, a period that counts from it. */
import type { DeadlineExpression } from "./expression.js";

export function readsDocument(expression: DeadlineExpression): boolean {
  if (expression.kind === "period") {
    const { from, anchor } = expression;
    return from === null && (anchor === "issue" || anchor === "effect");
  }
  return "year" in expression && !("year" in expression.year);
}
