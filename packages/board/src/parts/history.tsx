/**
 * The deadline history of one task: the band, and below it the same as a list. The shapes of the band are the marks
 * of the list, so that the list is the legend too. The band has no words of its own but years, which need no
 * translation; screen readers hear its heading and the list.
 */
import type { AssignmentView, Text } from "chidao";
import { type BandMarkKind, bandOf } from "../model/band.js";
import { dateText, days, dayText, text } from "../words/format.js";
import { deadlineHows } from "../words/labels.js";
import { band as words } from "../words/page.js";
import { Say, Words } from "./say.js";

const marks: Readonly<Record<BandMarkKind, string>> = {
  issued: "●",
  "first-due": "◇",
  due: "◆",
  extended: "+",
  submitted: "△",
  completed: "✓",
  "as-of": "│",
};

/** Drawn above the band, so that a result handed in on the day of its acceptance hides nothing. */
const raised: ReadonlySet<BandMarkKind> = new Set(["extended", "submitted"]);

interface BandProps {
  readonly item: AssignmentView;
  readonly asOf: string;
  /** Id of visible words that name it. */
  readonly labelledBy: string;
  readonly describedBy: string;
}

export function HistoryBand({ item, asOf, labelledBy, describedBy }: BandProps) {
  const drawn = bandOf(item, asOf);
  if (drawn === undefined) return null;
  const [first] = drawn.marks;
  return (
    <svg class="band" role="img" width="100%" height="46" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <title>{drawn.marks.map(({ kind }) => words[kind].vi).join(", ")}</title>
      <desc lang="en">{drawn.marks.map(({ kind }) => words[kind].en).join(", ")}</desc>
      {drawn.years.map(({ at, year }) => (
        <>
          <line class="year" x1={`${at}%`} x2={`${at}%`} y1="0" y2="32" />
          <text class="year" x={`${at}%`} y="44">
            {year}
          </text>
        </>
      ))}
      {first === undefined ? null : <line class="axis" x1="0" x2="100%" y1="24" y2="24" />}
      {drawn.stretches.map(({ kind, from, width }) => (
        <rect class={`r ${kind}`} x={`${from}%`} width={`${width}%`} y="19" height="10" />
      ))}
      {drawn.marks.map(({ kind, at }) => (
        <text class={`p ${kind}`} x={`${at}%`} y={raised.has(kind) ? 14 : 30}>
          {marks[kind]}
        </text>
      ))}
    </svg>
  );
}

interface Step {
  readonly kind: BandMarkKind;
  readonly said: Text;
  /** Words of the ledger that belong to the step. */
  readonly quoted: string;
}

const step = (kind: BandMarkKind, on: Text, quoted = "", also?: Text): Step => ({
  kind,
  said: text(
    `${words[kind].vi} ${on.vi}${also === undefined ? "" : `, ${also.vi}`}`,
    `${words[kind].en} ${on.en}${also === undefined ? "" : `, ${also.en}`}`,
  ),
  quoted,
});

function deadlineSteps({ deadlines }: AssignmentView): ReadonlyArray<Step> {
  const firstDue = deadlines.findIndex(({ due }) => due !== null);
  return deadlines.flatMap(({ how, on, due, words: stated, reason }, position) => {
    if (due === null) return stated === "" ? [] : [step("due", words.notUnderstood, stated)];
    if (how === "extended") return [step("extended", dateText(on), reason, words.newDue(dayText(due)))];
    const kind = position === firstDue ? "first-due" : "due";
    return [step(kind, dayText(due), "", how === "issued" ? undefined : setOn(on))];
  });
}

function setOn(on: Parameters<typeof dateText>[0]): Text {
  const day = dateText(on);
  return text(`${deadlineHows.set.vi} ${day.vi}`, `${deadlineHows.set.en} ${day.en}`);
}

function stepsOf(item: AssignmentView, asOf: string): ReadonlyArray<Step> {
  const isDone = item.status?.stage === "accepted";
  return [
    step("issued", dateText(item.issuedOn)),
    ...deadlineSteps(item),
    ...(item.submittedOn === null ? [] : [step("submitted", dateText(item.submittedOn))]),
    ...(item.completedOn === null ? [] : [step("completed", dateText(item.completedOn))]),
    ...(isDone ? [] : [step("as-of", dayText(asOf))]),
  ];
}

export function HistoryList({
  item,
  asOf,
  id,
}: {
  readonly item: AssignmentView;
  readonly asOf: string;
  readonly id: string;
}) {
  const overdue = bandOf(item, asOf)?.overdueDays ?? 0;
  return (
    <ol class="steps" id={id}>
      {stepsOf(item, asOf).map(({ kind, said, quoted }) => (
        <li>
          <span class={`p ${kind}`} aria-hidden="true">
            {marks[kind]}
          </span>{" "}
          <Say text={said} />
          {quoted === "" ? null : (
            <>
              {": “"}
              <Words of={quoted} />”
            </>
          )}
        </li>
      ))}
      {overdue === 0 ? null : (
        <li>
          <span class="p overdue" aria-hidden="true">
            ▬
          </span>{" "}
          <Say text={words.overdueDays(days(overdue))} />
        </li>
      )}
    </ol>
  );
}
