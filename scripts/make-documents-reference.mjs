// Writes docs/reference/documents.md from the tables of @chidao/vietnam; with --check it only says whether it is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import {
  administrativeTypes,
  copyTypes,
  decision20,
  edxml,
  legalTypes,
  qcvn102,
  signingCapacities,
  signingSource,
} from "../packages/vietnam/dist/index.js";

const page = new URL("../docs/reference/documents.md", import.meta.url);
const sourceOf = ({ citation, confidence }) => `${citation} (${confidence})`;
const typeRows = (types) =>
  types.map(({ name, abbreviation }) => `| ${name.vi} | ${name.en} | ${abbreviation ?? "—"} |`).join("\n");

const text = `# Documents: types, numbers, codes

<!-- Made by scripts/make-documents-reference.mjs from the tables of @chidao/vietnam. Change those, or the script. -->

**Tiếng Việt.** Trang này liệt kê các loại văn bản và chữ viết tắt, quyền hạn ký, cách đọc số và ký hiệu, mã định danh cơ
quan. Mỗi bảng ghi rõ nguồn và mức độ chắc chắn: \`read\` là đã đọc trong một bản lưu, \`second-hand\` là biết qua nguồn khác
và chỉ dùng để lưu ý.

Each table names its source and how sure we are of it: \`read\` in a stored copy, or \`second-hand\`.

## Types of documents

Case and diacritics tell abbreviations apart: **HD** guidance and **HĐ** contract, **QĐ** decision and **QyĐ** regulation,
**CT** directive, **CTr** programme and **CĐ** telegram, **DA** project and **ĐA** scheme. Ð (U+00D0) is read as Đ, and case
does not matter in reading. A text that lost its diacritics, such as a file name with \`ND-CP\`, gives *possible* types and
is never guessed.

${sourceOf(administrativeTypes[0].source)}:

| Loại | Type | Abbreviation |
|---|---|---|
${typeRows(administrativeTypes)}

Copies, ${sourceOf(copyTypes[0].source)}:

| Loại | Type | Abbreviation |
|---|---|---|
${typeRows(copyTypes)}

Legal documents, ${sourceOf(legalTypes[0].source)}. Laws and resolutions of the National Assembly bear no type in their
symbol (\`190/2025/QH15\`):

| Loại | Type | Abbreviation |
|---|---|---|
${typeRows(legalTypes)}

## Who signs in which capacity

${sourceOf(signingSource)}. The abbreviation is stored without its dot; \`own\` is the head in the head's own right.

| Abbreviation | Nghĩa | Meaning |
|---|---|---|
${signingCapacities.map(({ abbreviation, meaning }) => `| ${abbreviation} | ${meaning.vi} | ${meaning.en} |`).join("\n")}

## Number and symbol

\`365/TB-VPCP\`: a number, a slash, a symbol whose groups are joined by hyphens. Legal documents have the year between
(\`188/1999/QĐ-TTg\`). An official letter begins with the issuer (\`7816/VPCP-TTĐT\`) and names no type. Numbers below ten are
printed with a zero; \`7/CT-TTg\` and \`07/CT-TTg\` are one document. Spaces, kinds of dashes and case make no difference.
Two symbols that differ by lost diacritics alone are *possibly* the same.

The number is unique with its symbol within one issuer, year and series (Nghị định 30/2020/NĐ-CP, Điều 15), so the text alone
identifies nothing: an identity in the record has issuer and year too.

## Codes of bodies

| Form | Example | Rule | Source |
|---|---|---|---|
| \`decision-20\` | \`G22.101\` | at most 35 characters of A–Z, 0–9 and dots; groups from level 1 down; the first is one letter A–Y and two digits | ${sourceOf(decision20)} |
| \`outside\` | \`Z01…\` | a scheme \`Z01\` to \`Z99\` and a code within it, for bodies outside the state tree | ${sourceOf(decision20)} |
| \`qcvn-102\` | \`000.00.00.G22\` | reversed and of fixed length: levels 4, 3, 2 and 1 of 3, 2, 2 and 3 characters; zeroes stand for none | ${sourceOf(qcvn102)} |

\`000.00.00.G22\` and \`G22\` are the same place and compare as equal. A code is converted where the other form has a place for
it; the conversion speaks of the form, and under which code a body is registered is a question to the register.

## Ids of documents in exchange

\`<body>,<yyyy/mm/dd>,<number>/<symbol>\`, such as \`000.00.00.G22,2015/09/30,7816/VPCP-TTĐT\`; ${sourceOf(edxml)}.

## Functions

\`@chidao/vietnam\`: \`parseNumberSymbol\`, \`printNumberSymbol\`, \`compareNumberSymbols\`, \`explainNumberSymbol\`, \`typeOfSymbol\`;
\`parseAgencyCode\`, \`printAgencyCode\`, \`convertAgencyCode\`, \`isSameAgencyCode\`; \`parseDocumentId\`, \`printDocumentId\`. Each
parser answers \`{ ok: true, value }\` or \`{ ok: false, error }\`; \`describe…Error\` has the words in both languages.
`;

if (process.argv.includes("--check")) {
  if (readFileSync(page, "utf8") !== text) {
    console.error("docs/reference/documents.md is not what scripts/make-documents-reference.mjs makes");
    process.exit(1);
  }
} else writeFileSync(page, text);
