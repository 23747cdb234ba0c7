/** How callers state a deadline. */
import type { DateInput } from "./base.js";

/**
 * A day; words and the day that somebody says they mean; words alone, which are read and resolved by the rules in
 * force; words that nobody understood; or none, with the reason.
 */
export type DeadlineInput =
  | string
  | { readonly words: string; readonly due: string }
  | {
      readonly words: string;
      /** An item of the Government's work programme has an earlier limit in its month. Default: ordinary. */
      readonly duty?: "ordinary" | "work-programme";
      /** The day from which a period counts, once it is known. */
      readonly countsFrom?: DateInput;
    }
  | { readonly words: string; readonly unparsed: string }
  | { readonly none: string };
