/**
 * What an actor is to one task on one day: who directed, issued, keeps the task, leads, helps, accepts. Roles follow
 * from what is recorded of the task and from nothing else; what the text leaves open stays possible and is no role.
 */
import { type By, normaliseClaimPart, type Text } from "@chidao/core";
import type { AgencyDescription } from "../agency/agency.js";
import { type Lead, type Party, partiesOfLead } from "../shared/party.js";

export const actorRoles = [
  "directing",
  "issuing",
  "monitoring",
  "supervising",
  "lead",
  "coordinating",
  "acceptor",
  "recipient",
  "auditor",
  "system",
  "outsider",
] as const;

/**
 * `directing`: gave the direction. `issuing`: issued the document. `monitoring`: entered the directive or the task and
 * keeps watch over it. `supervising`: the leader's office named for the task. `acceptor`: named to verify the result.
 * `recipient`: to receive or collect it. `auditor`: inspects and audits. `system`: the software, on somebody's behalf.
 */
export type ActorRole = (typeof actorRoles)[number];

/** The office that entries made by the software itself bear as their role. */
export const systemRole = "Chidao";

/** Kinds of bodies, as the register names them, whose business is to inspect and audit. */
const auditingKinds: ReadonlySet<string> = new Set(["state-audit", "inspectorate"]);

/** What is recorded of a task's parties, as of the day that is asked about. */
export interface TaskParties {
  readonly directedBy: Party | undefined;
  readonly issuer: Party | undefined;
  /** Bodies that entered the directive or the task. */
  readonly enteredBy: ReadonlyArray<string>;
  readonly lead: Lead | undefined;
  readonly coordinating: ReadonlyArray<Party>;
  readonly acceptor: Party | undefined;
  readonly recipients: ReadonlyArray<Party>;
  /** The office of the leader who watches over the task, such as "Phó Thủ tướng phụ trách". */
  readonly supervisor: string | undefined;
}

export interface Roles {
  /** What the actor is for certain. Never empty: whoever is nothing else is an outsider. */
  readonly held: ReadonlySet<ActorRole>;
  /** What it may be, since the text names a collective, or candidates that were never decided between. */
  readonly possible: ReadonlySet<ActorRole>;
}

/** Words that were not matched to the register mean a body when they are one of its names. */
export function rolesOf(by: By, task: TaskParties, agency: (id: string) => AgencyDescription | undefined): Roles {
  const described = agency(by.agency);
  const is = (party: Party | undefined): boolean => party !== undefined && isActor(party, by.agency, described);
  const held = new Set<ActorRole>();
  const hold = (role: ActorRole, holds: boolean): void => {
    if (holds) held.add(role);
  };
  const leads = task.lead === undefined ? [] : partiesOfLead(task.lead);
  const determined = task.lead !== undefined && "determined" in task.lead;
  hold("directing", is(task.directedBy));
  hold("issuing", is(task.issuer));
  hold("monitoring", task.enteredBy.includes(by.agency));
  hold("supervising", sameWords(task.supervisor, by.role));
  hold("lead", determined && leads.some(is));
  hold("coordinating", task.coordinating.some(is));
  hold("acceptor", is(task.acceptor));
  hold("recipient", task.recipients.some(is));
  hold("auditor", described !== undefined && auditingKinds.has(described.kind));
  hold("system", by.role === systemRole);
  const possible = new Set<ActorRole>();
  if (leads.some(isCollective) || (!determined && leads.some(is))) possible.add("lead");
  if (task.coordinating.some(isCollective)) possible.add("coordinating");
  if (task.recipients.some(isCollective)) possible.add("recipient");
  if (held.size === 0) held.add("outsider");
  return { held, possible };
}

/** Whether the actor holds one of the roles, or may hold one. */
export function mayHold(roles: Roles, wanted: ReadonlyArray<ActorRole>): boolean {
  return wanted.some((role) => roles.held.has(role) || roles.possible.has(role));
}

function isActor(party: Party, id: string, described: AgencyDescription | undefined): boolean {
  if ("agency" in party) return party.agency === id;
  if (!("asWritten" in party) || described === undefined) return false;
  const written = normaliseClaimPart(party.asWritten);
  const called = [...described.aliases, ...described.names.map(({ name }) => name)];
  return called.some((name) => normaliseClaimPart(name) === written);
}

function isCollective(party: Party): boolean {
  return "collective" in party;
}

function sameWords(a: string | undefined, b: string | null): boolean {
  return a !== undefined && b !== null && normaliseClaimPart(a) === normaliseClaimPart(b);
}

export const actorRoleLabels: Readonly<Record<ActorRole, Text>> = {
  directing: { vi: "cơ quan, người chỉ đạo", en: "directing" },
  issuing: { vi: "cơ quan ban hành văn bản", en: "issuing" },
  monitoring: { vi: "cơ quan theo dõi", en: "monitoring" },
  supervising: { vi: "lãnh đạo phụ trách", en: "supervising" },
  lead: { vi: "chủ trì", en: "lead" },
  coordinating: { vi: "phối hợp", en: "coordinating" },
  acceptor: { vi: "cơ quan xác nhận kết quả", en: "acceptor" },
  recipient: { vi: "cơ quan nhận, tổng hợp", en: "recipient" },
  auditor: { vi: "thanh tra, kiểm toán", en: "auditor" },
  system: { vi: "phần mềm", en: "system" },
  outsider: { vi: "không liên quan", en: "outsider" },
};
