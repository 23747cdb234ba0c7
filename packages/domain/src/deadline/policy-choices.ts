/** Which parameters of the policy decide a deadline's day where law leaves the choice: those that `resolve.ts` reads. */
import type { Policy } from "../policy/policy.js";
import type { DeadlineExpression, ExpressionOf } from "./expression.js";

export interface PolicyChoice {
  /** As `PolicyAdopted` names it, with its part after a dot: `monthLimit.workProgramme`. */
  readonly parameter: "beforeDayMeans" | "shiftFixedDateOnHoliday" | "monthLimit.ordinary" | "monthLimit.workProgramme";
  readonly value: string;
}

/** Empty where no choice is left: the words set a period or only a beginning, or name no day. */
export function policyChoices(expression: DeadlineExpression, policy: Policy): ReadonlyArray<PolicyChoice> {
  if (!("bound" in expression) || expression.bound === "from") return [];
  const shift: PolicyChoice = { parameter: "shiftFixedDateOnHoliday", value: String(policy.shiftFixedDateOnHoliday) };
  const before: PolicyChoice = { parameter: "beforeDayMeans", value: policy.beforeDayMeans };
  switch (expression.kind) {
    case "date":
    case "dayOfYear":
    case "partOf":
      return expression.bound === "before" ? [before, shift] : [shift];
    case "month":
      return expression.bound === "before" ? [shift] : inMonth(expression, policy, { before, shift });
    case "quarter":
    case "half":
    case "year":
      return [shift];
    default:
      return [];
  }
}

function inMonth(
  { duty }: ExpressionOf<"month">,
  { monthLimit }: Policy,
  { before, shift }: { readonly before: PolicyChoice; readonly shift: PolicyChoice },
): ReadonlyArray<PolicyChoice> {
  const limit: PolicyChoice =
    duty === "work-programme"
      ? { parameter: "monthLimit.workProgramme", value: monthLimit.workProgramme }
      : { parameter: "monthLimit.ordinary", value: monthLimit.ordinary };
  // "Before the 20th" is a day that "before" may stand for otherwise.
  return limit.value === "last-day" ? [limit, shift] : [limit, before, shift];
}
