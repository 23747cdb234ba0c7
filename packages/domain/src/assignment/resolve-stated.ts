/** The deadline of a command, resolved by the policy in force when it was given and the days of the task's directive. */
import { countsFrom, type Dated } from "@chidao/core";
import type { Anchors } from "../deadline/resolve.js";
import { resolveDeadline } from "../deadline/resolve.js";
import { type Directive, describeDirective } from "../directive/directive.js";
import type { Deadline, StatedDeadline } from "../shared/deadline.js";
import type { DecideFacts } from "../shared/facts.js";

interface Stated {
  readonly on: Dated;
  readonly deadline: StatedDeadline;
}

export function resolveStated(
  { on, deadline }: Stated,
  {
    policyOn,
    calendar,
    today,
    directive,
  }: Pick<DecideFacts, "policyOn" | "calendar" | "today"> & {
    readonly directive: Directive;
  },
): Deadline {
  return resolveDeadline(deadline, {
    policy: policyOn(countsFrom(on) ?? today),
    calendar,
    anchors: anchorsOf(directive),
  });
}

/** The days of a directive that a deadline may count from. */
export function anchorsOf({ history }: Pick<Directive, "history">): Anchors {
  const described = describeDirective(history.facts);
  return { issue: described?.identity.issuedOn, effect: described?.effectiveOn };
}
