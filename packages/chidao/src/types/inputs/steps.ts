/**
 * What callers hand in for the steps of a task's life. A type test holds these types equal to the fields that the
 * steps declare.
 */
import type { DateInput, DocumentInput, EntryInput, PartyInput, TextInput } from "./base.js";
import type { DeadlineInput } from "./deadlines.js";

interface Unknown {
  readonly unknown: string;
}

/** A document and what it proves. A document alone leaves open what it proves and whether there is a file of it. */
export type EvidenceInput =
  | DocumentInput
  | {
      readonly document: DocumentInput;
      readonly proves?: TextInput;
      readonly medium?: "electronic" | "paper" | Unknown;
    };

/** The officer's pseudonym and name; the name is sealed. */
export interface OfficerInput {
  readonly officer: string;
  readonly name: TextInput;
}

/** How far the work is: `done` of `of`, where the whole is known, in `unit`. */
export interface MeasureInput {
  readonly done: number;
  readonly of?: number;
  readonly unit: string;
}

/** A part of a task that is split. */
export interface PartInput {
  readonly key: string;
  readonly words: string;
}

/** Terms of a task that many texts leave out. */
export interface IssueTerms {
  readonly class?: "one-off" | "recurring" | "standing" | "conditional" | "request" | Unknown;
  /** What is to be delivered. */
  readonly product?: TextInput;
  /** To whom the result goes, or who collects it. */
  readonly recipients?: ReadonlyArray<PartyInput>;
  /** Office of the leader who watches over the task. */
  readonly supervisor?: TextInput;
  /** The task it stands under, why, and its key among the others; its id follows from these three. */
  readonly parent?: {
    readonly assignment: string;
    readonly relation: "delegation" | "split" | "occurrence" | "obligation" | "follow-up";
    readonly key: string;
  };
}

export interface AssignmentInput extends EntryInput {
  readonly assignment: string;
}

/** A reason, and the document that the step rests on. */
export interface ReasonedInput extends AssignmentInput {
  readonly reason: string;
  readonly basis?: DocumentInput | Unknown;
}

export interface ReceiveInput extends AssignmentInput {
  readonly officerInCharge?: OfficerInput | Unknown;
}

export interface ReturnInput extends AssignmentInput {
  readonly reason: string;
  readonly proposed?: PartyInput | Unknown;
}

export interface DisputeLeadInput extends AssignmentInput {
  readonly candidates: ReadonlyArray<PartyInput>;
  readonly words: string;
}

export interface DetermineLeadInput extends ReasonedInput {
  readonly lead: PartyInput;
}

export interface DelegateInput extends AssignmentInput {
  readonly key: string;
  readonly to: PartyInput;
  readonly words: string;
}

export interface RequestCoordinationInput extends AssignmentInput {
  readonly bodies: ReadonlyArray<PartyInput>;
  readonly words: string;
  readonly replyBy?: DateInput;
}

export interface GiveCoordinationInput extends AssignmentInput {
  readonly body: PartyInput;
  readonly position?: "agrees" | "disagrees" | "comments" | Unknown;
  readonly words: string;
}

export interface ReportInput extends AssignmentInput {
  readonly words: string;
  /** The day that the report is about. */
  readonly asOf?: DateInput;
  readonly measure?: MeasureInput | null;
}

export interface ReportDelayInput extends AssignmentInput {
  readonly cause?: "objective" | "subjective" | Unknown;
  readonly explanation: string;
  readonly expectedOn?: DateInput;
}

export interface AwaitSuperiorInput extends AssignmentInput {
  readonly superior: PartyInput;
  readonly words: string;
}

export interface RecordAnswerInput extends AwaitSuperiorInput {
  readonly basis?: DocumentInput | Unknown;
}

export interface SubmitInput extends AssignmentInput {
  readonly words: string;
  readonly evidence?: ReadonlyArray<EvidenceInput>;
}

export interface AcceptInput extends AssignmentInput {
  /** Default: the day on which the result was handed in. */
  readonly completedOn?: DateInput | null;
  readonly note?: string;
}

export interface RejectInput extends AssignmentInput {
  readonly reason: string;
}

export interface SetDeadlineInput extends AssignmentInput {
  readonly deadline: DeadlineInput;
  readonly basis?: DocumentInput | Unknown;
}

export interface RequestExtensionInput extends AssignmentInput {
  readonly deadline: DeadlineInput;
  readonly reason: string;
}

export interface ExtendInput extends ReasonedInput {
  readonly deadline: DeadlineInput;
}

export interface PostponeInput extends ReasonedInput {
  readonly until?: DateInput;
}

export interface SplitInput extends AssignmentInput {
  readonly parts: ReadonlyArray<PartInput>;
  /** What the parts leave out or put otherwise. */
  readonly difference?: string;
  readonly reason: string;
}

export interface MarkDuplicateInput extends AssignmentInput {
  /** The task that goes on. */
  readonly survivor: string;
  readonly reason: string;
}

export interface SupersedeInput extends ReasonedInput {
  readonly successor?: string | null;
}

export interface RemindInput extends AssignmentInput {
  readonly to: PartyInput;
  /** Default: the next. */
  readonly number?: number | null;
  readonly words: string;
}

export interface EscalateInput extends AssignmentInput {
  readonly to: PartyInput;
  readonly reason: string;
}

export interface OpenInspectionInput extends AssignmentInput {
  readonly inspector: PartyInput;
  readonly scope: string;
  readonly basis?: DocumentInput | Unknown;
}

export interface ConcludeInspectionInput extends AssignmentInput {
  readonly nature: string;
  readonly degree: string;
  readonly cause: string;
  readonly responsibility: string;
  readonly basis?: DocumentInput | Unknown;
}

export interface OpenOccurrenceInput extends AssignmentInput {
  readonly key: string;
  readonly deadline: DeadlineInput;
}

export interface TransferInput extends ReasonedInput {
  readonly from: PartyInput;
  readonly to: PartyInput;
  readonly functionMoved?: TextInput;
}

/** The input of each step, by the operation's name. */
export interface StepInputs {
  readonly receive: ReceiveInput;
  readonly return: ReturnInput;
  readonly disputeLead: DisputeLeadInput;
  readonly determineLead: DetermineLeadInput;
  readonly delegate: DelegateInput;
  readonly requestCoordination: RequestCoordinationInput;
  readonly giveCoordination: GiveCoordinationInput;
  readonly report: ReportInput;
  readonly reportDelay: ReportDelayInput;
  readonly awaitSuperior: AwaitSuperiorInput;
  readonly recordAnswer: RecordAnswerInput;
  readonly submit: SubmitInput;
  readonly waiveEvidence: ReasonedInput;
  readonly accept: AcceptInput;
  readonly reject: RejectInput;
  readonly reopen: ReasonedInput;
  readonly setDeadline: SetDeadlineInput;
  readonly requestExtension: RequestExtensionInput;
  readonly extend: ExtendInput;
  readonly refuseExtension: ReasonedInput;
  readonly postpone: PostponeInput;
  readonly resume: ReasonedInput;
  readonly revoke: ReasonedInput;
  readonly abandon: ReasonedInput;
  readonly split: SplitInput;
  readonly markDuplicate: MarkDuplicateInput;
  readonly supersede: SupersedeInput;
  readonly remind: RemindInput;
  readonly escalate: EscalateInput;
  readonly openInspection: OpenInspectionInput;
  readonly concludeInspection: ConcludeInspectionInput;
  readonly openOccurrence: OpenOccurrenceInput;
  readonly transfer: TransferInput;
  readonly transferCoordinator: TransferInput;
  readonly transferAcceptor: TransferInput;
}
