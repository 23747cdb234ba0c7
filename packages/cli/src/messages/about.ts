/** What each flag and argument is about, as help says it. Commands carry their own summaries beside their code. */
import type { Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

const flags = {
  // Global
  store: text(
    "nơi giữ sổ cái: sqlite:TỆP hoặc memory: (mặc định sqlite:chidao.db, hoặc biến CHIDAO_STORE)",
    "where the ledger is: sqlite:FILE or memory: (default sqlite:chidao.db, or CHIDAO_STORE)",
  ),
  kinds: text(
    "nạp thêm loại nhiệm vụ từ một mô-đun ES; có thể nêu nhiều lần (hoặc biến CHIDAO_KINDS)",
    "load more kinds from an ES module; may be given several times (or CHIDAO_KINDS)",
  ),
  authorKey: text(
    "khóa của người ghi: ký mọi mục mà lệnh này ghi (hoặc biến CHIDAO_AUTHOR_KEY)",
    "the author's key, which signs every entry that the command writes (or CHIDAO_AUTHOR_KEY)",
  ),
  authors: text(
    "danh sách khóa của người ghi: khóa nào của ai, từ khi nào",
    "list of authors' keys: whose each key is, and since when",
  ),
  json: text(
    "in đúng một tài liệu JSON ra stdout, kể cả khi lỗi",
    "print exactly one JSON document to stdout, failures too",
  ),
  lang: text(
    "ngôn ngữ: vi hoặc en (mặc định theo CHIDAO_LANG, LC_ALL, LC_MESSAGES, LANG, rồi vi)",
    "language: vi or en (default by CHIDAO_LANG, LC_ALL, LC_MESSAGES, LANG, then vi)",
  ),
  help: text("xem cách dùng", "show help"),
  version: text("xem phiên bản", "show the version"),

  // Every write
  actor: text(
    "ghi nhân danh cơ quan nào, chức vụ nào: CƠ-QUAN[:CHỨC-VỤ] (hoặc biến CHIDAO_ACTOR)",
    "on whose behalf: AGENCY[:ROLE] (or CHIDAO_ACTOR)",
  ),
  on: text(
    "việc xảy ra khi nào: 2022-11-24, 2022-11, 2022 hoặc unknown:LÝ-DO (mặc định: hôm nay theo giờ Việt Nam)",
    "when it happened: 2022-11-24, 2022-11, 2022 or unknown:REASON (default: today in Vietnam)",
  ),
  commandId: text(
    "mã lệnh; lặp lại đúng lệnh với cùng mã thì không ghi thêm",
    "command id; repeating the same command under its id adds nothing",
  ),

  // Every question
  asOf: text(
    "tính đến ngày nào (mặc định: hôm nay theo giờ Việt Nam)",
    "the day asked about (default: today in Vietnam)",
  ),
  knownAt: text(
    "theo những gì đã ghi đến mục (số) hoặc thời điểm UTC này",
    "as known at this ledger entry (a number) or UTC instant",
  ),
  rules: text("quy tắc: as-then (lúc đó) hoặc as-now (hiện nay)", "rules: as-then or as-now"),

  // What several commands take
  basis: text(
    "văn bản làm căn cứ: TÊN, TÊN|SỐ|NGÀY hoặc unknown:LÝ-DO",
    "the document it rests on: TITLE, TITLE|NUMBER|DATE or unknown:REASON",
  ),
  reason: text("lý do", "the reason"),
  contestReason: text(
    "vì sao vẫn ghi số, ký hiệu mà một chỉ đạo khác đang mang",
    "why to claim an identity that another directive holds",
  ),
  deadline: text("hạn, một ngày như 2023-06-30", "the deadline, a day such as 2023-06-30"),
  deadlineWords: text(
    "lời văn của hạn; không nêu ngày thì được đọc và tính theo quy tắc",
    "the deadline in the words of the text; without a day they are read, and the rules give it",
  ),
  workProgramme: text("đề án trong Chương trình công tác của Chính phủ", "an item of the Government's work programme"),
  countsFrom: text("ngày mà thời hạn bắt đầu tính, khi đã biết", "the day from which a period counts, once known"),
  deadlineUnparsed: text(
    "lời văn của hạn khi chưa hiểu được là ngày nào",
    "the words of a deadline that was not understood as a day",
  ),
} as const;

const args = {
  day: text("một ngày như 2026-11-24", "a day such as 2026-11-24"),
  deadlineWords: text('lời văn, như "trong tháng 8 năm 2026"', 'the words, such as "trong tháng 8 năm 2026"'),
  directive: text("chỉ đạo, như D1", "the directive, such as D1"),
  assignment: text("nhiệm vụ, như D1.2, hoặc mã trong danh sách", "the assignment, such as D1.2, or its tracker's key"),
  agencyId: text("mã cơ quan: chữ thường, số, gạch nối", "the body's id: lower-case letters, digits, hyphens"),
  jsonFile: text('tệp JSON, hoặc "-" để đọc từ stdin', 'a JSON file, or "-" for stdin'),
} as const;

export const about = {
  flags,
  args,
  party: text(
    "Cơ quan nêu bằng mã, tên hoặc tên gọi khác. Ngoài ra: words:LỜI VĂN (chưa đối chiếu), open:, closed:, unknowable: LỜI VĂN (một tập thể mở, đóng, không xác định được).",
    "Bodies are named by id, name or alias. Also: words:TEXT (not matched to the register), open:, closed:, unknowable: TEXT (a collective that is open, closed or can't be known).",
  ),
  illustrative: text("sổ cái minh họa: mọi màn hình đều nói rõ", "an illustrative ledger: every screen says so"),
} as const;
