/** Commands that answer a question: they take the three axes of every query, and never create or change anything. */
import type { Basis, Chidao, KnownAtInput, Outcome, QueryInput } from "chidao";
import { unwrap } from "../failure.js";
import { about } from "../messages/about.js";
import { screens } from "../messages/screens.js";
import type { Page } from "../render/page.js";
import type { Session } from "../session.js";
import { type Command, type CommandParts, defineCommand } from "./command.js";
import { type Flags, oneOfTexts, optional, type ValuesOf } from "./flag.js";

export const queryFlags = {
  asOf: optional("--as-of <date>", about.flags.asOf),
  knownAt: optional("--known-at <position>", about.flags.knownAt, parseKnownAt),
  rules: optional("--rules <which>", about.flags.rules, oneOfTexts("as-then", "as-now")),
};

/** What is counted; for the questions that count tasks by body. */
export const unitFlag = optional(
  "--unit <unit>",
  {
    vi: "đếm theo nhiệm vụ (assignment, mặc định) hay nghĩa vụ của từng cơ quan (obligation)",
    en: "count assignments (default) or the obligations of each body: assignment, obligation",
  },
  oneOfTexts("assignment", "obligation"),
);

/** The unit that was given, as the front door takes it. */
export function unitOf({ unit }: { readonly unit?: "assignment" | "obligation" | undefined }) {
  return unit === undefined ? {} : { unit };
}

export interface ReadParts<F extends Flags, V> extends CommandParts<F> {
  readonly ask: (call: {
    readonly chidao: Chidao;
    readonly session: Session;
    readonly argument: string;
    readonly flags: ValuesOf<F>;
    readonly query: QueryInput;
  }) => Promise<Outcome<V>>;
  readonly screen: (view: V, page: Page, flags: ValuesOf<F>) => ReadonlyArray<string>;
  /** Default: 0 for every answer. */
  readonly exitCode?: (view: V, flags: ValuesOf<F>) => number;
}

export function readCommand<const F extends Flags, V>({ ask, screen, exitCode, ...parts }: ReadParts<F, V>): Command {
  return defineCommand({
    ...parts,
    flags: { ...parts.flags, ...queryFlags } as Flags,
    run: async ({ session, argument, flags }) => {
      const values = flags as ValuesOf<F> & ValuesOf<typeof queryFlags>;
      const chidao = await session.open("read-only");
      const view = unwrap(await ask({ chidao, session, argument, flags: values, query: queryOf(values) }));
      noteEnd(view, values.knownAt, session);
      return { json: view, screen: (page) => screen(view, page, values), exitCode: exitCode?.(view, values) ?? 0 };
    },
  });
}

/** A position that the ledger has not reached is answered as of its end; the answer's basis tells which that is. */
export function noteEnd(view: unknown, asked: KnownAtInput | undefined, { terminal, language }: Session): void {
  const { basis } = view as { readonly basis?: Basis };
  if (typeof asked !== "number" || basis === undefined || asked <= basis.knownAt.index) return;
  terminal.err(`${screens.endsBefore(asked, basis.knownAt.index)[language]}\n`);
}

/** The axes that were given, as the front door takes them. */
export function queryOf({ asOf, knownAt, rules }: ValuesOf<typeof queryFlags>): QueryInput {
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(rules === undefined ? {} : { rules }),
  };
}

/** Digits are a position; anything else is an instant, which the front door judges. */
function parseKnownAt(text: string): KnownAtInput {
  return /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text;
}
