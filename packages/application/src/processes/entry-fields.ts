/** What every command says of itself. */
import type { By, Dated, Provenance } from "@chidao/core";

export interface EntryFields {
  readonly on: Dated;
  readonly by: By;
  readonly provenance: Provenance;
}
