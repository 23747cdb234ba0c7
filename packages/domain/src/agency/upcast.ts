/** How older entries about bodies are read: what they could not say is unknown, with that reason. */

type Data = Readonly<Record<string, unknown>>;

const notAsked = { unknown: "phiên bản cũ của mục ghi không nêu" };

/** A source of version 1 did not say whether its text was read. */
export function noConfidence(older: unknown): Data {
  const data = older as Data;
  return { ...data, source: { ...(data["source"] as Data), confidence: notAsked } };
}

export function registeredFrom1(older: unknown): Data {
  const { source, ...data } = noConfidence(older);
  return { ...data, level: notAsked, parent: notAsked, attestedFrom: null, codes: notAsked, source };
}
