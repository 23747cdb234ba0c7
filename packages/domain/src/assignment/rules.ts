/** The lifecycle's rules as a list: each looks at one new event and says what it breaks. */
import { type CivilDate, countsFrom, daysOf } from "@chidao/core";
import { rules } from "../rules/catalogue.js";
import { futureDated, notInExistence } from "../rules/entry-rules.js";
import type { Flag } from "../rules/rule.js";
import { dueDateOf } from "../shared/deadline.js";
import type { DecideFacts } from "../shared/facts.js";
import { agencyIdsIn, isSameParty, type Party, partiesOfLead } from "../shared/party.js";
import type { AssignmentEvent, DataOf } from "./events.js";
import { isExit, type Lifecycle, saysNothingOfStatus, stepOf, takesAssertion } from "./lifecycle.js";
import { partiesNamed } from "./named.js";

/** `before`: the task as it stood just before the event; `latest`: with everything that is recorded. */
export interface RuleContext {
  readonly before: Lifecycle;
  readonly latest: {
    readonly lastDay: CivilDate | undefined;
    readonly issued: DataOf<"AssignmentIssued"> | undefined;
  };
  readonly facts: DecideFacts;
}

type Rule = (event: AssignmentEvent, context: RuleContext) => ReadonlyArray<Flag>;

export function brokenRules(event: AssignmentEvent, context: RuleContext): ReadonlyArray<Flag> {
  return all.flatMap((rule) => rule(event, context));
}

/** The one-lead rule holds from its day; before it, such a text still needs somebody to make it clear. */
const coEqualLeads: Rule = (event) => {
  if (event.type !== "AssignmentIssued" || !("undetermined" in event.data.lead)) return [];
  const { candidates, words } = event.data.lead.undetermined;
  if (candidates.length < 2) return [];
  const inForce = (countsFrom(event.data.on) ?? "") >= rules.coEqualLeads.source.validFrom;
  return [{ rule: inForce ? rules.coEqualLeads : rules.leadUnclear, facts: { leads: candidates.length, words } }];
};

/** At the issue, and whenever the task comes to another lead. */
const leadAlsoCoordinates: Rule = (event, { before }) => {
  const lead = leadGivenBy(event);
  const coordinating = event.type === "AssignmentIssued" ? event.data.coordinating : before.coordinating;
  if (lead === undefined || !coordinating.some((party) => isSameParty(party, lead))) return [];
  return [{ rule: rules.leadAlsoCoordinates, facts: { lead: JSON.stringify(lead) } }];
};

function leadGivenBy(event: AssignmentEvent): Party | undefined {
  switch (event.type) {
    case "AssignmentIssued":
      return "determined" in event.data.lead ? event.data.lead.determined : undefined;
    case "LeadDetermined":
      return event.data.lead;
    case "AssignmentTransferred":
      return event.data.to;
    default:
      return undefined;
  }
}

const partiesExist: Rule = (event, { facts }) => {
  if (event.type === "AssignmentExtracted") {
    const { lead, coordinating, on } = event.data;
    return notInExistence(agencyIdsIn([...partiesOfLead(lead), ...coordinating]), on, facts);
  }
  if (event.type !== "AssignmentIssued") {
    const step = stepOf(event);
    const named = step === undefined ? [] : partiesNamed(step.fields, event.data, "existing");
    return notInExistence(agencyIdsIn(named), event.data.on, facts);
  }
  const { lead, coordinating, acceptor, recipients, on } = event.data;
  const acceptors = "unknown" in acceptor ? [] : [acceptor];
  return notInExistence(agencyIdsIn([...partiesOfLead(lead), ...coordinating, ...acceptors, ...recipients]), on, facts);
};

/** What the step itself declares. */
const ofTheStep: Rule = (event, { before, facts }) =>
  (stepOf(event)?.rules ?? []).flatMap(({ rule, breaks }) => {
    const looked = breaks(event.data, before, facts);
    return looked === undefined ? [] : [{ rule, facts: looked }];
  });

const actorExists: Rule = (event, { facts }) =>
  event.type === "AssignmentIssued" ? [] : notInExistence([event.data.by.agency], event.data.on, facts);

const inOrderOfTime: Rule = (event, { latest }) => {
  const day = countsFrom(event.data.on);
  const issuedOn = latest.issued && daysOf(latest.issued.on)?.first;
  if (day === undefined || event.type === "EntryCorrected") return [];
  if (issuedOn !== undefined && day < issuedOn) return [{ rule: rules.outOfOrder, facts: { on: day, issuedOn } }];
  if (latest.lastDay === undefined || day >= latest.lastDay) return [];
  return [{ rule: rules.insertedLate, facts: { on: day, lastEntryOn: latest.lastDay } }];
};

const notInTheFuture: Rule = (event, { facts }) => futureDated(event.data.on, facts);

const dueAfterIssue: Rule = (event, { latest }) => {
  if (event.type !== "AssignmentIssued" && event.type !== "DeadlineSet" && event.type !== "ExtensionGranted") return [];
  const due = dueDateOf(event.data.deadline);
  const issuedOn = latest.issued && daysOf(latest.issued.on)?.first;
  if (due === undefined || issuedOn === undefined || due >= issuedOn) return [];
  return [{ rule: rules.dueBeforeIssue, facts: { due, issuedOn } }];
};

/** A later day that takes the place of one that has passed is an extension, whatever it is called. */
const extensionInTime: Rule = (event, { before }) => {
  if (event.type !== "ExtensionGranted" && event.type !== "DeadlineSet") return [];
  const current = before.deadlines.at(-1);
  const due = current && dueDateOf(current.deadline);
  if (due === undefined) return [];
  const day = countsFrom(event.data.on);
  const granted = dueDateOf(event.data.deadline);
  const late: ReadonlyArray<Flag> =
    day !== undefined && day > due ? [{ rule: rules.extendedAfterDue, facts: { due, on: day } }] : [];
  const shorter: ReadonlyArray<Flag> =
    event.type === "ExtensionGranted" && granted !== undefined && granted <= due
      ? [{ rule: rules.extensionShortens, facts: { due, granted } }]
      : [];
  return [...late, ...shorter];
};

const acceptedByAnother: Rule = (event, { latest, before }) => {
  if (event.type !== "ResultAccepted") return [];
  const lead = before.lead ?? latest.issued?.lead;
  const own =
    lead !== undefined &&
    "determined" in lead &&
    "agency" in lead.determined &&
    lead.determined.agency === event.data.by.agency;
  return own ? [{ rule: rules.ownResultAccepted, facts: { agency: event.data.by.agency } }] : [];
};

const acceptedOnEvidence: Rule = (event, { before }) =>
  event.type === "ResultAccepted" && before.evidenceCount === 0 && !before.evidenceWaived
    ? [{ rule: rules.acceptedWithoutEvidence, facts: {} }]
    : [];

/** A task that its source calls ended is under way again: somebody should look at which of the two is right. */
const sourceEnded: Rule = (event, { before }) => {
  const overruled = before.asserted && isExit(before.stage) && event.type !== "StatusAsserted";
  if (!overruled || saysNothingOfStatus(event) || event.type === "ResultAccepted") return [];
  return [{ rule: rules.assertionOverruled, facts: { source: before.stage, recorded: event.type } }];
};

const sourceAgrees: Rule = (event, { before }) => {
  if (event.type !== "StatusAsserted" || takesAssertion(before) || event.data.stage === before.stage) return [];
  const source = typeof event.data.stage === "string" ? event.data.stage : "unknown";
  return [{ rule: rules.assertionOverruled, facts: { source, recorded: before.stage } }];
};

const all: ReadonlyArray<Rule> = [
  ofTheStep,
  sourceAgrees,
  sourceEnded,
  coEqualLeads,
  leadAlsoCoordinates,
  partiesExist,
  actorExists,
  inOrderOfTime,
  notInTheFuture,
  dueAfterIssue,
  extensionInTime,
  acceptedByAnother,
  acceptedOnEvidence,
];
