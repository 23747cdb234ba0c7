/** What is wrong with a record, in Vietnamese and English, for every report that names one. */
import type { BrokenRecord } from "../log/check-log.js";
import type { Text } from "./step.js";

export const brokenRuleWords: Readonly<Record<BrokenRecord["rule"], Text>> = {
  position: { vi: "không liền số thứ tự trong sổ", en: "does not follow the record before it" },
  revision: { vi: "không liền số thứ tự trong dòng của nó", en: "does not follow the one before it in its stream" },
  "first-stream": { vi: "đứng đầu mà không thuộc dòng của sổ cái", en: "comes first and is of no ledger's stream" },
  ledger: { vi: "thuộc một sổ khác", en: "is of another ledger" },
  "header-too-long": { vi: "có phần đầu quá dài", en: "has too long a header" },
  leaf: { vi: "không còn như lúc ký", en: "is not what it was when a head was signed" },
  "author-signature": { vi: "mang chữ ký không khớp với mục", en: "carries a signature that does not fit it" },
  "author-other": { vi: "được ký bằng khóa của người khác", en: "is signed with the key of somebody else" },
  "author-time": { vi: "được ký ngoài thời gian của khóa", en: "is signed outside the time of the key" },
};

export const brokenRecordWords = ({ index, stream, revision, rule, expected, found }: BrokenRecord): Text => ({
  vi: `mục #${index} (${stream}@${revision}) ${brokenRuleWords[rule].vi}: cần ${expected}, thấy ${found}`,
  en: `record #${index} (${stream}@${revision}) ${brokenRuleWords[rule].en}: expected ${expected}, found ${found}`,
});
