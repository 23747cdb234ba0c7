/** What the steps of a check say, in Vietnamese and English; never more than was seen. */
import type { BrokenRecord } from "@chidao/audit";
import type { Text } from "../types/answers/base.js";
import type { Verdict, VerifyReport } from "../types/audit.js";

const record = ({ index, stream, revision }: BrokenRecord): string => `#${index} (${stream}@${revision})`;

const whatIsWrong: Readonly<Record<BrokenRecord["rule"], Text>> = {
  position: { vi: "không liền số thứ tự trong sổ", en: "does not follow the record before it" },
  revision: { vi: "không liền số thứ tự trong dòng của nó", en: "does not follow the one before it in its stream" },
  "first-stream": { vi: "đứng đầu mà không thuộc dòng của sổ cái", en: "comes first and is of no ledger's stream" },
  "header-too-long": { vi: "có phần đầu quá dài", en: "has too long a header" },
  leaf: { vi: "không còn như lúc ký", en: "is not what it was when a head was signed" },
};

export const stepTexts = {
  read: (size: number): Text => ({
    vi: `đã đọc ${size} mục, không giải mã mục nào`,
    en: `${size} records read, none of them decoded`,
  }),
  readStopped: (size: number): Text => ({
    vi: `chỉ đọc được ${size} mục rồi kho báo lỗi; phần sau chưa được kiểm tra`,
    en: `the store failed after ${size} records; what follows was not checked`,
  }),
  dense: (streams: number): Text => ({
    vi: `số thứ tự liền nhau trong sổ và trong ${streams} dòng`,
    en: `positions are dense, and so are the revisions of ${streams} streams`,
  }),
  notDense: (first: BrokenRecord): Text => ({
    vi: `mục ${record(first)} ${whatIsWrong[first.rule].vi}: cần ${first.expected}, thấy ${first.found}`,
    en: `record ${record(first)} ${whatIsWrong[first.rule].en}: expected ${first.expected}, found ${first.found}`,
  }),
  noFrontier: { vi: "kho này không giữ biên của cây", en: "this store keeps no frontier" },
  frontierUnread: { vi: "không đọc được biên mà kho giữ", en: "the store's frontier can't be read" },
  frontierAgrees: (size: number): Text => ({
    vi: `biên mà kho giữ khớp với ${size} mục`,
    en: `the frontier that the store keeps is that of ${size} records`,
  }),
  frontierDiffers: (kept: number, found: number): Text => ({
    vi: `biên mà kho giữ (${kept} mục) không khớp với các mục đọc được (${found})`,
    en: `the frontier that the store keeps (${kept} records) is not that of the records that were read (${found})`,
  }),
  notReached: { vi: "chưa đọc tới đó", en: "reading did not get that far" },
  noHeads: { vi: "chưa có đầu cây nào được ký", en: "no head has been signed" },
  headsUnread: { vi: "không đọc được nơi giữ các đầu cây đã ký", en: "the place of the signed heads can't be read" },
  headsAgree: (count: number, size: number): Text => ({
    vi: `${count} đầu cây đã giữ đều khớp; chữ ký phủ ${size} mục đầu`,
    en: `all ${count} kept heads agree; signatures cover the first ${size} records`,
  }),
  headDamaged: (size: number): Text => ({
    vi: `đầu cây ${size} mục được giữ đã bị thay đổi hoặc hỏng`,
    en: `what is kept as the head of ${size} records was changed or damaged`,
  }),
  headDiffers: (size: number): Text => ({
    vi: `${size} mục đầu không còn như lúc ký đầu cây này`,
    en: `the first ${size} records are not those over which this head was signed`,
  }),
  headBeyond: (size: number, found: number): Text => ({
    vi: `đầu cây nói có ${size} mục, sổ chỉ còn ${found}: sổ bị cắt bớt hoặc lùi lại`,
    en: `a head tells of ${size} records and the ledger has ${found}: it was cut off or rolled back`,
  }),
  headSignature: (size: number, outcome: "fail" | "could-not-check"): Text =>
    outcome === "fail"
      ? {
          vi: `chữ ký của đầu cây ${size} mục không đúng`,
          en: `a signature of the head of ${size} records does not fit`,
        }
      : {
          vi: `đầu cây ${size} mục do khóa lạ ký`,
          en: `the head of ${size} records is signed by keys that are not known`,
        },
  noLeaves: { vi: "không giữ băm của từng mục", en: "no leaf hashes are kept" },
  leavesAgree: (count: number): Text => ({
    vi: `băm đã giữ của ${count} mục đều khớp`,
    en: `the kept hashes of ${count} records agree`,
  }),
  leafDiffers: (first: BrokenRecord): Text => ({
    vi: `mục ${record(first)} không còn như lúc ký`,
    en: `record ${record(first)} is not what it was when a head was signed`,
  }),
  leavesFileDiffers: (first: BrokenRecord): Text => ({
    vi: `các mục khớp với đầu cây đã ký, nhưng tệp băm đã giữ sai từ mục ${record(first)}: tệp ấy bị sửa`,
    en: `the records agree with a signed head, but the file of leaf hashes does not from record ${record(first)} on: that file was changed`,
  }),
  noneGiven: { vi: "không ai đưa đầu cây giữ ở nơi khác", en: "nobody brought a head that was kept elsewhere" },
  givenUnread: { vi: "không đọc được đầu cây đưa vào", en: "a head that was brought can't be read" },
  givenAgree: (count: number): Text => ({
    vi: `sổ chứa đúng ${count} đầu cây giữ ở nơi khác`,
    en: `the ledger holds what ${count} heads kept elsewhere say`,
  }),
  noPolicy: {
    vi: "không có tệp tin cậy: chữ ký chỉ được xét theo khóa giữ bên cạnh sổ",
    en: "no trust file was given: signatures were judged by the keys beside the ledger only",
  },
  policyUnmet: {
    vi: "không có đầu cây nào đạt yêu cầu của tệp tin cậy",
    en: "no head is what the trust file asks for",
  },
  policyMet: (size: number, anchored: VerifyReport["anchored"]): Text =>
    anchored === null
      ? {
          vi: `đầu cây ${size} mục do sổ cái được tin cậy ký; chưa ai bên ngoài thấy`,
          en: `the head of ${size} records is signed by a trusted log; nobody outside has seen one`,
        }
      : {
          vi: `đầu cây ${anchored.size} mục đã được ${names(anchored)} thấy`,
          en: `${names(anchored)} saw the head of ${anchored.size} records`,
        },
} as const;

const names = (anchored: NonNullable<VerifyReport["anchored"]>): string =>
  anchored.witnesses.map(({ name, at }) => `${name} (${at})`).join(", ");

export function meanings(verdict: Verdict, size: number, signedSize: number, anchored: VerifyReport["anchored"]): Text {
  switch (verdict) {
    case "broken":
      return {
        vi: "Sổ cái hoặc chứng cứ giữ bên cạnh đã bị thay đổi.",
        en: "The ledger, or what is kept beside it as evidence, was changed.",
      };
    case "unchecked":
      return {
        vi: "Không thấy chỗ nào sai, nhưng có phần không kiểm tra được.",
        en: "Nothing disagrees, but something could not be checked.",
      };
    case "self-consistent":
      return {
        vi: `Sổ cái tự khớp với chính nó${signedSize === 0 ? "" : ` và với chữ ký trên ${signedSize} mục đầu`}. Chưa có ai bên ngoài thấy: người giữ sổ và khóa vẫn có thể viết lại tất cả.`,
        en: `The ledger agrees with itself${signedSize === 0 ? "" : ` and with signatures over its first ${signedSize} records`}. Nobody outside has seen it: whoever holds the ledger and its key could have rewritten all of it.`,
      };
    case "anchored": {
      const covered = anchored?.size ?? 0;
      return {
        vi: `${covered} mục đầu đúng như bên ngoài đã thấy; ${size - covered} mục sau đó chỉ tự khớp.`,
        en: `The first ${covered} records are those that somebody outside has seen; the ${size - covered} after them agree with themselves only.`,
      };
    }
  }
}
