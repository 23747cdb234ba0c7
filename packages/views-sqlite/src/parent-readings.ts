/** Which task an entry, or a correction, puts another one under. */
import type { DataOf } from "@chidao/domain";
import type { FactChange } from "@chidao/projections";

export interface ParentReading {
  readonly parent: string;
  readonly since: number;
}

export function parentsBegun({ begun }: FactChange): ReadonlyArray<ParentReading> {
  return begun.flatMap(({ fact: { event }, since }) => {
    if (event.type !== "AssignmentIssued") return [];
    const { parent } = event.data as Partial<DataOf<"AssignmentIssued">>;
    return typeof parent?.assignment === "string" ? [{ parent: parent.assignment, since }] : [];
  });
}
