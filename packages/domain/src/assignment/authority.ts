/** How the lifecycle's entries are looked at for who says them: the roles of the actor, and what each may say. */
import { type EntryCorrected, type EntryData, type Event, type Fact, isUnknown } from "@chidao/core";
import { above, concerned, type Entitled, entitlements } from "../authority/entitlements.js";
import { mayHold, type Roles, rolesOf, type TaskParties } from "../authority/roles.js";
import { type Directive, describeDirective } from "../directive/directive.js";
import { rules } from "../rules/catalogue.js";
import type { Flag } from "../rules/rule.js";
import type { DecideFacts } from "../shared/facts.js";
import type { AssignmentEvent, DataOf } from "./events.js";
import type { Work } from "./work.js";

type Issued = DataOf<"AssignmentIssued">;

type Parties = Pick<Issued, "lead" | "coordinating" | "acceptor" | "recipients" | "supervisor" | "by">;

/** What a draft does not say yet. */
const leftOpen = { acceptor: { unknown: "draft" }, recipients: [], supervisor: { unknown: "draft" } } as const;
/** Entries that bring a task about, so that saying them gives nobody a part in it. */
const beginnings: ReadonlySet<string> = new Set(["AssignmentExtracted", "AssignmentIssued"]);

export interface AuthorityContext {
  /** The task as it was issued; `undefined` when it was not. */
  readonly issued: Issued | undefined;
  readonly directive: Directive;
  /** The kind's work that the entry is, when it is one. */
  readonly work: Pick<Work, "saidBy"> | undefined;
  readonly facts: Pick<DecideFacts, "agency">;
}

export function authorityFlags(event: Event<string, EntryData>, context: AuthorityContext): ReadonlyArray<Flag> {
  const { issued, facts } = context;
  const lifecycle = event as AssignmentEvent;
  const task = lifecycle.type === "AssignmentExtracted" ? { ...leftOpen, ...lifecycle.data } : issued;
  // What an import tells was said elsewhere by somebody whom the source does not name.
  if (task === undefined || event.data.provenance.kind === "imported") return [];
  const entered = beginnings.has(event.type) ? "directive" : "both";
  const roles = rolesOf(event.data.by, partiesOf(task, context.directive, entered), facts.agency);
  if (issued === undefined) return notEntitled(event, roles, context);
  return [
    ...notEntitled(event, roles, context),
    ...(lifecycle.type === "AssignmentIssued" ? selfLed(lifecycle.data) : []),
    ...(lifecycle.type === "ResultAccepted" || lifecycle.type === "ResultRejected"
      ? judgedByAnother(lifecycle.data.by.agency, issued, roles)
      : []),
  ];
}

/** Whoever made an entry corrects it, and those above the task; a correction by anybody else is flagged. */
export function correctionAuthorityFlags(
  { by }: Pick<EntryCorrected, "by">,
  target: Fact,
  { issued, directive, facts }: Pick<AuthorityContext, "issued" | "directive" | "facts">,
): ReadonlyArray<Flag> {
  const made = target.entry.event.data.by.agency;
  if (issued === undefined || made === by.agency) return [];
  const roles = rolesOf(by, partiesOf(issued, directive, "both"), facts.agency);
  if (mayHold(roles, [...above, "auditor", "system"])) return [];
  return [{ rule: rules.correctsAnothersEntry, facts: { by: by.agency, made, roles: listed(roles) } }];
}

/** Who is what to the task. A task is its own proof of who keeps it only for what comes after its issue. */
export function partiesOf(issued: Parties, directive: Directive, entered: "directive" | "both"): TaskParties {
  const described = describeDirective(directive.history.facts);
  const { lead, coordinating, acceptor, recipients, supervisor } = issued;
  const issuer = described?.identity.issuer;
  return {
    directedBy: described?.directedBy,
    issuer: issuer === undefined || isUnknown(issuer) ? undefined : issuer,
    enteredBy: [
      ...(described === undefined ? [] : [described.by.agency]),
      ...(entered === "both" ? [issued.by.agency] : []),
    ],
    lead,
    coordinating,
    acceptor: isUnknown(acceptor) ? undefined : acceptor,
    recipients,
    supervisor: isUnknown(supervisor) ? undefined : supervisor,
  };
}

function notEntitled(
  event: Event<string, EntryData>,
  roles: Roles,
  { issued, directive, work }: AuthorityContext,
): ReadonlyArray<Flag> {
  const wanted = wantedFor(event, work);
  if (wanted === "anybody" || mayHold(roles, wanted)) return [];
  // Without its directive nobody can tell who is above the task.
  if (describeDirective(directive.history.facts) === undefined) return [];
  // A lead that accepts its own result is told by a graver rule.
  if (event.type === "ResultAccepted" && roles.held.has("lead")) return [];
  // Who was named to accept, and who did instead, is told by a rule of its own.
  const judged = event.type === "ResultAccepted" || event.type === "ResultRejected";
  if (judged && issued !== undefined && judgedByAnother(event.data.by.agency, issued, roles).length > 0) return [];
  return [{ rule: rules.notEntitled, facts: { by: event.data.by.agency, roles: listed(roles), entry: event.type } }];
}

function wantedFor(event: Event<string, EntryData>, work: AuthorityContext["work"]): Entitled {
  if (work !== undefined) return work.saidBy ?? concerned;
  // Work of a kind that is not known here says itself who may do it, and nobody here can read that.
  return isLifecycle(event) ? entitlements[event.type] : "anybody";
}

function isLifecycle(event: Event<string, EntryData>): event is AssignmentEvent {
  return Object.hasOwn(entitlements, event.type);
}

/** The office that keeps a task and leads it itself names another body to accept the result. */
function selfLed({ lead, by, acceptor }: Issued): ReadonlyArray<Flag> {
  if (!("determined" in lead && "agency" in lead.determined) || lead.determined.agency !== by.agency) return [];
  const another = !isUnknown(acceptor) && !("agency" in acceptor && acceptor.agency === by.agency);
  return another ? [] : [{ rule: rules.selfLedWithoutAcceptor, facts: { agency: by.agency } }];
}

/** Whoever gave the direction may judge its result itself; a lead that judges its own is told by a graver rule. */
function judgedByAnother(by: string, { acceptor }: Issued, { held }: Roles): ReadonlyArray<Flag> {
  if (isUnknown(acceptor) || !("agency" in acceptor) || acceptor.agency === by) return [];
  if (held.has("lead") || held.has("directing")) return [];
  return [{ rule: rules.otherAcceptor, facts: { named: acceptor.agency, by } }];
}

function listed({ held }: Roles): string {
  return [...held].join(", ");
}
