/** How directive events of version 1 are read as version 2. What version 1 did not ask for is unknown, never guessed. */

type Data = Readonly<Record<string, unknown>>;
const notAsked = { unknown: "phiên bản 1 của mục ghi không hỏi (not asked in version 1)" } as const;

export function upcastRegistered(older: unknown): unknown {
  const { signedBy, provisions, ...rest } = older as Data;
  return {
    ...rest,
    effectiveOn: notAsked,
    urgency: notAsked,
    secrecy: notAsked,
    signedBy: upcastSigner(signedBy),
    concludes: notAsked,
    notedBy: notAsked,
    sealedReference: null,
    text: notAsked,
    provisions: upcastProvisions(provisions),
  };
}

export function upcastIdentified(older: unknown): unknown {
  return { ...(older as Data), sealedReference: null };
}

/** Version 1 kept the capacity as words; which of the closed list they mean was not said. */
function upcastSigner(signedBy: unknown): unknown {
  if (typeof signedBy !== "object" || signedBy === null || !("capacity" in signedBy)) return signedBy;
  return { ...signedBy, capacity: notAsked, words: signedBy.capacity };
}

/** The order in which provisions were listed is their ordinal. */
function upcastProvisions(provisions: unknown): unknown {
  if (!Array.isArray(provisions)) return provisions;
  return provisions.map((provision: Data, n) => ({ ...provision, ordinal: n + 1, span: notAsked }));
}
