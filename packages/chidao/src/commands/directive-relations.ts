/** What other documents do to a directive: amended, corrected, replaced, recalled, merged. */

import { type CommandContext, handleDirectiveCommand } from "@chidao/application";
import type { Codec } from "@chidao/core";
import { type DirectiveCommand, describeDirective, type RelatedDocument } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import {
  AmendDirectiveCodec,
  ConcludeMeetingCodec,
  CorrectDirectiveCodec,
  MergeDirectivesCodec,
  RecallDirectiveCodec,
  ReplaceDirectiveCodec,
} from "../inputs/directive-codecs.js";
import { changesOf, throughOf } from "../inputs/directives.js";
import { directiveNamed } from "../inputs/resolve.js";
import { datedOf, documentOrUnknown, notStated } from "../inputs/values.js";
import type { Session } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type {
  AmendDirectiveInput,
  ConcludeMeetingInput,
  CorrectDirectiveInput,
  EntryInput,
  MergeDirectivesInput,
  RecallDirectiveInput,
  ReplaceDirectiveInput,
  ThroughInput,
} from "../types/inputs.js";
import { directiveNow } from "./directive-now.js";
import { type HandOver, type Writing, write } from "./write.js";

interface Relating extends EntryInput {
  readonly directive: string;
  readonly through?: ThroughInput;
}

export function amend(session: Session, given: AmendDirectiveInput): Promise<Outcome<Written>> {
  return relate(session, AmendDirectiveCodec, given, "directives.amend", async (common, through, { input }) => {
    const now = await directiveNow(session, common.directive);
    if (E.isLeft(now)) return now;
    const known = describeDirective(now.right.history.facts)?.provisions ?? [];
    return E.right({
      type: "AmendDirective",
      ...common,
      through,
      effectiveOn: datedOf(input.effectiveOn ?? notStated),
      text: input.text ?? notStated,
      changes: changesOf(input.changes, input.text, known),
      note: input.note ?? "",
    });
  });
}

export function correctForm(session: Session, given: CorrectDirectiveInput): Promise<Outcome<Written>> {
  return relate(session, CorrectDirectiveCodec, given, "directives.correct", (common, through, { input }) =>
    E.right({ type: "CorrectDirective", ...common, through, corrections: input.corrections }),
  );
}

export function replace(session: Session, given: ReplaceDirectiveInput): Promise<Outcome<Written>> {
  return relate(session, ReplaceDirectiveCodec, given, "directives.replace", (common, through, { input }) => {
    const effectiveOn = datedOf(input.effectiveOn ?? notStated);
    return E.right({ type: "ReplaceDirective", ...common, through, effectiveOn, reason: input.reason });
  });
}

export function recall(session: Session, given: RecallDirectiveInput): Promise<Outcome<Written>> {
  return relate(session, RecallDirectiveCodec, given, "directives.recall", (common, through, { input }) =>
    E.right({ type: "RecallDirective", ...common, through, reason: input.reason }),
  );
}

export function conclude(session: Session, given: ConcludeMeetingInput): Promise<Outcome<Written>> {
  return relate(session, ConcludeMeetingCodec, given, "directives.conclude", (common, _, { input }) => {
    const meeting = { on: datedOf(input.meeting.on), words: input.meeting.words };
    return E.right({ type: "ConcludeMeeting", ...common, meeting, basis: documentOrUnknown(input.basis) });
  });
}

export function merge(session: Session, given: MergeDirectivesInput): Promise<Outcome<Written>> {
  return relate(session, MergeDirectivesCodec, given, "directives.merge", (common, _, { input, desk }) => {
    const survivor = directiveNamed(desk, input.survivor);
    if (E.isLeft(survivor)) return survivor;
    return E.right({ type: "MergeDirectives", ...common, survivor: survivor.right, reason: input.reason });
  });
}

type Common = Writing<unknown>["entry"] & { readonly directive: string };
type Made = E.Either<FrontDoorFailure, DirectiveCommand>;

function relate<I extends Relating>(
  session: Session,
  codec: Codec<I>,
  given: unknown,
  source: string,
  commandOf: (common: Common, through: RelatedDocument, writing: Writing<I>) => Promise<Made> | Made,
): Promise<Outcome<Written>> {
  return write(session, codec, given, source, async (writing) => {
    const { input, desk, context, entry } = writing;
    const directive = directiveNamed(desk, input.directive);
    if (E.isLeft(directive)) return directive;
    const through = throughOf(desk, input.through);
    if (E.isLeft(through)) return through;
    const command = await commandOf({ ...entry, directive: directive.right }, through.right, writing);
    return E.isLeft(command) ? command : E.right(handOver(session, context, command.right));
  });
}

function handOver(session: Session, context: CommandContext, command: DirectiveCommand): HandOver {
  return { id: command.directive, run: handleDirectiveCommand(session.environment, context, command) };
}
