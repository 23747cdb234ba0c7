/** Whether parts carry all the words of a whole. Case, punctuation and how words are spaced do not count. */

/** Words of the whole, in its order, that no part carries; a word that stands twice has to be carried twice. */
export function leftOut(whole: string, parts: ReadonlyArray<string>): ReadonlyArray<string> {
  const carried = new Map<string, number>();
  for (const word of parts.flatMap(wordsOf)) carried.set(word, (carried.get(word) ?? 0) + 1);
  return wordsOf(whole).filter((word) => {
    const left = carried.get(word) ?? 0;
    carried.set(word, left - 1);
    return left <= 0;
  });
}

function wordsOf(text: string): ReadonlyArray<string> {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
