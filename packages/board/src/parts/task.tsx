/** One task, told whole: a closed `<details>` whose summary is its state, its handle and its words. */
import {
  type AssignmentView,
  boxLabels,
  type ChildrenView,
  childrenCount,
  type IrregularityNote,
  relationLabels,
  severityLabels,
  sourceLabel,
  type Text,
  verdictLabels,
} from "chidao";
import type { ComponentChildren } from "preact";
import { taskAnchor } from "../model/groups.js";
import { dateText } from "../words/format.js";
import { provenances } from "../words/labels.js";
import { task as words } from "../words/page.js";
import { HistoryBand, HistoryList } from "./history.js";
import { LeadName, PartyList } from "./party.js";
import { Name, Say, Words } from "./say.js";
import { HowFar, StateTag, StateWords } from "./state.js";

function Field({ label, children }: { readonly label: Text; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <Say text={label} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Met({ met }: { readonly met: AssignmentView["met"] }) {
  return (
    <Field label={words.met}>
      <Say text={verdictLabels[met.verdict]} />: <Say text={met.because} />
      {met.outcome === null ? null : (
        <p>
          <Say text={words.outcome} />: <Say text={verdictLabels[met.outcome.verdict]} /> (
          <Say text={met.outcome.because} />)
        </p>
      )}
      {met.details.length === 0 ? null : (
        <ul>
          {met.details.map(({ label, value }) => (
            <li>
              <Say text={label} />: <Name text={value} />
            </li>
          ))}
        </ul>
      )}
    </Field>
  );
}

function Irregularities({ notes }: { readonly notes: ReadonlyArray<IrregularityNote> }) {
  return notes.length === 0 ? null : (
    <Field label={words.irregularities}>
      <ul>
        {notes.map(({ title, severity, settled, source, rule, ruleVersion }) => (
          <li>
            <strong>
              <span aria-hidden="true">⚠ </span>
              <Say text={severityLabels[severity]} />
            </strong>
            : <Name text={title} />
            {settled ? (
              <>
                {" "}
                (<Say text={words.settled} />)
              </>
            ) : null}{" "}
            <span class="note">
              {rule} v{ruleVersion}; <Name text={sourceLabel(source)} />
            </span>
          </li>
        ))}
      </ul>
    </Field>
  );
}

/** What stands under the task; it is counted with it, and its own story is told by its own handle. */
function Children({ of: found }: { readonly of: ChildrenView }) {
  return (
    <Field label={relationLabels[found.relation]}>
      <Say text={childrenCount(found)} />
      <ul>
        {found.items.map(({ handle, lead, box }) => (
          <li>
            {handle} <LeadName lead={lead} />: <Say text={boxLabels[box]} />
          </li>
        ))}
      </ul>
    </Field>
  );
}

function Kind({ item: { kind } }: { readonly item: AssignmentView }) {
  return (
    <Field label={words.kind}>
      <Name text={kind.label} />
      {kind.known ? null : (
        <>
          {" "}
          (<Say text={words.kindUnknown} />)
        </>
      )}
    </Field>
  );
}

function Origin({ item }: { readonly item: AssignmentView }) {
  return (
    <>
      <Field label={words.directive}>
        {item.directive}
        {item.provision === null ? null : (
          <>
            , <Say text={words.provision} /> {item.provision}
          </>
        )}
      </Field>
      <Field label={words.provenance}>
        <Say text={provenances[item.provenance]} />
        {item.status?.asserted === true ? (
          <>
            {". "}
            <strong>
              <Say text={words.asserted} />
            </strong>
          </>
        ) : null}
      </Field>
      {item.externalRefs.length === 0 ? null : (
        <Field label={words.externalRefs}>
          <Words of={item.externalRefs.map(({ system, id }) => `${system}: ${id}`).join("; ")} />
        </Field>
      )}
    </>
  );
}

function Fields({ item }: { readonly item: AssignmentView }) {
  return (
    <dl class="fields">
      {item.status === null ? null : (
        <Field label={words.status}>
          <StateWords status={item.status} />
        </Field>
      )}
      <Field label={words.lead}>
        <LeadName lead={item.lead} />
      </Field>
      {item.coordinating.length === 0 ? null : (
        <Field label={words.coordinating}>
          <PartyList parties={item.coordinating} />
        </Field>
      )}
      <Field label={words.deadlineWords}>
        {item.deadlineWords === "" ? <Say text={words.deadlineNone} /> : <Words of={item.deadlineWords} />}
      </Field>
      {item.children.map((found) => (
        <Children of={found} />
      ))}
      <Kind item={item} />
      <Met met={item.met} />
      {item.lastReportOn === null ? null : (
        <Field label={words.lastReport}>
          <Say text={dateText(item.lastReportOn)} />
        </Field>
      )}
      <Irregularities notes={item.irregularities} />
      <Origin item={item} />
    </dl>
  );
}

export function Task({ item, asOf }: { readonly item: AssignmentView; readonly asOf: string }) {
  const id = taskAnchor(item.handle);
  return (
    <details class="task" id={id}>
      <summary>
        {item.status === null ? null : <StateTag box={item.status.box} />} <b>{item.handle}</b>{" "}
        {item.status?.box === "overdue" || item.status?.box === "nearDue" ? (
          <span class="far">
            <HowFar item={item} />{" "}
          </span>
        ) : null}
        <span class="words">
          <Words of={item.words} />
        </span>
      </summary>
      <div class="whole">
        <p class="label" id={`${id}-history`}>
          <Say text={words.history} />
        </p>
        <HistoryBand item={item} asOf={asOf} labelledBy={`${id}-history`} describedBy={`${id}-steps`} />
        <HistoryList item={item} asOf={asOf} id={`${id}-steps`} />
        <Fields item={item} />
      </div>
    </details>
  );
}
