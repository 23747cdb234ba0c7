/** Given, when, then for assignments under a policy: what needs a second person, what is refused, how sure one must be. */
import type { Assurance } from "@chidao/core";
import {
  type Assignment,
  type AssignmentCommand,
  type AssignmentFacts,
  builtInKinds,
  decideAssignment,
  defaultPolicy,
  evolveAssignment,
  type FourEyes,
  governed,
  kindsOf,
  type Policy,
  type ProposalCommand,
  unissuedAssignment,
} from "@chidao/domain";
import { assignmentFacts } from "./assignment-specification.js";
import { specification } from "./decider-specification.js";

/** `givenUnderPolicy({ fourEyes: ["AcceptResult"] })(...entries).when(accept("2023-01-20")).thenRecords("ProposalMade")`. */
export function givenUnderPolicy(policy: Partial<Policy>, assurance: Assurance = "declared") {
  const decider = governed<AssignmentCommand, Assignment, AssignmentFacts>(
    { initialState: unissuedAssignment, evolve: evolveAssignment, decide: decideAssignment },
    kindsOf(builtInKinds),
  );
  return specification<FourEyes<Assignment>, AssignmentCommand | ProposalCommand, AssignmentFacts>({
    ...decider,
    factsAt: (moment) => assignmentFacts(moment, { assurance, policy: { ...defaultPolicy, version: 3, ...policy } }),
  });
}
