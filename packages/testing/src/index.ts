/** `@chidao/testing`: what our own tests are made of, for yours. */

export * from "./arbitrary/deadlines.js";
export * from "./arbitrary/events.js";
export * from "./arbitrary/histories.js";
export * from "./arbitrary/rules.js";
export * from "./arbitrary/values.js";
export * from "./arbitrary/works.js";
export {
  type AssignmentSetting,
  assignmentFacts,
  exampleDirective,
  givenAssignment,
} from "./assignment-specification.js";
export { eventStoreContract, type MakeStore, type ManyProcesses } from "./contract/event-store.js";
export { type Moment, type Outcome, type Specified, specification } from "./decider-specification.js";
export {
  type DirectiveSetting,
  directiveOf,
  directiveRegistered,
  exampleIdentity,
  givenDirective,
  registerDirective,
  unknownIdentity,
} from "./directive-specification.js";
export * as command from "./example/commands.js";
export * from "./example/entry.js";
export * as event from "./example/events.js";
export * from "./example/register.js";
export { givenUnderPolicy } from "./governed-specification.js";
