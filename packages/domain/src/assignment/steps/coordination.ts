/** Asking other bodies and their answers. It never changes how far the task is; silence is computed, never recorded. */
import { rules } from "../../rules/catalogue.js";
import { isSameParty, partyWords } from "../../shared/party.js";
import { field } from "../field/toolbox.js";
import { defineStep } from "../lifecycle-step.js";
import { listed } from "./words.js";

export const requestCoordination = defineStep({
  name: "requestCoordination",
  command: "RequestCoordination",
  event: "CoordinationRequested",
  label: { vi: "đề nghị phối hợp, cho ý kiến", en: "ask other bodies to help or to give their opinion" },
  fields: {
    bodies: field.some(field.party("cơ quan được hỏi", "a body that is asked")),
    words: field.text("đề nghị gì", "what is asked"),
    replyBy: field.date("đề nghị trả lời trước ngày nào", "by when an answer is wanted"),
  },
  tellsStatus: false,
  effect: (before, { bodies, on, replyBy }) => ({
    ...before,
    consultations: [
      ...before.consultations,
      ...bodies.map((party) => ({ party, askedOn: on, replyBy, givenOn: undefined, position: undefined })),
    ],
  }),
  say: ({ bodies, words }, named) => ({
    vi: `Hỏi ý kiến ${listed(bodies, named)}: ${words}`,
    en: `Asked ${listed(bodies, named)}: ${words}`,
  }),
});

/** An answer closes the oldest request to this body that is still open. */
export const giveCoordination = defineStep({
  name: "giveCoordination",
  command: "GiveCoordination",
  event: "CoordinationGiven",
  label: { vi: "ghi ý kiến phối hợp", en: "record a body's answer" },
  fields: {
    body: field.party("cơ quan trả lời", "the body that answers"),
    position: field.orUnknown(
      field.choice("ý kiến: agrees (thống nhất), disagrees (không thống nhất), comments (góp ý)", "its position", [
        "agrees",
        "disagrees",
        "comments",
      ]),
    ),
    words: field.text("nội dung trả lời", "the answer"),
  },
  tellsStatus: false,
  effect: (before, { body, on, position }) => {
    const asked = before.consultations.findIndex(
      ({ party, givenOn }) => givenOn === undefined && isSameParty(party, body),
    );
    const answer = { givenOn: on, position };
    const unasked = { party: body, askedOn: undefined, replyBy: { unknown: "không hỏi (not asked)" }, ...answer };
    return {
      ...before,
      consultations:
        asked < 0
          ? [...before.consultations, unasked]
          : before.consultations.map((each, position_) => (position_ === asked ? { ...each, ...answer } : each)),
    };
  },
  rules: [
    {
      rule: rules.answersUnconsulted,
      breaks: ({ body }, { coordinating, consultations }) => {
        const named = [...coordinating, ...consultations.map(({ party }) => party)];
        // A collective may hold the body, and nobody here can tell.
        const known = named.some((party) => "collective" in party || isSameParty(party, body));
        return known ? undefined : { body: partyWords(body) };
      },
    },
  ],
  say: ({ body, words }, named) => ({
    vi: `${partyWords(body, named)} cho ý kiến: ${words}`,
    en: `${partyWords(body, named)} answered: ${words}`,
  }),
});
