/** A planned command in words. */
import type { PlannedCommand } from "@chidao/application";
import type { CivilDate } from "@chidao/core";
import { type Lead, type Party, partyWords } from "@chidao/domain";
import type { Register } from "@chidao/projections";
import type { Text } from "../types/answers.js";

export function aboutPlanned({ command }: PlannedCommand, register: Register, day: CivilDate): Text {
  const named = (party: Party): string => ("agency" in party ? register.nameOf(party.agency, day) : partyWords(party));
  const fields = command as unknown as Fields;
  switch (command.type) {
    case "ExpandCollective":
      return {
        vi: `Xác định "${fields.words}" gồm ${fields.members.length} cơ quan`,
        en: `"${fields.words}" means ${fields.members.length} bodies`,
      };
    case "AddObligation":
      return {
        vi: `Bổ sung ${register.nameOf(fields.member, day)}`,
        en: `${register.nameOf(fields.member, day)} joins`,
      };
    case "CompleteFanOut":
      return { vi: "Ghi đã giao đủ", en: "Record that all obligations are there" };
    case "OpenOccurrence":
      return { vi: `Mở kỳ ${fields.key}`, en: `Open round ${fields.key}` };
    case "SendReminder":
      return { vi: `Đôn đốc ${named(fields.to)}`, en: `Remind ${named(fields.to)}` };
    case "EscalateAssignment":
      return { vi: `Báo cáo ${named(fields.to)}`, en: `Escalate to ${named(fields.to)}` };
    default:
      return issuing(fields, named);
  }
}

function issuing({ lead, parent }: Fields, named: (party: Party) => string): Text {
  const who = "determined" in lead ? named(lead.determined) : "";
  if (parent.relation === "occurrence") {
    return { vi: `Giao kỳ ${parent.key}: ${who}`, en: `Round ${parent.key} for ${who}` };
  }
  return { vi: `Giao ${who}`, en: `Obligation of ${who}` };
}

interface Fields {
  readonly words: string;
  readonly members: ReadonlyArray<string>;
  readonly member: string;
  readonly key: string;
  readonly to: Party;
  readonly lead: Lead;
  readonly parent: { readonly relation: string; readonly key: string };
}
