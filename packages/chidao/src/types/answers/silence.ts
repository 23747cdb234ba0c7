/** Who was asked, who answered, and who is silent. */
import type { Basis, DateGiven, PartyView } from "./base.js";

/** `silent`: the last day for an answer has passed. `unknown`: that day can't be told. */
export type ReplyState = "answered" | "awaited" | "silent" | "unknown";

export interface SilenceCounts {
  readonly states: Readonly<Record<ReplyState, number>>;
  /** Of those answered: after the last day for an answer. */
  readonly answeredLate: number;
  readonly total: number;
}

export interface SilenceView {
  readonly basis: Basis;
  /** Each time a body was asked, or answered without being asked. */
  readonly unit: "request to a body";
  /** The policy: working days for an answer where the request names no day, and whether silence is agreement. */
  readonly replyDays: number;
  readonly silenceIsAgreement: boolean;
  readonly rows: ReadonlyArray<SilenceCounts & { readonly party: PartyView }>;
  readonly all: SilenceCounts;
  /** The silent ones, the longest first. */
  readonly silent: ReadonlyArray<{
    readonly assignment: string;
    readonly party: PartyView;
    readonly askedOn: DateGiven | null;
    readonly replyBy: string | null;
  }>;
}
