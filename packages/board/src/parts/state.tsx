/** The state of a task: a tag with shape and words, and what there is to say besides. */
import { type AssignmentView, type Box, boxLabels, type StatusView, stageLabel, type Text } from "chidao";
import { boxLooks } from "../model/states.js";
import { days, dayText } from "../words/format.js";
import { timelinessText } from "../words/labels.js";
import { task } from "../words/page.js";
import { Joined, Say } from "./say.js";

export function Mark({ box }: { readonly box: Box }) {
  const { mark, tone } = boxLooks[box];
  return (
    <span class={`m ${tone}`} aria-hidden="true">
      {mark}
    </span>
  );
}

export function StateTag({ box }: { readonly box: Box }) {
  return (
    <span class={`tag ${boxLooks[box].tone}`}>
      <span aria-hidden="true">{boxLooks[box].mark} </span>
      <Say text={boxLabels[box]} />
    </span>
  );
}

function detailsOf({ stage, timeliness, due, firstDue, ...status }: StatusView): ReadonlyArray<Text> {
  const late = timelinessText(timeliness);
  return [
    stageLabel(stage),
    ...(late === undefined ? [] : [late]),
    ...(firstDue === null || firstDue === due ? [] : behindFirst(firstDue, status.daysBehindFirst)),
    ...(status.daysOverdueBeforeExtension > 0 ? [task.overdueBefore(days(status.daysOverdueBeforeExtension))] : []),
    ...(status.rejections > 0 ? [task.rejections(status.rejections)] : []),
    ...(status.imprecise ? [task.imprecise] : []),
    ...(status.asserted ? [task.asserted] : []),
  ];
}

/** The first deadline, where another has taken its place. */
const behindFirst = (firstDue: string, behind: number): ReadonlyArray<Text> => [
  task.firstDue(dayText(firstDue)),
  ...(behind > 0 ? [task.behindFirst(days(behind))] : []),
];

/** The state and everything that qualifies it, as one line of words. */
export function StateWords({ status }: { readonly status: StatusView }) {
  return (
    <>
      <StateTag box={status.box} /> <Joined texts={detailsOf(status)} />
    </>
  );
}

export function DueDay({ item }: { readonly item: AssignmentView }) {
  const due = item.status?.due ?? null;
  return due === null ? <>–</> : <Say text={dayText(due)} />;
}

/** Days overdue, late or left; nothing where the state says it all. */
export function HowFar({ item }: { readonly item: AssignmentView }) {
  const words = item.status === null ? undefined : timelinessText(item.status.timeliness);
  return words === undefined ? <>–</> : <Say text={words} />;
}
