/** What goes wrong before the front door is reached, one sentence each, in both languages. */
import type { Text } from "chidao";

const expected = {
  agencyCode: { vi: "HỆ-MÃ=MÃ, như vn-qd20=G09", en: "SCHEME=CODE such as vn-qd20=G09" },
  fieldValue: { vi: "trường=giá trị", en: "field=value" },
  object: { vi: "cần một đối tượng JSON", en: "expected a JSON object" },
  list: { vi: "cần một danh sách JSON", en: "expected a JSON list" },
  integer: { vi: "một số nguyên", en: "a whole number" },
  amount: { vi: "một số nguyên đồng, không có dấu phân cách", en: "whole đồng, without separators" },
  json: { vi: "JSON hợp lệ", en: "valid JSON" },
  externalRef: { vi: "dạng HỆ-THỐNG|MÃ", en: "SYSTEM|ID" },
  boolean: { vi: "true hoặc false", en: "true or false" },
  pseudonym: { vi: "BÍ-DANH=HỌ-TÊN hoặc unknown:LÝ-DO", en: "PSEUDONYM=NAME or unknown:REASON" },
  formError: { vi: "dạng VỊ TRÍ|SAI|ĐÚNG", en: "PLACE|WAS|NOW" },
  counts: { vi: "các cặp loại=số, cách nhau bằng dấu phẩy", en: "pairs class=count, separated by commas" },
  measure: { vi: "XONG/TỔNG:ĐƠN-VỊ, như 37/102:văn bản", en: "DONE/OF:UNIT, such as 37/102:documents" },
  year: { vi: "năm dạng 2022", en: "a year such as 2022" },
  oneOf: (choices: ReadonlyArray<string>): Text => ({
    vi: `một trong: ${choices.join(", ")}`,
    en: `one of: ${choices.join(", ")}`,
  }),
} as const;

const didYouMean = (suggestion: string | undefined): Text =>
  suggestion === undefined
    ? { vi: "", en: "" }
    : { vi: ` Có phải ý bạn là ${suggestion}?`, en: ` Did you mean ${suggestion}?` };

export const errors = {
  expected,

  // The command line
  backupNeedsSqlite: (url: string): Text => ({
    vi: `Chỉ sao lưu được sổ cái sqlite:TỆP; đây là "${url}".`,
    en: `Only a ledger sqlite:FILE can be backed up; this is "${url}".`,
  }),
  unknownCommand: (name: string, suggestion: string | undefined): Text => ({
    vi: `Không có lệnh "${name}".${didYouMean(suggestion).vi}`,
    en: `There is no command "${name}".${didYouMean(suggestion).en}`,
  }),
  unknownFlag: (flag: string, suggestion: string | undefined): Text => ({
    vi: `Không có cờ ${flag}.${didYouMean(suggestion).vi}`,
    en: `There is no flag ${flag}.${didYouMean(suggestion).en}`,
  }),
  commandMissing: (): Text => ({ vi: "Cần nêu một lệnh.", en: "A command is missing." }),
  argumentMissing: (name: string): Text => ({ vi: `Thiếu <${name}>.`, en: `<${name}> is missing.` }),
  tooManyArguments: (): Text => ({
    vi: "Thừa tham số; lời có dấu cách phải đặt trong ngoặc kép.",
    en: "There are too many arguments; text with spaces must stand in quotes.",
  }),
  periodInvalid: (flag: string, given: string): Text => ({
    vi: `${flag} cần hai ngày dạng 2023-01-01..2023-06-30, ngày đầu không sau ngày cuối; đã nhận "${given}".`,
    en: `${flag} takes two days such as 2023-01-01..2023-06-30, the first not after the last; got "${given}".`,
  }),
  fileKindUnknown: (file: string, known: string): Text => ({
    vi: `Không biết ghi tệp "${file}" ở dạng nào; hãy dùng đuôi: ${known}.`,
    en: `What "${file}" should be is not clear; use one of the endings: ${known}.`,
  }),
  fileNotWritten: (file: string): Text => ({
    vi: `Không ghi được tệp "${file}".`,
    en: `The file "${file}" could not be written.`,
  }),
  flagMissing: (flag: string): Text => ({ vi: `Thiếu cờ ${flag}.`, en: `The flag ${flag} is missing.` }),
  flagValueMissing: (flag: string): Text => ({
    vi: `Cờ ${flag} cần có giá trị.`,
    en: `The flag ${flag} needs a value.`,
  }),
  badCommandLine: (message: string): Text => ({
    vi: `Không hiểu dòng lệnh: ${message}`,
    en: `The command line is not understood: ${message}`,
  }),
  badValue: (flag: string, value: string, wanted: Text): Text => ({
    vi: `${flag}: "${value}" không hợp lệ; cần ${wanted.vi}.`,
    en: `${flag}: "${value}" is not valid; expected ${wanted.en}.`,
  }),
  eitherFlag: (one: string, other: string): Text => ({
    vi: `Cần đúng một trong hai: ${one} hoặc ${other}.`,
    en: `Give exactly one of ${one} and ${other}.`,
  }),
  accessLogNeedsSqlite: (store: string): Text => ({
    vi: `Nhật ký truy cập chỉ có cạnh một tệp sqlite:; "${store}" thì không.`,
    en: `There is an access log beside a sqlite: file only, and "${store}" is none.`,
  }),
  flagsExclude: (flags: string): Text => ({
    vi: `Chỉ dùng một trong ${flags}.`,
    en: `Only one of ${flags} makes sense.`,
  }),
  needsFlag: (flag: string, other: string): Text => ({
    vi: `${flag} chỉ có nghĩa khi có ${other}.`,
    en: `${flag} makes sense only together with ${other}.`,
  }),
  nothingToCorrect: (): Text => ({
    vi: "Cần --set trường=giá trị (một hoặc nhiều lần) hoặc --strike, không dùng cả hai.",
    en: "Give --set field=value (once or more) or --strike, not both.",
  }),
  secretKeyUnusable: (file: string): Text => ({
    vi: `Khóa niêm phong trong "${file}" không đọc được hoặc ngắn hơn 32 byte.`,
    en: `The sealing key in "${file}" can't be read, or has fewer than 32 bytes.`,
  }),
  actorMissing: (): Text => ({
    vi: "Ghi nhân danh cơ quan nào? Hãy nêu --actor CƠ-QUAN[:CHỨC-VỤ] hoặc đặt biến CHIDAO_ACTOR.",
    en: "On whose behalf? Give --actor AGENCY[:ROLE], or set CHIDAO_ACTOR.",
  }),
  helpAdvice: (path: string): Text => ({ vi: `Xem: ${path} --help`, en: `See: ${path} --help` }),

  // Files
  fileNotFound: (file: string): Text => ({ vi: `Không có tệp "${file}".`, en: `There is no file "${file}".` }),
  kindsNotLoaded: (file: string, cause: string): Text => ({
    vi: `Không nạp được loại nhiệm vụ từ tệp "${file}" (${cause}).`,
    en: `The kinds in "${file}" can't be loaded (${cause}).`,
  }),
  noKindInFile: (file: string): Text => ({
    vi: `Tệp "${file}" không xuất loại nhiệm vụ nào (tạo bằng defineKind của chidao/kinds).`,
    en: `The file "${file}" exports no kind (make one with defineKind of chidao/kinds).`,
  }),
  fileUnreadable: (file: string, cause: string): Text => ({
    vi: `Không đọc được tệp "${file}" (${cause}).`,
    en: `The file "${file}" can't be read (${cause}).`,
  }),
  notUtf8: (file: string): Text => ({
    vi: `Tệp "${file}" không phải văn bản UTF-8; hãy chuyển mã trước khi nhập.`,
    en: `The file "${file}" is not UTF-8 text; convert it first.`,
  }),
  notJson: (file: string, place: { readonly line: number; readonly column: number } | undefined): Text => ({
    vi: `Tệp "${file}" không phải JSON hợp lệ${place ? ` (dòng ${place.line}, cột ${place.column})` : ""}.`,
    en: `The file "${file}" is not valid JSON${place ? ` (line ${place.line}, column ${place.column})` : ""}.`,
  }),
  fileMalformed: (file: string): Text => ({
    vi: `Nội dung tệp "${file}" không đúng mẫu.`,
    en: `The content of "${file}" has the wrong form.`,
  }),

  noSuchHead: (): Text => ({
    vi: "Không giữ đầu cây đã ký nào như thế; hãy ký bằng chidao head sign.",
    en: "No such signed head is kept; sign one with chidao head sign.",
  }),

  // Stores
  storeNotInThisVersion: (url: string): Text => ({
    vi: `Phiên bản này chưa dùng được kho "${url}"; hãy dùng sqlite:TỆP hoặc esdb://MÁY:CỔNG.`,
    en: `The store "${url}" is not in this version; use sqlite:FILE or esdb://HOST:PORT.`,
  }),
  storeUrlInvalid: (url: string): Text => ({
    vi: `Không hiểu --store "${url}"; cần sqlite:TỆP, esdb://MÁY:CỔNG hoặc memory:.`,
    en: `--store "${url}" is not understood; expected sqlite:FILE, esdb://HOST:PORT or memory:.`,
  }),
  noLedgerFile: (file: string): Text => ({
    vi: `Chưa có sổ cái tại "${file}".`,
    en: `There is no ledger at "${file}".`,
  }),
  initAdvice: {
    vi: 'Mở sổ cái mới bằng: chidao init --name "TÊN SỔ" --actor CƠ-QUAN',
    en: 'Open a new one with: chidao init --name "NAME" --actor AGENCY',
  },

  defect: (): Text => ({
    vi: "Chương trình gặp lỗi ngoài dự kiến; đặt CHIDAO_DEBUG=1 để xem chi tiết.",
    en: "The program met an unexpected error; set CHIDAO_DEBUG=1 for details.",
  }),
} as const;
