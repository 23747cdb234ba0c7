import { type AnyField, type Steps, steps } from "@chidao/domain";
import { describe, expect, it } from "vitest";
import type {
  AssignmentInput,
  DateInput,
  DeadlineInput,
  DocumentInput,
  EvidenceInput,
  MeasureInput,
  OfficerInput,
  PartInput,
  PartyInput,
  StepInputs,
} from "../types/inputs.js";
import { operations } from "./steps.js";

interface Unknown {
  readonly unknown: string;
}

/** How a known value of each sort is typed in. */
interface Known {
  readonly text: string;
  readonly integer: number;
  readonly date: DateInput;
  readonly document: DocumentInput;
  readonly evidence: EvidenceInput;
  readonly party: PartyInput;
  readonly deadline: DeadlineInput;
  readonly officer: OfficerInput;
  readonly measure: MeasureInput;
  readonly part: PartInput;
  readonly assignment: string;
}

type One<Form> = Form extends `choice:${infer Choice}` ? Choice : Form extends keyof Known ? Known[Form] : never;
type Given<Form> = Form extends `${infer Of}|unknown`
  ? One<Of> | Unknown
  : Form extends `${infer Of}|none`
    ? Given<Of> | null
    : Form extends `${infer Of}|empty`
      ? One<Of>
      : Form extends `${infer Of}[]` | `${infer Of}[1]`
        ? ReadonlyArray<One<Of>>
        : One<Form>;

type FormOf<F> = F extends { readonly asks?: infer Form } ? NonNullable<Form> : never;
type MayBeLeftOut = `${string}|unknown` | `${string}|none` | `${string}|empty` | `${string}[]`;
type OptionalKeys<F> = { [K in keyof F]: FormOf<F[K]> extends MayBeLeftOut ? K : never }[keyof F];

type Flat<T> = { readonly [K in keyof T]: T[K] };
type Declared<F> = Flat<
  AssignmentInput & { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Given<FormOf<F[K]>> } & {
    readonly [K in OptionalKeys<F>]?: Given<FormOf<F[K]>>;
  }
>;

type FieldsOf<Name> = Extract<Steps, { readonly name: Name }>["fields"];
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Differing = {
  [Name in keyof StepInputs]: Same<Flat<StepInputs[Name]>, Declared<FieldsOf<Name>>> extends true ? never : Name;
}[keyof StepInputs];

/** Names of inputs that are not what their step declares. */
const differing: ReadonlyArray<Differing> = [];
const none: ReadonlyArray<never> = differing;

describe("the inputs of steps", () => {
  it("are, in their types, what each step declares", () => {
    expect(none).toEqual([]);
  });

  it("are there for each step of people, and each has a door", () => {
    const names: ReadonlyArray<keyof StepInputs> = operations.map(({ name }) => name as keyof StepInputs);
    expect(new Set(names).size).toBe(names.length);
    expect(steps.length - names.length).toBe(steps.filter(({ by }) => by === "program").length);
  });

  it("never name a field as an entry does", () => {
    const common = ["assignment", "on", "by", "provenance", "commandId", "correlationId", "causationId", "assurance"];
    const fields = steps.flatMap((step) => Object.keys(step.fields as Readonly<Record<string, AnyField>>));
    expect(fields.filter((name) => common.includes(name))).toEqual([]);
  });
});
