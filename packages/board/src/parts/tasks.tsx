/**
 * Drill-down: every task under the body that leads it. A page of many tasks tells those whole that need most
 * attention and keeps the others as lines, so that the file can still be mailed; it says so. Print has an appendix
 * instead of the details, since a closed `<details>` prints nothing in many viewers.
 */
import { type AssignmentView, type Box, boxLabels } from "chidao";
import type { BodyTasks } from "../model/groups.js";
import { boxesByUrgency } from "../model/states.js";
import { lists, task as taskWords, tasks as words } from "../words/page.js";
import { HistoryBand, HistoryList } from "./history.js";
import { PartyName } from "./party.js";
import { Say, Words } from "./say.js";
import { DueDay, HowFar, Mark, StateWords } from "./state.js";
import { ColumnHeads, DataTable } from "./table.js";
import { Task } from "./task.js";

export interface TasksProps {
  readonly groups: ReadonlyArray<BodyTasks>;
  readonly asOf: string;
  readonly total: number;
  readonly told: ReadonlySet<string>;
  readonly isTold: (item: AssignmentView) => boolean;
  readonly hasAppendix: boolean;
}

function Line({ item }: { readonly item: AssignmentView }) {
  return (
    <tr>
      <th scope="row">{item.handle}</th>
      <td>
        <Words of={item.words} />
        {item.status?.asserted === true ? (
          <>
            {" "}
            (<Say text={taskWords.assertedShort} />)
          </>
        ) : null}
      </td>
      <td>
        <DueDay item={item} />
      </td>
      <td>
        <HowFar item={item} />
      </td>
    </tr>
  );
}

function LinesOfBox({ box, items }: { readonly box: Box; readonly items: ReadonlyArray<AssignmentView> }) {
  return items.length === 0 ? null : (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} class="group">
          <Mark box={box} /> <Say text={boxLabels[box]} />: {items.length}
        </th>
      </tr>
      {items.map((item) => (
        <Line item={item} />
      ))}
    </tbody>
  );
}

function Lines({ items, id }: { readonly items: ReadonlyArray<AssignmentView>; readonly id: string }) {
  return items.length === 0 ? null : (
    <details class="lines">
      <summary>
        <Say text={words.lines(items.length)} />
      </summary>
      <DataTable id={`${id}-lines`} caption={words.linesCaption} reads>
        <ColumnHeads heads={[lists.task, lists.words, lists.due, lists.how]} />
        {boxesByUrgency.map((box) => (
          <LinesOfBox box={box} items={items.filter(({ status }) => status?.box === box)} />
        ))}
      </DataTable>
    </details>
  );
}

function Body({ group: { row, anchor, tasks }, asOf, isTold }: TasksProps & { readonly group: BodyTasks }) {
  return (
    <section aria-labelledby={anchor}>
      <h3 id={anchor}>
        <PartyName party={row.party} />{" "}
        <span class="note">
          <Say text={words.counted(tasks.length)} />
        </span>
      </h3>
      {tasks.filter(isTold).map((item) => (
        <Task item={item} asOf={asOf} />
      ))}
      <Lines items={tasks.filter((item) => !isTold(item))} id={anchor} />
    </section>
  );
}

export function Tasks(props: TasksProps) {
  const { groups, total, told, hasAppendix } = props;
  return (
    <section class="drill" aria-labelledby="tasks">
      <h2 id="tasks">
        <Say text={words.heading} />
      </h2>
      <p>
        <Say text={told.size < total ? words.manyTasks(told.size, total) : words.open} />
      </p>
      {hasAppendix ? null : (
        <p>
          <Say text={words.printed} />
        </p>
      )}
      {groups
        .filter(({ tasks }) => tasks.length > 0)
        .map((group) => (
          <Body {...props} group={group} />
        ))}
    </section>
  );
}

function AppendixRow({
  item,
  asOf,
  id,
}: {
  readonly item: AssignmentView;
  readonly asOf: string;
  readonly id: string;
}) {
  return (
    <tr>
      <th scope="row" id={id}>
        {item.handle}
      </th>
      <td>
        <Words of={item.words} />
      </td>
      <td>{item.status === null ? null : <StateWords status={item.status} />}</td>
      <td>
        <HistoryBand item={item} asOf={asOf} labelledBy={id} describedBy={`${id}-steps`} />
        <HistoryList item={item} asOf={asOf} id={`${id}-steps`} />
      </td>
    </tr>
  );
}

/** Shown on paper only. */
export function Appendix({ groups, asOf }: Pick<TasksProps, "groups" | "asOf">) {
  return (
    <section class="paper" aria-labelledby="appendix">
      <h2 id="appendix">
        <Say text={words.appendix} />
      </h2>
      <table class="reads">
        <ColumnHeads heads={[lists.task, lists.words, taskWords.status, taskWords.history]} />
        {groups
          .filter(({ tasks }) => tasks.length > 0)
          .map(({ row, anchor, tasks }) => (
            <tbody>
              <tr>
                <th scope="rowgroup" colSpan={4} class="group">
                  <PartyName party={row.party} />
                </th>
              </tr>
              {tasks.map((item, position) => (
                <AppendixRow item={item} asOf={asOf} id={`paper-${anchor}-${position + 1}`} />
              ))}
            </tbody>
          ))}
      </table>
    </section>
  );
}
