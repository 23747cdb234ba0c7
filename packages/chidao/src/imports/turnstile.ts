/**
 * Rows on their way at the same time hand in their appends in the order in which they came, so that tasks get their
 * handles in the order of the list. Nobody waits for the disk of another: a row may follow as soon as the one before it
 * stands in the store's line, and both may share a commit.
 */
import { categoryOf } from "@chidao/core";

/** What a row appends to, in this order. The claim is ordered too: of two rows with one identity the earlier holds it. */
const gates: ReadonlyArray<string> = ["claim", "directive", "assignment"];

export interface Turn {
  /** Appends once every row before has handed in its append to such a stream, or needs none. */
  append<A>(stream: string, append: () => Promise<A>): Promise<A>;
  /** From here on the row appends to its assignment alone. */
  skipDirective(): void;
  /** The row is done, whatever became of it. */
  leave(): void;
}

export interface Turnstile {
  /** Takes the next place in the order; whoever enters must leave. */
  enter(): Turn;
}

export function turnstile(): Turnstile {
  let last = gates.map(() => Promise.resolve());
  return {
    enter: () => {
      const before = last;
      const passes = before.map(passAfter);
      last = passes.map(({ passed }) => passed);
      const passUpTo = (end: number): void => {
        for (const { pass } of passes.slice(0, end)) pass();
      };
      return {
        append: async (stream, append) => {
          const at = gates.indexOf(categoryOf(stream));
          if (at < 0) return append();
          passUpTo(at);
          await before[at];
          const appended = append();
          passUpTo(at + 1);
          return appended;
        },
        skipDirective: () => passUpTo(gates.indexOf("assignment")),
        leave: () => passUpTo(gates.length),
      };
    },
  };
}

/** Passed when the row itself has passed and everybody before it has. */
function passAfter(before: Promise<void>): { readonly pass: () => void; readonly passed: Promise<void> } {
  let pass = (): void => {};
  const own = new Promise<void>((resolve) => {
    pass = resolve;
  });
  return { pass, passed: own.then(() => before) };
}
