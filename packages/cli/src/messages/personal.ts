/** Words about personal values. */
import type { ErasureGround, PersonalValueView, Text } from "chidao";

const text = (vi: string, en: string): Text => ({ vi, en });

export const personalWords = {
  about: {
    group: text("giá trị cá nhân: lưu giữ, giữ lại, xóa", "personal values: retention, holds, erasure"),
    list: text(
      "sổ giữ cam kết của những giá trị nào, giá trị còn hay không",
      "which values the record holds commitments to, and whether they are kept",
    ),
    erase: text("xóa một giá trị và muối của nó", "erase a value and its salt"),
    refuse: text("ghi việc từ chối xóa", "record that an erasure was refused"),
    hold: text("giữ lại theo luật: không được xóa", "place a legal hold: nothing is erased"),
    lift: text("gỡ lệnh giữ lại", "lift a legal hold"),
    retain: text("ghi giữ đến ngày nào", "record until when it is kept"),
    finish: text("làm nốt những việc xóa đã ghi mà chưa làm", "do the erasures that are recorded and were not done"),
  },
  notes: {
    erase: text(
      "Cần hai người. Việc xóa được ghi vào sổ trước, làm sau; bằng chứng và các mục không đổi. Sau khi xóa, mọi tệp cạnh sổ được dò tìm muối và giá trị. Bản sao lưu đã làm trước đó vẫn còn giá trị.",
      "It takes two persons. The erasure is recorded first and done then; proofs and entries stay as they are. Afterwards all files beside the ledger are searched for the salt and the value. Backups that were made before still hold it.",
    ),
  },
  flags: {
    value: text(
      "8 chữ số đầu của cam kết trở lên, như personal list nêu",
      "the first 8 digits of the commitment or more, as personal list tells",
    ),
    ground: text("vì sao xóa", "why it is erased"),
    law: text("căn cứ pháp lý", "the legal basis"),
    second: text("người thứ hai đồng ý", "the second person, who agreed"),
    until: text("ngày cuối cùng được giữ", "the last day on which it is kept"),
  },
  states: {
    disclosed: text("đang giữ", "kept"),
    withheld: text("không giữ ở đây", "not kept here"),
    erased: text("đã xóa", "erased"),
    "half-erased": text("ĐÃ GHI LÀ XÓA NHƯNG VẪN CÒN", "RECORDED AS ERASED AND STILL KEPT"),
  } satisfies Readonly<Record<PersonalValueView["state"], Text>>,
  grounds: {
    request: text("theo yêu cầu", "on request"),
    "purpose-ended": text("hết mục đích", "purpose ended"),
    "retention-ended": text("hết thời hạn lưu giữ", "retention ended"),
    "authority-decision": text("quyết định của cơ quan có thẩm quyền", "decision of an authority"),
    other: text("căn cứ khác", "other ground"),
  } satisfies Readonly<Record<ErasureGround, Text>>,
  none: text("Sổ không giữ cam kết nào.", "The record holds no commitment."),
  erasedUnder: (ground: Text, law: string): Text => text(`${ground.vi}, ${law}`, `${ground.en}, ${law}`),
  held: (law: string, why: string): Text => text(`giữ lại: ${why} (${law})`, `on hold: ${why} (${law})`),
  keepUntil: (day: string, due: boolean): Text =>
    text(`giữ đến ${day}${due ? " — ĐÃ QUÁ" : ""}`, `kept until ${day}${due ? " — PAST" : ""}`),
  refused: (law: string, why: string): Text =>
    text(`đã từ chối xóa: ${why} (${law})`, `erasure refused: ${why} (${law})`),
  done: text("Đã ghi và đã xóa giá trị cùng muối.", "Recorded; value and salt are erased."),
  proposed: text("Đã ghi thành đề nghị; chưa xóa gì.", "Recorded as a proposal; nothing is erased yet."),
  searched: (files: number): Text =>
    text(`Đã dò ${files} tệp: không còn muối.`, `${files} files searched: no salt is left.`),
  unread: (files: string): Text => text(`KHÔNG DÒ ĐƯỢC: ${files}`, `COULD NOT BE SEARCHED: ${files}`),
  saltLeft: (files: string): Text => text(`MUỐI VẪN CÒN trong: ${files}`, `THE SALT IS STILL in: ${files}`),
  valueLeft: (files: string): Text =>
    text(
      `Chính các chữ ấy vẫn còn trong: ${files} (lời văn do người nhập gõ thì không xóa được)`,
      `The same letters still stand in: ${files} (free text that somebody typed can't be erased)`,
    ),
  backups: text(
    "Bản sao lưu làm trước lúc này vẫn còn giá trị; hãy hủy hoặc xóa ở đó.",
    "Backups from before still hold the value; destroy them or erase it there.",
  ),
  finished: (count: number): Text => text(`Đã xóa nốt ${count} giá trị.`, `${count} erasures finished.`),
} as const;
