/** The composition root: puts store, kinds, clock and disclosures together behind plain promises. */
import { randomBytes, randomUUID } from "node:crypto";
import { liveIndex, liveView } from "@chidao/application";
import type { Clock, DisclosureStore, EventStore, EvidenceStore } from "@chidao/core";
import { builtInKinds, kindsOf } from "@chidao/domain";
import { nodeHashing } from "@chidao/hashing-node";
import { jurisdiction } from "@chidao/vietnam";
import { acceptKinds } from "./accept-kinds.js";

import { agencyOperations } from "./agency-operations.js";
import { auditOf } from "./audit/audit-door.js";
import { authorWith } from "./audit/author.js";
import { extract, issue } from "./commands/assignments.js";

import { correct } from "./commands/correct.js";
import { checkEvidence } from "./commands/evidence.js";
import { open } from "./commands/ledger.js";
import { approveProposal, declineProposal, withdrawProposal } from "./commands/proposals.js";
import { adoptPolicy, publishCalendar } from "./commands/rules.js";
import { setAside } from "./commands/set-aside.js";
import { stepOperations } from "./commands/steps.js";
import { work } from "./commands/work.js";
import { directivesOf } from "./directives-door.js";
import { importRow } from "./imports/row.js";
import { turnstile } from "./imports/turnstile.js";
import { personalOf } from "./personal-door.js";
import { systemClock } from "./platform/clocks.js";
import { memoryDisclosures } from "./platform/disclosures.js";
import { processesOf } from "./processes-door.js";
import { replay, verify } from "./read-models/operations.js";
import { storedViews } from "./read-models/stored-view.js";
import { doctor } from "./reports/doctor.js";
import { listEvidence } from "./reports/evidence.js";
import { listProposals } from "./reports/proposals.js";
import { reportsOf } from "./reports/reports-of.js";
import { calendarDay, countDays, listCalendars, readWords, showPolicy } from "./reports/rules.js";
import { rememberedRegister, type Session } from "./session.js";
import { software } from "./software.js";
import type { Chidao, ChidaoOptions } from "./types/chidao.js";
import { kindInfo } from "./views/kinds.js";

/** Throws `KindsRefused` (a defect of the caller) when kinds share a name or are not made as `chidao/kinds` says. */
export function createChidao(options: ChidaoOptions): Chidao {
  const session = sessionOf(options);
  return {
    kinds: session.environment.kinds.all.map(kindInfo),
    ledger: { open: (input) => open(session, input) },
    agencies: agencyOperations(session),
    calendars: {
      publish: (input) => publishCalendar(session, input),
      list: (query) => listCalendars(session, query),
      day: (day, query) => calendarDay(session, day, query),
      count: (span, query) => countDays(session, span, query),
    },
    policies: {
      adopt: (input) => adoptPolicy(session, input),
      show: (query) => showPolicy(session, query),
    },
    deadlines: { read: (input, query) => readWords(session, input, query) },
    directives: directivesOf(session),
    assignments: {
      ...stepOperations(session),
      extract: (input) => extract(session, input),
      issue: (input) => issue(session, input),
      correct: (input) => correct(session, input),
      work: (input) => work(session, input),
    },
    evidence: {
      list: (assignment, query) => listEvidence(session, assignment, query),
      check: (input) => checkEvidence(session, input, options.evidence as EvidenceStore | undefined),
    },
    proposals: {
      list: (query) => listProposals(session, query),
      approve: (input) => approveProposal(session, input),
      decline: (input) => declineProposal(session, input),
      withdraw: (input) => withdrawProposal(session, input),
    },
    entries: { setAside: (input) => setAside(session, input) },
    personal: personalOf(session),
    processes: processesOf(session),
    imports: { row: (input, options) => importRow(session, input, options?.dryRun ?? false) },
    reports: reportsOf(session),
    readModels: {
      replay: (given) => replay(session, options.readModels, given),
      verify: () => verify(session, options.readModels),
    },
    audit: auditOf(session, options.heads),
    doctor: () => doctor(session),
    close: () => {
      session.stored?.close();
      return options.store.close();
    },
  };
}

function sessionOf({ store, kinds, clock, disclosures, author, secrets, readModels }: ChidaoOptions): Session {
  const environment = {
    store: store as EventStore,
    clock: (clock ?? systemClock) as Clock,
    hashing: nodeHashing,
    randomness: { salt: () => new Uint8Array(randomBytes(32)) },
    disclosures: (disclosures ?? memoryDisclosures()) as DisclosureStore,
    kinds: kindsOf(acceptKinds(kinds ?? builtInKinds)),
    jurisdiction,
    software,
    secrets,
    author: author === undefined ? undefined : authorWith(author),
  };
  return {
    environment,
    index: liveIndex(environment),
    live: liveView(environment),
    stored: readModels === undefined ? undefined : storedViews(environment, readModels),
    registerOf: rememberedRegister(),
    rows: turnstile(),
    newCommandId: randomUUID,
  };
}
