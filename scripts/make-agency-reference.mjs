// Writes docs/reference/agencies.md from the rows of the register; with --check it only says whether the page is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import {
  commonGroups,
  recogniseGroup,
  registerCodes,
  registerCompiledOn,
  registerRows,
  registerSuccessions,
} from "../packages/vietnam/dist/index.js";

const page = new URL("../docs/reference/agencies.md", import.meta.url);
const cell = (text) => String(text).replaceAll("|", "\\|");
const table = (head, rows) =>
  [
    `| ${head.join(" | ")} |`,
    `|${head.map(() => "---").join("|")}|`,
    ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`),
  ].join("\n");
const when = (dated) => dated.day ?? dated.month ?? dated.year ?? "?";

const used = [...registerRows, ...registerSuccessions, ...registerCodes]
  .flatMap((row) => [row.source, row.ended?.source, ...(row.changes ?? []).map(({ source }) => source)])
  .filter((source) => source !== undefined);
const sources = [...new Map(used.map((source) => [source.citation, source])).values()];
const mark = (source) => `S${sources.findIndex(({ citation }) => citation === source.citation) + 1}`;

const bodies = registerRows.map(({ id, name, kind, established, attestedFrom, ended, changes = [], source }) => [
  `\`${id}\``,
  [name, ...changes.flatMap((change) => (change.name === undefined ? [] : [`${change.name} (${change.on})`]))].join(
    "; ",
  ),
  [kind, ...changes.flatMap((change) => (change.kind === undefined ? [] : [`${change.kind} (${change.on})`]))].join(
    "; ",
  ),
  when(established),
  attestedFrom ?? "",
  ended?.on ?? "",
  [
    ...new Set([mark(source), ...(ended ? [mark(ended.source)] : []), ...changes.map((change) => mark(change.source))]),
  ].join(", "),
]);
const successions = registerSuccessions.map(({ from, to, on, function: what, words, decision, source }) => [
  `\`${from}\``,
  `\`${to}\``,
  on,
  what ?? "mọi chức năng còn lại / all other functions",
  words.join(", "),
  decision.number,
  mark(source),
]);
const codes = registerCodes.map(({ agency, scheme, code, source }) => [`\`${agency}\``, scheme, code, mark(source)]);
const groups = commonGroups.map((words) => {
  const { closure, kinds, definition, leavesOut } = recogniseGroup(words);
  return [words, closure, kinds.join(", "), `${definition.vi} / ${definition.en}`, `${leavesOut.vi} / ${leavesOut.en}`];
});

const text = `# Sổ đăng ký cơ quan Việt Nam / The register of bodies of Viet Nam

Made from the rows in \`packages/vietnam/src/register/\` by \`scripts/make-agency-reference.mjs\`; compiled on ${registerCompiledOn}.

**vi.** Mỗi dòng có nguồn (S1, S2... ở cuối trang) và nguồn nào cũng nói đã đọc văn bản (\`read\`) hay chỉ biết gián tiếp
(\`second-hand\`). Chưa có nghị quyết nào được đọc ở bản chính thức: hãy đối chiếu với Công báo trước khi dùng vào việc chính thức.
Ô trống hoặc dấu ? là chưa tìm thấy nguồn, không phải không có. “Có nguồn vào ngày” là ngày mà nguồn cho thấy cơ quan đã có; cơ
quan có thể lâu đời hơn. Nạp vào sổ: \`chidao agency import --vietnam\` hoặc \`chidao init --vietnam\`.

**en.** Each row has a source (S1, S2... at the end), and each source says whether its text was read (\`read\`) or is known from a
report (\`second-hand\`). No resolution was read in its official form: compare with the official gazette before official use. An
empty cell or a ? means that no source was found, not that there is nothing. "Attested on" is a day on which a source shows that
the body existed; it may be older. To load it: \`chidao agency import --vietnam\` or \`chidao init --vietnam\`.

An id is one legal person for ever. Bodies merged (hợp nhất) in 2025 ended, and what came of them is a new body, also where it
bears an old name: such ids end in \`-2025\`. See [decision 45](../explanation/decisions/0045-merged-bodies-are-new-bodies.md).

## Cơ quan / Bodies (${bodies.length})

${table(["id", "Tên / Name", "Loại / Kind", "Thành lập / Established", "Có nguồn vào ngày / Attested on", "Kết thúc / Ended", "Nguồn / Source"], bodies)}

## Kế thừa / Successions (${successions.length})

A succession moves no assignment. "Words" are our own help for finding tasks of a function; no source gives them.

${table(["Từ / From", "Đến / To", "Ngày / On", "Chức năng / Function", "Từ khóa / Words", "Văn bản / Decision", "Nguồn / Source"], successions)}

## Mã / Codes (${codes.length})

Codes that were seen in public software. From when a body bore its code is not known; for bodies formed in 2025 none was found.

${table(["Cơ quan / Body", "Hệ mã / Scheme", "Mã / Code", "Nguồn / Source"], codes)}

## Nhóm / Groups

\`chidao agency members "WORDS" --as-of DATE\`. Closed: the kinds say who belongs. Open: they say who belongs for certain. Unknowable:
only whoever issued the text knows.

${table(["Lời văn / Words", "Closure", "Loại / Kinds", "Định nghĩa / Definition", "Không gồm / Not in it"], groups)}

## Nguồn / Sources

${table(
  ["", "Văn bản / Citation", "Nơi tìm thấy / Where found", "Độ tin cậy / Confidence", "Hiệu lực từ / Valid from"],
  sources.map((source) => [
    mark(source),
    source.citation,
    source.note,
    source.confidence,
    source.validFrom.unknown ?? source.validFrom,
  ]),
)}
`;

if (process.argv.includes("--check")) {
  if (readFileSync(page, "utf8") !== text) {
    console.error("docs/reference/agencies.md is out of date: run node scripts/make-agency-reference.mjs");
    process.exit(1);
  }
} else writeFileSync(page, text);
