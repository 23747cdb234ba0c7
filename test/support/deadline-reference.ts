/** Makes `docs/reference/deadlines.md` from the rules, forms, defaults and calendars that the code holds. */
import {
  defaultPolicy,
  describeExpression,
  describeUnresolved,
  resolutionRules,
  type UnresolvedWhy,
} from "@chidao/domain";
import { readDeadline, workCalendars } from "@chidao/vietnam";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const table = (heads: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");

/** Phrases as directives have them, one or more for each form. */
const phrases = [
  "trước ngày 30/6/2026",
  "chậm nhất ngày 30 tháng 6 năm 2026",
  "trước ngày 10/2 tới",
  "trong tháng 8 năm 2026",
  "trước tháng 9 năm 2026",
  "trong Quý III năm 2026",
  "vào Quý I năm sau",
  "trong 6 tháng đầu năm 2026",
  "trong năm 2026",
  "cuối năm 2026",
  "đầu tháng 6/2026",
  "trong thời hạn 15 ngày làm việc kể từ ngày ban hành",
  "trong năm ngày kể từ ngày nhận được văn bản",
  "trong thời hạn 03 tháng kể từ ngày Nghị quyết này có hiệu lực thi hành",
  "tại kỳ họp thứ 9 vào tháng 5 năm 2026",
  "khi có đầy đủ hồ sơ",
  "khẩn trương, kịp thời",
  "hằng năm và định kỳ 5 năm trước ngày 30 tháng 6",
  "vào ngày 25 hằng tháng",
  "2 năm một lần",
  "trong vòng 24 giờ kể từ khi nhận được thông tin",
  "chậm nhất 10 ngày trước ngày khai mạc kỳ họp",
  "trước Tết Nguyên đán",
];

const whys: Readonly<Record<UnresolvedWhy, string>> = {
  "not-understood": "…",
  condition: "…",
  session: "",
  vague: "",
  recurring: "",
  "start-only": "",
  hours: "",
  "anchor-not-stated": "",
  "anchor-unknown": "receipt",
  "year-not-stated": "",
  "no-such-day": "",
  "no-calendar": "2027",
  "out-of-range": "",
};

const validFromOf = (validFrom: string | { readonly unknown: string }): string =>
  typeof validFrom === "string" ? validFrom : `unknown: ${validFrom.unknown}`;

const ruleRows = Object.values(resolutionRules).map(({ id, version, title, source }) => [
  `\`${id}\` ${version}`,
  title.vi,
  title.en,
  source.citation,
  source.confidence,
  validFromOf(source.validFrom),
]);

const phraseRows = phrases.map((words) => {
  const expression = readDeadline(words);
  return [words, `\`${expression.kind}\``, describeExpression(expression).vi, describeExpression(expression).en];
});

const whyRows = Object.entries(whys).map(([why, about]) => {
  const { vi, en } = describeUnresolved({ why: why as UnresolvedWhy, about });
  return [`\`${why}\``, vi, en];
});

const { version, validFrom, decision, read, ...parameters } = defaultPolicy;
const parameterWords: Readonly<Record<keyof typeof parameters, string>> = {
  nearDueDays: "tasks due within this many calendar days are near due",
  monthLimit: 'what "in month M" means, for ordinary duties and for items of the Government\'s work programme',
  shiftFixedDateOnHoliday: "whether a fixed date on a rest day or holiday moves to the next working day",
  beforeDayMeans: "whether “trước ngày D” lets D itself pass as in time",
  coordinationReplyDays: "working days in which a coordinating body is to answer",
  silenceIsAgreement: "whether no answer within those days counts as agreement",
  hardened: "rules whose breach is refused instead of flagged",
  fourEyes: "commands that need a second person",
  proposalDays: "calendar days in which a second person can approve",
  assurance: "how sure one must at least be of who says a command",
  reminderDays: "calendar days before the due day on which the lead is reminded",
  escalationDays: "calendar days after the due day on which the task is escalated",
};
const parameterRows = Object.entries(parameters).map(([name, value]) => [
  `\`${name}\``,
  `\`${JSON.stringify(value)}\``,
  parameterWords[name as keyof typeof parameters],
]);

const yearRows = workCalendars.map(({ year, status, holidays, daysOff, workDays }) => {
  const days = (list: typeof holidays): string => list.map(({ day }) => day.slice(5)).join(", ");
  const said = "official" in status ? status.official : `**estimate**: ${status.estimate}`;
  return [year, said, days(holidays), days(daysOff), days(workDays)];
});
const sourceRows = workCalendars.flatMap(({ holidays, daysOff, workDays }) =>
  [...holidays, ...daysOff, ...workDays].map(({ day, name, source }) => [
    day,
    name,
    source.citation,
    source.confidence,
  ]),
);

/** The whole page. */
export const deadlineReference = `---
type: reference
---
# Deadlines

<!-- Made from the code; \`CHIDAO_NEW_GOLDEN=1 node_modules/.bin/vitest run --project golden\` writes it anew. -->

A deadline is its words, what was read in them, and the day that rules make of that. Each rule is named with its version
and source in the record, so every step can be checked. In a ledger,
\`chidao deadline read "<words>" --issued-on 2024-04-15\` shows the steps for any words of a document of that day.

How sure a source is: \`read\` means that its text was read in a stored copy; \`second-hand\`, that it is known from a
summary or a transcription that looks abridged; \`logic\`, that the rule follows from the words themselves or from the
policy of the installation. Check the official gazette before you rest a decision on a number.

## Forms

Words are read by the pack of Viet Nam. A form counts only when it accounts for all of the words; anything else stays
\`unparsed\` and is shown as it was written. Nothing is guessed.

${table(["Words", "Form", "Hiểu là", "Read as"], phraseRows)}

On the 75 annotated passages of real directives that the grammar was built with, every one of the 79 limits is read as
annotated. That is no measure of words it has not met.

## Rules

${table(["Rule and version", "Nội dung", "What it says", "Source", "How sure", "In force from"], ruleRows)}

A period of days, weeks, months or years that ends on a rest day or holiday moves on; a fixed date, month, quarter or year
does not, unless the policy says so, since article 148 speaks of periods. A calendar that lacks the year leaves the day
where it is, with the label \`calendar-missing\`; a period of working days is unresolved then. A year that is an estimate
gives the label \`calendar-estimate\`.

## Why there may be no day

${table(["Code", "Nội dung", "Meaning"], whyRows)}

## As then and as now

Reports take \`--rules as-then|as-now\`. As then, each deadline counts by the resolution that is stored with it. As now
(the default), its expression is worked out anew with the newest calendar as known and the policy in force on the day asked
about; nothing is written. Every answer names the versions it used (\`basis.policy\`, \`basis.calendar\`) and lists the
deadlines that come to another day (\`basis.differs\`).

## Policy

What law leaves to practice. An adoption holds every parameter and counts for entries of its day and later; a report as
now uses the one in force on the day asked about. While none was adopted the default counts, as version 0:

${table(["Parameter", "Default", "Decides"], parameterRows)}

\`chidao policy adopt --vietnam --valid-from <day> --reason <text>\` differs in one: items of the Government's work programme are due before the 20th of
their month (Decree 191/2026/NĐ-CP, article 20, second-hand). The coordination limit is the upper end of the
two to five working days of its article 12, second-hand too.

## Working calendars of Viet Nam

Data for State bodies with a fixed weekend, published into a ledger with \`chidao calendar publish --vietnam\`. The
holidays of Labour Code 45/2019/QH14, article 112, are law; which five days Tết is, which day joins 2 September, and which
days are swapped, is fixed by a notice each year. Article 111(3) gives the next working day for a holiday on a rest day.

${table(["Year", "Status", "Holidays", "Days off in exchange", "Rest days worked"], yearRows)}

### Sources, day by day

${table(["Day", "Name", "Source", "How sure"], sourceRows)}
`;
