/**
 * A stacked bar as inline SVG. Lengths are in per cent, so that it fits any width without a script. Each segment has
 * its colour, its shape and, where there is room, its count; the table that it stands in has all the numbers, and the
 * names it is labelled by are visible words, so that they are read in the language that is shown.
 */
import { type BoardRowView, boxLabels, type Counts } from "chidao";
import { type BarSegment, barOf } from "../model/bar.js";
import { boxLooks } from "../model/states.js";

interface Props {
  readonly counts: BoardRowView["lead"];
  readonly longest: number;
  /** Ids of the visible words that name the bar. */
  readonly labelledBy: string;
  /** True for a bar in a column of a table, where a share of the width is fewer pixels. */
  readonly narrow?: boolean;
  /** Id of the cell with their sum. */
  readonly describedBy: string;
}

const perCent = (share: number): string => `${Math.round(share * 100) / 100}%`;

function words(counts: Counts, language: "vi" | "en", longest: number): string {
  return barOf(counts, longest)
    .map(({ box, count }) => `${boxLabels[box][language]} ${count}`)
    .join(", ");
}

function Segment({ box, count, from, width, narrow }: BarSegment & { readonly narrow: boolean }) {
  const { tone, mark } = boxLooks[box];
  const room = width >= (narrow ? 26 : 12) ? `${mark} ${count}` : width >= (narrow ? 10 : 4) ? mark : "";
  return (
    <>
      <rect class={`f ${tone}`} x={perCent(from)} width={perCent(width)} height="24" />
      {room === "" ? null : (
        <text class={`on ${tone}`} x={perCent(from + width / 2)} y="17">
          {room}
        </text>
      )}
    </>
  );
}

export function StackedBar({ counts, longest, labelledBy, describedBy, narrow = false }: Props) {
  return (
    <svg class="bar" role="img" width="100%" height="24" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <title lang="vi">{words(counts, "vi", longest)}</title>
      <desc lang="en">{words(counts, "en", longest)}</desc>
      {barOf(counts, longest).map((segment) => (
        <Segment {...segment} narrow={narrow} />
      ))}
    </svg>
  );
}
