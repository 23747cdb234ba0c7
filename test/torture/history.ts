/**
 * A history of tasks, made up from a seed, and what read models must say of it. The fold in memory is the yardstick, so
 * that read models in a file are never compared with themselves.
 */
import { isDeepStrictEqual } from "node:util";
import { decodeRecorded, type EventStore, idOf, type RecordedEvent } from "@chidao/core";
import { builtInKinds, kindsOf } from "@chidao/domain";
import { foldHandles, foldReadModel } from "@chidao/projections";
import { exampleId, plans, playPlan } from "@chidao/testing";
import { openReader, openRunner, type StoredView } from "@chidao/views-sqlite";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { nodeHashing } from "../support/hashing.js";

const kinds = kindsOf(builtInKinds);
const { registry } = kinds;

/** The ledger whose history it is. */
export const ledger = exampleId(1);

export function historyFrom(seed: number): ReadonlyArray<RecordedEvent> {
  const [plan = []] = fc.sample(plans(kinds, { assignments: 4, stepsMax: 30 }), { seed, numRuns: 1 });
  return playPlan(plan, kinds, nodeHashing).recorded;
}

/**
 * What is wrong with the read models in this file, beside a ledger of these events: as they were found, and once they
 * have caught up. That they are missing is no fault, since they can be built anew.
 */
export async function brokenViews(
  file: string,
  store: EventStore,
  events: ReadonlyArray<RecordedEvent>,
): Promise<ReadonlyArray<string>> {
  const found = await brokenRows(file, events, "as found");
  const runner = await openRunner({ file, ledger, registry });
  if (!runner.ok) return [...found, `the read models can't be kept: ${JSON.stringify(runner.error)}`];
  try {
    const reached = await runner.value.catchUp(store);
    if (!reached.ok) return [...found, `the read models can't catch up: ${JSON.stringify(reached.error)}`];
    if (reached.value.position !== events.length - 1) {
      return [...found, `the read models caught up to ${reached.value.position} of ${events.length - 1}`];
    }
  } finally {
    await runner.value.close();
  }
  return [...found, ...(await brokenRows(file, events, "caught up"))];
}

async function brokenRows(
  file: string,
  events: ReadonlyArray<RecordedEvent>,
  when: string,
): Promise<ReadonlyArray<string>> {
  const reader = await openReader({ file, ledger, registry });
  if (!reader.ok) {
    return when === "as found" && isNotThereYet(reader.error) ? [] : [`${when}: ${JSON.stringify(reader.error)}`];
  }
  try {
    const view = await reader.value.view();
    if (!view.ok) return [`the read models can't be read (${when}): ${JSON.stringify(view.error)}`];
    if (view.value === undefined) return when === "as found" ? [] : ["there are no live read models"];
    const { position } = view.value;
    if (position >= events.length)
      return [`the read models (${when}) are at ${position}, the ledger at ${events.length - 1}`];
    const isSame = isDeepStrictEqual(toldBy(view.value), foldOf(events.slice(0, position + 1)));
    return isSame ? [] : [`the read models (${when}) at ${position} differ from a fold of the ledger`];
  } finally {
    reader.value.close();
  }
}

/** A file whose creation was cut off is not a file of read models yet; whoever keeps them makes it anew. */
function isNotThereYet({ _tag }: { readonly _tag: string }): boolean {
  return _tag === "NotViews" || _tag === "StoreReadOnly" || _tag === "StoreUnavailable";
}

function toldBy({ model, handles, position, recordedAt }: Omit<StoredView, "agencies"> | StoredView) {
  const rows = [...model.assignments];
  const names = rows.map(([id]) => handles.handleOf(idOf(`assignment-${id}`)));
  return { rows, names, position, recordedAt };
}

function foldOf(events: ReadonlyArray<RecordedEvent>) {
  const [folded, handles] = [foldReadModel(), foldHandles()];
  for (const recorded of events) {
    const entry = decodeRecorded(registry, recorded);
    if (E.isLeft(entry)) throw new Error(JSON.stringify(entry.left));
    folded.add(entry.right);
    handles.add(entry.right);
  }
  const { assignments, position, recordedAt } = folded.model;
  const names = [...assignments.keys()].map((id) => handles.handles.handleOf(id));
  return { rows: [...assignments], names, position, recordedAt };
}
