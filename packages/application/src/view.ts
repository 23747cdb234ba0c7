/** What reports are made from: the look-ups of the ledger, and every history folded into a read model. */
import type { Entry } from "@chidao/core";
import { foldLedgerIndex, foldReadModel, type LedgerIndex, type ReadModel } from "@chidao/projections";

export interface View extends LedgerIndex {
  readonly model: ReadModel;
}

/** A reading of the ledger that is being folded. */
export interface Fold<V extends LedgerIndex> {
  add(entry: Entry): void;
  readonly view: V;
}

export function foldView(): Fold<View> {
  const model = foldReadModel();
  const index = foldLedgerIndex();
  return {
    add: (entry) => {
      model.add(entry);
      index.add(entry);
    },
    get view() {
      return { ...index.index, model: model.model };
    },
  };
}

/** Look-ups alone; no history is kept. */
export function foldIndex(): Fold<LedgerIndex> {
  const fold = foldLedgerIndex();
  return {
    add: fold.add,
    get view() {
      return fold.index;
    },
  };
}
