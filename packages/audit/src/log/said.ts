/** What a record says of its own writing, read from its texts as far as they can be read. */

export const assuranceLevels = ["declared", "authenticated", "signed", "unknown"] as const;
/** `unknown`: the metadata can't be read, or say something else. */
export type AssuranceLevel = (typeof assuranceLevels)[number];

/** On whose behalf a record says that it was written; null where that can't be read. */
export interface Actor {
  readonly agency: string | null;
  readonly officer: string | null;
}

export function assuranceIn(metadata: string): AssuranceLevel {
  const said = memberOf(parsed(metadata), "assurance");
  return assuranceLevels.find((level) => level === said) ?? "unknown";
}

export function actorIn(data: string): Actor {
  const by = memberOf(parsed(data), "by");
  return { agency: textIn(by, "agency"), officer: textIn(by, "officer") };
}

function textIn(value: unknown, name: string): string | null {
  const member = memberOf(value, name);
  return typeof member === "string" ? member : null;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** A text that is no JSON is for `verify` to name; here its writer is unknown. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
