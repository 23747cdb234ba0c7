/** Who was asked to help or to give an opinion, who answered, and who is silent after the last day for an answer. */
import { type CivilDate, countsFrom } from "@chidao/core";
import type { Party } from "@chidao/domain";
import type { PlacedAssignment } from "../board.js";
import { type CoordinationState, coordinationAt, type ReplyRules } from "../coordination.js";
import type { ReadModel } from "../read-model.js";
import { groupBySubject } from "./by-subject.js";

export interface Asked extends CoordinationState {
  readonly assignment: string;
}

export interface SilenceRow {
  readonly party: Party;
  readonly states: Readonly<Record<CoordinationState["state"], number>>;
  /** Of those answered: after the last day for an answer. */
  readonly answeredLate: number;
  readonly total: number;
}

export interface Silence {
  /** Every time a body was asked, in ledger order of the tasks. */
  readonly asked: ReadonlyArray<Asked>;
  readonly rows: ReadonlyArray<SilenceRow>;
  readonly all: Omit<SilenceRow, "party">;
}

export function silenceOf(
  model: ReadModel,
  placed: ReadonlyArray<PlacedAssignment>,
  day: CivilDate,
  rules: ReplyRules,
): Silence {
  const asked = placed.flatMap(({ id }) =>
    coordinationAt(model.assignments.get(id)?.history.facts ?? [], day, rules).map((state) => ({
      assignment: id,
      ...state,
    })),
  );
  const rows = groupBySubject(asked, ({ party }) => party);
  return {
    asked,
    rows: rows.map(({ subject, items }) => ({ party: subject as Party, ...countsOf(items) })),
    all: countsOf(asked),
  };
}

function countsOf(asked: ReadonlyArray<Asked>): Omit<SilenceRow, "party"> {
  const count = (state: Asked["state"]): number => asked.filter((each) => each.state === state).length;
  const isLate = ({ givenOn, replyBy }: Asked): boolean => {
    const given = givenOn && countsFrom(givenOn);
    return given !== undefined && replyBy !== undefined && given > replyBy;
  };
  return {
    states: {
      answered: count("answered"),
      awaited: count("awaited"),
      silent: count("silent"),
      unknown: count("unknown"),
    },
    answeredLate: asked.filter(isLate).length,
    total: asked.length,
  };
}
