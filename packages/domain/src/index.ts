/** `@chidao/domain`: what agencies may do about directives. */
export {
  type Agency,
  type AgencyDescription,
  type DatedStanding,
  describeAgency,
  evolveAgency,
  type Succession,
  unregisteredAgency,
} from "./agency/agency.js";
export type { AgencyCommand, RecordSuccession, RegisterAgency } from "./agency/commands.js";
export { decideAgency } from "./agency/decide.js";
export { describeAgencyEvent } from "./agency/describe.js";
export {
  AgencyEnded,
  type AgencyEvent,
  AgencyLevel,
  AgencyParent,
  AgencyRegistered,
  AgencySource,
  agencyEvents,
  DatedCode,
  DatedName,
  SourceConfidence,
  SuccessionGround,
  SuccessionRecorded,
} from "./agency/events.js";
export { type AgencyGroup, type GroupClosure, type Membership, membersOf, type Undecided } from "./agency/groups.js";
export { AgencyKind, agencyKindInfo, agencyKinds, isExecutive } from "./agency/kinds.js";
export { codesOn, existsOn, kindOn, nameOn, parentOn } from "./agency/on-day.js";
export { sharedWith } from "./agency/rules.js";
export { type Asides, decideAside, evolveAsides, noAsides, SetEventAside } from "./aside/decide.js";
export { type AsideEvent, asideEvents } from "./aside/events.js";
export { type Assignment, evolveAssignment, unissuedAssignment } from "./assignment/assignment.js";
export { partiesOf } from "./assignment/authority.js";
export {
  CorrectEntry,
  ExtractAssignment,
  IssueAssignment,
  type LifecycleCommand,
  type LifecycleCommandType,
  lifecycleCommands,
  type StepCommand,
} from "./assignment/commands.js";
export { type AssignmentCommand, type AssignmentFacts, decideAssignment } from "./assignment/decide.js";
export { describeLifecycleEvent } from "./assignment/describe.js";
export { type AssignmentEvent, AssignmentIssued, assignmentEvents, type DataOf } from "./assignment/events.js";
export { type AnyField, type Field, type FieldInput, type Fields, storedValues } from "./assignment/field/field.js";
export { Measure, SplitPart } from "./assignment/field/values.js";
export {
  AssignmentClass,
  ChildRelation,
  childName,
  ParentRef,
  unstatedTerms,
} from "./assignment/issue.js";
export {
  type AnyKind,
  type AssignmentKind,
  defineKind,
  defineWork,
  field,
  type KindCommand,
  step,
  type Work,
} from "./assignment/kind.js";
export { describeKindFault, isKind, type KindFault, kindFaults } from "./assignment/kind-faults.js";
export type { Cell, Detail, Met, SummaryTable, WorkOutcome } from "./assignment/kind-report.js";
export { type Kinds, kindStateOf, kindsOf } from "./assignment/kinds.js";
export {
  type Consultation,
  type DeadlineChange,
  type ExitStage,
  evolveLifecycle,
  isExit,
  type LeadChange,
  type Lifecycle,
  type LifecycleStage,
  leadAt,
  lifecycleOf,
  noLifecycle,
  type Pause,
  stepOf,
  takesAssertion,
} from "./assignment/lifecycle.js";
export type { CommandOf, LifecycleStep, Need, StepData } from "./assignment/lifecycle-step.js";
export { anchorsOf } from "./assignment/resolve-stated.js";
export { leftOut } from "./assignment/split-words.js";
export { type Steps, steps } from "./assignment/steps/index.js";
export { decideTogether, type ImportEntries, type ImportNote } from "./assignment/together.js";
export {
  type ActorRole,
  actorRoleLabels,
  actorRoles,
  type Roles,
  rolesOf,
  systemRole,
  type TaskParties,
} from "./authority/roles.js";
export { isSamePerson } from "./authority/same-person.js";
export { addDays, daysBetween, weekdayOf } from "./calendar/civil-days.js";
export { decideCalendar, PublishCalendar } from "./calendar/decide.js";
export {
  CalendarDay,
  CalendarPublished,
  CalendarSource,
  CalendarYear,
  calendarEvents,
  type Weekday,
} from "./calendar/events.js";
export {
  type Calendars,
  type DayInCalendar,
  evolveCalendars,
  noCalendars,
  type PublishedYear,
  type WorkCalendar,
  workCalendarOf,
} from "./calendar/work-calendar.js";
export { addWorkingDays, countWorkingDays, type Walked, workingDayFrom } from "./calendar/working-days.js";
export { workingDaysBetween } from "./calendar/working-days-or-weekdays.js";
export { describeExpression } from "./deadline/describe.js";
export { describeUnresolved } from "./deadline/describe-unresolved.js";
export {
  Bound,
  DeadlineExpression,
  DutySource,
  Every,
  type ExpressionKind,
  type ExpressionOf,
  expressionKinds,
  mayGiveDay,
  PeriodAnchor,
  PeriodUnit,
  SaidYear,
} from "./deadline/expression.js";
export { type Occurrence, occurrencesOf, type Rounds } from "./deadline/occurrences.js";
export { type PolicyChoice, policyChoices } from "./deadline/policy-choices.js";
export { readsDocument } from "./deadline/reads-document.js";
export { findResolutionRule, type ResolutionRule, resolutionRules } from "./deadline/resolution-rules.js";
export { type Anchors, type Resolving, resolveDeadline, resolvingByDefault } from "./deadline/resolve.js";
export {
  type Claim,
  type ClaimIdentity,
  claimEvents,
  decideClaim,
  evolveClaim,
  IdentityClaimed,
  IdentityContested,
  IdentityReleased,
  type ReleaseIdentity,
  unclaimed,
} from "./directive/claim.js";
export {
  AmendDirective,
  ConcludeMeeting,
  CorrectDirective,
  CorrectDirectiveEntry,
  type DirectiveCommand,
  directiveCommands,
  IdentifyDirective,
  type IdentifyingCommand,
  MergeDirectives,
  RecallDirective,
  RegisterDirective,
  type RelatingCommand,
  ReplaceDirective,
  RetainAssignment,
  ScreenDocument,
} from "./directive/commands.js";
export { type DirectiveFacts, decideDirective, givenUp } from "./directive/decide.js";
export {
  type Directive,
  type DirectiveDescription,
  type DirectiveStanding,
  describeDirective,
  describeScreened,
  evolveDirective,
  identityKnownOf,
  relatedDirective,
  type ScreenedDocument,
  unregisteredDirective,
} from "./directive/directive.js";
export {
  DirectiveSource,
  directiveTextMax,
  FormCorrection,
  Meeting,
  Noting,
  Provision,
  ProvisionChange,
  RelatedDocument,
  SealedReference,
  Secrecy,
  Signer,
  SigningCapacity,
  Span,
  TextDigest,
  Urgency,
} from "./directive/document.js";
export { causesOf, type DirectiveEffect, type EffectProposal, effectsOn } from "./directive/effects.js";
export {
  AssignmentRetained,
  DirectiveAmended,
  DirectiveCorrected,
  type DirectiveDataOf,
  type DirectiveEvent,
  DirectiveIdentified,
  DirectiveIdentityRevised,
  DirectiveRecalled,
  DirectiveRegistered,
  DirectiveReplaced,
  DirectivesMerged,
  DocumentScreened,
  directiveEvents,
  MeetingConcluded,
} from "./directive/events.js";
export { claimKeyOf, DocumentIdentity, missingParts, partyKeyOf } from "./directive/identity.js";
export type { KnownProvision } from "./directive/provisions.js";
export { chainFrom } from "./directive/relate.js";
export { isSecret } from "./directive/secrecy.js";
export { type CheckEvidence, decideEvidenceCheck } from "./evidence/check.js";
export { describeEvidenceCheck } from "./evidence/describe.js";
export { EvidenceChecked, type EvidenceEvent, EvidenceState, isEvidenceEvent } from "./evidence/events.js";
export { type EvidenceItem, evidenceItemsOf } from "./evidence/items.js";
export { commandWords } from "./four-eyes/command-words.js";
export { isProposalCommand, type ProposalCommand, proposalCommands } from "./four-eyes/commands.js";
export { describeProposalEvent } from "./four-eyes/describe.js";
export {
  isProposalEvent,
  ProposalApproved,
  ProposalDeclined,
  type ProposalEvent,
  ProposalMade,
  ProposalWithdrawn,
  type ProposedCommand,
} from "./four-eyes/events.js";
export { type FourEyes, type FourEyesOptions, fourEyes, type ProposableCommand } from "./four-eyes/four-eyes.js";
export { type AuthorityPolicy, type GovernedFacts, governed } from "./four-eyes/governed.js";
export {
  evolveProposals,
  hasExpired,
  noProposals,
  type Proposal,
  type ProposalState,
  type Proposals,
} from "./four-eyes/proposals.js";
export { reviveCommand } from "./four-eyes/revive.js";
export { builtInKinds } from "./kinds/index.js";
export {
  decidePersonal,
  ErasePersonalValue,
  LiftLegalHold,
  type PersonalCommand,
  PlaceLegalHold,
  RefuseErasure,
  SetRetention,
} from "./personal/decide.js";
export { ErasureGround, personalEvents } from "./personal/events.js";
export {
  describePersonalValue,
  evolvePersonalValue,
  type PersonalValue,
  type PersonalValueDescription,
  unmentionedValue,
} from "./personal/personal-value.js";
export { AdoptPolicy, decidePolicy, type PolicyFacts } from "./policy/decide.js";
export { PolicyAdopted, PolicyParameters, policyEvents } from "./policy/events.js";
export {
  adoptedPolicies,
  defaultPolicy,
  evolvePolicies,
  noPolicies,
  type Policies,
  type Policy,
  policyOn,
} from "./policy/policy.js";
export { rules } from "./rules/catalogue.js";
export { harden } from "./rules/hardening.js";
export {
  type Confidence,
  citationText,
  confidenceWords,
  type Flag,
  ofLogic,
  ofPolicy,
  type RuleDefinition,
  type RuleSource,
} from "./rules/rule.js";
export {
  Deadline,
  DeadlineResolution,
  dueDateOf,
  type ResolutionLabel,
  type ResolutionStep,
  StatedDeadline,
  type UnresolvedWhy,
} from "./shared/deadline.js";
export { describeRejection } from "./shared/describe-rejection.js";
export { EvidenceRef, evidenceOf } from "./shared/evidence.js";
export type { DecideFacts } from "./shared/facts.js";
export { agencyIdsIn, isSameParty, Lead, type Naming, Party, partiesOfLead, partyWords } from "./shared/party.js";
export type { Rejection, Subject } from "./shared/rejection.js";
export { citeRejection, type RejectionRule, rejectionRules } from "./shared/rejection-catalogue.js";
export { amountOf, Decimal, DocumentRef, Vnd, vndOf } from "./shared/values.js";
