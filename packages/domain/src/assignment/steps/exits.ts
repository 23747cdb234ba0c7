/** How a task ends otherwise than by its result: withdrawn, given up, split, merged with another, or replaced. */
import { rules } from "../../rules/catalogue.js";
import { field } from "../field/toolbox.js";
import { exited, type Lifecycle } from "../lifecycle-state.js";
import { defineStep } from "../lifecycle-step.js";
import { leftOut } from "../split-words.js";
import { basis, reason } from "./fields.js";

/** Withdrawn by who gave it. */
export const revoke = defineStep({
  name: "revoke",
  command: "RevokeAssignment",
  event: "AssignmentRevoked",
  label: { vi: "thu hồi nhiệm vụ", en: "revoke the task" },
  fields: { reason, basis },
  effect: (before, _data, fact) => exited(before, "revoked", fact),
  say: (data) => ({ vi: `Thu hồi nhiệm vụ: ${data.reason}`, en: `Task revoked: ${data.reason}` }),
});

/** Given up with somebody's approval. */
export const abandon = defineStep({
  name: "abandon",
  command: "AbandonAssignment",
  event: "AssignmentNotPursued",
  label: { vi: "ghi việc không tiếp tục thực hiện", en: "record that the task is not pursued" },
  fields: { reason, basis },
  effect: (before, _data, fact) => exited(before, "not-pursued", fact),
  say: (data) => ({ vi: `Không tiếp tục thực hiện: ${data.reason}`, en: `Not pursued: ${data.reason}` }),
});

/**
 * A compound task becomes several: each part is a task of its own, issued under it. Together the parts carry all words
 * of the task, or `difference` says what was left out or put otherwise.
 */
export const split = defineStep({
  name: "split",
  command: "SplitAssignment",
  event: "AssignmentSplit",
  label: { vi: "tách nhiệm vụ thành nhiều phần", en: "split the task into parts" },
  fields: {
    parts: field.some(field.part("một phần: KHÓA=LỜI VĂN", "a part: KEY=WORDS"), 50),
    difference: field.note("phần lời văn bỏ lại hoặc diễn đạt khác", "what is left out or put otherwise"),
    reason,
  },
  effect: (before, { parts }, fact) => ({
    ...exited(before, "superseded", fact),
    parts,
    superseded: { how: "split", by: undefined },
  }),
  rules: [
    {
      rule: rules.splitLeavesOut,
      breaks: ({ parts, difference }, { issued }) => {
        const missing =
          issued === undefined || difference !== ""
            ? []
            : leftOut(
                issued.words,
                parts.map(({ words }) => words),
              );
        return missing.length === 0 ? undefined : { missing: missing.join(" ") };
      },
    },
  ],
  say: ({ parts, reason: why }) => ({
    vi: `Tách thành ${parts.length} phần (${parts.map(({ key }) => key).join(", ")}): ${why}`,
    en: `Split into ${parts.length} parts (${parts.map(({ key }) => key).join(", ")}): ${why}`,
  }),
});

const isItself = (other: string | null, { issued }: Lifecycle): boolean => issued?.assignment === other;

/** The same task was recorded twice; the other one goes on. */
export const markDuplicate = defineStep({
  name: "markDuplicate",
  command: "MarkDuplicate",
  event: "AssignmentMarkedDuplicate",
  label: { vi: "ghi là trùng với nhiệm vụ khác", en: "record that it is the same as another task" },
  fields: { survivor: field.assignment("nhiệm vụ được giữ lại", "the task that goes on"), reason },
  refuses: ({ survivor }, before) => isItself(survivor, before),
  effect: (before, { survivor }, fact) => ({
    ...exited(before, "superseded", fact),
    superseded: { how: "duplicate", by: survivor },
  }),
  say: (data) => ({ vi: `Trùng với nhiệm vụ khác: ${data.reason}`, en: `Duplicate of another task: ${data.reason}` }),
});

/** Another task, or a new direction, took its place. */
export const supersede = defineStep({
  name: "supersede",
  command: "SupersedeAssignment",
  event: "AssignmentSuperseded",
  label: { vi: "ghi việc được thay thế", en: "record that the task was replaced" },
  fields: { successor: field.orNone(field.assignment("nhiệm vụ thay thế", "the task in its place")), reason, basis },
  refuses: ({ successor }, before) => successor !== null && isItself(successor, before),
  effect: (before, { successor }, fact) => ({
    ...exited(before, "superseded", fact),
    superseded: { how: "replaced", by: successor ?? undefined },
  }),
  say: (data) => ({ vi: `Được thay thế: ${data.reason}`, en: `Superseded: ${data.reason}` }),
});
