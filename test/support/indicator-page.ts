/** Makes docs/reference/indicators.md from the definitions, so that the page can't say anything else than the code. */
import {
  type Box,
  boxLabels,
  type IndicatorDefinition,
  measure,
  publishedTally,
  roundedHundredths,
  type StatusRule,
  statusIndicators,
  statusRules,
  truncatedHundredths,
} from "@chidao/projections";
import { publishedFigures } from "./published-figures.js";

const lead = `---
type: reference
---
# Indicators

<!-- Made from the definitions by test/golden/indicator-reference.test.ts (CHIDAO_NEW_GOLDEN=1 writes it). -->

**Tiếng Việt.** Mỗi chỉ tiêu nêu rõ tử số, mẫu số, đơn vị tính và điều mà nó *không* nói lên. Cùng một tử số với mẫu số
khác là một chỉ tiêu khác. Không có gì để chia thì không có giá trị (không ghi 0 % hay 100 %). Tỷ lệ làm tròn đến hai chữ
số thập phân luôn đi kèm phân số chính xác, phần đã đánh giá được, và giá trị xấu nhất, tốt nhất nếu biết rõ mọi nhiệm vụ.

Every indicator names its numerator and its denominator, both as lists of the boxes of
[time and status](../explanation/time-and-status.md), and what it does *not* say. The same numerator under another
denominator is another indicator with another id. The unit is the assignment unless the answer says otherwise; the
population is all that were issued by the day asked about. An answer states day, position, rules, calendar and policy
version; the exact fraction and the percentage with two decimals; **coverage** (how many of those that may belong in the
denominator can be judged); and the **worst and best** value if the unknown ones were known. An empty denominator gives no
value and says why; it is never 0 % or 100 %. What isn't exactly nothing or all is shown as \`< 0.01 %\` or \`> 99.99 %\`.

\`chidao indicators\` shows them for a ledger, \`chidao indicators --published\` for figures that somebody published.
`;

const published = `## What published percentages may stand for

Official reports give counts in four classes and percentages without a denominator. These are all the percentages that
follow from the published counts. A report that doesn't split "done" has bounds only where the split matters.

The report of 2017 says "98.62 % done" and "1.38 % overdue". No denominator gives either figure when it is rounded.
Cut off after two decimals, \`completion.of-done-or-overdue\` gives 98.62 %, and \`overdue.of-done\` gives 1.38 %, as does
what is left of 100 %; so the two figures need not share a denominator, and which was meant can't be told.

For the same eight months of 2016 one source counts 6,272 tasks and another 3,726. Neither says what it counts (a task, or
a task of each addressee), so they can't be reconciled; \`compareTotals\` answers \`unit-not-stated\`.
`;

export function indicatorPage(): string {
  const byFamily = new Map<string, Array<IndicatorDefinition>>();
  for (const definition of statusIndicators) {
    const { id } = definition.family;
    byFamily.set(id, [...(byFamily.get(id) ?? []), definition]);
  }
  return [lead, ...[...byFamily.values()].map(familySection), published, figuresTable()].join("\n");
}

const boxList = (boxes: ReadonlyArray<string>): string => boxes.map((box) => `\`${box}\``).join(", ");

function familySection(definitions: ReadonlyArray<IndicatorDefinition>): string {
  const [first] = definitions;
  if (first === undefined) return "";
  const { family, numerator, better, doesNotSay } = first;
  const rows = definitions.map(
    (each) =>
      `| \`${each.id}\` ${each.version} | ${each.denominator.words.vi} / ${each.denominator.words.en} | ${boxList(each.denominator.boxes)} | ${each.form} |`,
  );
  return `## \`${family.id}\`

- Title: ${family.title.vi} / ${family.title.en}
- Numerator: ${numerator.words.vi} / ${numerator.words.en}: ${boxList(numerator.boxes)}
- Good when ${better}.
- Doesn't say: ${doesNotSay.vi} / ${doesNotSay.en}

| Id, version | Denominator | Boxes | Form |
|---|---|---|---|
${rows.join("\n")}
`;
}

function figuresTable(): string {
  const cell = (definition: IndicatorDefinition, counts: (typeof publishedFigures)[number]["counts"]): string => {
    const { value, bounds } = measure(definition, publishedTally(counts));
    if (value === null) return `${bounds.worst?.text.en ?? "none"} to ${bounds.best?.text.en ?? "none"}`;
    const { fraction } = value;
    const cut = truncatedHundredths(fraction);
    const shown = `${value.text.en} (${fraction.numerator}/${fraction.denominator})`;
    return cut === roundedHundredths(fraction) ? shown : `${shown}, cut off ${(cut / 100).toFixed(2)} %`;
  };
  const heads = publishedFigures.map(({ name, given }) => `${name}: ${given} given`);
  const rows = statusIndicators.map(
    (definition) =>
      `| \`${definition.id}\` | ${publishedFigures.map(({ counts }) => cell(definition, counts)).join(" | ")} |`,
  );
  const sources = publishedFigures.map(({ name, source }) => `- ${name}: ${source}`);
  return `| Indicator | ${heads.join(" | ")} |
|---|${publishedFigures.map(() => "---|").join("")}
${rows.join("\n")}

Sources:

${sources.join("\n")}

## Boxes

Which rule puts a task into which box; \`chidao explain\` cites it. How words of a deadline become a day:
[deadlines](deadlines.md).

| Box | vi | en | Rule, version | vi | en | Source, how sure |
|---|---|---|---|---|---|---|
${(Object.entries(statusRules) as ReadonlyArray<[Box, StatusRule]>)
  .map(
    ([box, { id, version, title, source }]) =>
      `| \`${box}\` | ${boxLabels[box].vi} | ${boxLabels[box].en} | \`${id}\` ${version} | ${title.vi} | ${title.en} | ${source.citation} (${source.confidence}) |`,
  )
  .join("\n")}
`;
}
