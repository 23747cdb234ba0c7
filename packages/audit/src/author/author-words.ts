/** What is said of authors' signatures, in Vietnamese and English; never more than was seen. */
import type { Text } from "../judge/step.js";
import type { AuthorsFound } from "./read-authors.js";

export const authorWords = {
  none: { vi: "không mục nào mang chữ ký của người ghi", en: "no record carries a signature of its author" },
  noList: (signed: number): Text => ({
    vi: `${signed} mục mang chữ ký của người ghi; không có danh sách khóa để kiểm tra`,
    en: `${signed} records carry signatures of their authors; no list of authors' keys was given to check them by`,
  }),
  unknownKey: (unknown: number, first: AuthorsFound["firstUnknown"]): Text => ({
    vi: `${unknown} chữ ký là của khóa không có trong danh sách, đầu tiên là mục #${first?.index} (khóa ${first?.key})`,
    en: `${unknown} signatures are by keys that are not in the list, the first at record #${first?.index} (key ${first?.key})`,
  }),
  saidOnly: (count: number, first: AuthorsFound["firstSaidOnly"]): Text => ({
    vi: `${count} mục khai là đã ký mà không mang chữ ký, đầu tiên là mục #${first?.index}`,
    en: `${count} records are said to be signed and carry no signature, the first is #${first?.index}`,
  }),
  fit: ({ fits, actorNotSeen }: AuthorsFound, size: number): Text => ({
    vi: `${fits} mục do khóa của chính người ghi ký${actorNotSeen === 0 ? "" : ` (trong đó ${actorNotSeen} mục chỉ có phần đầu, không thấy người ghi là ai)`}; ${size - fits} mục không mang chữ ký`,
    en: `${fits} records are signed with their authors' own keys${actorNotSeen === 0 ? "" : ` (of ${actorNotSeen} of them only the header is here, which names no author)`}; ${size - fits} carry no signature`,
  }),
  /** What it means when nothing else disagrees. */
  refutedOnly: {
    vi: "Chữ ký của người ghi không khớp: mục ấy, chữ ký ấy hoặc danh sách khóa đã bị thay đổi, hoặc sai ngay từ đầu.",
    en: "A signature of an author does not fit: the record, the signature or the list of keys was changed, or was wrong from the start.",
  },
} as const;
