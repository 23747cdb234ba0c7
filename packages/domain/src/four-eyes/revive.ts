/** From a kept command back to one that can be decided, judged by the codec that it has today. */
import {
  type AnyCodec,
  By,
  Dated,
  isRecord,
  list,
  oneOf,
  Provenance,
  RuleFacts,
  RuleId,
  struct,
  Uuid,
} from "@chidao/core";
import {
  CorrectAgencyEntry,
  EndAgency,
  IdentifyAgency,
  ReclassifyAgency,
  RecordSuccession,
  RegisterAgency,
  RenameAgency,
} from "../agency/commands.js";
import { lifecycleCommands } from "../assignment/commands.js";
import type { Kinds } from "../assignment/kinds.js";
import { PublishCalendar } from "../calendar/decide.js";
import { directiveCommands } from "../directive/commands.js";
import { ErasePersonalValue, LiftLegalHold, PlaceLegalHold, RefuseErasure, SetRetention } from "../personal/decide.js";
import { AdoptPolicy } from "../policy/decide.js";
import type { ProposedCommand } from "./events.js";
import type { ProposableCommand } from "./four-eyes.js";

const codecs: Readonly<Record<string, AnyCodec>> = {
  ...lifecycleCommands,
  ...directiveCommands,
  RegisterAgency,
  EndAgency,
  IdentifyAgency,
  RenameAgency,
  ReclassifyAgency,
  RecordSuccession,
  CorrectAgencyEntry,
  PublishCalendar,
  AdoptPolicy,
  ErasePersonalValue,
  RefuseErasure,
  PlaceLegalHold,
  LiftLegalHold,
  SetRetention,
};

const ImportedRow = struct({
  type: oneOf("ImportEntries"),
  assignment: Uuid,
  on: Dated,
  by: By,
  provenance: Provenance,
  notes: list(struct({ rule: RuleId, facts: RuleFacts }), 1_000),
});

/** `undefined` for a command that this software does not know, or no longer in this form. */
export function reviveCommand(kept: ProposedCommand, kinds: Kinds): ProposableCommand | undefined {
  const command = { ...kept.data, type: kept.type };
  if (kept.type === "ImportEntries")
    return isImport(command, kinds) ? (command as unknown as ProposableCommand) : undefined;
  const codec = Object.hasOwn(codecs, kept.type) ? codecs[kept.type] : kinds.findWork(kept.type)?.work.commandCodec;
  return codec?.is(command) === true ? (command as unknown as ProposableCommand) : undefined;
}

function isImport(command: Readonly<Record<string, unknown>>, kinds: Kinds): boolean {
  const { steps, ...row } = command;
  return ImportedRow.is(row) && Array.isArray(steps) && steps.every((step) => isStep(step, kinds));
}

function isStep(step: unknown, kinds: Kinds): boolean {
  if (!isRecord(step) || typeof step["type"] !== "string") return false;
  const { type, ...data } = step;
  return type !== "ImportEntries" && reviveCommand({ type: type as string, data }, kinds) !== undefined;
}
