/** Writing in the register of bodies. */
import { handleAgencyCommand, type RegisterLook } from "@chidao/application";
import { AgencyId, type Codec, countsFrom, type Dated, decodeFailure } from "@chidao/core";
import type { AgencyCommand, AgencyParent, AgencySource, DatedCode, RegisterAgency } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import {
  EndAgencyCodec,
  IdentifyAgencyCodec,
  ReclassifyAgencyCodec,
  RegisterAgencyCodec,
  RenameAgencyCodec,
  SuccessionCodec,
} from "../inputs/agencies.js";
import { actorAsGiven, agencyNamed } from "../inputs/resolve.js";
import { datedOf, documentOf, notStated } from "../inputs/values.js";
import { contextOf, type Desk, deskOf, read, type Session, toOutcome } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type {
  AgencyEntryInput,
  AgencySourceInput,
  CodeInput,
  ParentInput,
  RegisterAgencyInput,
} from "../types/inputs.js";
import { type EntryFields, entryOf, write, writtenOf } from "./write.js";

/** The actor's body may be unregistered here, or no register could ever begin. */
export async function register(session: Session, given: RegisterAgencyInput): Promise<Outcome<Written>> {
  const input = read(RegisterAgencyCodec, given, "agencies.register");
  if (E.isLeft(input)) return toOutcome(input);
  const desk = await deskOf(session);
  if (E.isLeft(desk)) return toOutcome(desk);
  const { id, kind, level, names, aliases, codes, established, attestedFrom, fictional, on, by } = input.right;
  const actor = actorAsGiven(desk.right, by, datedOf(on));
  if (!AgencyId.is(actor.agency)) {
    return toOutcome(E.left(decodeFailure("agencies.register", "/by/agency", AgencyId.expected, actor.agency)));
  }
  const parent = parentOf(desk.right, input.right.parent ?? notStated, datedOf(on));
  if (E.isLeft(parent)) return toOutcome(parent);
  const context = contextOf(session, input.right);
  const command = {
    type: "RegisterAgency",
    ...entryOf(input.right, actor),
    agency: id,
    kind,
    level: level ?? notStated,
    parent: parent.right,
    established: datedOf(established ?? notStated),
    attestedFrom: attestedFrom ?? null,
    names: names.map((name) =>
      typeof name === "string" ? { name, from: notStated } : { name: name.name, from: datedOf(name.from) },
    ),
    aliases: aliases ?? [],
    codes: codes === undefined ? notStated : "unknown" in codes ? codes : codes.map(codeOf),
    fictional: fictional ?? false,
    source: sourceOf(input.right.source),
  } as RegisterAgency;
  const look = lookFor(desk.right, command);
  const handled = await handleAgencyCommand(session.environment, context, command, look)();
  return E.isLeft(handled) ? toOutcome(handled) : writtenOf(session, id, context, handled.right);
}

interface Resolved {
  readonly desk: Desk;
  readonly common: EntryFields & { readonly agency: string; readonly source: AgencySource };
}

/** An operation on a body that is registered: its name is resolved, the rest follows from the input. */
function onAgency<I extends AgencyEntryInput>(
  source: string,
  codec: Codec<I>,
  toCommand: (input: I, resolved: Resolved) => E.Either<FrontDoorFailure, AgencyCommand>,
) {
  return (session: Session, given: unknown): Promise<Outcome<Written>> =>
    write(session, codec, given, source, ({ input, desk, context, entry }) => {
      const agency = agencyNamed(desk, input.agency, countsFrom(entry.on));
      if (E.isLeft(agency)) return agency;
      const common = { ...entry, agency: agency.right, source: sourceOf(input.source) };
      const command = toCommand(input, { desk, common });
      if (E.isLeft(command)) return command;
      const look = lookFor(desk, command.right);
      return E.right({
        id: agency.right,
        run: handleAgencyCommand(session.environment, context, command.right, look),
      });
    });
}

export const identify = onAgency("agencies.identify", IdentifyAgencyCodec, ({ aliases, codes }, { common }) =>
  E.right({ type: "IdentifyAgency", ...common, aliases: aliases ?? [], codes: (codes ?? []).map(codeOf) }),
);

export const rename = onAgency("agencies.rename", RenameAgencyCodec, ({ name }, { common }) =>
  E.right({ type: "RenameAgency", ...common, name }),
);

export const reclassify = onAgency("agencies.reclassify", ReclassifyAgencyCodec, (input, { desk, common }) => {
  const before = desk.register.get(common.agency)?.standings.at(-1)?.parent ?? notStated;
  const parent = input.parent === undefined ? E.right(before) : parentOf(desk, input.parent, common.on);
  if (E.isLeft(parent)) return parent;
  return E.right({ type: "ReclassifyAgency", ...common, kind: input.kind, parent: parent.right });
});

export const end = onAgency("agencies.end", EndAgencyCodec, ({ withoutSuccessor }, { common }) =>
  E.right({ type: "EndAgency", ...common, withoutSuccessor: withoutSuccessor ?? null }),
);

export const succeed = onAgency("agencies.succeed", SuccessionCodec, (input, { desk, common }) => {
  const to = agencyNamed(desk, input.to, countsFrom(common.on));
  if (E.isLeft(to)) return to;
  const { ground } = input;
  return E.right({
    type: "RecordSuccession",
    ...common,
    to: { agency: to.right },
    function: input.function ?? null,
    words: input.words ?? [],
    ground: "decision" in ground ? { decision: documentOf(ground.decision) } : ground,
  });
});

function sourceOf({ citation, note, confidence }: AgencySourceInput): AgencySource {
  return { citation, note, confidence: confidence ?? notStated };
}

function codeOf({ scheme, code, from }: CodeInput): DatedCode {
  return { scheme, code, from: datedOf(from ?? notStated) };
}

function parentOf(desk: Desk, parent: ParentInput, on: Dated): E.Either<FrontDoorFailure, AgencyParent> {
  return typeof parent === "string" ? agencyNamed(desk, parent, countsFrom(on)) : E.right(parent);
}

/** Bodies that the decision should look at besides those that the command names. */
export function lookFor({ register }: Desk, command: AgencyCommand): RegisterLook {
  const naming = command.type === "RegisterAgency" || command.type === "IdentifyAgency";
  const codes = naming && !("unknown" in command.codes) ? command.codes : [];
  const namesakes = naming ? register.bearing(command.aliases, codes).filter((id) => id !== command.agency) : [];
  return { namesakes, reached: reachedBy(command).flatMap((id) => register.reach(id)) };
}

function reachedBy(command: AgencyCommand): ReadonlyArray<string> {
  if (command.type === "RecordSuccession") return [command.to.agency];
  const parent = "parent" in command ? command.parent : undefined;
  return typeof parent === "string" ? [parent] : [];
}
