/** The words of screens about bodies, groups and reorganisations. */
import type { Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const agencyWords = {
  agency: text("CƠ QUAN", "AGENCY"),
  kind: text("loại", "kind"),
  parent: text("trực thuộc", "under"),
  codes: text("mã", "codes"),
  attested: text("có nguồn xác nhận vào ngày", "attested on"),
  exists: text("đang hoạt động", "exists"),
  existsNot: text("không còn hoặc chưa có", "does not exist"),
  existsUnknown: text("không rõ có tồn tại hay không", "not known whether it exists"),
  confidence: text("độ tin cậy của nguồn", "confidence"),
  read: text("đã đọc văn bản", "the text was read"),
  secondHand: text("gián tiếp", "second-hand"),
  successors: text("Được kế thừa bởi", "Succeeded by"),
  predecessors: text("Kế thừa", "Took over from"),
  rest: text("mọi chức năng còn lại", "all other functions"),
  presumed: text("giả định", "presumed"),
  byDecision: (number: string) => text(`theo ${number}`, `by ${number}`),
  history: text("Các mục ghi", "Entries"),
  corrected: text("(đã sửa)", "(corrected)"),
  struck: text("(đã hủy)", "(struck out)"),

  members: text("THÀNH VIÊN CỦA NHÓM", "MEMBERS OF A GROUP"),
  closures: {
    closed: text("nhóm đóng", "closed group"),
    open: text("nhóm mở", "open group"),
    unknowable: text("không thể biết", "unknowable"),
  },
  memberCount: (n: number) => text(`${n} thành viên`, `${n} members`),
  undecided: (n: number) => text(`Không xác định được: ${n}`, `Not decided: ${n}`),
  because: {
    existence: text("không rõ có tồn tại vào ngày đó", "not known whether it existed on the day"),
    words: text("lời văn không nói", "the words do not say"),
  },
  reads: (n: number) => text(`Đã đọc ${n} cơ quan trong sổ`, `${n} bodies of the register were read`),

  alarms: text("CẢNH BÁO SẮP XẾP", "REORGANISATION ALARMS"),
  alarmsNone: text("Không có nhiệm vụ nào do cơ quan đã kết thúc giữ.", "No ended body holds an open assignment."),
  alarmCount: (kind: Text, bodies: number, tasks: number, obligations: number) =>
    text(
      `${kind.vi}: ${bodies} cơ quan đã kết thúc, còn ${tasks} nhiệm vụ và ${obligations} nghĩa vụ chưa chuyển giao`,
      `${kind.en}: ${bodies} ended, with ${tasks} assignments and ${obligations} obligations not transferred`,
    ),
  roles: {
    lead: text("chủ trì", "lead"),
    coordinating: text("phối hợp", "coordinating"),
    acceptor: text("xác nhận kết quả", "verifies the result"),
  },
  transferNeeded: text("cần chuyển giao", "to be transferred"),
  presumedSuccessor: (name: string) =>
    text(
      `Cơ quan kế thừa GIẢ ĐỊNH (chưa chuyển giao): ${name}`,
      `PRESUMED successor (nothing is transferred): ${name}`,
    ),
  noSuccessorPresumed: text("Chưa xác định được cơ quan kế thừa; có thể là", "No single successor; it may be"),
  noCandidates: text("Không có cơ quan kế thừa nào được ghi.", "No succession is recorded."),
  matched: (words: string) => text(`lời văn có: ${words}`, `its words: ${words}`),

  holdings: text("NHIỆM VỤ CHỦ TRÌ: LÚC GIAO VÀ HIỆN NAY", "ASSIGNMENTS LED: AS HELD THEN AND NOW"),
  heldThen: text("Lúc giao", "Held then"),
  heldNow: text("Hiện nay", "Held now"),
  openNow: text("còn mở", "open now"),
  presumedHere: text("giả định", "presumed"),
  holdingsNote: text(
    "“Hiện nay” chỉ tính việc chuyển giao đã ghi. Cột “giả định” đứng riêng, không cộng vào cột nào.",
    "“Held now” counts recorded transfers alone. “Presumed” stands apart and is added to no column.",
  ),
  total: text("Tổng", "Total"),

  outcomes: {
    transferred: text("đã chuyển giao", "transferred"),
    already: text("đã chuyển giao trước đó", "transferred before"),
    refused: text("bị từ chối", "refused"),
    "would-be-transferred": text("sẽ được chuyển giao", "would be transferred"),
  },
  transferCount: (n: number, left: number) =>
    text(`${n} nhiệm vụ; còn lại ${left} chưa nêu.`, `${n} tasks; ${left} more were not asked for.`),

  loaded: (added: number, already: number, steps: number) =>
    text(
      `Sổ đăng ký Việt Nam: ghi mới ${added}, đã có ${already}, trong ${steps} bước.`,
      `Register of Viet Nam: ${added} recorded, ${already} there before, of ${steps} steps.`,
    ),
  kept: (step: string) => text(`Giữ nguyên ${step}`, `Left as it is: ${step}`),
  registerMissing: text("hãy nêu sổ đăng ký cần nạp: --vietnam", "say which register to load: --vietnam"),
} as const;
