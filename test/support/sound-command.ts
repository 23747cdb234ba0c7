/** What one command of the front door takes in the office, and what it is not asked. */
export type Given = Readonly<Record<string, unknown>>;

/** Faults that are refused or flagged; a body of the input is named as a field of `bodies`. */
export type Fault =
  | "an actor without a part in it"
  | "an actor that nobody knows"
  | "an actor that had ended"
  | "a day before everything"
  | "a day in the future"
  | "a body that is not there on the day";

export interface SoundCommand {
  readonly sound: Given;
  /** What the record contradicts, or what contradicts itself. */
  readonly contradiction: Given;
  /** Fields that name a body; the actor is one everywhere. */
  readonly bodies?: ReadonlyArray<string>;
  /** What is asked of every other command and not of this one, and why. */
  readonly except?: Readonly<Partial<Record<Fault, string>>>;
}

/** Why a command is not asked about a fault. */
export const ofRegister = {
  "an actor without a part in it": "whoever has a source enters what it says",
} as const;
export const ofNoOrder = { "a day before everything": "nothing has to come before it" } as const;
export const ofBeginning = {
  "an actor that nobody knows": "the first entries are made before anybody is in the register",
} as const;
export const ofRecord = { "an actor without a part in it": "whoever received or saw it may record it" } as const;
export const ofSource = "each entry bears the day of its own fact, as its source has it";
