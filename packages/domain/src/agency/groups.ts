/**
 * Who belongs to a group that a directive addresses ("các bộ", "địa phương"), as of a day: bodies of the group's kinds
 * that the register says existed. What it can't decide is listed apart and never counted.
 */
import { type CivilDate, type StreamRevision, streamName, type Text } from "@chidao/core";
import type { AgencyDescription } from "./agency.js";
import type { AgencyKind } from "./kinds.js";
import { existsOn, kindOn } from "./on-day.js";

/**
 * `closed`: the kinds say who belongs. `open`: they say who belongs for certain, and the words may mean more.
 * `unknowable`: only whoever wrote the words knows ("liên quan").
 */
export type GroupClosure = "closed" | "open" | "unknowable";

export interface AgencyGroup {
  readonly id: string;
  readonly label: Text;
  readonly kinds: ReadonlyArray<AgencyKind>;
  readonly closure: GroupClosure;
  readonly definition: Text;
  /** What the group does not hold, since readers often take it to. */
  readonly leavesOut: Text;
}

export interface Undecided {
  readonly agency: string;
  /** `existence`: the register does not know whether it existed; `words`: the words do not say which bodies are meant. */
  readonly because: "existence" | "words";
}

export interface Membership {
  readonly group: AgencyGroup;
  readonly asOf: CivilDate;
  /** Ids, in the order of the register. */
  readonly members: ReadonlyArray<string>;
  readonly undecided: ReadonlyArray<Undecided>;
  /** Streams of all bodies that were looked at, with the revision read. */
  readonly reads: ReadonlyArray<StreamRevision>;
}

/** Made-up bodies belong to no group unless `fictional` is true; then no real one does. */
export function membersOf(
  group: AgencyGroup,
  register: ReadonlyArray<AgencyDescription>,
  asOf: CivilDate,
  fictional = false,
): Membership {
  const kinds = new Set(group.kinds);
  const looked = register.filter((body) => body.fictional === fictional);
  const members: Array<string> = [];
  const undecided: Array<Undecided> = [];
  for (const body of looked) {
    const exists = kinds.has(kindOn(body, asOf)) && existsOn(body, asOf);
    if (exists === false) continue;
    if (exists === "unknown") undecided.push({ agency: body.id, because: "existence" });
    else if (group.closure === "unknowable") undecided.push({ agency: body.id, because: "words" });
    else members.push(body.id);
  }
  const reads = looked.map(({ id, revision }) => ({ stream: streamName("agency", id), revision }));
  return { group, asOf, members, undecided, reads };
}
