/** Given, when, then for directives: one example paper, and what may be said about it. */
import type { Dated } from "@chidao/core";
import {
  type Directive,
  type DirectiveCommand,
  type DirectiveFacts,
  DirectiveRegistered,
  type DocumentIdentity,
  decideDirective,
  evolveDirective,
  type RegisterDirective,
  unregisteredDirective,
} from "@chidao/domain";
import { assignmentFacts } from "./assignment-specification.js";
import { specification } from "./decider-specification.js";
import { day, entriesOf, exampleId, type Given, province, said } from "./example/entry.js";
import { unknown } from "./example/events.js";

/** Number 07 of 2023; every part that makes it unique is known. */
export const exampleIdentity: DocumentIdentity = {
  ...{ type: "CT", number: "07", symbol: "CT-UBVD", series: "văn bản hành chính" },
  ...{ issuer: { agency: province }, year: "2023", issuedOn: day("2023-02-03") },
};

export const unknownIdentity: DocumentIdentity = {
  ...{ type: unknown, number: unknown, symbol: unknown, series: unknown, issuer: unknown, year: unknown },
  issuedOn: unknown as Dated,
};

const paper = {
  directive: exampleId(2),
  source: "document",
  title: "Chỉ thị Ví Dụ",
  directedBy: { agency: province },
  directedOn: day("2023-02-03"),
  effectiveOn: day("2023-02-03"),
  urgency: "none",
  secrecy: "none",
  signedBy: { capacity: "own", words: "", office: "Chủ tịch", name: { commitment: "a".repeat(64) } },
  concludes: null,
  notedBy: null,
  identity: unknownIdentity,
  sealedReference: null,
  text: unknown,
  provisions: [{ path: "II.1", ordinal: 1, words: "làm", span: unknown }],
  externalRefs: [],
} as const;

export function registerDirective(changes: Partial<RegisterDirective> = {}): RegisterDirective {
  return { type: "RegisterDirective", ...said("2023-02-06"), ...paper, ...changes };
}

type Registered = Parameters<typeof DirectiveRegistered>[0];

export function directiveRegistered(changes: Partial<Registered> = {}) {
  return DirectiveRegistered({ ...said("2023-02-06"), ...paper, ...changes });
}

export interface DirectiveSetting {
  readonly contested?: DirectiveFacts["contested"];
  /** Other directives, by id, as they stand. */
  readonly related?: ReadonlyMap<string, Directive>;
}

/** The state of a directive after these events. */
export function directiveOf(...givens: ReadonlyArray<Given>): Directive {
  return entriesOf(givens, `directive-${exampleId(2)}`).reduce(evolveDirective, unregisteredDirective);
}

/** `givenDirective()(directiveRegistered()).when(...)`; a text's digest is the text's length in sixty-four digits. */
export function givenDirective(setting: DirectiveSetting = {}) {
  return specification({
    initialState: unregisteredDirective,
    evolve: evolveDirective,
    decide: (command: DirectiveCommand, state, facts: DirectiveFacts) => decideDirective(command, state, facts),
    factsAt: (moment) => ({
      ...assignmentFacts(moment),
      contested: setting.contested,
      sha256: (text) => String(text.length).padStart(64, "0"),
      related: (id) => setting.related?.get(id),
    }),
  });
}
