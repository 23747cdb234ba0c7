/**
 * Which records a bundle holds with their texts. Whole streams are chosen, never parts of one, and nothing is decoded:
 * what names an id as a value of its data has to do with it, whatever it is.
 */

import type { StreamRole } from "@chidao/audit";
import { categoryOf, type EventStore, type Metadata, type RecordedEvent } from "@chidao/core";
import { type Outcome, type StoreFault, succeed } from "@chidao/core/store";

export interface Subject {
  readonly kind: "directive" | "agency" | "assignment";
  readonly id: string;
}

export interface Choice {
  roleOf(stream: string): StreamRole;
}

export const wholeLedger: Choice = { roleOf: () => "asked" };

/**
 * Asked for are the subject's own stream and every stream of a directive, task or claim that names it. With them go
 * the streams that those rest on: what their decisions read, the directive and the task above a task, and the ledger's
 * own, its calendars and policies.
 */
export async function chooseRecords(
  store: EventStore,
  subject: Subject,
  size: number,
): Promise<Outcome<Choice, StoreFault>> {
  const asked = new Set([`${subject.kind}-${subject.id}`]);
  const namedBy = new Map<string, Set<string>>();
  for await (const chunk of store.readAll({ to: size - 1 })) {
    if (!chunk.ok) return chunk;
    for (const event of chunk.value) {
      if (canBeAsked(event.stream) && event.data.includes(`"${subject.id}"`)) asked.add(event.stream);
      const names = namedBy.get(event.stream) ?? new Set();
      for (const name of restsOn(event)) names.add(name);
      namedBy.set(event.stream, names);
    }
  }
  const context = new Set([...asked].flatMap((stream) => [...(namedBy.get(stream) ?? [])]));
  const roleOf = (stream: string): StreamRole => {
    if (asked.has(stream)) return "asked";
    return context.has(stream) || isGround(stream) ? "context" : "left-out";
  };
  return succeed({ roleOf });
}

const canBeAsked = (stream: string): boolean => ["directive", "assignment", "claim"].includes(categoryOf(stream));

/** What every status rests on. */
const isGround = (stream: string): boolean => ["ledger", "calendar", "policy"].includes(categoryOf(stream));

function restsOn({ data, metadata }: RecordedEvent): ReadonlyArray<string> {
  const { basis } = JSON.parse(metadata) as Partial<Metadata>;
  const read = Array.isArray(basis) ? basis.map(({ stream }) => stream) : [];
  const above = JSON.parse(data) as {
    readonly directive?: unknown;
    readonly parent?: { readonly assignment?: unknown };
  };
  const streams = [...read];
  if (typeof above.directive === "string") streams.push(`directive-${above.directive}`);
  if (typeof above.parent?.assignment === "string") streams.push(`assignment-${above.parent.assignment}`);
  return streams;
}
