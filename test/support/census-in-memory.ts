/** A census that is added up in memory, and the read model that asks it: with nothing of SQLite. */
import {
  type CivilDate,
  categoryOf,
  type Entry,
  emptyHistory,
  evolveHistory,
  type History,
  idOf,
  isCorrection,
  orderingDay,
} from "@chidao/core";
import {
  type CensusChange,
  type CensusWorld,
  createCensus,
  foldReadModel,
  issuedOf,
  issuesIn,
  provisionOf,
  type ReadModel,
} from "@chidao/projections";

/** Folds the entries; `forgetful` drops what the census remembers before each of them. */
export function censusModel(entries: ReadonlyArray<Entry>, { forgetful = false } = {}): ReadModel {
  const histories = new Map<string, History>();
  const parents = new Map<string, Set<string>>();
  const changes: Array<CensusChange> = [];
  const folded = foldReadModel();
  /** Without the last entry, which is being added. */
  let earlier: ReadonlyMap<string, History> = new Map();

  const firstIssued: CensusWorld["firstIssued"] = (directive, provision, upTo) => {
    const known = upTo < (entries[folded.model.position]?.index ?? 0) ? earlier : histories;
    const issues = [...known.values()].flatMap(({ facts }) => issuesIn(facts));
    const under = issues.map((issue) => ({ ...provisionOf(issue), day: orderingDay(issue) }));
    return under
      .filter((each) => each.directive === directive && each.provision === provision)
      .map((each) => each.day)
      .sort()[0];
  };
  const tasks = (): ReadonlyArray<string> =>
    [...histories.keys()].filter((stream) => categoryOf(stream) === "assignment").map(idOf);
  const childrenOf = (assignment: string): ReadonlyArray<string> =>
    tasks().filter((task) => parents.get(assignment)?.has(task) === true);
  const census = createCensus({
    history: (stream) => histories.get(stream) ?? emptyHistory,
    children: (assignment, atMost) => childrenOf(assignment).slice(0, atMost),
    firstIssued,
    assignments: tasks,
    policies: (upTo) => {
      const of = upTo < folded.model.position ? earlier : histories;
      return [...of].find(([stream]) => categoryOf(stream) === "policy")?.[1] ?? emptyHistory;
    },
  });

  for (const entry of entries) {
    earlier = new Map(histories);
    const before = histories.get(entry.stream) ?? emptyHistory;
    const after = evolveHistory(before, entry);
    histories.set(entry.stream, after);
    const data = isCorrection(entry.event) ? entry.event.data.replacement?.data : entry.event.data;
    const parent = (data as { readonly parent?: { readonly assignment: string } | null } | undefined)?.parent;
    if (parent) parents.set(parent.assignment, (parents.get(parent.assignment) ?? new Set()).add(idOf(entry.stream)));
    folded.add(entry);
    if (forgetful) census.forget();
    changes.push(...census.add({ entry, before: () => before, after: () => after }));
  }

  const { model } = folded;
  return {
    ...model,
    narrow: {
      mayDiffer: () => model.assignments,
      everUnder: childrenOf,
      children: {
        get: (parent) => {
          const under = [...model.assignments].filter(
            ([, { history }]) => issuedOf(history.facts)?.parent?.assignment === parent,
          );
          return under.length === 0 ? undefined : under.map(([id]) => id);
        },
      },
      census: (day: CivilDate) => {
        const counts = new Map<string, number>();
        for (const change of changes.filter((each) => each.day <= day)) {
          counts.set(change.cell, (counts.get(change.cell) ?? 0) + change.by);
        }
        return new Map([...counts].filter(([, count]) => count !== 0));
      },
      firstIssued: (directive, provision) => firstIssued(directive, provision, Number.POSITIVE_INFINITY),
    },
  };
}
