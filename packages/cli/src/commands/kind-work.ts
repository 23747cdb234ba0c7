/**
 * One command for each kind's own work, made from what the kind says of itself. No kind is named here: a kind that is
 * added to the front door has its commands at once.
 */
import type { KindInfo } from "chidao";
import type { CommandGroup } from "../define/command.js";
import { writeCommand } from "../define/write-command.js";
import { asksForBodies, flagsOf, givenFields, kebab } from "../input/field.js";
import { about } from "../messages/about.js";

export function kindGroups(kinds: ReadonlyArray<KindInfo>): ReadonlyArray<CommandGroup> {
  return kinds.map(({ name, label, works }) => ({
    name,
    about: { vi: `việc riêng của loại: ${label.vi}`, en: `work of the kind: ${label.en}` },
    commands: works.map(workCommand),
  }));
}

function workCommand({ command, label, fields }: KindInfo["works"][number]) {
  return writeCommand({
    name: kebab(command.slice(command.indexOf("/") + 1)),
    about: label,
    ...(asksForBodies(fields) ? { notes: about.party } : {}),
    argument: { name: "assignment", about: about.args.assignment, required: true },
    flags: flagsOf(fields),
    write: ({ chidao, argument, flags, entry }) =>
      chidao.assignments.work({ ...entry, assignment: argument, type: command, fields: givenFields(fields, flags) }),
  });
}
