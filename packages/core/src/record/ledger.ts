/** Index 0 of every ledger. An illustrative ledger says so on every screen that is made from it. */
import type { TypeOf } from "../codec/codec.js";
import { bool, textUpTo } from "../codec/scalars.js";
import { struct } from "../codec/structures.js";
import { Uuid } from "../identifiers.js";
import { entryFields } from "./entry-data.js";
import { defineEvent } from "./event-definition.js";

export const LedgerOpened = defineEvent(
  "LedgerOpened",
  1,
  struct({ ...entryFields, ledger: Uuid, name: textUpTo(500), illustrative: bool }),
);
export type LedgerOpened = TypeOf<typeof LedgerOpened.data>;
