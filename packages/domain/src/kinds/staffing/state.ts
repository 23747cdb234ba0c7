/** What is known of guidance, lists, dossiers and headcount in a staffing task. */
import type { Dated } from "@chidao/core";
import type { Reference } from "../../assignment/reference-work.js";
import { type Party, partyKey } from "../../shared/party.js";

export interface FrameworkList {
  readonly list: string;
  readonly regime: string;
  readonly edition: number;
  /** False when only a part of the list was recorded, so that a name that is missing proves nothing. */
  readonly whole: boolean;
  readonly positions: ReadonlyArray<string>;
}

export interface Position {
  readonly position: string;
  readonly body: Party | null;
}

export interface ApprovedPosition {
  readonly position: string;
  readonly headcount: number | null;
  readonly grades: ReadonlyArray<{ readonly grade: number; readonly persons: number }>;
}

export interface Dossier {
  readonly dossier: string;
  readonly body: Party;
  readonly regime: string;
  readonly purpose: string;
  /** `null`: not known. */
  readonly decidesAlone: boolean | null;
  readonly parts: ReadonlyArray<string>;
  readonly receivedOn: Dated;
  /** When all parts were there; `undefined` while one is missing. */
  readonly fullOn: Dated | undefined;
  readonly returnedOn: Dated | undefined;
  readonly reviewedOn: Dated | undefined;
  readonly decidedOn: Dated | undefined;
  readonly verdict: string | undefined;
  readonly positions: ReadonlyArray<ApprovedPosition>;
}

export interface Headcount {
  readonly body: Party;
  readonly regime: string;
  readonly on: Dated;
  readonly given: number;
  /** `null`: not known. */
  readonly used: number | null;
}

export interface StaffingState {
  readonly guidance: ReadonlyArray<string>;
  readonly norms: ReadonlyArray<{ readonly subject: string; readonly headcount: number }>;
  readonly lists: ReadonlyArray<FrameworkList>;
  readonly positions: ReadonlyArray<Position>;
  readonly dossiers: ReadonlyArray<Dossier>;
  /** The newest for each body and regime. */
  readonly headcounts: ReadonlyArray<Headcount>;
  readonly scope: ReadonlyArray<Party>;
  readonly ratios: number;
  readonly references: ReadonlyArray<Reference>;
}

export const noStaffing: StaffingState = {
  ...{ guidance: [], norms: [], lists: [], positions: [], dossiers: [] },
  ...{ headcounts: [], scope: [], ratios: 0, references: [] },
};

export function dossierOf({ dossiers }: StaffingState, name: string): Dossier | undefined {
  return dossiers.find(({ dossier }) => dossier === name);
}

/** Changes one dossier; an unknown one changes nothing. */
export function onDossier(state: StaffingState, name: string, change: (dossier: Dossier) => Dossier): StaffingState {
  return { ...state, dossiers: state.dossiers.map((each) => (each.dossier === name ? change(each) : each)) };
}

/** The newest edition of a list. */
export function listNamed({ lists }: StaffingState, name: string): FrameworkList | undefined {
  return lists
    .filter(({ list }) => list === name)
    .reduce<FrameworkList | undefined>((last, each) => (each.edition >= (last?.edition ?? 0) ? each : last), undefined);
}

/** Names are compared without regard to case and white space; diacritics count. */
export function isOnList({ positions }: FrameworkList, name: string): boolean {
  const plain = (words: string): string => words.trim().replace(/\s+/gu, " ").toLowerCase();
  return positions.some((each) => plain(each) === plain(name));
}

/** The bodies that are to have approved positions: those named, and those that asked. Each once. */
export function bodiesInScope({ scope, dossiers }: StaffingState): ReadonlyArray<Party> {
  const all = [...scope, ...dossiers.map(({ body }) => body)];
  return [...new Map(all.map((body) => [partyKey(body), body])).values()];
}

/** Whether the body's positions were approved; a later refusal of a change leaves the approval in place. */
export function isApproved({ dossiers }: StaffingState, body: Party): boolean {
  return dossiers.some((each) => partyKey(each.body) === partyKey(body) && each.verdict === "approved");
}
