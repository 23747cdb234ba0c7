/** How long tasks have been overdue, and the list to urge. */
import type { AssignmentView } from "chidao";
import { agingBands, agingOf } from "../model/aging.js";
import { taskAnchor } from "../model/groups.js";
import { bodies, lists, summary } from "../words/page.js";
import { LeadName } from "./party.js";
import { Say, Words } from "./say.js";
import { DueDay, HowFar, StateTag } from "./state.js";
import { Count } from "./summary.js";
import { ColumnHeads, DataTable } from "./table.js";

function AgingBar({
  count,
  most,
  position,
}: {
  readonly count: number;
  readonly most: number;
  readonly position: number;
}) {
  return (
    <svg
      class="bar"
      role="img"
      width="100%"
      height="16"
      aria-labelledby={`aging-${position}`}
      aria-describedby={`aging-count-${position}`}
    >
      <title>{count}</title>
      <rect class="f late" width={`${most === 0 ? 0 : Math.round((count * 100) / most)}%`} height="16" />
    </svg>
  );
}

export function Aging({ items }: { readonly items: ReadonlyArray<AssignmentView> }) {
  const counts = agingOf(items);
  const most = Math.max(...counts);
  return (
    <section aria-labelledby="aging-heading">
      <h2 id="aging-heading">
        <Say text={lists.aging} />
      </h2>
      <DataTable id="aging" caption={lists.agingCaption}>
        <ColumnHeads heads={[lists.days, bodies.chart, summary.count]} />
        <tbody>
          {agingBands.map(({ from, to }, position) => (
            <tr>
              <th scope="row" id={`aging-${position}`}>
                <Say text={lists.band(from, to)} />
              </th>
              <td class="chart">
                <AgingBar count={counts[position] ?? 0} most={most} position={position} />
              </td>
              <td id={`aging-count-${position}`}>
                <Count of={counts[position] ?? 0} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}

interface UrgeProps {
  readonly urge: ReadonlyArray<AssignmentView>;
  readonly shownMax: number;
  /** Whether the page tells the task whole, so that it can be linked to. */
  readonly isTold: (item: AssignmentView) => boolean;
}

function UrgeRow({ item, linked }: { readonly item: AssignmentView; readonly linked: boolean }) {
  return (
    <tr>
      <th scope="row">{linked ? <a href={`#${taskAnchor(item.handle)}`}>{item.handle}</a> : item.handle}</th>
      <td>{item.status === null ? null : <StateTag box={item.status.box} />}</td>
      <td>
        <HowFar item={item} />
      </td>
      <td>
        <DueDay item={item} />
      </td>
      <td>
        <LeadName lead={item.lead} />
      </td>
      <td>
        <Words of={item.words} />
      </td>
    </tr>
  );
}

export function Urge({ urge, shownMax, isTold }: UrgeProps) {
  return (
    <section aria-labelledby="urge-heading">
      <h2 id="urge-heading">
        <Say text={lists.urge} />
      </h2>
      {urge.length > shownMax ? (
        <p>
          <Say text={lists.more(shownMax, urge.length)} />
        </p>
      ) : null}
      {urge.length === 0 ? (
        <p>
          <Say text={lists.urgeNone} />
        </p>
      ) : (
        <DataTable id="urge" caption={lists.urgeCaption} reads>
          <ColumnHeads heads={[lists.task, summary.state, lists.how, lists.due, bodies.body, lists.words]} />
          <tbody>
            {urge.slice(0, shownMax).map((item) => (
              <UrgeRow item={item} linked={isTold(item)} />
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
