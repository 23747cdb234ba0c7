/** Under which provision, and from which day on, an entry or a correction has a task issued. */
import { type CivilDate, orderingDay } from "@chidao/core";
import { type FactChange, issuesIn, provisionOf } from "@chidao/projections";

export interface IssueReading {
  readonly directive: string;
  readonly provision: string;
  readonly day: CivilDate;
  readonly revision: number;
  readonly since: number;
}

export function issuesBegun({ begun }: FactChange): ReadonlyArray<IssueReading> {
  return begun.flatMap(({ fact, since }) =>
    issuesIn([fact]).map((issue) => ({
      ...provisionOf(issue),
      ...{ day: orderingDay(issue), revision: issue.entry.revision, since },
    })),
  );
}
