/** Rows of reports: what belongs to one body stands together, in the order in which bodies first appear. */
import type { RowSubject } from "../row-subject.js";

export interface SubjectGroup<Item> {
  readonly subject: RowSubject;
  readonly items: ReadonlyArray<Item>;
}

export function groupBySubject<Item>(
  items: Iterable<Item>,
  subjectOf: (item: Item) => RowSubject,
): ReadonlyArray<SubjectGroup<Item>> {
  const groups = new Map<string, { readonly subject: RowSubject; readonly items: Array<Item> }>();
  for (const item of items) {
    const subject = subjectOf(item);
    const key = JSON.stringify(subject);
    const group = groups.get(key) ?? { subject, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}
