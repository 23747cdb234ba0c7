// Writes docs/reference/record.md from the golden files; with --check it only says whether the page is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { sections } from "./record-reference/sections.mjs";

const root = new URL("../", import.meta.url);
const page = new URL("docs/reference/record.md", root);

const lead = `# The stored record

<!-- Made by scripts/make-record-reference.mjs from the golden files. Change those, or the script; not this page. -->

**Tiếng Việt.** Trang này mô tả chính xác những gì Chidao lưu: mỗi loại mục ghi có một ví dụ nguyên văn. Những gì đã lưu
không thể đổi; khi cần thêm trường, ta thêm phiên bản mới và cách đọc phiên bản cũ. Mọi cơ quan, cá nhân trong ví dụ đều
là hư cấu.

What is stored can't be changed later. Each example is a golden file, shown here with line breaks; in the store it is one
line, and the golden file holds exactly those bytes, without a line break at the end. Every body and person is fictional.
A file is named after the event's type, its schema version and, where there are several, the case that it shows.
`;

function exampleOf(path) {
  const json = JSON.parse(readFileSync(new URL(path, root), "utf8"));
  return `\`${path}\`\n\n\`\`\`json\n${JSON.stringify(json, null, 2)}\n\`\`\`\n`;
}

function sectionOf({ title, text, frozen, files }) {
  const examples = files.map(exampleOf).join("\n");
  return `## ${title}\n\n${text}\n\n**May not change:** ${frozen}\n${examples === "" ? "" : `\n${examples}`}`;
}

const made = [lead, ...sections.map(sectionOf)].join("\n");

if (process.argv.includes("--check")) {
  const committed = readFileSync(page, "utf8");
  if (committed !== made) {
    process.stderr.write("docs/reference/record.md is not up to date: run node scripts/make-record-reference.mjs\n");
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, made);
}
