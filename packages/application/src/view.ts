/** What questions and look-ups are answered from: the ledger folded into a read model, handles and references. */
import type { Entry } from "@chidao/core";
import {
  foldHandles,
  foldReadModel,
  foldReferences,
  type Handles,
  type ReadModel,
  type References,
} from "@chidao/projections";

export interface View {
  readonly model: ReadModel;
  readonly handles: Handles;
  readonly references: References;
}

/** A view that is being folded. */
export interface ViewFold {
  add(entry: Entry): void;
  readonly view: View;
}

export function foldView(): ViewFold {
  const fold = foldReadModel();
  const handles = foldHandles();
  const references = foldReferences();
  return {
    add: (entry) => {
      fold.add(entry);
      handles.add(entry);
      references.add(entry);
    },
    get view() {
      return { model: fold.model, handles: handles.handles, references: references.references };
    },
  };
}
