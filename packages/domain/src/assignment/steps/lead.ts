/** Who leads: the task given back, a dispute, its end, and what the lead passes down. */
import { rules } from "../../rules/catalogue.js";
import { isSameParty, partyWords } from "../../shared/party.js";
import { field } from "../field/toolbox.js";
import { isNotYet, led, moved, paused } from "../lifecycle-state.js";
import { defineStep } from "../lifecycle-step.js";
import { basis, reason } from "./fields.js";
import { listed } from "./words.js";

/** Given back as not the lead's business. The lead stays who it is until somebody determines another. */
export const giveBack = defineStep({
  name: "return",
  command: "ReturnAssignment",
  event: "AssignmentReturned",
  label: { vi: "trả lại nhiệm vụ không thuộc chức năng", en: "give the task back as not one's own" },
  fields: {
    reason,
    proposed: field.orUnknown(field.party("cơ quan được đề nghị chủ trì", "the body that is proposed instead")),
  },
  effect: (before, _data, fact) => paused(before, "returned", fact),
  say: ({ reason: why }) => ({ vi: `Trả lại nhiệm vụ: ${why}`, en: `Task given back: ${why}` }),
});

export const disputeLead = defineStep({
  name: "disputeLead",
  command: "DisputeLead",
  event: "LeadDisputed",
  label: { vi: "ghi tranh chấp về cơ quan chủ trì", en: "record a dispute over the lead" },
  fields: {
    candidates: field.some(field.party("cơ quan có thể chủ trì", "a body that may be the lead"), 50),
    words: field.text("lời văn về tranh chấp", "the words of the dispute"),
  },
  tellsStatus: false,
  effect: (before, { candidates, words }, fact) => led(before, "disputed", { disputed: { candidates, words } }, fact),
  say: ({ candidates, words }, named) => ({
    vi: `Tranh chấp chủ trì (${listed(candidates, named)}): ${words}`,
    en: `Lead disputed (${listed(candidates, named)}): ${words}`,
  }),
});

/** From the day of the entry on, one body leads. A task that was given back goes on from its issue. */
export const determineLead = defineStep({
  name: "determineLead",
  command: "DetermineLead",
  event: "LeadDetermined",
  label: { vi: "xác định cơ quan chủ trì", en: "determine the lead" },
  fields: { lead: field.party("cơ quan chủ trì", "the lead body"), reason, basis },
  tellsStatus: false,
  effect: (before, { lead }, fact) => {
    const next = led(before, "determined", { determined: lead }, fact);
    return before.stage === "returned" ? moved(next, "issued", fact) : next;
  },
  rules: [
    {
      rule: rules.leadChanged,
      breaks: ({ lead }, before) => {
        const settled = before.lead !== undefined && "determined" in before.lead && before.stage !== "returned";
        return settled && "determined" in before.lead && !isSameParty(before.lead.determined, lead)
          ? { from: partyWords(before.lead.determined), to: partyWords(lead) }
          : undefined;
      },
    },
  ],
  say: ({ lead, reason: why }, named) => ({
    vi: `Xác định ${partyWords(lead, named)} chủ trì: ${why}`,
    en: `${partyWords(lead, named)} determined as the lead: ${why}`,
  }),
});

/** Passed down inside the lead's own house or to a body below it. The lead stays answerable for the whole. */
export const delegate = defineStep({
  name: "delegate",
  command: "DelegateTask",
  event: "TaskDelegated",
  label: { vi: "giao xuống cho đơn vị, cơ quan cấp dưới", en: "pass the task down" },
  fields: {
    key: field.key("khóa của việc giao xuống, như 1 hoặc vu-phap-che", "key of what is passed down, such as 1"),
    to: field.party("đơn vị, cơ quan nhận", "who receives it"),
    words: field.text("giao việc gì", "what is passed down"),
  },
  already: ({ delegations }, { key }) => delegations.includes(key),
  effect: (before, { key }, fact) => {
    const next = isNotYet(before.stage, "received") ? moved(before, "received", fact) : before;
    return { ...next, delegations: [...next.delegations, key] };
  },
  say: ({ to, words }, named) => ({
    vi: `Giao xuống ${partyWords(to, named)}: ${words}`,
    en: `Passed down to ${partyWords(to, named)}: ${words}`,
  }),
});

const transfer = {
  from: field.formerParty("cơ quan chuyển đi", "the body it leaves"),
  to: field.party("cơ quan nhận", "the body it goes to"),
  functionMoved: field.orUnknown(field.text("chức năng được chuyển", "the function that moved")),
  reason,
  basis,
};

const withoutBasis = {
  rule: rules.transferWithoutBasis,
  breaks: ({ basis: document }: { readonly basis: object }) => ("unknown" in document ? {} : undefined),
};

/** The lead changes with a reorganisation. Reports as held then, and as held now, both stay answerable. */
export const transferLead = defineStep({
  name: "transfer",
  command: "TransferAssignment",
  event: "AssignmentTransferred",
  label: { vi: "chuyển giao nhiệm vụ cho cơ quan khác", en: "transfer the task to another body" },
  fields: transfer,
  tellsStatus: false,
  effect: (before, { to }, fact) => led(before, "transferred", { determined: to }, fact),
  rules: [
    withoutBasis,
    {
      rule: rules.transferNotFromHolder,
      breaks: ({ from }, { lead }) => {
        const holds =
          lead !== undefined &&
          (("determined" in lead && isSameParty(lead.determined, from)) ||
            ("ended" in lead && isSameParty({ agency: lead.ended.agency }, from)));
        return holds ? undefined : { from: partyWords(from) };
      },
    },
  ],
  say: ({ from, to, reason: why }, named) => ({
    vi: `Chuyển giao từ ${partyWords(from, named)} sang ${partyWords(to, named)}: ${why}`,
    en: `Transferred from ${partyWords(from, named)} to ${partyWords(to, named)}: ${why}`,
  }),
});

export const transferCoordinator = defineStep({
  name: "transferCoordinator",
  command: "TransferCoordinator",
  event: "CoordinatorTransferred",
  label: { vi: "chuyển giao việc phối hợp cho cơ quan khác", en: "transfer the coordination to another body" },
  fields: transfer,
  tellsStatus: false,
  effect: (before, { from, to }) => ({
    ...before,
    coordinating: [...before.coordinating.filter((party) => !isSameParty(party, from) && !isSameParty(party, to)), to],
  }),
  rules: [
    withoutBasis,
    {
      rule: rules.transferNotFromHolder,
      breaks: ({ from }, { coordinating }) =>
        coordinating.some((party) => isSameParty(party, from)) ? undefined : { from: partyWords(from) },
    },
  ],
  say: ({ from, to, reason: why }, named) => ({
    vi: `Chuyển việc phối hợp từ ${partyWords(from, named)} sang ${partyWords(to, named)}: ${why}`,
    en: `Coordination transferred from ${partyWords(from, named)} to ${partyWords(to, named)}: ${why}`,
  }),
});

/** Who verifies the result changes. Whoever accepts from then on is measured against the new one. */
export const transferAcceptor = defineStep({
  name: "transferAcceptor",
  command: "TransferAcceptor",
  event: "AcceptorTransferred",
  label: { vi: "chuyển giao việc xác nhận kết quả cho cơ quan khác", en: "transfer the acceptance to another body" },
  fields: transfer,
  tellsStatus: false,
  effect: (before, { to }) => ({ ...before, acceptor: to }),
  rules: [
    withoutBasis,
    {
      rule: rules.transferNotFromHolder,
      breaks: ({ from }, { acceptor }) =>
        acceptor !== undefined && isSameParty(acceptor, from) ? undefined : { from: partyWords(from) },
    },
  ],
  say: ({ from, to, reason: why }, named) => ({
    vi: `Chuyển việc xác nhận kết quả từ ${partyWords(from, named)} sang ${partyWords(to, named)}: ${why}`,
    en: `Acceptance transferred from ${partyWords(from, named)} to ${partyWords(to, named)}: ${why}`,
  }),
});
