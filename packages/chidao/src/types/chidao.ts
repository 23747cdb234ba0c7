/** The front door's shape. It mentions neither fp-ts nor io-ts. */
import type { EventStore } from "@chidao/core/store";
import type {
  AgencyDetail,
  AgencyList,
  AlarmsView,
  DoctorReport,
  EvidenceList,
  HoldingsView,
  ImportedRow,
  KindInfo,
  MembersView,
  Outcome,
  ProposalList,
  RegisterLoaded,
  TransfersView,
  Written,
} from "./answers.js";
import type { Audit, Heads, Signer } from "./audit.js";
import type { Directives } from "./directives.js";

import type {
  AlarmsQuery,
  ApproveProposalInput,
  CheckEvidenceInput,
  CorrectAgencyEntryInput,
  CorrectInput,
  EndAgencyInput,
  EndProposalInput,
  ExtractAssignmentInput,
  IdentifyAgencyInput,
  ImportRowInput,
  IssueAssignmentInput,
  LoadRegisterInput,
  OpenLedgerInput,
  QueryInput,
  ReclassifyAgencyInput,
  RegisterAgencyInput,
  RenameAgencyInput,
  SetAsideInput,
  StepInputs,
  SuccessionInput,
  TransferTasksInput,
  WorkInput,
} from "./inputs.js";
import type { PersonalValues } from "./personal.js";
import type { Processes } from "./processes.js";
import type { ReadModels, ReadModelsOptions } from "./read-models.js";

import type { Reports } from "./reports.js";
import type { Calendars, Deadlines, Policies } from "./rules.js";

/** A kind of assignment. What it holds is the business of the kind; `builtInKinds` are those that come with Chidao. */
export interface Kind {
  readonly name: string;
}

/** Where the plain values behind commitments live. */
export interface Disclosures {
  /** Resolves only when the value is durable. */
  put(
    commitment: string,
    disclosure: { readonly value: string; readonly salt: string },
  ): Promise<Outcome<void, { readonly _tag: string }>>;
  get(
    commitment: string,
  ): Promise<Outcome<{ readonly value: string; readonly salt: string } | undefined, { readonly _tag: string }>>;
  /** Removes value and salt for good; resolves when that is durable. Where nothing is, nothing is done. */
  erase(commitment: string): Promise<Outcome<void, { readonly _tag: string }>>;
}

/** A key that only those have who may know of secret documents. */
export interface Secrets {
  /** HMAC-SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
  hmacSha256(text: string): string;
}

/** Where the files of evidence are, by the SHA-256 of their content. `fileEvidence(folder)` is one. */
export interface Evidence {
  lookUp(
    sha256: string,
  ): Promise<
    Outcome<
      "present" | "missing" | "mismatched",
      { readonly _tag: "EvidenceUnreadable"; readonly sha256: string; readonly cause: string }
    >
  >;
}

export interface ChidaoOptions {
  readonly store: EventStore;
  /** Default: the built-in kinds. */
  readonly kinds?: ReadonlyArray<Kind>;
  /** Gives the present instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. Default: the machine's clock. */
  readonly clock?: { now(): string };
  /** Default: kept in memory, so that personal values are withheld after the process ends. */
  readonly disclosures?: Disclosures;
  /** Default: none, so that no evidence can be checked. */
  readonly evidence?: Evidence;
  /** Where signed heads are kept, beside the ledger. Default: none, so that no head can be signed. */
  readonly heads?: Heads;
  /**
   * Signs every entry that is written through this door, as its author; then an entry's assurance is "signed" unless it
   * says otherwise. Default: none, so that entries carry no signature.
   */
  readonly author?: Signer;
  /** A key for the references of secret documents, the same as long as the ledger lives. Default: none. */
  readonly secrets?: Secrets;
  /** Reports are read from this file when it is there. Default: the ledger is folded in memory. */
  readonly readModels?: ReadModelsOptions;
}

type Answer<A> = Promise<Outcome<A>>;

/** One operation for each step of a task's life. */
export type StepOperations = {
  readonly [Name in keyof StepInputs]: (input: StepInputs[Name]) => Answer<Written>;
};

export interface Chidao {
  readonly kinds: ReadonlyArray<KindInfo>;
  readonly ledger: {
    /** Writes index 0. Refused when the store already holds a ledger, unless it is the same command again. */
    open(input: OpenLedgerInput): Answer<Written>;
  };
  readonly agencies: {
    register(input: RegisterAgencyInput): Answer<Written>;
    /** Adds names and codes by which the body is known. */
    identify(input: IdentifyAgencyInput): Answer<Written>;
    /** The same body under another name, from the day `on`. */
    rename(input: RenameAgencyInput): Answer<Written>;
    /** The same body as another kind, or under another one: a province that becomes a city. */
    reclassify(input: ReclassifyAgencyInput): Answer<Written>;
    end(input: EndAgencyInput): Answer<Written>;
    /** Another body takes over, everything or one function. No assignment is transferred by it. */
    succeed(input: SuccessionInput): Answer<Written>;
    /** Puts right or strikes out an entry about a body; the wrong one is kept. */
    correctEntry(input: CorrectAgencyEntryInput): Answer<Written>;
    /** Records the register of Viet Nam that comes with Chidao. Loading it again adds nothing. */
    loadVietnam(input: LoadRegisterInput, onStep?: (done: number, steps: number) => void): Answer<RegisterLoaded>;
    list(query?: QueryInput): Answer<AgencyList>;
    show(agency: string, query?: QueryInput): Answer<AgencyDetail>;
    /** Who belongs to a group such as "các bộ, cơ quan ngang bộ" on the day asked about. */
    members(words: string, query?: QueryInput): Answer<MembersView>;
    /** Open tasks that a body holds although it has ended, with whom successions presume; nothing is transferred. */
    alarms(query?: AlarmsQuery): Answer<AlarmsView>;
    /** Transfers open tasks of an ended body, chosen by name, by function, or by who is presumed; one entry each. */
    transferTasks(input: TransferTasksInput, onTask?: (done: number, tasks: number) => void): Answer<TransfersView>;
    /** What each body leads as held then and as held now, presumptions apart. */
    holdings(query?: QueryInput): Answer<HoldingsView>;
  };
  readonly calendars: Calendars;
  readonly policies: Policies;
  readonly deadlines: Deadlines;
  readonly directives: Directives;
  readonly assignments: StepOperations & {
    /** Draws a task from a text as a draft. */
    extract(input: ExtractAssignmentInput): Answer<Written>;
    issue(input: IssueAssignmentInput): Answer<Written>;
    correct(input: CorrectInput): Answer<Written>;
    /** A kind's own work. */
    work(input: WorkInput): Answer<Written>;
  };
  readonly evidence: {
    /** What results rest on, with who filed and who checked it. */
    list(assignment: string, query?: QueryInput): Answer<EvidenceList>;
    /** Looks at one document now, and records what was found. */
    check(input: CheckEvidenceInput): Answer<Written>;
  };
  /** What the policy says needs a second person. */
  readonly proposals: {
    list(query?: QueryInput): Answer<ProposalList>;
    /** By another person than the one who proposed; the command then takes effect. */
    approve(input: ApproveProposalInput): Answer<Written>;
    decline(input: EndProposalInput): Answer<Written>;
    /** By whoever proposed. */
    withdraw(input: EndProposalInput): Answer<Written>;
  };
  readonly entries: {
    /** Two persons set an entry aside that can't be read, so that the rest is shown again; every report says so. */
    setAside(input: SetAsideInput): Answer<Written>;
  };
  readonly personal: PersonalValues;
  readonly processes: Processes;
  readonly imports: {
    /**
     * Records what a row of a tracker says and the ledger does not say yet. With `dryRun` nothing is written and the
     * answer tells what would be.
     */
    row(input: ImportRowInput, options?: { readonly dryRun?: boolean }): Answer<ImportedRow>;
  };
  readonly reports: Reports;
  readonly readModels: ReadModels;
  readonly audit: Audit;
  /** Looks at the store, the ledger and what was left half way. */
  doctor(): Answer<DoctorReport>;
  close(): Promise<void>;
}
