/** A row of the register: one body, with where each thing said of it was found. */
import type { CivilDate, Dated } from "@chidao/core";
import type { AgencyKind, AgencyLevel } from "@chidao/domain";
import type { RowSource } from "./sources.js";

export interface BodyRow {
  /** Stable for ever; it says nothing that could change. A body formed in 2025 under an old name ends in `-2025`. */
  readonly id: string;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly aliases: ReadonlyArray<string>;
  readonly level: AgencyLevel;
  readonly parent: string | null | { readonly unknown: string };
  readonly established: Dated;
  /** A day on which the source shows that the body existed. */
  readonly attestedFrom: CivilDate | null;
  readonly source: RowSource;
  readonly changes?: ReadonlyArray<ChangeRow>;
  readonly ended?: { readonly on: CivilDate; readonly source: RowSource; readonly withoutSuccessor?: string };
}

/** The same body under another name, of another kind, or under another body. */
export interface ChangeRow {
  readonly on: CivilDate;
  readonly name?: string;
  readonly aliases?: ReadonlyArray<string>;
  readonly kind?: AgencyKind;
  readonly parent?: string;
  readonly source: RowSource;
}

/** From `from` to `to`. `function` null: everything that no other row of the same body names. */
export interface SuccessionRow {
  readonly from: string;
  readonly to: string;
  readonly on: CivilDate;
  readonly function: string | null;
  readonly words: ReadonlyArray<string>;
  readonly decision: { readonly title: string; readonly number: string; readonly date: CivilDate };
  readonly source: RowSource;
}

export interface CodeRow {
  readonly agency: string;
  readonly scheme: string;
  readonly code: string;
  readonly source: RowSource;
}

export const day = (value: string): CivilDate => value as CivilDate;
export const notFound: Dated = { unknown: "chưa tìm thấy nguồn về ngày thành lập" };
export const unknownDay: Dated = { unknown: "không tra cứu" };
