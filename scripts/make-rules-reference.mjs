// Writes docs/reference/rules.md and rejections.md from the catalogues of @chidao/domain (built); with --check it only
// says whether they are up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { builtInKinds, confidenceWords, rejectionRules, rules } from "../packages/domain/dist/index.js";

const header = (title) => `# ${title}

<!-- Made by scripts/make-rules-reference.mjs from the catalogues of @chidao/domain. Change those, or the script. -->
`;
const cell = (text) => text.replaceAll("|", "\\|");
const sure = Object.entries(confidenceWords)
  .map(([word, { vi, en }]) => `\`${word}\` (${vi}; ${en})`)
  .join(", ");
const from = ({ validFrom }) => (typeof validFrom === "string" ? validFrom : `unknown: ${validFrom.unknown}`);
const byId = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.version - b.version);

const ruleRow = ({ id, version, severity, title, source }) =>
  `| \`${id}\` | ${version} | ${severity} | ${cell(title.vi)}<br>${cell(title.en)} | ${cell(source.citation)} | ${source.confidence} | ${from(source)} |`;
const table = (list) => `| Rule | Version | Severity | Title | Source | Sure | Valid from |
|---|---|---|---|---|---|---|
${list.toSorted(byId).map(ruleRow).join("\n")}
`;

const rulesPage = `${header("Rules, and what breaking one is called")}
**Tiếng Việt.** Trang này liệt kê mọi quy tắc mà sổ kiểm tra. Vi phạm một quy tắc không bị từ chối: mục ghi vẫn được ghi và
kèm một điểm bất thường nêu mã, phiên bản, nguồn và mức độ chắc chắn. Chính sách của sổ có thể biến một quy tắc thành từ
chối (\`hardened\`).

Breaking a rule never prevents an entry: it is recorded with an irregularity that names the rule and its version. A policy may
harden a rule into a refusal. How sure we are of a source: ${sure}. A rule known second-hand stays advisory.

## Of every task, directive and body

${table(Object.values(rules))}
${builtInKinds
  .filter((kind) => kind.rules.length > 0)
  .map((kind) => `## Of the kind \`${kind.name}\` (${kind.label.vi})\n\n${table(kind.rules)}`)
  .join("\n")}`;

const rejectionRow = ([tag, { id, version, title, source }]) =>
  `| \`${tag}\` | \`${id}\` | ${version} | ${cell(title.vi)}<br>${cell(title.en)} | ${cell(source.citation)} | ${source.confidence} |`;

const rejectionsPage = `${header("Rejections: what is refused, and why")}
**Tiếng Việt.** Chỉ những gì sai dạng, không được phép hoặc tự mâu thuẫn mới bị từ chối. Mỗi lần từ chối nêu mã lỗi và quy tắc
đứng sau nó. \`RefusedByPolicy\` nêu chính quy tắc mà chính sách của sổ không cho vi phạm.

Refused is only what is malformed, not allowed or self-contradictory; all else is recorded and flagged. The error object
carries the code and, in \`rule\`, what it rests on. \`RefusedByPolicy\` cites the hardened rule itself, from [rules](rules.md).

| Code | Rule | Version | What it is for | Source | Sure |
|---|---|---|---|---|---|
${Object.entries(rejectionRules)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(rejectionRow)
  .join("\n")}
`;

let stale = 0;
for (const [name, text] of [
  ["rules.md", rulesPage],
  ["rejections.md", rejectionsPage],
]) {
  const page = new URL(`../docs/reference/${name}`, import.meta.url);
  if (process.argv.includes("--check")) {
    let now = "";
    try {
      now = readFileSync(page, "utf8");
    } catch {}
    if (now !== text) stale += 1;
  } else {
    writeFileSync(page, text);
  }
}
if (stale > 0) {
  console.error("docs/reference/rules.md or rejections.md is not what scripts/make-rules-reference.mjs makes");
  process.exit(1);
}
