/**
 * Short names for people: `D2` is the second directive of the ledger, `D2.3` its third assignment, `P4` the fourth
 * proposal. They follow from ledger order and are never stored. A task under another one is named under it: `D2.3.1`.
 * An assignment keeps its handle from its draft on, and even when its issue was struck out.
 */
import { categoryOf, type Entry, idOf } from "@chidao/core";
import { type DataOf, isProposalEvent } from "@chidao/domain";

export interface Handles {
  handleOf(id: string): string | undefined;
  /** The id that a handle, or an id itself, stands for. */
  directive(reference: string): string | undefined;
  assignment(reference: string): string | undefined;
  /** A proposal and the stream it stands in, by `P4` or by its id. */
  proposal(reference: string): { readonly id: string; readonly stream: string } | undefined;
}

/** A short name that an entry gives to what it begins. */
export interface GivenHandle {
  readonly kind: "directive" | "assignment" | "proposal";
  readonly id: string;
  readonly handle: string;
  /** The stream that the named thing stands in. */
  readonly stream: string;
  /** What it is counted under: a directive or a task; empty for directives and proposals themselves. */
  readonly above: string;
  /** Its number there, from 1. */
  readonly number: number;
}

/** The names given so far, wherever they are kept. */
export interface NamesGiven {
  handleOf(id: string): string | undefined;
  countUnder(kind: GivenHandle["kind"], above: string): number;
}

/** The name that this entry gives; `undefined` when it gives none. */
export function handleGivenBy(entry: Entry, given: NamesGiven): GivenHandle | undefined {
  const { stream, event } = entry;
  const numbered = (kind: GivenHandle["kind"], id: string, above: string, prefix: string): GivenHandle | undefined => {
    if (given.handleOf(id) !== undefined) return undefined;
    const number = given.countUnder(kind, above) + 1;
    return { kind, id, handle: `${prefix}${number}`, stream, above, number };
  };
  // What is only proposed does not exist yet, and has no handle but the proposal's own.
  if (isProposalEvent(event)) {
    return event.type === "ProposalMade" ? numbered("proposal", event.data.proposal, "", "P") : undefined;
  }
  if (categoryOf(stream) === "directive") return numbered("directive", idOf(stream), "", "D");
  if (!begins(entry)) return undefined;
  const above = aboveOf(event.data);
  return numbered("assignment", idOf(stream), above, `${given.handleOf(above) ?? "D?"}.`);
}

export interface HandleFold {
  add(entry: Entry): void;
  readonly handles: Handles;
}

export function foldHandles(): HandleFold {
  const byId = new Map<string, string>();
  const streamOf = new Map<string, string>();
  const byReference = { directive: new Map<string, string>(), assignment: new Map(), proposal: new Map() };
  const counts = { directive: new Map<string, number>(), assignment: new Map(), proposal: new Map() };
  const given: NamesGiven = {
    handleOf: (id) => byId.get(id),
    countUnder: (kind, above) => counts[kind].get(above) ?? 0,
  };
  const find = (kind: GivenHandle["kind"], reference: string) => byReference[kind].get(reference.trim().toUpperCase());
  return {
    add: (entry) => {
      const name = handleGivenBy(entry, given);
      if (name === undefined) return;
      const { kind, id, handle, stream, above, number } = name;
      byId.set(id, handle);
      if (kind === "proposal") streamOf.set(id, stream);
      counts[kind].set(above, number);
      byReference[kind].set(handle.toUpperCase(), id);
      byReference[kind].set(id.toUpperCase(), id);
    },
    handles: {
      handleOf: given.handleOf,
      directive: (reference) => find("directive", reference),
      assignment: (reference) => find("assignment", reference),
      proposal: (reference) => {
        const id = find("proposal", reference);
        const stream = id === undefined ? undefined : streamOf.get(id);
        return id === undefined || stream === undefined ? undefined : { id, stream };
      },
    },
  };
}

function begins({ event }: Entry): boolean {
  return event.type === "AssignmentIssued" || event.type === "AssignmentExtracted";
}

/** The task that it stands under, or else its directive. */
function aboveOf(data: object): string {
  const { directive, parent } = data as Pick<DataOf<"AssignmentIssued">, "directive"> &
    Partial<Pick<DataOf<"AssignmentIssued">, "parent">>;
  return parent?.assignment ?? directive;
}
