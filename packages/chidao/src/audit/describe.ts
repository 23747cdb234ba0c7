/** Words, class and evidence of what goes wrong with proofs. */
import { brokenRuleWords, malformedWords } from "@chidao/audit";
import type { ErrorClass, Text } from "../types/answers/base.js";
import type { AuditFault } from "./faults.js";

interface Words {
  readonly class: ErrorClass;
  readonly text: Text;
}

type WordsOf = { readonly [Tag in AuditFault["_tag"]]: (fault: Extract<AuditFault, { readonly _tag: Tag }>) => Words };

const said = (errorClass: ErrorClass, vi: string, en: string): Words => ({ class: errorClass, text: { vi, en } });

const forms = {
  note: { vi: "Ghi chú đã ký", en: "The signed note" },
  head: { vi: "Đầu cây", en: "The head" },
  key: { vi: "Khóa", en: "The key" },
  receipt: { vi: "Biên nhận", en: "The receipt" },
  policy: { vi: "Tệp tin cậy", en: "The trust file" },
  request: { vi: "Yêu cầu gửi người chứng", en: "The request to a witness" },
  entry: { vi: "Mục trong biên nhận", en: "The entry of the receipt" },
  manifest: { vi: "Bản kê của gói chứng cứ", en: "The manifest of the bundle" },
  zip: { vi: "Tệp zip", en: "The zip file" },
  authors: { vi: "Danh sách khóa của người ghi", en: "The list of authors' keys" },
} as const;

const words: WordsOf = {
  Malformed: ({ what, line, reason }) =>
    said(
      what === "key" || what === "policy" || what === "authors" ? "usage" : "could-not-check",
      `${forms[what].vi} không đúng mẫu ở dòng ${line}: ${malformedWords[reason].vi}.`,
      `${forms[what].en} is not in form at line ${line}: ${malformedWords[reason].en}.`,
    ),
  SignatureFailed: ({ name }) =>
    said("integrity", `Chữ ký của ${name} không đúng với nội dung.`, `The signature of ${name} does not fit the text.`),
  UnknownSigners: ({ names }) =>
    said(
      "could-not-check",
      `Không có khóa được tin cậy nào ký (người ký: ${names.join(", ")}).`,
      `No trusted key signed it (signed by ${names.join(", ")}).`,
    ),
  AuthorRefuted: ({ index, rule, expected, found }) =>
    said(
      "integrity",
      `Mục ${index} ${brokenRuleWords[rule].vi}: cần ${expected}, thấy ${found}.`,
      `Entry ${index} ${brokenRuleWords[rule].en}: expected ${expected}, found ${found}.`,
    ),
  KeysAlike: ({ name, keyId }) =>
    said(
      "usage",
      `Hai khóa khác nhau cùng tên ${name} và mã ${keyId}.`,
      `Two different keys bear the name ${name} and the id ${keyId}.`,
    ),
  OtherOrigin: ({ head }) =>
    said(
      "could-not-check",
      `Đầu cây là của "${head.origin}", không phải sổ được tin cậy.`,
      `The head is of "${head.origin}", which is no trusted log.`,
    ),
  QuorumMissed: ({ quorum }) =>
    said(
      "could-not-check",
      `Chưa đủ người chứng đã thấy đầu cây này (yêu cầu: ${quorum}).`,
      `Not enough witnesses have seen this head (asked for: ${quorum}).`,
    ),
  InclusionRefuted: ({ claim }) =>
    said(
      "integrity",
      `Chứng minh không dẫn mục ${claim.index} tới gốc của cây ${claim.size} mục.`,
      `The proof does not lead from entry ${claim.index} to the root of ${claim.size} entries.`,
    ),
  ConsistencyRefuted: ({ claim }) =>
    said(
      "integrity",
      `Cây ${claim.newer.size} mục không chứa cây ${claim.older.size} mục trước đó.`,
      `The tree of ${claim.newer.size} entries does not hold the earlier one of ${claim.older.size}.`,
    ),
  OldSizeDiffers: ({ known }) =>
    said(
      "conflict",
      `Người chứng đã thấy ${known} mục; chứng minh phải bắt đầu từ đó.`,
      `The witness saw ${known} entries last; the proof must begin there.`,
    ),
  RolledBack: () =>
    said(
      "integrity",
      "Sổ cái đưa ra ít mục hơn lần trước: đã bị lùi lại. Không ký; giữ cả hai đầu cây làm chứng cứ.",
      "The log shows fewer entries than before: it was rolled back. Nothing was signed; both heads are the evidence.",
    ),
  SplitView: () =>
    said(
      "integrity",
      "Sổ cái đưa ra hai cây khác nhau có cùng số mục. Không ký; giữ cả hai đầu cây làm chứng cứ.",
      "The log shows two different trees of one size. Nothing was signed; both heads are the evidence.",
    ),
  Inconsistent: () =>
    said(
      "integrity",
      "Cây mới không chứa cây đã thấy. Không ký; giữ hai đầu cây và chứng minh làm chứng cứ.",
      "The new tree does not hold the one seen before. Nothing was signed; heads and proof are the evidence.",
    ),
  KeyFileOpen: ({ file, mode }) =>
    said(
      "usage",
      `Người khác đọc được tệp khóa "${file}" (quyền ${mode}); hãy đặt quyền 600 hoặc tạo khóa mới.`,
      `Others may read the key file "${file}" (mode ${mode}); set it to 600, or make a new key.`,
    ),
  KeyFileUnusable: ({ file, cause }) =>
    said(
      "failed",
      `Không dùng được tệp khóa "${file}" (${cause}).`,
      `The key file "${file}" can't be used (${cause}).`,
    ),
  KeyFileThere: ({ file }) =>
    said(
      "conflict",
      `Đã có tệp "${file}"; khóa không bao giờ bị ghi đè.`,
      `There is a file "${file}"; a key is never written over.`,
    ),
  HeadsUnreachable: ({ folder, cause }) =>
    said(
      "failed",
      `Không đọc hoặc ghi được nơi giữ đầu cây "${folder}" (${cause}).`,
      `The place of the heads "${folder}" can't be read or written (${cause}).`,
    ),
  NoHeadsPlace: () => said("usage", "Chưa nêu nơi giữ các đầu cây đã ký.", "Nobody said where signed heads are kept."),
  NoSigner: () =>
    said(
      "usage",
      "Cần khóa để ký (--key hoặc CHIDAO_SIGNING_KEY).",
      "A key is needed to sign (--key, or CHIDAO_SIGNING_KEY).",
    ),
  SignersDiffer: ({ names }) =>
    said(
      "usage",
      `Mọi khóa ký phải là khóa của sổ và mang cùng tên với các đầu cây đã giữ: ${names.join(", ")}.`,
      `Keys that sign must be a log's, and bear the name of the heads that are kept: ${names.join(", ")}.`,
    ),
  HeadsUnreadable: ({ size }) =>
    said(
      "integrity",
      `Đầu cây ${size} mục được giữ đã bị thay đổi hoặc hỏng.`,
      `What is kept as the head of ${size} entries was changed or damaged.`,
    ),
  NoSuchHead: ({ origin, size }) =>
    said(
      "not-found",
      `Không giữ đầu cây nào của "${origin}" với ${size} mục.`,
      `No head of "${origin}" with ${size} entries is kept.`,
    ),
  NothingSigned: ({ size }) =>
    said(
      "not-found",
      `Chưa ký đầu cây nào phủ tới đó (mới tới ${size} mục); hãy ký trước.`,
      `No signed head reaches that far (only ${size} entries); sign one first.`,
    ),
  NoSuchEntry: ({ index }) => said("not-found", `Không có mục ${index}.`, `There is no entry ${index}.`),
  LedgerShrank: ({ kept, size }) =>
    said(
      "integrity",
      `Sổ chỉ còn ${size} mục, trong khi đã ký ${kept.size}: sổ bị lùi lại. Không ký.`,
      `The ledger has ${size} entries, and ${kept.size} were signed: it was rolled back. Nothing was signed.`,
    ),
  HeadContradicted: ({ kept }) =>
    said(
      "integrity",
      `Các mục trong sổ không dẫn tới đầu cây ${kept.size} mục đã giữ. Không ký.`,
      `The ledger's entries do not lead to the kept head of ${kept.size}. Nothing was signed.`,
    ),
  TwoRoots: ({ kept }) =>
    said(
      "integrity",
      `Đã giữ một gốc khác cho ${kept.size} mục; gốc đầu tiên có giá trị. Không ký.`,
      `Another root is kept for ${kept.size} entries; the first one stands. Nothing was signed.`,
    ),
  ConsistencyUnknown: ({ older, newer }) =>
    said(
      "could-not-check",
      `Không có chứng minh dẫn từ ${older.size} tới ${newer.size} mục.`,
      `There is no proof that leads from ${older.size} to ${newer.size} entries.`,
    ),
  WitnessBusy: ({ lock }) =>
    said("failed", `Một tiến trình khác đang xét (${lock}).`, `Another process is deciding (${lock}).`),
  BundlePlaceTaken: ({ path }) =>
    said(
      "failed",
      `Đã có ${path}; gói chứng cứ không bao giờ ghi đè.`,
      `${path} is there already; a bundle never takes the place of anything.`,
    ),
  BundleNotWritten: ({ path, cause }) =>
    said(
      "failed",
      `Không ghi được ${path} (${cause}); không để lại gì.`,
      `${path} was not written (${cause}); nothing is left.`,
    ),
  AccessNotLogged: ({ file, cause }) =>
    said(
      "failed",
      `Không ghi được nhật ký truy cập ${file} (${cause}).`,
      `The access log ${file} was not written (${cause}).`,
    ),
  BundleUnreadable: ({ path, cause }) =>
    said("could-not-check", `Không đọc được ${path} (${cause}).`, `${path} can't be read (${cause}).`),
};

export function isAuditFault(fault: { readonly _tag: string }): fault is AuditFault {
  return Object.hasOwn(words, fault._tag);
}

export function auditWords(fault: AuditFault): Words {
  const describe = words[fault._tag] as (fault: AuditFault) => Words;
  return describe(fault);
}
