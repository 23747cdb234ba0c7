/**
 * How each box looks: a colour family and a shape of its own, so that no state is told by colour alone. Done late is
 * kept apart from overdue: the first is over, the second calls for action.
 */
import type { Box } from "chidao";

/** Red, amber, green (open or done in time), purple, and grey for what is not assessed. */
export type Tone = "late" | "near" | "open" | "done" | "purple" | "grey";

export interface BoxLook {
  readonly tone: Tone;
  /** A geometric mark that common fonts have; it stands beside the words and is hidden from screen readers. */
  readonly mark: string;
}

export const boxLooks: Readonly<Record<Box, BoxLook>> = {
  overdue: { tone: "late", mark: "▲" },
  nearDue: { tone: "near", mark: "◆" },
  notYetDue: { tone: "open", mark: "●" },
  doneOnTime: { tone: "done", mark: "✓" },
  doneLate: { tone: "purple", mark: "◐" },
  awaitingVerification: { tone: "grey", mark: "◇" },
  noDeadline: { tone: "grey", mark: "○" },
  unresolvedDeadline: { tone: "grey", mark: "□" },
  doneWithoutDeadline: { tone: "grey", mark: "■" },
  returned: { tone: "near", mark: "◁" },
  postponed: { tone: "grey", mark: "▽" },
  requested: { tone: "grey", mark: "◎" },
  revoked: { tone: "grey", mark: "×" },
  notPursued: { tone: "grey", mark: "–" },
  superseded: { tone: "grey", mark: "▣" },
  unknown: { tone: "grey", mark: "?" },
};

/** Boxes as the board shows them: what calls for action first. The same boxes as the front door's, each once. */
export const boxesByUrgency = Object.keys(boxLooks) as ReadonlyArray<Box>;
