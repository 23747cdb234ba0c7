/** Which entries other systems know under which of their keys. The first entry that bore a key keeps it. */
import { categoryOf, type Entry, type ExternalRef, idOf } from "@chidao/core";

export interface References {
  assignment(reference: ExternalRef): string | undefined;
  directive(reference: ExternalRef): string | undefined;
}

export interface ReferenceFold {
  add(entry: Entry): void;
  readonly references: References;
}

export function foldReferences(): ReferenceFold {
  const assignments = new Map<string, string>();
  const directives = new Map<string, string>();
  return {
    add: ({ stream, event }) => {
      if (event.type !== "AssignmentIssued" && event.type !== "DirectiveRegistered") return;
      const into = categoryOf(stream) === "assignment" ? assignments : directives;
      const { externalRefs } = event.data as unknown as { readonly externalRefs: ReadonlyArray<ExternalRef> };
      for (const reference of externalRefs) {
        if (!into.has(keyOf(reference))) into.set(keyOf(reference), idOf(stream));
      }
    },
    references: {
      assignment: (reference) => assignments.get(keyOf(reference)),
      directive: (reference) => directives.get(keyOf(reference)),
    },
  };
}

function keyOf({ system, id }: ExternalRef): string {
  return JSON.stringify([system, id]);
}
