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

export interface HandleFold {
  add(entry: Entry): void;
  readonly handles: Handles;
}

export function foldHandles(): HandleFold {
  const byId = new Map<string, string>();
  const directives = new Map<string, string>();
  const assignments = new Map<string, string>();
  const counts = new Map<string, number>();
  const proposals = new Map<string, string>();
  const streamOf = new Map<string, string>();
  let directiveCount = 0;
  const name = (id: string, handle: string, into: Map<string, string>): void => {
    byId.set(id, handle);
    into.set(handle.toUpperCase(), id);
    into.set(id.toUpperCase(), id);
  };
  return {
    add: (entry) => {
      const id = idOf(entry.stream);
      // What is only proposed does not exist yet, and has no handle but the proposal's own.
      if (isProposalEvent(entry.event)) {
        const { proposal } = entry.event.data;
        if (entry.event.type !== "ProposalMade") return;
        streamOf.set(proposal, entry.stream);
        name(proposal, `P${streamOf.size}`, proposals);
      } else if (categoryOf(entry.stream) === "directive" && !byId.has(id)) {
        directiveCount += 1;
        name(id, `D${directiveCount}`, directives);
      } else if (begins(entry) && !byId.has(id)) {
        const above = aboveOf(entry.event.data);
        const count = (counts.get(above) ?? 0) + 1;
        counts.set(above, count);
        name(id, `${byId.get(above) ?? "D?"}.${count}`, assignments);
      }
    },
    handles: {
      handleOf: (id) => byId.get(id),
      directive: (reference) => directives.get(reference.trim().toUpperCase()),
      assignment: (reference) => assignments.get(reference.trim().toUpperCase()),
      proposal: (reference) => {
        const id = proposals.get(reference.trim().toUpperCase());
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
