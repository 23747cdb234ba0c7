/** A body of the register as people see it on a day. */
import type { CivilDate } from "@chidao/core";
import {
  type AgencyDescription,
  agencyKindInfo,
  codesOn,
  existsOn,
  kindOn,
  nameOn,
  parentOn,
  type Succession,
} from "@chidao/domain";
import type { Register } from "@chidao/projections";
import type { AgencyView, SuccessionView } from "../types/answers.js";

export function agencyView(agency: AgencyDescription, register: Register, day: CivilDate): AgencyView {
  const { id, level, names, aliases, established, attestedFrom, ended, withoutSuccessor, fictional, source } = agency;
  const kind = kindOn(agency, day);
  return {
    id,
    kind,
    kindLabel: agencyKindInfo(kind).label,
    level,
    parent: parentOn(agency, day),
    name: nameOn(agency, day),
    names,
    aliases,
    codes: codesOn(agency, day),
    established,
    attestedFrom,
    ended: ended ?? null,
    exists: existsOn(agency, day),
    withoutSuccessor,
    successors: agency.successions.map((succession) => successionView(succession, register, day)),
    fictional,
    source,
  };
}

function successionView(succession: Succession, register: Register, day: CivilDate): SuccessionView {
  const { to, on, words, ground, source } = succession;
  return {
    to,
    name: register.nameOf(to, day),
    on,
    function: succession.function,
    words,
    ground:
      "decision" in ground ? { decision: { title: ground.decision.title, number: ground.decision.number } } : ground,
    source,
  };
}
