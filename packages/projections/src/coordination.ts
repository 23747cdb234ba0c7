/** Where a coordination stands on a day: answered, still awaited, or silent. It never changes the task's own status. */
import { type CivilDate, countsFrom, type Fact, orderingDay } from "@chidao/core";
import { type Consultation, lifecycleOf, type Party } from "@chidao/domain";

export interface CoordinationState {
  readonly party: Party;
  /** `silent`: the day for an answer has passed. `unknown`: that day is not known. */
  readonly state: "answered" | "awaited" | "silent" | "unknown";
  readonly askedOn: Consultation["askedOn"];
  readonly givenOn: Consultation["givenOn"];
  readonly position: Consultation["position"];
  /** The last day for an answer: the one that was asked for, else the limit of the policy. */
  readonly replyBy: CivilDate | undefined;
  /** True when the policy takes this silence for agreement. */
  readonly countsAsAgreement: boolean;
}

/** What the rules of the installation say of silence: so many working days after being asked, and what it means. */
export interface ReplyRules {
  readonly lastDayAfter: (askedOn: CivilDate) => CivilDate | undefined;
  readonly silenceIsAgreement: boolean;
}

export function coordinationAt(
  facts: ReadonlyArray<Fact>,
  day: CivilDate,
  rules: ReplyRules,
): ReadonlyArray<CoordinationState> {
  const happened = facts.filter((fact) => !fact.struck && orderingDay(fact) <= day);
  return lifecycleOf(happened).consultations.map(({ party, askedOn, replyBy, givenOn, position }) => {
    const asked = askedOn && countsFrom(askedOn);
    const last = countsFrom(replyBy) ?? (asked === undefined ? undefined : rules.lastDayAfter(asked));
    const state =
      givenOn !== undefined ? "answered" : last === undefined ? "unknown" : day > last ? "silent" : "awaited";
    const countsAsAgreement = state === "silent" && rules.silenceIsAgreement;
    return { party, state, askedOn, givenOn, position, replyBy: last, countsAsAgreement };
  });
}
