/** The front door's operations on directives, put together. */
import { correctEntry } from "./commands/directive-entries.js";
import { amend, conclude, correctForm, merge, recall, replace } from "./commands/directive-relations.js";
import { identify, register, screen } from "./commands/directives.js";
import { settle } from "./commands/settle.js";
import { affected, gaps, listDirectives, showDirective } from "./reports/directives.js";
import type { Session } from "./session.js";
import type { Directives } from "./types/directives.js";

export function directivesOf(session: Session): Directives {
  return {
    register: (input) => register(session, input),
    screen: (input) => screen(session, input),
    identify: (input) => identify(session, input),
    amend: (input) => amend(session, input),
    correct: (input) => correctForm(session, input),
    replace: (input) => replace(session, input),
    recall: (input) => recall(session, input),
    conclude: (input) => conclude(session, input),
    merge: (input) => merge(session, input),
    correctEntry: (input) => correctEntry(session, input),
    settle: (input) => settle(session, input),
    list: (query) => listDirectives(session, query),
    show: (directive, query) => showDirective(session, directive, query),
    affected: (directive, query) => affected(session, directive, query),
    gaps: (input, query) => gaps(session, input, query),
  };
}
