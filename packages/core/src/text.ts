/** A phrase for people, in the two languages that Chidao speaks. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Text;
