/** A period: what came, went and stayed, body by body; how much of it was on time, how sure that is, and why not. */
import type { PeriodFlow, PeriodView, Text } from "chidao";
import { dayText, perMilleText } from "../words/format.js";
import { bodies, period as words } from "../words/page.js";
import { PartyName } from "./party.js";
import { Say, Words } from "./say.js";
import { Count } from "./summary.js";
import { ColumnHeads, DataTable } from "./table.js";

interface Column {
  readonly head: Text;
  readonly of: (flow: PeriodFlow) => number;
}

/** In the order of the equation that the caption states. */
const columns: ReadonlyArray<Column> = [
  { head: words.opening, of: ({ opening }) => opening },
  { head: words.given, of: ({ given }) => given },
  { head: words.reopened, of: ({ reopened }) => reopened },
  { head: words.done, of: ({ exits }) => exits.done },
  { head: words.revoked, of: ({ exits }) => exits.revoked },
  { head: words.notPursued, of: ({ exits }) => exits.notPursued },
  { head: words.superseded, of: ({ exits }) => exits.superseded },
  { head: words.closing, of: ({ closing }) => closing },
];

function Flows({ view }: { readonly view: PeriodView }) {
  const cells = (flow: PeriodFlow) =>
    columns.map(({ of }) => (
      <td>
        <Count of={of(flow)} />
      </td>
    ));
  return (
    <DataTable id="flows" caption={words.caption}>
      <ColumnHeads heads={[bodies.body, ...columns.map(({ head }) => head)]} />
      <tbody>
        {view.rows.map(({ party, flow }) => (
          <tr>
            <th scope="row">
              <PartyName party={party} />
            </th>
            {cells(flow)}
          </tr>
        ))}
        <tr class="sum">
          <th scope="row">
            <Say text={bodies.all} />
          </th>
          {cells(view.all)}
        </tr>
      </tbody>
    </DataTable>
  );
}

function OnTime({ onTime: { onTime, late, unknown, worst, best } }: Pick<PeriodView, "onTime">) {
  if (worst === null || best === null) return <Say text={words.onTimeNone} />;
  const [low, high] = [perMilleText(worst), perMilleText(best)];
  return (
    <>
      <Say text={worst === best ? low : words.bounds(low, high)} /> (
      <Say text={words.onTimeParts(onTime, late, unknown)} />)
    </>
  );
}

function Causes({ causes, lateWithoutCause }: Pick<PeriodView, "causes" | "lateWithoutCause">) {
  return (
    <>
      {causes.length === 0 ? (
        <Say text={words.causesNone} />
      ) : (
        <ul>
          {causes.map(({ cause, count }) => (
            <li>
              <Words of={cause} />: {count}
            </li>
          ))}
        </ul>
      )}
      {lateWithoutCause === 0 ? null : (
        <p>
          <Say text={words.lateWithoutCause(lateWithoutCause)} />
        </p>
      )}
    </>
  );
}

export function Period({ view }: { readonly view: PeriodView }) {
  const { judged, total, asserted } = view.coverage;
  return (
    <section aria-labelledby="period">
      <h2 id="period">
        <Say text={words.heading(dayText(view.from), dayText(view.to))} />
      </h2>
      <Flows view={view} />
      <dl class="fields">
        <div>
          <dt>
            <Say text={words.onTime} />
          </dt>
          <dd>
            <OnTime onTime={view.onTime} />
          </dd>
        </div>
        <div>
          <dt>
            <Say text={words.coverage} />
          </dt>
          <dd>
            <Say text={words.coverageOf(judged, total, asserted)} />
          </dd>
        </div>
        <div>
          <dt>
            <Say text={words.causes} />
          </dt>
          <dd>
            <Causes causes={view.causes} lateWithoutCause={view.lateWithoutCause} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
