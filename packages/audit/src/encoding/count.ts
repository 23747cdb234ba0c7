/** Numbers as the texts of transparency logs write them: decimal, without sign or leading zero. */

/** The number, or undefined when it is spelt otherwise or too large to be told exactly (over 2^53 - 1). */
export function countOf(text: string): number | undefined {
  const value = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}

export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
