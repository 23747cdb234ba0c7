/** Kinds, and the health report. */

import type { StepInputs } from "../inputs/steps.js";
import type { Text } from "./base.js";

/** One line of the health report. */
export interface DoctorCheck {
  /** For programs, in English; never translated. */
  readonly name: string;
  readonly ok: boolean;
  /** What was looked at. */
  readonly title: Text;
  /** What was found. A path, a version or an engine's own words are the same in both. */
  readonly detail: Text;
}

export interface DoctorReport {
  readonly ok: boolean;
  readonly checks: ReadonlyArray<DoctorCheck>;
}

export type FieldInput =
  | "text"
  | "document"
  | "vnd"
  | "integer"
  | "choice"
  | "boolean"
  | "party"
  | "date"
  | "decimal"
  | "code"
  | "external-ref"
  | "assignment"
  | "deadline"
  | "evidence"
  | "officer"
  | "measure"
  | "part"
  | "data"
  | "record"
  | "list";

export interface FieldInfo {
  readonly name: string;
  readonly label: Text;
  readonly input: FieldInput;
  readonly choices: ReadonlyArray<string>;
  readonly mayBeUnknown: boolean;
  readonly mayBeLeftOut: boolean;
  /** How each of a list is asked for; `null` for other inputs. */
  readonly each: FieldInput | null;
  /** The parts of a record, or of each record of a list; empty for other inputs. */
  readonly fields: ReadonlyArray<FieldInfo>;
}

/** How a step of a task's life asks for its fields. `name`: the operation under `assignments`. */
export interface StepInfo {
  readonly name: keyof StepInputs;
  readonly event: string;
  readonly label: Text;
  readonly fields: ReadonlyArray<FieldInfo>;
}

/** How a kind's work asks for its fields: what a command line or a screen is made from. */
export interface KindInfo {
  readonly name: string;
  readonly label: Text;
  readonly works: ReadonlyArray<{
    /** `kind/Imperative`. */
    readonly command: string;
    readonly label: Text;
    readonly fields: ReadonlyArray<FieldInfo>;
  }>;
}
