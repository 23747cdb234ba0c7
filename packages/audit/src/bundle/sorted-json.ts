/** JSON with the members of every object in the order of their names and no white space, as RFC 8785 writes these values. */

export type Json = string | number | boolean | null | ReadonlyArray<Json> | { readonly [name: string]: Json };

export function sortedJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${sortedJson(member)}`).join(",")}}`;
}

/** The value of a text that is exactly what `sortedJson` writes for it; undefined for any other. */
export function parseSortedJson(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return sortedJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
