/**
 * What a command is: words, arguments, flags and what it does. Commands are plain values; `program.ts` alone hands
 * them to the parser. Most are made with `writeCommand` or `readCommand`.
 */
import type { Text } from "chidao";
import type { Page } from "../render/page.js";
import type { Session } from "../session.js";
import type { Flags, ValuesOf } from "./flag.js";

/** What a command has to say: data for machines, lines for people. */
export interface Result {
  readonly json: unknown;
  readonly screen: (page: Page) => ReadonlyArray<string>;
  /** Default: 0. */
  readonly exitCode?: number;
  /** What the command handed on, for the access log beside the ledger. */
  readonly gave?: Gave;
}

export interface Gave {
  readonly path: string;
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** The last ledger entry that it rests on; null when that is not known. */
  readonly position: number | null;
}

export interface Argument {
  readonly name: string;
  readonly about: Text;
  readonly required: boolean;
}

export interface Command {
  readonly name: string;
  readonly about: Text;
  /** Longer words shown at the end of the command's help. */
  readonly notes: Text | undefined;
  readonly argument: Argument | undefined;
  readonly flags: Flags;
  readonly run: (session: Session, argument: string, values: Readonly<Record<string, unknown>>) => Promise<Result>;
}

export interface CommandGroup {
  readonly name: string;
  readonly about: Text;
  readonly commands: ReadonlyArray<Command>;
}

/** What a running command has at hand. `argument` is empty when an optional one was not given. */
export interface Call<F extends Flags> {
  readonly session: Session;
  readonly argument: string;
  readonly flags: ValuesOf<F>;
}

export interface CommandParts<F extends Flags> {
  readonly name: string;
  readonly about: Text;
  readonly notes?: Text;
  readonly argument?: Argument;
  readonly flags: F;
}

export function defineCommand<const F extends Flags>(
  parts: CommandParts<F> & { readonly run: (call: Call<F>) => Promise<Result> },
): Command {
  const { name, about, notes, argument, flags, run } = parts;
  return {
    name,
    about,
    notes,
    argument,
    flags,
    run: (session, given, values) => run({ session, argument: given, flags: values as ValuesOf<F> }),
  };
}
