/** What is said of signed heads, in Vietnamese and English; never more than was seen. */
import type { Anchor, Text } from "./step.js";

export const headWords = {
  notReached: { vi: "chưa đọc tới đó", en: "reading did not get that far" },
  differs: (size: number): Text => ({
    vi: `${size} mục đầu không còn như lúc ký đầu cây này`,
    en: `the first ${size} records are not those over which this head was signed`,
  }),
  beyond: (size: number, found: number): Text => ({
    vi: `đầu cây nói có ${size} mục, chỉ còn ${found}: sổ bị cắt bớt hoặc lùi lại`,
    en: `a head tells of ${size} records and there are ${found}: the ledger was cut off or rolled back`,
  }),
  signature: (size: number, outcome: "fail" | "could-not-check"): Text =>
    outcome === "fail"
      ? {
          vi: `chữ ký của đầu cây ${size} mục không đúng`,
          en: `a signature of the head of ${size} records does not fit`,
        }
      : {
          vi: `đầu cây ${size} mục do khóa lạ ký`,
          en: `the head of ${size} records is signed by keys that are not known`,
        },
  none: { vi: "chưa có đầu cây nào được ký", en: "no head has been signed" },
  agree: (count: number, size: number): Text => ({
    vi: `${count} đầu cây đã giữ đều khớp; chữ ký phủ ${size} mục đầu`,
    en: `all ${count} kept heads agree; signatures cover the first ${size} records`,
  }),
  damaged: (size: number | string): Text => ({
    vi: `đầu cây ${size} mục được giữ đã bị thay đổi hoặc hỏng`,
    en: `what is kept as the head of ${size} records was changed or damaged`,
  }),
  noneGiven: { vi: "không ai đưa đầu cây giữ ở nơi khác", en: "nobody brought a head that was kept elsewhere" },
  givenUnread: { vi: "không đọc được đầu cây đưa vào", en: "a head that was brought can't be read" },
  givenAgree: (count: number): Text => ({
    vi: `các mục khớp với ${count} đầu cây giữ ở nơi khác`,
    en: `the records are those of ${count} heads that were kept elsewhere`,
  }),
  noPolicy: {
    vi: "không có tệp tin cậy: chữ ký chỉ được xét theo khóa đi kèm",
    en: "no trust file was given: signatures were judged by the keys that came along only",
  },
  policyUnmet: {
    vi: "không có đầu cây nào đạt yêu cầu của tệp tin cậy",
    en: "no head is what the trust file asks for",
  },
  policyMet: (size: number, anchored: Anchor | null): Text =>
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

const names = ({ witnesses }: Anchor): string => witnesses.map(({ name, at }) => `${name} (${at})`).join(", ");
