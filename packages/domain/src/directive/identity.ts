/**
 * Who issued a document under which number. All of it is a claim that may be learnt later or turn out wrong; none of
 * it addresses the directive. Number and symbol are unique within one issuer, year and series (Decree 30/2020/NĐ-CP,
 * article 15).
 */
import { CivilYear, Dated, isUnknown, orUnknown, struct, type TypeOf, textUpTo } from "@chidao/core";
import { Party } from "../shared/party.js";

export const DocumentIdentity = struct({
  /** The type's abbreviation or name, such as "CT" or "thông báo kết luận". */
  type: orUnknown(textUpTo(100)),
  number: orUnknown(textUpTo(50)),
  symbol: orUnknown(textUpTo(100)),
  /** The number series; secret documents and each type of legal document have their own. */
  series: orUnknown(textUpTo(100)),
  issuer: orUnknown(Party),
  year: orUnknown(CivilYear),
  issuedOn: Dated,
});
export type DocumentIdentity = TypeOf<typeof DocumentIdentity>;

const needed = ["number", "symbol", "issuer", "year"] as const;

/** What is still unknown of the parts that make a document unique. */
export function missingParts(identity: DocumentIdentity): ReadonlyArray<string> {
  return needed.filter((part) => isUnknown(identity[part]));
}

/**
 * The parts of the key under which the identity is claimed; `undefined` while one of them is unknown. The key of a
 * secret document is its keyed hash, which tells nothing of the number.
 */
export function claimKeyOf(
  identity: DocumentIdentity,
  sealed: { readonly claim: string } | null = null,
): ReadonlyArray<string> | undefined {
  if (sealed !== null) return ["secret", sealed.claim];
  const { number, symbol, series, issuer, year } = identity;
  if (isUnknown(number) || isUnknown(symbol) || isUnknown(issuer) || isUnknown(year)) {
    return undefined;
  }
  return [partyKeyOf(issuer), year, isUnknown(series) ? commonSeries : series, symbol, number];
}

/** Stands in the key for a series that nobody stated; it is never stored as a fact. */
const commonSeries = "*";

/** A body and words that read like its id are told apart. */
export function partyKeyOf(issuer: Party): string {
  if ("agency" in issuer) return `agency:${issuer.agency}`;
  return `words:${"asWritten" in issuer ? issuer.asWritten : issuer.collective.words}`;
}
