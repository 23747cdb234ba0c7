/** Given, when, then for assignments: the built-in kinds, the example bodies and one example directive. */
import type { Assurance, Dated } from "@chidao/core";
import {
  type AgencyDescription,
  type AnyKind,
  type Assignment,
  type AssignmentCommand,
  type AssignmentFacts,
  builtInKinds,
  type Directive,
  DirectiveRegistered,
  decideAssignment,
  defaultPolicy,
  evolveAssignment,
  evolveDirective,
  kindsOf,
  type Policy,
  unissuedAssignment,
  unregisteredDirective,
  type WorkCalendar,
} from "@chidao/domain";
import { type Moment, specification } from "./decider-specification.js";
import { entriesOf, exampleAgencies, exampleId, office, said } from "./example/entry.js";
import { unknown } from "./example/events.js";

const allUnknown = {
  type: unknown,
  number: unknown,
  symbol: unknown,
  series: unknown,
  issuer: unknown,
  year: unknown,
  issuedOn: unknown as Dated,
};

/** A directive of which nothing is known but its words. */
export const exampleDirective: Directive = entriesOf(
  [
    DirectiveRegistered({
      ...said("2022-11-24"),
      directive: exampleId(2),
      source: "conclusion-notice",
      title: "Kết luận tại hội nghị Ví Dụ",
      directedBy: { agency: office },
      directedOn: said("2022-11-24").on,
      effectiveOn: unknown as Dated,
      urgency: unknown,
      secrecy: unknown,
      signedBy: unknown,
      concludes: unknown,
      notedBy: unknown,
      identity: allUnknown,
      sealedReference: null,
      text: unknown,
      provisions: [{ path: "II.1", ordinal: 1, words: "xây dựng bộ quy tắc ứng xử", span: unknown }],
      externalRefs: [],
    }),
  ],
  `directive-${exampleId(2)}`,
).reduce(evolveDirective, unregisteredDirective);

export interface AssignmentSetting {
  readonly kinds?: ReadonlyArray<AnyKind>;
  readonly agencies?: ReadonlyArray<AgencyDescription>;
  readonly directive?: Directive;
  /** In force on every day. */
  readonly policy?: Policy;
  readonly calendar?: WorkCalendar;
  readonly assurance?: Assurance;
  /** The task that an issue stands under. */
  /** The task above, and those above it. */
  readonly ancestors?: ReadonlyArray<Assignment>;
  readonly successor?: Assignment;
}

/** What an assignment's decision may read, in the examples' world. */
export function assignmentFacts(moment: Moment, setting: AssignmentSetting = {}): AssignmentFacts {
  const kinds = kindsOf(setting.kinds ?? builtInKinds);
  const agencies = setting.agencies ?? exampleAgencies;
  return {
    ...moment,
    kinds,
    registry: kinds.registry,
    policy: setting.policy ?? defaultPolicy,
    policyOn: () => setting.policy ?? defaultPolicy,
    calendar: setting.calendar,
    assurance: setting.assurance ?? "declared",
    agency: (id) => agencies.find((agency) => agency.id === id),
    directive: setting.directive ?? exampleDirective,
    ancestors: setting.ancestors,
    successor: setting.successor,
  };
}

/** `givenAssignment()(issued("2022-12-01")).when(submit("2023-01-01")).thenRecords("ResultSubmitted")`. */
export function givenAssignment(setting: AssignmentSetting = {}) {
  return specification({
    initialState: unissuedAssignment,
    evolve: evolveAssignment,
    decide: (command: AssignmentCommand, state, facts: AssignmentFacts) => decideAssignment(command, state, facts),
    factsAt: (moment) => assignmentFacts(moment, setting),
  });
}
