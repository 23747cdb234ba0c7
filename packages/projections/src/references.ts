/** Which entries other systems know under which of their keys. The first entry that bore a key keeps it. */
import { categoryOf, type Entry, type ExternalRef, idOf } from "@chidao/core";

/** An entry and the system that knows it. */
export interface KnownAs {
  readonly system: string;
  readonly id: string;
}

export interface References {
  assignment(reference: ExternalRef): string | undefined;
  directive(reference: ExternalRef): string | undefined;
  /** Under a key of whichever system; systems may use the same key for different things. */
  assignmentsUnder(key: string): ReadonlyArray<KnownAs>;
  directivesUnder(key: string): ReadonlyArray<KnownAs>;
}

/** A key of another system that an entry brings with it. */
export interface OutsideKey {
  readonly category: "assignment" | "directive";
  readonly key: string;
  readonly system: string;
  readonly id: string;
}

/** The keys that the entry brings; which of them count is for who keeps them: the first bearer of a key keeps it. */
export function outsideKeysOf({ stream, event }: Entry): ReadonlyArray<OutsideKey> {
  if (event.type !== "AssignmentIssued" && event.type !== "DirectiveRegistered") return [];
  const category = categoryOf(stream) === "assignment" ? "assignment" : "directive";
  const { externalRefs } = event.data as unknown as { readonly externalRefs: ReadonlyArray<ExternalRef> };
  return externalRefs.map(({ system, id: key }) => ({ category, key, system, id: idOf(stream) }));
}

export interface ReferenceFold {
  add(entry: Entry): void;
  readonly references: References;
}

export function foldReferences(): ReferenceFold {
  const assignments = new Map<string, ReadonlyArray<KnownAs>>();
  const directives = new Map<string, ReadonlyArray<KnownAs>>();
  // Each system's name is kept once, not once for each of its keys.
  const systems = new Map<string, string>();
  const kept = (system: string): string => {
    const name = systems.get(system) ?? system;
    systems.set(name, name);
    return name;
  };
  return {
    add: (entry) => {
      for (const { category, key, system, id } of outsideKeysOf(entry)) {
        const into = category === "assignment" ? assignments : directives;
        const known = into.get(key) ?? [];
        if (!known.some((each) => each.system === system)) into.set(key, [...known, { system: kept(system), id }]);
      }
    },
    references: {
      assignment: (reference) => find(assignments, reference),
      directive: (reference) => find(directives, reference),
      assignmentsUnder: (key) => assignments.get(key) ?? [],
      directivesUnder: (key) => directives.get(key) ?? [],
    },
  };
}

function find(known: ReadonlyMap<string, ReadonlyArray<KnownAs>>, { system, id }: ExternalRef): string | undefined {
  return known.get(id)?.find((each) => each.system === system)?.id;
}
