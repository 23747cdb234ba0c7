/** The signatures of authors in a log, from its first record to its last; memory does not grow with the log. */
import type { LeafHeader } from "@chidao/core/merkle";
import { type BrokenRecord, brokenTold } from "../log/check-log.js";
import { actorIn, assuranceIn } from "../log/said.js";
import type { Signatures } from "../signatures.js";
import type { AuthorList } from "./author-list.js";
import { checkAuthor } from "./check-author.js";

/** Records by what is known of their authors' signatures. */
export interface AuthorCounts {
  /** Signed with a key of the list, by the one whom the record names where that can be seen. */
  readonly fits: number;
  /** Those of them whose texts are not here, so that nobody sees whom the record names. */
  readonly actorNotSeen: number;
  /** Signed with a key of which nothing is known. */
  readonly unknownKey: number;
  readonly refuted: number;
  /** Said to be signed, and not signed. Counted once somebody brings a list. */
  readonly saidOnly: number;
}

export interface AuthorsFound extends AuthorCounts {
  readonly firstUnknown: (Place & { readonly key: string }) | null;
  readonly firstSaidOnly: Place | null;
  /** The first refuted records, in the order of the log. */
  readonly broken: ReadonlyArray<BrokenRecord>;
}

/** The counts alone, as reports have them. */
export const authorCounts = ({ fits, actorNotSeen, unknownKey, refuted, saidOnly }: AuthorsFound): AuthorCounts => ({
  ...{ fits, actorNotSeen, unknownKey, refuted, saidOnly },
});

type Place = Pick<BrokenRecord, "index" | "stream" | "revision">;

export interface AuthorsReader {
  /** The next record; `texts`: undefined where its header alone is here. */
  add(header: LeafHeader, index: number, texts: Texts | undefined): void;
  found(): AuthorsFound;
}

interface Texts {
  readonly data: string;
  readonly metadata: string;
}

/** `list`: undefined when nobody brought one; then no key is known. */
export function readAuthors(signatures: Signatures, list: AuthorList | undefined): AuthorsReader {
  const counts = { fits: 0, actorNotSeen: 0, unknownKey: 0, refuted: 0, saidOnly: 0 };
  const broken: Array<BrokenRecord> = [];
  let firstUnknown: AuthorsFound["firstUnknown"] = null;
  let firstSaidOnly: Place | null = null;
  const addSigned = (header: LeafHeader, index: number, texts: Texts | undefined): void => {
    const actor = texts === undefined ? undefined : actorIn(texts.data);
    const finding = checkAuthor(signatures, list, header, actor);
    const place = { index, stream: header.stream, revision: header.revision };
    switch (finding.kind) {
      case "fits":
        counts.fits += 1;
        if (finding.actor === "not-seen") counts.actorNotSeen += 1;
        return;
      case "unknown-key":
        counts.unknownKey += 1;
        firstUnknown ??= { ...place, key: finding.key };
        return;
      case "refuted": {
        const { rule, expected, found } = finding;
        counts.refuted += 1;
        if (broken.length < brokenTold) broken.push({ rule, ...place, id: header.id, expected, found });
        return;
      }
    }
  };
  return {
    add: (header, index, texts) => {
      if (header.signature !== null) return addSigned(header, index, texts);
      if (list === undefined || texts === undefined || assuranceIn(texts.metadata) !== "signed") return;
      counts.saidOnly += 1;
      firstSaidOnly ??= { index, stream: header.stream, revision: header.revision };
    },
    found: () => ({ ...counts, firstUnknown, firstSaidOnly, broken: [...broken] }),
  };
}
