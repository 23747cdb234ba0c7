/** A directive as people see it. The signer's name is shown only if the disclosure store still has it. */

import type { CivilDate } from "@chidao/core";
import { isUnknown, type SealedPersonal } from "@chidao/core";
import { type DocumentIdentity, describeDirective } from "@chidao/domain";
import { flagsIn, issuedOf } from "@chidao/projections";
import type { ReportDesk, Session } from "../session.js";
import type { DirectiveView, DisclosedView, Text } from "../types/answers.js";
import { noteOf } from "./irregularities.js";
import { partyView } from "./parties.js";

export async function directiveView(
  { environment }: Session,
  desk: ReportDesk,
  id: string,
  day: CivilDate,
): Promise<DirectiveView | undefined> {
  const facts = desk.model.directives.get(id)?.history.facts ?? [];
  const described = describeDirective(facts);
  if (described === undefined) return undefined;
  const { title, source, directedBy, directedOn, signedBy, identity } = described;
  const assignments = [...desk.model.assignments.values()].filter(
    ({ history }) => issuedOf(history.facts)?.directive === id,
  );
  return {
    id,
    handle: desk.handles.handleOf(id) ?? id,
    title,
    source,
    directedBy: partyView(directedBy, desk.register, day),
    directedOn,
    signedBy: isUnknown(signedBy)
      ? signedBy
      : {
          capacity: signedBy.capacity,
          office: signedBy.office,
          name: await disclosed(environment.disclosures, signedBy.name),
        },
    identity,
    reference: referenceOf(identity),
    assignmentCount: assignments.length,
    irregularities: flagsIn(facts).map((flag) => noteOf(flag, environment.kinds)),
  };
}

type DisclosureStore = Session["environment"]["disclosures"];

async function disclosed(store: DisclosureStore, name: SealedPersonal): Promise<DisclosedView> {
  if ("unknown" in name) return name;
  const found = await store.get(name.commitment);
  if (!found.ok || found.value === undefined) return { withheld: name.commitment };
  return { disclosed: found.value.value };
}

function referenceOf({ number, symbol }: DocumentIdentity): Text {
  if (typeof number === "string" && typeof symbol === "string") {
    return { vi: `${number}/${symbol}`, en: `${number}/${symbol}` };
  }
  return { vi: "chưa rõ số, ký hiệu", en: "number and symbol not known" };
}
