/** Failures as callers see them: a code, a class, a sentence in two languages, and the facts. */

import type { CopyTargetDiffers, Failure } from "@chidao/application";
import { evidenceOf } from "@chidao/audit";
import { type DecodeIssue, describeDecodeIssue, type EvidenceUnreadable } from "@chidao/core";
import { citeRejection, describeRejection, type Rejection, rejectionRules } from "@chidao/domain";
import type { BackupFault } from "@chidao/store-sqlite";
import { auditWords, isAuditFault } from "./audit/describe.js";
import type { AuditFault } from "./audit/faults.js";
import { fanOutRefusedText } from "./fan-out-refused.js";
import { type ReadModelsFailure, readModelsText } from "./read-models/fault-text.js";
import type { ChidaoError, ErrorClass, ErrorRule, InputIssue, Text } from "./types/answers.js";

/** A name that several bodies bear on the day asked about. */
export interface AmbiguousName {
  readonly _tag: "AmbiguousName";
  readonly name: string;
  readonly candidates: ReadonlyArray<string>;
}

/** A key that several systems use, or that is a handle too. Each candidate can be given in its place. */
export interface AmbiguousReference {
  readonly _tag: "AmbiguousReference";
  readonly what: "directive" | "assignment";
  readonly reference: string;
  readonly candidates: ReadonlyArray<string>;
}

/** The document was read and gives no tasks, so there is no directive to show. */
export interface OnlyScreened {
  readonly _tag: "OnlyScreened";
  readonly directive: string;
}

/** No place is known where the files of evidence are. */
export interface NoEvidenceStore {
  readonly _tag: "NoEvidenceStore";
}

export type FrontDoorFailure =
  | Failure
  | CopyTargetDiffers
  | ReadModelsFailure
  | BackupFault
  | AmbiguousName
  | AmbiguousReference
  | OnlyScreened
  | NoEvidenceStore
  | EvidenceUnreadable
  | AuditFault;

export function errorOf(failure: FrontDoorFailure): ChidaoError {
  if (isAuditFault(failure)) return auditErrorOf(failure);
  const { _tag, ...facts } = failure;
  const { issues, ...details } = { issues: [], ...facts };
  const message = messageOf(failure);
  return { code: _tag, class: classOf(failure), message, issues: issues.map(toIssue), rule: ruleOf(failure), details };
}

/** Proofs bring their evidence along, as plain data. */
function auditErrorOf(fault: AuditFault): ChidaoError {
  const { _tag, ...details } = evidenceOf(fault);
  const { class: errorClass, text } = auditWords(fault);
  return { code: fault._tag, class: errorClass, message: text, issues: [], rule: null, details };
}

function isRejection(failure: FrontDoorFailure): failure is Rejection {
  return Object.hasOwn(rejectionRules, failure._tag);
}

function ruleOf(failure: FrontDoorFailure): ErrorRule | null {
  if (!isRejection(failure)) return null;
  const { id, version, title, source } = citeRejection(failure);
  return { id, version, title, source: { citation: source.citation, confidence: source.confidence } };
}

function toIssue(issue: DecodeIssue): InputIssue {
  return { path: issue.path, message: { vi: describeDecodeIssue(issue, "vi"), en: describeDecodeIssue(issue, "en") } };
}

const classes: Readonly<Partial<Record<FrontDoorFailure["_tag"], ErrorClass>>> = {
  NotFound: "not-found",
  OnlyScreened: "not-found",
  NoLedger: "not-found",
  AlreadyExists: "conflict",
  AgencyAlreadyEnded: "conflict",
  IdentityAlreadyClaimed: "conflict",
  IdentityAlreadyKnown: "conflict",
  CommandIdReused: "conflict",
  WrongExpectedState: "conflict",
  StaleBasis: "conflict",
  EventIdConflict: "conflict",
  EntryChangedMeanwhile: "conflict",
  DecodeFailure: "usage",
  AmbiguousName: "usage",
  AmbiguousReference: "usage",
  FanOutRefused: "usage",
  IdentityIncomplete: "usage",
  TextMissing: "usage",
  SpanMismatch: "usage",
  SecretInOpenLedger: "usage",
  SecretKeyMissing: "usage",
  RelatedToItself: "usage",
  RelationCycle: "conflict",
  DirectiveClosed: "conflict",
  MergedElsewhere: "conflict",
  UnknownKind: "usage",
  WrongKind: "usage",
  ReplacementOfOtherType: "usage",
  ReplacementMalformed: "usage",
  FixedField: "usage",
  NoEvidenceStore: "usage",
  NoReadModels: "usage",
  ReadModelsOutdated: "could-not-check",
  RunnerBusy: "conflict",
  NotViews: "could-not-check",
  ViewsOfAnotherLedger: "conflict",
  EvidenceUnreadable: "could-not-check",
  ProposalSettled: "conflict",
  ProposalExpired: "conflict",
  TargetExists: "conflict",
  CopyTargetDiffers: "conflict",
  TooLarge: "usage",
  StoreDamaged: "integrity",
};

function classOf(failure: FrontDoorFailure): ErrorClass {
  if (failure._tag === "NotALedger" && failure.cause.startsWith("missing")) return "not-found";
  if (failure._tag === "NotALedger" && failure.cause.startsWith("address")) return "usage";
  return classes[failure._tag] ?? "failed";
}

function messageOf(failure: FrontDoorFailure): Text {
  switch (failure._tag) {
    case "DecodeFailure": {
      const first = failure.issues[0];
      const said = (language: "vi" | "en") => (first === undefined ? "" : describeDecodeIssue(first, language));
      return { vi: `Dữ liệu vào không hợp lệ: ${said("vi")}`, en: `The input is malformed: ${said("en")}` };
    }
    case "UndecodableEvent":
      return undecodable(failure);
    case "CommandIdReused":
      return {
        vi: `Mã lệnh "${failure.commandId}" đã dùng cho một nội dung khác. Lệnh lặp lại phải nêu mọi điều như lần đầu, kể cả ngày.`,
        en: `The command id "${failure.commandId}" was used before with another content. A repeat states all as at first, its day too.`,
      };
    case "OnlyScreened":
      return {
        vi: `"${failure.directive}" là văn bản đã đọc, không giao nhiệm vụ; xem trong danh sách chỉ đạo.`,
        en: `"${failure.directive}" is a document that was read and gives no tasks; see the list of directives.`,
      };
    case "SecretKeyMissing":
      return {
        vi: "Cần khóa niêm phong (CHIDAO_SECRET_KEY_FILE) để ghi số, ký hiệu của văn bản mật.",
        en: "A sealing key (CHIDAO_SECRET_KEY_FILE) is needed to record the reference of a secret document.",
      };
    case "AuthorCantSign":
      return {
        vi: `Khóa của người ghi (${failure.name}) không ký được; chưa ghi gì: ${failure.cause}`,
        en: `The author's key (${failure.name}) did not sign; nothing was written: ${failure.cause}`,
      };
    case "NoEvidenceStore":
      return {
        vi: "Chưa nêu nơi để tệp minh chứng.",
        en: "Nobody said where the files of evidence are.",
      };
    case "EvidenceUnreadable":
      return {
        vi: `Không đọc được tệp minh chứng; chưa ghi gì: ${failure.cause}`,
        en: `The file of evidence can't be read; nothing was recorded: ${failure.cause}`,
      };
    case "NoLedger":
      return {
        vi: "Chưa có sổ cái; hãy mở sổ trước (chidao init).",
        en: "There is no ledger yet; open one first (chidao init).",
      };
    case "CopyTargetDiffers":
      return {
        vi: `Đích không phải phần đầu của sổ nguồn: khác từ mục ${failure.index}. Đích được giữ nguyên; hãy chọn một đích trống.`,
        en: `The target is not the beginning of the source: they differ from entry ${failure.index} on. It is left as it is; choose an empty one.`,
      };
    case "TargetExists":
      return {
        vi: `Đã có ${failure.location}; không ghi đè, chưa sao gì.`,
        en: `${failure.location} is there already; it was not overwritten, and nothing was copied.`,
      };
    case "TargetUnwritable":
      return {
        vi: `Không tạo được tệp ${failure.location}: ${failure.cause}`,
        en: `The file ${failure.location} can't be made: ${failure.cause}`,
      };
    case "FanOutRefused":
      return fanOutRefusedText(failure);
    case "AmbiguousName": {
      const listed = failure.candidates.join(", ");
      return {
        vi: `"${failure.name}" là tên của nhiều cơ quan: ${listed}; hãy dùng mã.`,
        en: `"${failure.name}" names several bodies: ${listed}; use an id.`,
      };
    }
    case "AmbiguousReference": {
      const listed = failure.candidates.join(", ");
      const what = failure.what === "assignment" ? "nhiệm vụ" : "văn bản chỉ đạo";
      return {
        vi: `"${failure.reference}" chỉ nhiều ${what}; hãy nêu rõ một trong: ${listed}.`,
        en: `"${failure.reference}" stands for several ${failure.what}s; give one of: ${listed}.`,
      };
    }
    default:
      return (
        storeMessage(failure) ?? readModelsText(failure as ReadModelsFailure) ?? describeRejection(failure as Rejection)
      );
  }
}

function undecodable(failure: Extract<Failure, { readonly _tag: "UndecodableEvent" }>): Text {
  const place = `#${failure.index} ${failure.stream}@${failure.revision} ${failure.type} v${failure.schema}`;
  const why: Readonly<Record<typeof failure.reason, Text>> = {
    "newer-version": { vi: "được ghi bởi phiên bản mới hơn", en: "was written by a newer version" },
    "unknown-event": { vi: "có tên mà phần mềm này không biết", en: "has a name that this software does not know" },
    malformed: { vi: "không đúng dạng", en: "is malformed" },
  };
  return { vi: `Sự kiện ${place} ${why[failure.reason].vi}.`, en: `The event ${place} ${why[failure.reason].en}.` };
}

/** A store's refusal begins with a word that tells why; the rest of it is for operators and stays in the details. */
const whyNoLedger: Readonly<Record<string, Text>> = {
  "not a file": { vi: "ở đó là một thư mục hoặc thiết bị", en: "a folder or a device stands there" },
  empty: { vi: "tệp rỗng", en: "the file is empty" },
  foreign: { vi: "tệp do chương trình khác tạo ra", en: "the file was made by another program" },
  newer: {
    vi: "tệp có định dạng mới hơn phần mềm này đọc được",
    en: "its format is newer than this software reads",
  },
  damaged: { vi: "tệp bị hỏng", en: "the file is damaged" },
  address: { vi: "không hiểu địa chỉ", en: "the address is not understood" },
};

function notALedger(location: string, cause: string): Text {
  const why = whyNoLedger[cause.split(":")[0] ?? ""] ?? { vi: cause, en: cause };
  return {
    vi: `${location} không phải sổ cái Chidao: ${why.vi}.`,
    en: `${location} is not a Chidao ledger: ${why.en}.`,
  };
}

const onNetwork: Text = {
  vi: "Không mở: tệp nằm trên hệ thống tệp mạng, nơi khóa của SQLite có thể không có hiệu lực giữa các máy. Hãy để tệp trên đĩa của máy này; hoặc đặt CHIDAO_NETWORK_FILE_SYSTEM=allow nếu không máy nào khác dùng thư mục đó.",
  en: "Not opened: the file is on a network file system, where SQLite's locks may not hold between machines. Keep it on a local disk; or set CHIDAO_NETWORK_FILE_SYSTEM=allow if no other machine uses that folder.",
};

function storeMessage(failure: FrontDoorFailure): Text | undefined {
  switch (failure._tag) {
    case "WrongExpectedState":
    case "StaleBasis":
      return { vi: "Có người khác vừa ghi; hãy thử lại.", en: "Somebody else was writing; try again." };
    case "EventIdConflict":
      return { vi: "Mã sự kiện đã có ở chỗ khác.", en: "The event id is stored elsewhere already." };
    case "TooLarge":
      return {
        vi: `Quá lớn: ${failure.actual}, tối đa ${failure.limit}.`,
        en: `Too large: ${failure.actual}, at most ${failure.limit}.`,
      };
    case "StoreBusy":
      return {
        vi: `Một tiến trình khác đang giữ sổ cái (đã chờ ${failure.waitedMs} ms); chưa ghi gì.`,
        en: `Another process holds the ledger (waited ${failure.waitedMs} ms); nothing was written.`,
      };
    case "StoreFull":
      return { vi: "Hết chỗ trên đĩa; chưa ghi gì.", en: "The disk is full; nothing was written." };
    case "StoreReadOnly":
      return { vi: "Sổ cái chỉ cho đọc; chưa ghi gì.", en: "The ledger is read-only; nothing was written." };
    case "StoreUnavailable":
      return {
        vi: `Không truy cập được sổ cái: ${failure.cause}`,
        en: `The ledger can't be reached: ${failure.cause}`,
      };
    case "StoreDamaged":
      return {
        vi: `Tệp sổ cái bị hỏng, không đọc được như đã ghi; hãy khôi phục từ bản sao: ${failure.cause}`,
        en: `The ledger's file is damaged and does not read as it was written; restore a copy: ${failure.cause}`,
      };
    case "StoreUnsafe":
      if (failure.cause.startsWith("network:")) return onNetwork;
      return {
        vi: `Không mở sổ cái vì không an toàn: ${failure.cause}`,
        en: `The ledger was not opened, since it would not be safe: ${failure.cause}`,
      };
    case "NotALedger":
      return failure.cause.startsWith("missing")
        ? {
            vi: `Không có sổ cái ở ${failure.location}; hãy tạo bằng chidao init.`,
            en: `There is no ledger at ${failure.location}; create one with chidao init.`,
          }
        : notALedger(failure.location, failure.cause);
    case "StoreClosed":
      return { vi: "Sổ cái đã đóng.", en: "The ledger is closed." };
    case "ReadCancelled":
      return { vi: "Đã dừng đọc.", en: "The read was cancelled." };
    default:
      return undefined;
  }
}
