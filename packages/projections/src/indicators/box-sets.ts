/**
 * Which boxes belong together: what rates are made of. Every box says once what it is; the sets follow, so that a new
 * box can't be left out of a denominator unseen.
 */
import type { Text } from "@chidao/core";
import { type Box, boxes } from "../boxes.js";

interface BoxNature {
  /** `apart`: neither done nor still to be done by the lead: handed in, left by an exit, or not known. */
  readonly work: "done" | "open" | "handed-in" | "exit" | "not-known";
  /** Whether the box says that there is a day to judge by. */
  readonly dueDay: "yes" | "no" | "not-said";
}

const natures: Readonly<Record<Box, BoxNature>> = {
  doneOnTime: { work: "done", dueDay: "yes" },
  doneLate: { work: "done", dueDay: "yes" },
  doneWithoutDeadline: { work: "done", dueDay: "no" },
  notYetDue: { work: "open", dueDay: "yes" },
  nearDue: { work: "open", dueDay: "yes" },
  overdue: { work: "open", dueDay: "yes" },
  noDeadline: { work: "open", dueDay: "no" },
  unresolvedDeadline: { work: "open", dueDay: "not-said" },
  awaitingVerification: { work: "handed-in", dueDay: "not-said" },
  returned: { work: "open", dueDay: "not-said" },
  postponed: { work: "open", dueDay: "not-said" },
  requested: { work: "open", dueDay: "no" },
  revoked: { work: "exit", dueDay: "not-said" },
  notPursued: { work: "exit", dueDay: "not-said" },
  superseded: { work: "exit", dueDay: "not-said" },
  unknown: { work: "not-known", dueDay: "not-said" },
};

const those = (holds: (nature: BoxNature) => boolean): ReadonlyArray<Box> => boxes.filter((box) => holds(natures[box]));

const isOpen = ({ work }: BoxNature): boolean => work === "open";
const isDone = ({ work }: BoxNature): boolean => work === "done";
const hasDay = ({ dueDay }: BoxNature): boolean => dueDay === "yes";

/** Nothing is expected of the lead meanwhile. */
const paused: ReadonlyArray<Box> = ["returned", "postponed", "requested"];

/** Boxes by what is in them. */
export const boxSets = {
  all: boxes,
  done: those(isDone),
  doneWithDay: those((nature) => isDone(nature) && hasDay(nature)),
  open: those(isOpen),
  openWithDay: those((nature) => isOpen(nature) && hasDay(nature)),
  /** Still to be done, and nothing holds the lead up. */
  active: those(isOpen).filter((box) => !paused.includes(box)),
  /** Exactly the boxes that the four official classes are a view of. */
  withDay: those(hasDay),
  judged: those(({ work }) => work !== "not-known"),
  pursued: those(({ work }) => work !== "exit"),
} as const satisfies Readonly<Record<string, ReadonlyArray<Box>>>;

/** A denominator: which boxes, and how it is called. */
export interface Denominator<B extends string = string> {
  readonly id: string;
  readonly words: Text;
  readonly boxes: ReadonlyArray<B>;
}

/** Every denominator that official rates use, by name; see `docs/reference/indicators.md`. */
export const denominators = {
  given: {
    id: "of-given",
    words: { vi: "tổng số nhiệm vụ đã giao", en: "all given" },
    boxes: boxSets.all,
  },
  pursued: {
    id: "of-pursued",
    words: { vi: "nhiệm vụ đã giao, trừ số đã kết thúc theo cách khác", en: "all given but those that left otherwise" },
    boxes: boxSets.pursued,
  },
  judged: {
    id: "of-judged",
    words: { vi: "nhiệm vụ đã giao có tình trạng rõ", en: "those given whose status is known" },
    boxes: boxSets.judged,
  },
  withDay: {
    id: "of-with-deadline",
    words: {
      vi: "nhiệm vụ có hạn xác định được ngày, thuộc bốn loại chính thức",
      en: "those with a day as deadline, in the four official classes",
    },
    boxes: boxSets.withDay,
  },
  doneOrOverdue: {
    id: "of-done-or-overdue",
    words: { vi: "nhiệm vụ đã hoàn thành hoặc đang quá hạn", en: "done + overdue" },
    boxes: [...boxSets.done, "overdue"],
  },
  doneWithDayOrOverdue: {
    id: "of-done-with-deadline-or-overdue",
    words: { vi: "nhiệm vụ có hạn đã hoàn thành hoặc đang quá hạn", en: "done with a deadline + overdue" },
    boxes: [...boxSets.doneWithDay, "overdue"],
  },
  done: {
    id: "of-done",
    words: { vi: "nhiệm vụ đã hoàn thành", en: "done only" },
    boxes: boxSets.done,
  },
  doneWithDay: {
    id: "of-done-with-deadline",
    words: { vi: "nhiệm vụ có hạn đã hoàn thành", en: "done only, with a deadline" },
    boxes: boxSets.doneWithDay,
  },
  open: {
    id: "of-open",
    words: { vi: "nhiệm vụ chưa hoàn thành", en: "not done" },
    boxes: boxSets.open,
  },
  openWithDay: {
    id: "of-open-with-deadline",
    words: { vi: "nhiệm vụ có hạn chưa hoàn thành", en: "not done, with a deadline" },
    boxes: boxSets.openWithDay,
  },
} as const satisfies Readonly<Record<string, Denominator<Box>>>;
