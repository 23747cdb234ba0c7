/** The parts of a kind's page that are made from the kind itself: its works with their fields, its rules, its tables. */
import type { AnyField, AnyKind } from "@chidao/domain";

const open = "<!-- Made from the code by test/golden/kind-pages.test.ts; change that, not this part. -->";
const close = "<!-- End of the made part. -->";

/** The page with its made part put right. */
export function withMadePart(page: string, kind: AnyKind): string {
  const [before = "", rest = ""] = page.split(open);
  const after = rest.split(close)[1] ?? "\n";
  return `${before}${open}\n\n${madePart(kind)}\n${close}${after}`;
}

function madePart(kind: AnyKind): string {
  const works = kind.works.map((work) => {
    const fields = Object.entries(work.fields).map(([name, field]) => `\`${name}\` ${fieldWords(field)}`);
    return `| \`${work.command}\` → \`${work.event.type}\` ${work.event.schema} | ${work.label.vi} · *${work.label.en}* | ${fields.join("; ")} |`;
  });
  const rules = kind.rules.map(
    ({ id, version, title, severity, source }) =>
      `| \`${id}\` ${version} | ${title.vi} · *${title.en}* | ${severity} | ${source.citation} (${source.confidence}; ${validFrom(source.validFrom)}) |`,
  );
  const tables = kind.summary(kind.initialState).map(({ key, title, columns }) => {
    const listed = columns.map(({ label, unit }) => (unit === null ? label.en : `${label.en} [${unit.en}]`));
    return `| \`${key}\` | ${title.vi} · *${title.en}* | ${listed.join("; ")} |`;
  });
  return [
    ...table("Work", ["Work (command → event, version)", "What it is", "Fields"], works),
    ...table("Rules", ["Rule", "What it says", "At most", "Source"], rules),
    ...table("Tables for reports", ["Table", "Title", "Columns"], tables),
  ].join("\n");
}

function table(title: string, head: ReadonlyArray<string>, rows: ReadonlyArray<string>): ReadonlyArray<string> {
  if (rows.length === 0) return [];
  return [`## ${title}`, "", `| ${head.join(" | ")} |`, `|${"---|".repeat(head.length)}`, ...rows, ""];
}

function fieldWords({ input, label, choices, mayBeUnknown, fields, item }: AnyField): string {
  const parts = Object.entries(item?.fields ?? fields).map(([name]) => name);
  const listed = choices.length > 0 ? `: ${choices.join(", ")}` : parts.length > 0 ? ` (${parts.join(", ")})` : "";
  return `${label.en}${listed} [${input}${mayBeUnknown ? ", or unknown" : ""}]`;
}

function validFrom(value: string | { readonly unknown: string }): string {
  return typeof value === "string" ? `from ${value}` : `from when: ${value.unknown}`;
}
