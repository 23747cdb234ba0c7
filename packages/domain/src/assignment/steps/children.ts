/**
 * What a task tells of its children: the members of a collective, who joined later, the times of a recurring task. The
 * children themselves are tasks of their own; process managers write both, and may write them again.
 */
import { AgencyId, integer, list, nonEmpty, StreamName, struct, textOrEmpty } from "@chidao/core";
import { rules } from "../../rules/catalogue.js";
import { field } from "../field/toolbox.js";
import type { Lifecycle } from "../lifecycle-state.js";
import { defineStep } from "../lifecycle-step.js";
import { reason } from "./fields.js";
import { dueWords } from "./words.js";

const members = nonEmpty(list(AgencyId, 5_000));
const register = list(struct({ stream: StreamName, revision: integer(0) }), 10_000);

/** Before the first obligation is written: which bodies the words mean, by which register and as of which day. */
export const expandCollective = defineStep({
  name: "expandCollective",
  command: "ExpandCollective",
  event: "CollectiveExpanded",
  label: { vi: "xác định các cơ quan thuộc tập thể", en: "expand a collective" },
  by: "program",
  fields: {
    words: field.text("lời văn gọi tập thể", "the words that name the collective"),
    basisDate: field.date("theo sổ ngày nào", "as of which day"),
    register: field.data(register, "các dòng của sổ đã đọc", "the register as it was read"),
    members: field.data(members, "các cơ quan", "the bodies"),
    reason,
  },
  tellsStatus: false,
  already: ({ fanOut }) => fanOut !== undefined,
  effect: (before, data) => ({ ...before, fanOut: { members: data.members, added: [], completed: false } }),
  say: (data) => ({
    vi: `Xác định "${data.words}" gồm ${data.members.length} cơ quan`,
    en: `"${data.words}" expanded to ${data.members.length} bodies`,
  }),
});

/** A body that came to be later joins by a stated rule. */
export const addObligation = defineStep({
  name: "addObligation",
  command: "AddObligation",
  event: "ObligationAdded",
  label: { vi: "bổ sung cơ quan vào tập thể", en: "add a body to an expanded collective" },
  by: "program",
  needs: "expanded",
  fields: {
    member: field.data(AgencyId, "cơ quan", "the body"),
    rule: field.text("theo quy tắc nào", "by which rule"),
    note: field.data(textOrEmpty, "ghi chú", "a note"),
  },
  tellsStatus: false,
  already: ({ fanOut }, { member }) => membersOf(fanOut).includes(member),
  effect: (before, { member }) =>
    before.fanOut === undefined
      ? before
      : { ...before, fanOut: { ...before.fanOut, added: [...before.fanOut.added, member] } },
  say: ({ member, rule }, named) => ({
    vi: `Bổ sung ${named(member)}: ${rule}`,
    en: `${named(member)} added: ${rule}`,
  }),
});

function membersOf(fanOut: Lifecycle["fanOut"]): ReadonlyArray<string> {
  return fanOut === undefined ? [] : [...fanOut.members, ...fanOut.added];
}

/** Every member has its obligation. */
export const completeFanOut = defineStep({
  name: "completeFanOut",
  command: "CompleteFanOut",
  event: "FanOutCompleted",
  label: { vi: "ghi đã giao đủ cho từng cơ quan", en: "record that every member has its obligation" },
  by: "program",
  needs: "expanded",
  fields: { obligations: field.integer("số nghĩa vụ", "how many obligations", 1, 10_000) },
  tellsStatus: false,
  already: ({ fanOut }) => fanOut?.completed === true,
  effect: (before) =>
    before.fanOut === undefined ? before : { ...before, fanOut: { ...before.fanOut, completed: true } },
  say: ({ obligations }) => ({
    vi: `Đã giao đủ ${obligations} cơ quan`,
    en: `All ${obligations} obligations are there`,
  }),
});

/** One time of a recurring task begins, with a deadline of its own. */
export const openOccurrence = defineStep({
  name: "openOccurrence",
  command: "OpenOccurrence",
  event: "OccurrenceOpened",
  label: { vi: "mở một kỳ thực hiện", en: "open an occurrence of a recurring task" },
  fields: {
    key: field.key("kỳ, như 2026-q1", "which one, such as 2026-q1"),
    deadline: field.deadline("hạn của kỳ", "its deadline"),
  },
  tellsStatus: false,
  already: ({ occurrences }, { key }) => occurrences.includes(key),
  effect: (before, { key }) => ({ ...before, occurrences: [...before.occurrences, key] }),
  rules: [
    {
      rule: rules.occurrenceOfOther,
      breaks: (_data, { issued }) => {
        const stated = issued?.class;
        return typeof stated !== "string" || stated === "recurring" ? undefined : { class: stated };
      },
    },
  ],
  say: ({ key, deadline }) => ({
    vi: `Mở kỳ ${key}, hạn ${dueWords(deadline)}`,
    en: `Occurrence ${key} opened, due ${dueWords(deadline)}`,
  }),
});
