/**
 * Makes the invented trackers that the import tests read. `node test/import/make-trackers.mjs` writes the two small
 * ones; the large ones are made when a test asks for them. The workbook is written part by part, because it needs
 * cells that no well-behaved library writes. All bodies are fictional.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32, deflateRawSync } from "node:zlib";

const csvCell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (rows) => `\uFEFF${rows.map((row) => row.map(csvCell).join(",")).join("\n")}\n`;

const tidyHeader = [
  "Mã nhiệm vụ",
  "Nội dung nhiệm vụ",
  "Cơ quan chủ trì",
  "Cơ quan phối hợp",
  "Ngày giao",
  "Hạn xử lý",
  "Trạng thái",
  "Ngày hoàn thành",
  "Số ký hiệu văn bản",
  "Ngày ban hành",
  "Trích yếu",
];

const notice = ["12/TB-UBVD", "05/01/2023", "Kết luận về truyền thông chính sách (minh họa)"];

export function tidyCsv() {
  return csv([
    tidyHeader,
    ["VD-001", "Xây dựng kế hoạch truyền thông", "Sở Ví Dụ Một", "Sở Ví Dụ Hai", "06/01/2023", "31/03/2023"].concat(
      ["Đã hoàn thành", "30/03/2023"],
      notice,
    ),
    ["VD-002", 'Rà soát văn bản, gồm cả "quy chế"', "Sở Ví Dụ Hai", "", "06/01/2023", "30/06/2023"].concat(
      ["Đang thực hiện", ""],
      notice,
    ),
    ["VD-003", "Bố trí kinh phí\ncho năm 2023", "Sở Văn hóa, Thể thao và Ví Dụ", "Sở Ví Dụ Một; Sở Ví Dụ Hai"].concat(
      ["06/01/2023", "", "Chưa thực hiện", ""],
      notice,
    ),
    [
      "VD-004",
      "Báo cáo kết quả",
      "Ủy ban nhân dân tỉnh Ví Dụ",
      "",
      "01/02/2023",
      "15/12/2023",
      "Chờ xác nhận",
      "",
    ].concat(["07/CT-VD", "01/02/2023", "Chỉ thị minh họa"]),
  ]);
}

const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const letters = (column) =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** A cell is a text, a number, `{ date }` (a serial), `{ error }`, `{ formula, value }` or null. */
function cellXml(cell, reference) {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  }
  if ("date" in cell) return `<c r="${reference}" s="1"><v>${cell.date}</v></c>`;
  if ("error" in cell) return `<c r="${reference}" t="e"><f>A1</f><v>${cell.error}</v></c>`;
  return `<c r="${reference}" t="str"><f>${escapeXml(cell.formula)}</f><v>${escapeXml(cell.value)}</v></c>`;
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function sheetXml(rows, merges) {
  const body = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join("");
    return `<row r="${at + 1}">${cells}</row>`;
  });
  const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join("");
  const mergeCells = merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merged}</mergeCells>`;
  return `${xmlHead}<worksheet xmlns="${main}"><sheetData>${body.join("")}</sheetData>${mergeCells}</worksheet>`;
}

/** A workbook of one sheet. `packed: false` stores the parts plainly, so that its bytes depend on no zlib version. */
export function workbook(rows, { sheet = "Theo dõi", merges = [], uses1904 = false, packed = true } = {}) {
  const properties = uses1904 ? '<workbookPr date1904="1"/>' : "";
  return zip(
    {
      "[Content_Types].xml": `${xmlHead}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
      "_rels/.rels": `${xmlHead}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets><sheet name="${escapeXml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `${xmlHead}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      "xl/styles.xml": `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      "xl/worksheets/sheet1.xml": sheetXml(rows, merges),
    },
    packed,
  );
}

const number16 = (value) => [value & 0xff, (value >> 8) & 0xff];
const number32 = (value) => [...number16(value & 0xffff), ...number16(value >>> 16)];

function zip(parts, packed) {
  const local = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text);
    const data = packed ? deflateRawSync(plain) : plain;
    const named = Buffer.from(name);
    // 33 is 1 January 1980, so that the bytes tell no time.
    const common = [20, 0, 0, 8, ...number16(packed ? 8 : 0), 0, 0, ...number16(33), ...number32(crc32(plain))].concat([
      ...number32(data.length),
      ...number32(plain.length),
      ...number16(named.length),
      0,
      0,
    ]);
    const header = Buffer.from([0x50, 0x4b, 3, 4, ...common]);
    directory.push(
      Buffer.from([0x50, 0x4b, 1, 2, 20, 0, ...common, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...number32(offset)]),
      named,
    );
    local.push(header, named, data);
    offset += header.length + named.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const count = number16(Object.keys(parts).length);
  const end = Buffer.from(
    [0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...count, ...count, ...number32(listed.length)].concat(number32(offset), [0, 0]),
  );
  return Buffer.concat([...local, listed, end]);
}

const messyHeader = [
  ["TT", "Mã nhiệm vụ", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", null, null].concat([
    "Tình trạng",
    "Số, ký hiệu văn bản",
    "Ngày ban hành",
    "Trích yếu",
    "Người chỉ đạo",
  ]),
  [null, null, null, null, null, "Ngày giao", "Hạn hoàn thành", "Ngày hoàn thành", null, null, null, null, null],
];
const verticals = ["A", "B", "C", "D", "E", "I", "J", "K", "L", "M"].map((letter) => `${letter}4:${letter}5`);

/** A row of the messy tracker from what is unusual about it. */
function messyRow(tt, key, words, lead, others = {}) {
  const { coordinating = null, issued = { date: 44932 }, due = { date: 45107 }, completed = null } = others;
  const { status = "Đang thực hiện", number = "365/TB-VD", date = { date: 44930 } } = others;
  const { title = "Kết luận minh họa", by = "Chủ tịch tỉnh Ví Dụ" } = others;
  return [tt, key, words, lead, coordinating, issued, due, completed, status, number, date, title, by];
}

/** The rows of the messy tracker; each comment names the trap on the next line. */
export function messyRows() {
  const ministry = "Bộ Ví Dụ";
  return [
    ["BẢNG THEO DÕI NHIỆM VỤ TỈNH VÍ DỤ (MINH HỌA)"],
    ["Đến ngày 30/6/2023"],
    [],
    ...messyHeader,
    Array.from({ length: 13 }, (_, at) => `(${at + 1})`),
    ["I. NHIỆM VỤ CÓ THỜI HẠN"],
    messyRow(1, "VD.01", "Hướng dẫn vị trí việc làm", ministry, { coordinating: "Sở Ví Dụ Một\nSở Ví Dụ Hai" }),
    // Unix's epoch as a date.
    messyRow(2, "VD.02", "Bố trí chi thường xuyên", ministry, { due: { date: 25569 } }),
    // Excel's day 0.
    messyRow(3, "VD.03", "Rà soát thể chế", ministry, { due: { date: 0 } }),
    // Two leads in a cell.
    messyRow(4, "VD.04", "Ban hành quy tắc ứng xử", "Bộ Ví Dụ; Bộ Minh Họa"),
    // NFD, a no-break space, a zero-width space, a leading apostrophe.
    messyRow(5, "'VD.05\u200B", "Đào tạo cán bộ".normalize("NFD"), `Sở\u00A0${"Nội vụ Ví Dụ".normalize("NFD")}`),
    // A deadline in words.
    messyRow(6, "VD.06", "Đo lường hiệu quả", "Sở Chưa Ai Biết", { due: "quý III/2023" }),
    // Same key, same content: repeated.
    messyRow(7, "VD.01", "Hướng dẫn vị trí việc làm", ministry, { coordinating: "Sở Ví Dụ Một\nSở Ví Dụ Hai" }),
    // Same key, other content.
    messyRow(8, "VD.02", "Một việc khác hẳn", ministry),
    // Not completed, with a day of completion.
    messyRow(9, "VD.09", "Báo cáo quý", ministry, { status: "Chưa hoàn thành", completed: { date: 45000 } }),
    // A month that cannot be.
    messyRow(10, "VD.10", "Báo cáo tháng", ministry, { due: "06/30/2023" }),
    // A formula's error in the key, and none at all.
    messyRow(11, { error: "#REF!" }, "Không rõ mã", ministry),
    messyRow(12, null, "Thiếu mã", ministry),
    // A serial that lost its format, and a formula's cached value.
    messyRow(13, "VD.13", { formula: '"Tổng "&"hợp"', value: "Tổng hợp số liệu" }, ministry, { due: 45107 }),
    [],
    // The header again on the next printed page.
    messyHeader[0].map((text, at) => messyHeader[1][at] ?? text),
    // A date with two digits of the year; completed before it was given; an unknown status.
    messyRow(14, "VD.14", "Kiểm tra", ministry, { due: "30/6/23", completed: { date: 44900 }, status: "Hoàn thành" }),
    messyRow(15, "VD.15", "Giám sát", ministry, { status: "Xem lại sau", number: null, title: null, date: null }),
    ["Tổng cộng", null, "15 nhiệm vụ"],
  ];
}

export function messyXlsx() {
  const merges = ["A1:M1", "A2:M2", "F4:H4", ...verticals, "A7:M7"];
  return workbook(messyRows(), { merges, packed: false });
}

/** Rows as a large tracker has them; every 100th has no deadline, every 50th has one in words. */
export function manyRows(count) {
  const rows = [tidyHeader];
  const day = (n) => `${String((n % 28) + 1).padStart(2, "0")}/${String((n % 12) + 1).padStart(2, "0")}/2023`;
  for (let n = 1; n <= count; n++) {
    const due = n % 100 === 0 ? "01/01/1970" : n % 50 === 0 ? "quý IV/2023" : day(n);
    const words = `Nhiệm vụ minh họa số ${n}: rà soát, hoàn thiện và báo cáo kết quả thực hiện tại tỉnh Ví Dụ`;
    const bodies = [`Sở Ví Dụ ${n % 40}`, `Sở Ví Dụ ${(n + 1) % 40}; Sở Ví Dụ ${(n + 2) % 40}`];
    const status = n % 3 === 0 ? ["Đang thực hiện", ""] : ["Đã hoàn thành", day(n)];
    rows.push(
      [`VD-${n}`, words, ...bodies, "01/01/2023", due, ...status].concat([`${n % 500}/TB-VD`, "01/01/2023", ""]),
    );
  }
  return rows;
}

export const manyCsv = (count) => csv(manyRows(count));
export const manyXlsx = (count) => workbook(manyRows(count));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("tidy.csv", import.meta.url), tidyCsv());
  writeFileSync(new URL("messy.xlsx", import.meta.url), messyXlsx());
}
