import { describe, expect, it } from "vitest";
import { rules } from "../rules/catalogue.js";
import { describeRejection } from "./describe-rejection.js";
import type { Rejection } from "./rejection.js";

type Of<T extends Rejection["_tag"]> = Omit<Extract<Rejection, { readonly _tag: T }>, "_tag">;
/** What a refusal is about, and the words that its sentence has, in Vietnamese and in English. */
type Examples = { readonly [T in Rejection["_tag"]]: readonly [Of<T>, string, string] };

const hardened = { ...rules.futureDated, rule: rules.futureDated.id, ruleVersion: 1, facts: {}, policyVersion: 4 };

const examples: Examples = {
  NotFound: [{ what: "agency", id: "bo-x" }, 'cơ quan "bo-x"', 'No agency "bo-x"'],
  AlreadyExists: [{ what: "assignment", id: "a1" }, 'Đã có nhiệm vụ "a1"', 'assignment "a1" exists already'],
  AgencyAlreadyEnded: [{ agency: "bo-x" }, '"bo-x" đã được ghi là kết thúc', 'end of agency "bo-x"'],
  NamesItself: [{ field: "to", agency: "bo-x" }, '"bo-x" không thể kế thừa chính mình', '"bo-x" can\'t succeed itself'],
  IdentityAlreadyClaimed: [{ heldBy: "d7" }, "đã được ghi cho văn bản d7", "claimed for directive d7"],
  IdentityAlreadyKnown: [{ directive: "d7" }, "đã có số, ký hiệu", "already identified"],
  IdentityIncomplete: [{ missing: ["number", "issuer"] }, "Còn thiếu: number, issuer", "missing: number, issuer"],
  TextMissing: [{ path: "II.1" }, '"II.1" có vị trí nhưng không kèm toàn văn', '"II.1" has a span'],
  SpanMismatch: [{ path: "II.1", expected: "a", found: "b" }, 'ở vị trí đó là "b"', '"b" stands there'],
  SecretInOpenLedger: [{ field: "title" }, 'Văn bản mật: "title"', '"title" must not enter an open ledger'],
  RelatedToItself: [{ directive: "d7" }, "với chính nó", "by itself"],
  RelationCycle: [{ directive: "d7", through: ["d8"] }, "thành vòng", "in a circle"],
  DirectiveClosed: [{ directive: "d7", state: "replaced" }, "bị thay thế", "recorded as replaced"],
  MergedElsewhere: [{ directive: "d7", survivor: "d8" }, "hợp nhất vào d8", "merged into d8"],
  UnknownKind: [
    { kind: "x", known: ["general", "budget"] },
    '"x"; hiện có: general, budget',
    'no kind "x"; known: general, budget',
  ],
  WrongKind: [{ kind: "budget", command: "C" }, 'loại "budget", không nhận "C"', 'kind "budget" and does not take "C"'],
  NotSubmitted: [
    { command: "C", stage: "received" },
    'kết quả chưa được trình (đang ở bước "đã tiếp nhận")',
    '"received"',
  ],
  NotPossibleYet: [
    { command: "C", stage: "accepted", needs: "postponed" },
    'nhiệm vụ không tạm hoãn (đang ở bước "đã xác nhận hoàn thành")',
    'the task is not postponed (the task is "accepted")',
  ],
  OfItself: [{ command: "C" }, "không thể trùng với chính nó", "neither a duplicate nor the successor of itself"],
  DelegationCycle: [{ assignment: "a1" }, "a1 không thể đứng dưới chính nó", "a1 can't stand under itself"],
  AlreadyClosed: [{ command: "C", stage: "revoked" }, '("đã thu hồi"); chỉ có thể sửa', 'closed ("revoked")'],
  ContradictsLaterEntry: [{ command: "C", entry: 5, type: "T" }, "mục #5 (T)", "later entry #5 (T)"],
  ReplacementOfOtherType: [{ expected: "A", actual: "B" }, "thuộc loại A, không phải B", "is a A, not a B"],
  ReplacementMalformed: [
    {
      issues: ["/on", "/by"].map((path) => ({
        path,
        expected: { code: "text", vi: "văn bản", en: "a text" },
        actual: "7",
      })),
    },
    "Dữ liệu sửa không hợp lệ: ",
    "; /by",
  ],
  EntryChangedMeanwhile: [{ entry: 5 }, "#5 vừa được người khác sửa", "#5 was corrected by somebody else"],
  FixedField: [{ field: "kind" }, 'trường "kind"', '"kind" can\'t be changed'],
  CalendarContradiction: [{ about: "2026-01-01" }, 'ở "2026-01-01"', 'at "2026-01-01"'],
  ValueErased: [{ commitment: "c1" }, "c1 đã được xóa", "c1 was erased"],
  UnderLegalHold: [{ commitment: "c1", legalBasis: "QĐ 1" }, "bị giữ lại theo QĐ 1", "under a legal hold (QĐ 1)"],
  NotUnderHold: [{ commitment: "c1" }, "c1 không bị giữ lại", "c1 is under no legal hold"],
  NeedsTwoPersons: [{ about: "c1" }, "cần hai người", "takes two persons"],
  EntryReadable: [{ index: 7 }, "Mục #7 đọc được", "Entry #7 can be read"],
  RefusedByPolicy: [hardened, "(phiên bản 4)", "(version 4)"],
  ProposalSettled: [{ proposal: "p", state: "declined" }, "đã được xử lý (không duyệt)", "settled already (declined)"],
  ProposalExpired: [{ proposal: "p", expires: "2026-01-01" }, "hết hạn duyệt ngày 2026-01-01", "until 2026-01-01"],
  ApproverIsProposer: [{ proposal: "p" }, "không thể tự duyệt", "can't approve or decline it"],
  NotTheProposer: [{ proposal: "p" }, "mới rút được đề nghị", "can withdraw it"],
  ProposalUnreadable: [{ command: "C" }, 'lệnh "C"', 'command "C"'],
};

const refusals = Object.entries(examples).map(([_tag, [about, vi, en]]) => ({
  rejection: { _tag, ...about } as Rejection,
  ...{ vi, en },
}));

describe("a refusal is one sentence in each language", () => {
  it.each(refusals)("$rejection._tag", ({ rejection, vi, en }) => {
    const said = describeRejection(rejection);
    expect(said.vi).toContain(vi);
    expect(said.en).toContain(en);
    expect(`${said.vi} ${said.en}`).not.toMatch(/undefined|\[object/);
  });

  it("no two of which are alike", () => {
    const said = refusals.map(({ rejection }) => describeRejection(rejection));
    expect(new Set(said.map(({ vi }) => vi)).size).toBe(refusals.length);
    expect(new Set(said.map(({ en }) => en)).size).toBe(refusals.length);
  });

  it("names the rule that a policy hardened, with its source", () => {
    const { en } = describeRejection({ _tag: "RefusedByPolicy", ...hardened, rule: "entry.x" });
    expect(en).toContain("Rule entry.x v1; source: ");
  });
});
