// Writes docs/reference/commands-and-events.md from the steps that @chidao/domain (built) declares; with --check it only
// says whether it is up to date. What a step does to the stage is found by doing it.
import { readFileSync, writeFileSync } from "node:fs";
import { evolveLifecycle, noLifecycle, stepOf, steps } from "../packages/domain/dist/index.js";

const page = new URL("../docs/reference/commands-and-events.md", import.meta.url);
const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const inputOf = ({ input, item, choices }) => {
  const one = item ?? { input, choices };
  const words = one.choices?.length > 0 ? one.choices.join(" \\| ") : one.input;
  return item === undefined ? words : `list of ${words}`;
};
const presence = ({ mayBeUnknown, leftOut }) =>
  mayBeUnknown ? "or unknown" : leftOut === undefined ? "needed" : "may be left out";

const fieldRows = (fields) =>
  Object.entries(fields).map(
    ([name, field]) =>
      `| \`${name}\` | ${inputOf(field)} | ${presence(field)} | ${cell(field.label.vi)} / ${cell(field.label.en)} |`,
  );

/** Stages from which a step is tried, each made by events before it. */
const by = {
  on: { day: "2026-01-02" },
  by: { agency: "a", role: null, officer: null },
  provenance: { kind: "witnessed" },
};
const golden = (event) => {
  const { schema } = stepOf({ type: event }).event;
  const path = new URL(`../test/golden/${event}.${schema}.json`, import.meta.url);
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return JSON.parse(readFileSync(new URL(`../test/golden/${event}.1.json`, import.meta.url), "utf8"));
  }
};
const issued = JSON.parse(readFileSync(new URL("../test/golden/AssignmentIssued.2.json", import.meta.url), "utf8"));
const fact = (type, data, index) => ({
  entry: {
    id: `e${index}`,
    index,
    stream: "",
    revision: index,
    recordedAt: "2026-01-02T00:00:00.000Z",
    event: { type, data },
  },
  event: { type, data },
  correctedBy: [],
  struck: false,
});
const after = (...types) =>
  types.reduce(
    (life, type, n) =>
      evolveLifecycle(life, fact(type, { ...(type === "AssignmentIssued" ? issued : golden(type)), ...by }, n)),
    noLifecycle,
  );
const before = {
  issued: ["AssignmentIssued"],
  received: ["AssignmentIssued", "AssignmentReceived"],
  "in-progress": ["AssignmentIssued", "ProgressReported"],
  submitted: ["AssignmentIssued", "ResultSubmitted"],
  returned: ["AssignmentIssued", "AssignmentReturned"],
  postponed: ["AssignmentIssued", "AssignmentPostponed"],
  accepted: ["AssignmentIssued", "ResultSubmitted", "ResultAccepted"],
  revoked: ["AssignmentIssued", "AssignmentRevoked"],
  superseded: ["AssignmentIssued", "AssignmentSuperseded"],
};

const effectOf = ({ event }) => {
  if (event.type === "StatusAsserted") return "Stages: what the source asserts, while nothing recorded tells more.";
  const moves = Object.entries(before).flatMap(([stage, types]) => {
    const start = after(...types);
    const end = after(...types, event.type);
    const refused = end.contradictions.length > start.contradictions.length;
    return refused ? [] : [[stage, end.stage]];
  });
  const changed = moves.filter(([from, to]) => from !== to).map(([from, to]) => `${from} → ${to}`);
  const taken = moves.map(([from]) => from);
  return `Taken at: ${taken.length === 0 ? "no stage shown here (see what it needs)" : taken.join(", ")}. Stage: ${changed.length === 0 ? "unchanged" : changed.join("; ")}.`;
};

const needs = {
  open: "the task is not closed (`AlreadyClosed`)",
  submitted: "a result is submitted (`NotSubmitted`)",
  closed: "the task is closed (`NotPossibleYet`)",
  postponed: "the task is postponed (`NotPossibleYet`)",
  expanded: "the collective was expanded (`NotPossibleYet`)",
};

const section = (step) => `### \`${step.command}\` → \`${step.event.type}\` ${step.event.schema}

${step.label.vi} / ${step.label.en}. ${step.by === "people" ? `Front door: \`assignments.${step.name}\`.` : "By programs only."}
Needs: ${needs[step.needs]}. ${effectOf(step)}
${step.rules.length === 0 ? "" : `May break: ${step.rules.map(({ rule }) => `\`${rule.id}\``).join(", ")}.\n`}
${Object.keys(step.fields).length === 0 ? "No fields of its own." : `| Field | Asked for as | | |\n|---|---|---|---|\n${fieldRows(step.fields).join("\n")}`}
`;

const made = `# Commands and events of a task's life

<!-- Made by scripts/make-steps-reference.mjs from the steps of @chidao/domain. Change those, or the script. -->

**Tiếng Việt.** Mỗi bước của một nhiệm vụ được khai báo một lần: lệnh, sự kiện, các trường, điều kiện, tác động lên bước và
các quy tắc có thể vi phạm. Vi phạm quy tắc không bị từ chối mà được gắn điểm bất thường; chỉ điều tự mâu thuẫn mới bị từ chối.

A step is declared once. Besides its own fields, every command has \`assignment\`, \`on\`, \`by\` and \`provenance\`, and every event
\`on\`, \`by\` and \`provenance\`. Any command may be refused with \`NotFound\` (the task, or a body that it names) and
\`ContradictsLaterEntry\`; any entry may be flagged by the rules of [entries, bodies and authority](rules.md). A task begins with
\`ExtractAssignment\` → \`AssignmentExtracted\` (a draft) or \`IssueAssignment\` → \`AssignmentIssued\`; any entry is put right with
\`CorrectEntry\` → \`EntryCorrected\`.

${steps.map(section).join("\n")}`;

if (process.argv.includes("--check")) {
  if (readFileSync(page, "utf8") !== made) {
    console.error(
      "docs/reference/commands-and-events.md is not what the steps say; run scripts/make-steps-reference.mjs",
    );
    process.exit(1);
  }
} else writeFileSync(page, made);
