/**
 * Bodies worst first: a stacked bar for each, and the same counts as numbers in the same row. Boxes that are empty for
 * every body have no column. Coordinating is a table of its own, since only leads add up to the whole.
 */
import { type BoardView, type Box, boxLabels, type Counts } from "chidao";
import type { BodyTasks } from "../model/groups.js";
import { boxesByUrgency } from "../model/states.js";
import { bodies, summary } from "../words/page.js";
import { StackedBar } from "./bar.js";
import { PartyMarks, PartyName } from "./party.js";
import { Name, Say } from "./say.js";
import { Mark } from "./state.js";
import { Count } from "./summary.js";
import { DataTable } from "./table.js";

const filledIn = (all: ReadonlyArray<Counts>): ReadonlyArray<Box> =>
  boxesByUrgency.filter((box) => all.some((counts) => counts[box] > 0));

function Head({ shown, chart }: { readonly shown: ReadonlyArray<Box>; readonly chart: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Say text={bodies.body} />
        </th>
        {chart ? (
          <th scope="col" class="chart">
            <Say text={bodies.chart} />
          </th>
        ) : null}
        {shown.map((box) => (
          <th scope="col">
            <Mark box={box} />
            {"\u00a0"}
            <Say text={boxLabels[box]} />
          </th>
        ))}
        <th scope="col">
          <Say text={summary.sum} />
        </th>
      </tr>
    </thead>
  );
}

function Cells({ counts, shown }: { readonly counts: Counts; readonly shown: ReadonlyArray<Box> }) {
  return shown.map((box) => (
    <td class={counts[box] === 0 ? "zero" : undefined}>
      <Count of={counts[box]} />
    </td>
  ));
}

interface LeadProps {
  readonly group: BodyTasks;
  readonly shown: ReadonlyArray<Box>;
  readonly longest: number;
}

function LeadRow({ group: { row, anchor }, shown, longest }: LeadProps) {
  const { party } = row;
  return (
    <tr>
      <th scope="row" id={`row-${anchor}`}>
        <a href={`#${anchor}`}>
          {party.kind === "undetermined" ? <Say text={bodies.undetermined} /> : <Name text={party.name} />}
        </a>
        <PartyMarks party={party} />
      </th>
      <td class="chart">
        <StackedBar
          narrow
          counts={row.lead}
          longest={longest}
          labelledBy={`row-${anchor}`}
          describedBy={`sum-${anchor}`}
        />
      </td>
      <Cells counts={row.lead} shown={shown} />
      <td id={`sum-${anchor}`}>
        <Count of={row.leadTotal} />
      </td>
    </tr>
  );
}

function Leads({ groups, board }: { readonly groups: ReadonlyArray<BodyTasks>; readonly board: BoardView }) {
  const leading = groups.filter(({ row }) => row.leadTotal > 0);
  const shown = filledIn([board.all]);
  const longest = Math.max(...leading.map(({ row }) => row.leadTotal));
  return (
    <DataTable id="leads" caption={bodies.caption}>
      <Head shown={shown} chart />
      <tbody>
        {leading.map((group) => (
          <LeadRow group={group} shown={shown} longest={longest} />
        ))}
        <tr class="sum">
          <th scope="row">
            <Say text={bodies.all} />
          </th>
          <td class="chart" />
          <Cells counts={board.all} shown={shown} />
          <td>
            <Count of={board.total} />
          </td>
        </tr>
      </tbody>
    </DataTable>
  );
}

function Helpers({ groups }: { readonly groups: ReadonlyArray<BodyTasks> }) {
  const helping = groups.map(({ row }) => row).filter((row) => row.coordinatingTotal > 0);
  const shown = filledIn(helping.map((row) => row.coordinating));
  return helping.length === 0 ? null : (
    <>
      <h3>
        <Say text={bodies.helpers} />
      </h3>
      <DataTable id="helpers" caption={bodies.helpersCaption}>
        <Head shown={shown} chart={false} />
        <tbody>
          {helping.map((row) => (
            <tr>
              <th scope="row">
                <PartyName party={row.party} />
              </th>
              <Cells counts={row.coordinating} shown={shown} />
              <td>
                <Count of={row.coordinatingTotal} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}

export function Bodies(props: { readonly groups: ReadonlyArray<BodyTasks>; readonly board: BoardView }) {
  return (
    <section aria-labelledby="bodies">
      <h2 id="bodies">
        <Say text={bodies.heading} />
      </h2>
      <p>
        <Say text={bodies.order} />
      </p>
      <Leads {...props} />
      <Helpers groups={props.groups} />
    </section>
  );
}
