/** Provisions under which nothing was issued, so that what nobody was told to do shows. */
import { type CivilDate, canonicalJsonOf, type Fact, orderingDay } from "@chidao/core";
import { describeDirective } from "@chidao/domain";
import { flagsIn } from "../flags.js";
import { hasHappened } from "../status.js";
import { cellKey } from "./cell.js";
import { issuedBy } from "./family.js";
import { type Strip, stripAt } from "./strip.js";

/** Names a provision within its directive; an unknown one by the words of what is unknown. */
export function provisionKey(provision: unknown): string {
  return canonicalJsonOf(provision as Parameters<typeof canonicalJsonOf>[0]);
}

/** What an issue stands under. */
export function provisionOf(issue: Fact): { readonly directive: string; readonly provision: string } {
  const { directive, provision } = issuedBy(issue);
  return { directive, provision: provisionKey(provision) };
}

/** Those that the directive has on that day: what an amendment took away is not among them. */
export function provisionsOn(facts: ReadonlyArray<Fact>, day: CivilDate): ReadonlyArray<string> {
  const described = describeDirective(facts.filter((fact) => hasHappened(fact, day)));
  const standing = (described?.provisions ?? []).filter(({ state }) => state !== "removed");
  return [...new Set(standing.map(({ path }) => provisionKey(path)))];
}

/** From which day on something was issued under the provision; `undefined` when nothing was. */
export type FirstIssued = (provision: string) => CivilDate | undefined;

/** The provisions of a directive, from day to day. */
export type ProvisionSteps = ReadonlyArray<{ readonly from: CivilDate; readonly provisions: ReadonlySet<string> }>;

export function provisionSteps(facts: ReadonlyArray<Fact>): ProvisionSteps {
  const days = [...new Set(facts.map(orderingDay))].sort();
  return days.map((from) => ({ from, provisions: new Set(provisionsOn(facts, from)) }));
}

/** One provision as long as nothing is issued under it. */
export function stripOfProvision(steps: ProvisionSteps, provision: string, first: CivilDate | undefined): Strip {
  const days = [...steps.map(({ from }) => from), ...(first === undefined ? [] : [first])];
  return stripAt(days, (day) => {
    const standing = steps.findLast(({ from }) => from <= day)?.provisions.has(provision) ?? false;
    return standing && !isIssued(first, day) ? [unassigned] : [];
  });
}

const unassigned = cellKey({ at: "unassigned" });

/** What one registration counts as: its provisions without a task, its open flags, and that it was merged. */
export function stripOfDirective(directive: string, facts: ReadonlyArray<Fact>, firstIssued: FirstIssued): Strip {
  const steps = provisionSteps(facts);
  const ever = new Set(steps.flatMap(({ provisions }) => [...provisions]));
  const first = new Map([...ever].map((provision) => [provision, firstIssued(provision)]));
  const issuedDays = [...first.values()].filter((day) => day !== undefined);
  const merged = isMerged(facts) ? [cellKey({ at: "merged", directive })] : [];
  return stripAt([...facts.map(orderingDay), ...issuedDays], (day) => {
    const standing = steps.findLast(({ from }) => from <= day)?.provisions ?? [];
    const without = [...standing].filter((provision) => !isIssued(first.get(provision), day));
    const flags = flagsIn(facts.filter((fact) => hasHappened(fact, day))).filter(({ settled }) => !settled);
    return [
      ...merged,
      ...without.map(() => unassigned),
      ...flags.map(({ severity }) => cellKey({ at: "flag", severity })),
    ];
  });
}

function isIssued(first: CivilDate | undefined, day: CivilDate): boolean {
  return first !== undefined && first <= day;
}

function isMerged(facts: ReadonlyArray<Fact>): boolean {
  return facts.some(({ event, struck }) => event.type === "DirectivesMerged" && !struck);
}
