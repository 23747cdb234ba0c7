/** Why a text is not in form, in Vietnamese and English: what its line should have been. */
import type { Text } from "./judge/step.js";
import type { MalformedReason } from "./malformed.js";

export const malformedWords: Readonly<Record<MalformedReason, Text>> = {
  "too-long": { vi: "quá dài", en: "it is too long" },
  "control-character": { vi: "có ký tự điều khiển", en: "it holds a control character" },
  "lone-surrogate": { vi: "có nửa cặp thay thế", en: "it holds half of a surrogate pair" },
  "no-final-newline": { vi: "thiếu dấu xuống dòng cuối", en: "its last newline is missing" },
  "no-signatures": { vi: "không có chữ ký nào", en: "there is no signature" },
  "too-many-signatures": { vi: "quá nhiều chữ ký", en: "there are too many signatures" },
  "signature-line": { vi: "dòng này không phải chữ ký", en: "this line is no signature" },
  "line-missing": { vi: "thiếu một dòng", en: "a line is missing" },
  "line-unknown": { vi: "dòng này không thuộc mẫu", en: "this line is none that the form has" },
  "empty-line": { vi: "có dòng trống", en: "there is an empty line" },
  "not-a-count": { vi: "cần một số nguyên không âm, viết thường", en: "a whole number is expected, plainly written" },
  "not-a-hash": { vi: "cần một băm SHA-256", en: "a SHA-256 hash is expected" },
  "not-base64": { vi: "không phải base64", en: "it is not base64" },
  "too-many-hashes": { vi: "quá nhiều băm", en: "there are too many hashes" },
  "root-of-empty-tree": { vi: "cây rỗng phải mang gốc của cây rỗng", en: "an empty tree has the root of one" },
  "key-name": { vi: "tên khóa trống, quá dài hoặc có dấu cách", en: "the key's name is empty, too long or has blanks" },
  "key-shape": { vi: "không phải khóa công khai (TÊN+MÃ+KHÓA)", en: "it is no public key (NAME+ID+KEY)" },
  "key-id": { vi: "mã của khóa không đúng với khóa", en: "the key's id is not that of the key" },
  "key-type": {
    vi: "khóa không thuộc loại cần ở đây (của sổ hoặc người ghi, hay của người chứng)",
    en: "the key is not of the type that belongs here (a log's or an author's, or a witness's)",
  },
  "name-taken": { vi: "tên này đã dùng", en: "this name is taken" },
  "name-unknown": { vi: "chưa nêu tên này", en: "this name was not given before" },
  "key-twice": { vi: "khóa được nêu hai lần", en: "the key stands there twice" },
  threshold: {
    vi: "ngưỡng phải là all, any hoặc từ 1 tới số thành viên",
    en: "a threshold is all, any, or from 1 to the number of members",
  },
  "quorum-missing": { vi: "thiếu dòng quorum", en: "the line quorum is missing" },
  "quorum-twice": { vi: "có hai dòng quorum", en: "there are two lines quorum" },
  "not-json": { vi: "không phải JSON viết theo cách duy nhất", en: "it is not JSON in its one spelling" },
  members: { vi: "thiếu, thừa hoặc sai thành phần", en: "a part is missing, too many, or wrong" },
  "other-entry": {
    vi: "nội dung không khớp với băm trong phần đầu",
    en: "its texts are not those of the digests in its header",
  },
  "not-stored": {
    vi: "tệp zip dùng phép nén; cần tệp không nén",
    en: "the zip file is compressed; files in it have to be stored",
  },
  "not-an-actor": {
    vi: "cần mã cơ quan, có thể kèm /bí danh cán bộ: chữ thường, chữ số, dấu chấm, gạch nối",
    en: "the id of a body is expected, with /pseudonym of an officer if need be: small letters, digits, dots, dashes",
  },
  "not-a-moment": {
    vi: "cần ngày có thật YYYY-MM-DD, hoặc thời điểm UTC YYYY-MM-DDTHH:mm:ss.sssZ",
    en: "a real day YYYY-MM-DD is expected, or an instant in UTC YYYY-MM-DDTHH:mm:ss.sssZ",
  },
};
