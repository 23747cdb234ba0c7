/** Commands that write one entry: they take `--actor`, `--on` and `--command-id`, and answer with what was written. */
import type { Chidao, EntryInput, Outcome, Written } from "chidao";
import { unwrap } from "../failure.js";
import { completeEntry, type EntryGiven, parseActorText, parseDateText } from "../input/entry.js";
import { about } from "../messages/about.js";
import { writtenLines } from "../render/written.js";
import type { Session } from "../session.js";
import { type Command, type CommandParts, defineCommand, type Result } from "./command.js";
import { type Flags, optional, type ValuesOf } from "./flag.js";

export const entryFlags = {
  actor: optional("--actor <agency:role>", about.flags.actor, parseActorText),
  on: optional("--on <date>", about.flags.on, parseDateText),
  commandId: optional("--command-id <id>", about.flags.commandId),
};

export interface WriteCall<F extends Flags> {
  readonly chidao: Chidao;
  readonly argument: string;
  readonly flags: ValuesOf<F>;
  readonly entry: EntryInput;
}

export interface WriteParts<F extends Flags> extends CommandParts<F> {
  readonly write: (call: WriteCall<F>) => Promise<Outcome<Written>>;
}

export function writeCommand<const F extends Flags>({ write, ...parts }: WriteParts<F>): Command {
  return defineCommand({
    ...parts,
    flags: { ...parts.flags, ...entryFlags } as Flags,
    run: async ({ session, argument, flags }) => {
      const values = flags as ValuesOf<F> & ValuesOf<typeof entryFlags>;
      const entry = entryOf(values, session);
      const chidao = await session.open("open");
      return writtenResult(unwrap(await write({ chidao, argument, flags: values, entry })));
    },
  });
}

export function givenEntry({ actor, on, commandId }: ValuesOf<typeof entryFlags>): EntryGiven {
  return { on, by: actor, commandId };
}

function entryOf(flags: ValuesOf<typeof entryFlags>, session: Session): EntryInput {
  return completeEntry(givenEntry(flags), session.env["CHIDAO_ACTOR"]);
}

export function writtenResult(written: Written): Result {
  return { json: written, screen: (page) => writtenLines(written, page) };
}
