// What the page of the stored record says of each shape, and which golden files show it.
import { readdirSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const common = "test/golden";
const kinds = (kind) => `packages/domain/src/kinds/${kind}/golden`;

export const sections = [
  {
    title: "Values",
    text: `Text is Unicode NFC without NUL and without half surrogates; "original wording" means the words after NFC. Numbers
are whole and safe for JavaScript; amounts of money are \`{"vnd":"1200000000"}\`, digits in a text. Instants are
\`YYYY-MM-DDTHH:mm:ss.sssZ\`. Data and metadata are written once, in RFC 8785 form (keys sorted by UTF-16 code units, no
white space), nested at most 64 levels deep; these bytes are hashed, exported and verified, and nothing is serialised
again in order to verify it. Below: inputs, and their canonical form or why they are refused.`,
    frozen: "the canonical form of a value. A value that was storable stays storable.",
    files: [`${common}/canonical-json.json`],
  },
  {
    title: "What every event's data has",
    text: `\`on\` is when it happened, as people gave it: \`{"day":"2022-11-24"}\`, \`{"month":"2022-11"}\`, \`{"year":"2022"}\` or
\`{"unknown":"reason"}\`. A month or a year counts from its last day in any computation, and results say so. \`by\` is on
whose behalf the entry is made: a registered body, an office (never a person's name) and an officer's pseudonym.
\`provenance\` is how it is known: \`witnessed\` by the one who enters it, \`imported\` from another system, or
\`reconstructed\` afterwards. Whatever else is unknown is \`{"unknown":"reason"}\` too; there is no null beside a guess.
Status follows events ordered by \`on\`, then by their index; an unknown day is ordered by the day it was written down.`,
    frozen: "the three fields, their forms, and that all domain events have them, the kinds' own included.",
    files: [],
  },
  {
    title: "The event as a store keeps it",
    text: `\`data\` and \`metadata\` are texts. \`index\` is the dense position in the ledger and \`revision\` the one in the stream, both
from 0. Streams are \`ledger-<uuid>\`, \`directive-<uuid>\`, \`assignment-<uuid>\`, \`agency-<id>\`,
\`claim-1-<hex>\`, \`calendar-<jurisdiction>\`, \`policy-<jurisdiction>\` and \`personal-<commitment>\`.`,
    frozen: "stream names, and the meaning of index and revision.",
    files: [`${common}/stored-event.json`],
  },
  {
    title: "Metadata",
    text: `About the writing, for people and machines that look after the record; no rule reads it. \`basis\` lists the streams that
the decision read with the last revision it saw; **-1 means that the stream had no event then**. \`commandDigest\` is the
SHA-256 of the canonical command with every personal value put as null. \`assurance\` says how sure it is that the actor is
who the entry says: \`declared\`, \`authenticated\` or \`signed\`.`,
    frozen: "the fields. A new one is a new version of all metadata.",
    files: [`${common}/metadata.json`, `${common}/command-digest.json`],
  },
  {
    title: "Identifiers",
    text: `An event's id is UUIDv5(ledger, stream LF command id LF position in the command), so that a repeated command writes
the same ids. What a creating command creates is by default UUIDv5(ledger, command id). Short handles such as \`D1.2\`
follow from ledger order and are never stored.`,
    frozen: "both derivations.",
    files: [`${common}/ids.json`],
  },
  {
    title: "Claims on identities",
    text: `Issuer, year, series, symbol and number of a document are normalised (NFC; Ð and ð read as Đ; white space folded; upper
case; leading zeroes dropped) and the SHA-256 of their canonical list names the stream in which they are claimed. Parts
are shown with \`<U+0111>\` for what is not plain ASCII.`,
    frozen: "the normaliser. Another one writes to `claim-2-` streams.",
    files: [
      `${common}/claim-streams.json`,
      ...["IdentityClaimed.1", "IdentityContested.1", "IdentityReleased.1", "IdentityReleased.1.moved"].map(inCommon),
    ],
  },
  {
    title: "Commitments and disclosures",
    text: `Names and contacts of natural persons never enter the bytes. In their place stands
\`{"commitment":"<hex>"}\` = SHA-256("chidao/commitment/1" 00 salt RFC8785(value)); value and salt (32 random bytes) live in
a disclosure store, from which they can be deleted without touching an event or a proof.`,
    frozen: "the formula and its prefix. Free text is not erasable, and forms say so.",
    files: [`${common}/commitment.json`, `${common}/disclosure.json`],
  },
  {
    title: "Leaf header",
    text: `What a proof tree hashes for each event: SHA-256(00 header). \`data\` and \`metadata\` are SHA-256 of the stored texts. It
names no position in any engine, so a ledger that moves keeps its leaves. \`signature\` is null, or an author's: one line of a
C2SP signed note over the two lines \`chidao/author/1\` and the header with null in the slot. So it covers all that the
header holds, the place in the stream too. It is made when the bytes are final and never put in later.`,
    frozen: "all of it.",
    files: [
      `${common}/leaf-header.json`,
      `${common}/leaf-hash.json`,
      `${common}/leaf-header-signed.json`,
      `${common}/author-signature.json`,
    ],
  },
  {
    title: "Events of the ledger and of any stream",
    text: `\`LedgerOpened\` is index 0. An irregularity is an event of the same append as the entry it is about; what the rule says
is looked up by rule and version. A correction's \`replacement\` is \`{type, schema, data}\`, the whole data of the entry as
it should have been, decoded and upcast like any stored event; null strikes the entry out. The wrong entry stays.`,
    frozen: "names, versions and shapes; a new field or union member is a new schema version with an upcaster.",
    files: ["LedgerOpened.1", "IrregularityFlagged.1", "EntryCorrected.1", "EntryCorrected.1.struck"].map(inCommon),
  },
  {
    title: "Events of personal values",
    text: `About one personal value that the ledger holds a commitment to, in the stream \`personal-<commitment>\`: until when it is
kept, what forbids its erasure, refusals, and that value and salt were erased. \`legalBasis\` is the text of law or the decision
as people cite it; \`secondPerson\` is who agreed, never the one on whose behalf the entry is made. The value never stands
here.`,
    frozen: "the fields, and that a hold forbids erasure.",
    files: [
      "PersonalValueErased.1",
      "ErasureRefused.1",
      "LegalHoldPlaced.1",
      "LegalHoldLifted.1",
      "RetentionSet.1",
    ].map(inCommon),
  },
  {
    title: "Entries set aside",
    text: `An entry that the software could not read, and that two persons set aside in the stream \`aside-<jurisdiction>\`, so that
reading goes on without it: its place, the digests of its texts, and why it could not be read. The entry itself stays.`,
    frozen: "the fields.",
    files: ["EventSetAside.1"].map(inCommon),
  },
  {
    title: "Events of proposals",
    text: `What the policy says needs a second person is first proposed, in the stream that it is about. \`command\` is the
command as it was asked for, personal values sealed; its own codec judges it again when it is approved. The entries that an
approval brings about follow it in the same append.`,
    frozen: "as above. The content of a command is not: one that is no longer read is declined and proposed anew.",
    files: [
      "ProposalMade.1",
      "ProposalMade.1.without-end",
      "ProposalApproved.1",
      "ProposalDeclined.1",
      "ProposalWithdrawn.1",
    ].map(inCommon),
  },
  {
    title: "Checks of evidence",
    text: `Who looked at a document that a result rests on, and what was found: \`present\`, \`missing\`, \`mismatched\` (a file
of that name with another content) or \`paper-only\`. It stands in the task's stream and changes no stage.`,
    frozen: "as above.",
    files: ["EvidenceChecked.1", "EvidenceChecked.1.paper"].map(inCommon),
  },
  {
    title: "Events of bodies",
    text: `A body's id is one legal person for ever; its names, kinds, parents and codes are dated facts. \`attestedFrom\` is a day on
which a source shows that it existed; it may be older. It has ended from the start of the day \`on\`. A succession stands on
the stream of the body that is succeeded: everything (\`function\` null) or one function, by a decision or a labelled
presumption; it moves no assignment. Version 1 is read as version 2; what it could not say is unknown.`,
    frozen: "as above.",
    files: [
      "AgencyRegistered.2",
      "AgencyRegistered.2.partly-known",
      "AgencyRegistered.2.without-parent",
      "AgencyIdentified.1",
      "AgencyRenamed.1",
      "AgencyReclassified.1",
      "AgencyEnded.2",
      "AgencyEnded.2.without-successor",
      "SuccessionRecorded.1",
      "SuccessionRecorded.1.presumed",
      "AgencyRegistered.1",
      "AgencyRegistered.1.partly-known",
      "AgencyEnded.1",
    ].map(inCommon),
  },
  {
    title: "Events of directives",
    text: `Who directed, who issued and who signed are three things. The identity is a claim that may be learnt later; what is
not known of it is said to be so. A party is a registered body, words that were not matched, or a collective. Spans of
provisions count UTF-16 code units of the text whose SHA-256 stands beside them; the text itself is not stored. The
reference of a secret document is a commitment, and its claim a keyed hash. \`releases\` is the key of a claim that the
same command gives up in the claim's own stream.`,
    frozen: "as above.",
    files: [
      "DirectiveRegistered.2",
      "DirectiveRegistered.2.conclusion",
      "DirectiveRegistered.2.oral-order",
      "DirectiveRegistered.2.secret",
      "DirectiveIdentified.2",
      "DirectiveIdentityRevised.1",
      "DirectiveAmended.1",
      "DirectiveCorrected.1",
      "DirectiveReplaced.1",
      "DirectiveRecalled.1",
      "MeetingConcluded.1",
      "DirectivesMerged.1",
      "AssignmentRetained.1",
      "DocumentScreened.1",
      "DirectiveRegistered.1",
      "DirectiveRegistered.1.conclusion",
      "DirectiveRegistered.1.oral-order",
      "DirectiveIdentified.1",
    ].map(inCommon),
  },
  {
    title: "Events of assignments",
    text: `A lead is determined, undetermined, disputed or ended. A deadline is its words, what was read in them and its resolution: the rules
that were applied, each with the day it led to, what a reader must know of the day, and the calendars and policies read.
The first version of the three events that hold one knew \`date\`, \`none\` and \`unparsed\` and a single rule; it is read as
the second with the bound not stated. Timeliness is never stored. A \`StatusAsserted\` is
a claim of the system it was imported from; it never overrules what was recorded as it happened. These types have no slash in their names.`,
    frozen: "as above.",
    files: [
      "AssignmentIssued.1",
      "AssignmentIssued.1.co-equal-leads",
      "AssignmentIssued.1.disputed-lead",
      "AssignmentIssued.1.ended-lead",
      "AssignmentIssued.2",
      "AssignmentIssued.2.child",
      "AssignmentIssued.3",
      "AssignmentReceived.1",
      "AssignmentReceived.1.unnamed",
      "ProgressReported.1",
      "DeadlineSet.1",
      "DeadlineSet.2",
      ...[
        "day-of-year",
        "month",
        "quarter",
        "half",
        "year",
        "part-of",
        "period",
        "period-without-anchor",
        "session",
        "condition",
        "vague",
        "recurring",
        "none",
        "unparsed",
      ].map((form) => `DeadlineSet.2.${form}`),
      "DeadlineSet.3",
      "DeadlineSet.3.event-unknown",
      "DeadlineSet.3.counted-rhythm",
      "ExtensionGranted.1",
      "ExtensionGranted.2",
      "ExtensionGranted.3",
      "ResultSubmitted.1",
      "ResultAccepted.1",
      "ResultAccepted.1.imported",
      "ResultRejected.1",
      "AssignmentRevoked.1",
      "AssignmentNotPursued.1",
      "StatusAsserted.1",
      "StatusAsserted.1.not-understood",
      "StatusAsserted.2",
    ].map(inCommon),
  },
  {
    title: "Steps of a task's life",
    text: `Each is declared once in \`packages/domain/src/assignment/steps\`; what each does and may break stands in
[Commands and events](commands-and-events.md). A \`ProgressReported\` of the first version is read as one whose day and
measure nobody stated, a \`ResultSubmitted\` as one whose evidence nobody said what it proves.`,
    frozen: "as above.",
    files: [
      "AssignmentExtracted.1",
      "AssignmentExtracted.2",
      "AssignmentReturned.1",
      "LeadDisputed.1",
      "LeadDetermined.1",
      "TaskDelegated.1",
      "CoordinationRequested.1",
      "CoordinationGiven.1",
      "CoordinationGiven.1.unclear",
      "ProgressReported.2",
      "ProgressReported.2.in-words",
      "DelayReported.1",
      "DelayReported.1.cause-unknown",
      "SuperiorAwaited.1",
      "SuperiorAnswered.1",
      "ResultSubmitted.2",
      "EvidenceWaived.1",
      "AssignmentReopened.1",
      "ExtensionRequested.1",
      "ExtensionRequested.2",
      "ExtensionRefused.1",
      "AssignmentPostponed.1",
      "AssignmentResumed.1",
      "AssignmentSplit.1",
      "AssignmentMarkedDuplicate.1",
      "AssignmentSuperseded.1",
      "AssignmentSuperseded.1.no-successor",
      "ReminderSent.1",
      "Escalated.1",
      "InspectionOpened.1",
      "InspectionConcluded.1",
      "CollectiveExpanded.1",
      "ObligationAdded.1",
      "FanOutCompleted.1",
      "OccurrenceOpened.1",
      "AssignmentTransferred.1",
      "AssignmentTransferred.1.no-basis",
      "CoordinatorTransferred.1",
      "AcceptorTransferred.1",
    ].map(inCommon),
  },
  {
    title: "Working calendars and policies",
    text: `What deadlines and refusals are reckoned by is part of the record. The streams are \`calendar-<jurisdiction>\` and
\`policy-<jurisdiction>\`. A publication holds whole years and takes the place of what earlier ones say of them; an
adoption holds every parameter and counts from \`validFrom\` until a later one is in force.`,
    frozen: "as above.",
    files: ["CalendarPublished.1", "PolicyAdopted.1"].map(inCommon),
  },
  {
    title: "Events of kinds",
    text: `Named \`kind/Name\`; kinds from outside use reverse DNS (\`vn.example.audit/Sampled\`). Events of an unknown kind are
opaque and harmless. An unknown name under a known kind, an unknown name without a slash, or a newer schema version is a
fault, and reading stops there.`,
    frozen: "as above.",
    files: ["staffing", "budget", "legal-review", "measurement", "general"].flatMap(goldenOf),
  },
];

function inCommon(name) {
  return `${common}/${name}.json`;
}

/** What stands in a kind's folder; a new file is on the page at once. */
function goldenOf(kind) {
  const files = readdirSync(new URL(`${kinds(kind)}/`, root)).sort();
  return files.map((file) => `${kinds(kind)}/${file}`);
}
