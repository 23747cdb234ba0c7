/** Why read models can't be had or kept. What the store or SQLite says comes through as it is. */
import type { StoreFault, UndecodableEvent } from "@chidao/core";

export type ViewsFault = StoreFault | UndecodableEvent | RunnerBusy | NotViews | ViewsOfAnotherLedger;

/** Another runner feeds these models. Wait for it, or end it. */
export interface RunnerBusy {
  readonly _tag: "RunnerBusy";
  readonly file: string;
  /** Who said to be the runner last: `undefined` when it has not said so yet. */
  readonly holder: Holder | undefined;
}

export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** UTC instant at which it began. */
  readonly since: string;
}

/** Something else stands there, or a format of a newer release. It is left as it is. */
export interface NotViews {
  readonly _tag: "NotViews";
  readonly file: string;
  readonly cause: string;
}

/** The file holds read models, but of another ledger. */
export interface ViewsOfAnotherLedger {
  readonly _tag: "ViewsOfAnotherLedger";
  readonly file: string;
  readonly expected: string;
  readonly found: string;
}
