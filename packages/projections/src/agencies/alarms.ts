/** An alarm for every open task that a body still holds although it has ended, until the task is transferred. */
import { type CivilDate, type Dated, inOrder } from "@chidao/core";
import { agencyIdsIn, existsOn, isExit, type Party, partiesOfLead } from "@chidao/domain";
import { issuedOf, type ReadModel } from "../read-model.js";
import type { Register } from "../register.js";
import { statusAt } from "../status.js";
import { type Holders, holdersOn } from "./holders.js";
import { presumeSuccessor, type SuccessorPresumed } from "./presume.js";

export type HolderRole = "lead" | "coordinating" | "acceptor";

export interface HolderAlarm {
  readonly assignment: string;
  readonly role: HolderRole;
  readonly agency: string;
  readonly endedOn: Dated;
  /** True for the obligation of one body under a collective task. */
  readonly isObligation: boolean;
  readonly presumed: SuccessorPresumed;
}

export function alarmsAt(model: ReadModel, register: Register, day: CivilDate): ReadonlyArray<HolderAlarm> {
  return [...model.assignments].flatMap(([assignment, { history }]) => {
    const facts = inOrder(history.facts);
    const status = statusAt(history.facts, day);
    const held = holdersOn(facts, day);
    if (status === undefined || held === undefined || isExit(status.stage)) return [];
    const words = issuedOf(history.facts)?.words ?? "";
    return rolesIn(held).flatMap(({ role, agency }) => {
      const body = register.get(agency);
      if (body?.ended === undefined || existsOn(body, day) !== false) return [];
      const presumed = presumeSuccessor(register, agency, words, day);
      const isObligation = status.parent?.relation === "obligation";
      return [{ assignment, role, agency, endedOn: body.ended, isObligation, presumed }];
    });
  });
}

function rolesIn({ lead, coordinating, acceptor }: Holders): ReadonlyArray<Pick<HolderAlarm, "role" | "agency">> {
  const as = (role: HolderRole, parties: ReadonlyArray<Party>) =>
    agencyIdsIn(parties).map((agency) => ({ role, agency }));
  return [
    ...as("lead", partiesOfLead(lead)),
    ...as("coordinating", coordinating),
    ...as("acceptor", acceptor === undefined ? [] : [acceptor]),
  ];
}
