/** The whole in figures. Every rate states its denominator and what could not be judged; parts sum to the whole. */
import { type BoardView, boxLabels, severityLabels, type Text } from "chidao";
import type { ComponentChildren } from "preact";
import { boxesByUrgency } from "../model/states.js";
import { numberText, perMilleText } from "../words/format.js";

import { bodies, summary } from "../words/page.js";
import { StackedBar } from "./bar.js";
import { Say } from "./say.js";
import { Mark } from "./state.js";
import { ColumnHeads, DataTable } from "./table.js";

export const Count = ({ of }: { readonly of: number }) => <Say text={numberText(of)} />;

interface FigureProps {
  readonly label: Text;
  readonly value: ComponentChildren;
  readonly children?: ComponentChildren;
}

function Figure({ label, value, children }: FigureProps) {
  return (
    <div>
      <dt>
        <Say text={label} />
      </dt>
      <dd>
        <strong>{value}</strong>
        {children === undefined ? null : <div class="note">{children}</div>}
      </dd>
    </div>
  );
}

function OnTimeRate({ rate }: { readonly rate: BoardView["onTimeRate"] }) {
  const { onTime, denominator, unknown } = rate;
  const share = denominator === 0 ? undefined : Math.round((onTime * 1_000) / denominator);
  const perMilleOf = (good: number) => perMilleText(Math.round((good * 1_000) / (denominator + unknown)));
  return (
    <Figure
      label={summary.onTimeRate}
      value={<Say text={share === undefined ? summary.onTimeNone : perMilleText(share)} />}
    >
      <Say text={denominator === 0 ? summary.onTimeNoneWhy : summary.onTimeOf(onTime, denominator)} />
      {"; "}
      <Say text={summary.unknownLeftOut(unknown)} />
      {unknown === 0 ? null : (
        <>
          {"; "}
          <Say text={summary.bounds(perMilleOf(onTime), perMilleOf(onTime + unknown))} />
        </>
      )}
    </Figure>
  );
}

const officialClasses = ["doneOnTime", "doneLate", "notDoneInTime", "notDoneOverdue"] as const;
const severityOrder = ["serious", "irregular", "advisory"] as const;

function Figures({ board }: { readonly board: BoardView }) {
  const asserted = Object.values(board.allAsserted).reduce((sum, count) => sum + count, 0);
  return (
    <dl class="figures">
      <Figure label={summary.total} value={<Count of={board.total} />} />
      <OnTimeRate rate={board.onTimeRate} />
      <Figure label={summary.notYetAssigned} value={<Count of={board.notYetAssigned} />} />
      <Figure
        label={summary.irregularities}
        value={<Count of={severityOrder.reduce((sum, each) => sum + board.irregularities[each], 0)} />}
      >
        {severityOrder.map((severity, position) => (
          <>
            {position === 0 ? null : ", "}
            {board.irregularities[severity]} <Say text={severityLabels[severity]} />
          </>
        ))}
      </Figure>
      <Figure label={summary.asserted} value={<Count of={asserted} />}>
        <Say text={summary.assertedWhy} />
      </Figure>
      {board.opaque === 0 ? null : <Figure label={summary.opaque} value={<Count of={board.opaque} />} />}
    </dl>
  );
}

function OfficialClasses({ official }: { readonly official: BoardView["official"] }) {
  return (
    <DataTable id="official" caption={summary.official}>
      <ColumnHeads heads={officialClasses.map((name) => summary.officialClasses[name])} />
      <tbody>
        <tr>
          {officialClasses.map((name) => (
            <td>
              <Count of={official[name]} />
            </td>
          ))}
        </tr>
      </tbody>
    </DataTable>
  );
}

function States({ board }: { readonly board: BoardView }) {
  const asserted = Object.values(board.allAsserted).some((count) => count > 0);
  return (
    <DataTable id="states" caption={summary.byState}>
      <ColumnHeads heads={[summary.state, summary.count, ...(asserted ? [summary.ofWhichAsserted] : [])]} />
      <tbody>
        {boxesByUrgency
          .filter((box) => board.all[box] > 0)
          .map((box) => (
            <tr>
              <th scope="row">
                <Mark box={box} /> <Say text={boxLabels[box]} />
              </th>
              <td>
                <Count of={board.all[box]} />
              </td>
              {asserted ? (
                <td>
                  <Count of={board.allAsserted[box]} />
                </td>
              ) : null}
            </tr>
          ))}
        <tr class="sum">
          <th scope="row">
            <Say text={summary.sum} />
          </th>
          <td id="states-sum">
            <Count of={board.total} />
          </td>
          {asserted ? (
            <td>
              <Count of={Object.values(board.allAsserted).reduce((sum, count) => sum + count, 0)} />
            </td>
          ) : null}
        </tr>
      </tbody>
    </DataTable>
  );
}

export function Summary({ board }: { readonly board: BoardView }) {
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">
        <Say text={summary.heading} />
      </h2>
      <Figures board={board} />
      {board.total === 0 ? (
        <p>
          <Say text={bodies.none} />
        </p>
      ) : (
        <>
          <StackedBar counts={board.all} longest={board.total} labelledBy="states-caption" describedBy="states-sum" />
          <div class="pair">
            <States board={board} />
            <OfficialClasses official={board.official} />
          </div>
        </>
      )}
    </section>
  );
}
