/**
 * The reference of a secret document, sealed: number and symbol become a commitment, and the key of the claim a keyed
 * hash. Without the key nobody can try numbers until one fits, which a plain hash would allow.
 */
import { canonicalJsonOf, normaliseClaimPart, type PersonalInput } from "@chidao/core";
import { claimKeyOf, type DocumentIdentity, type RegisterDirective } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { Environment } from "./environment.js";
import type { SecretKeyMissing } from "./failure.js";

type Sealed = Pick<RegisterDirective, "identity" | "sealedReference">;

const keptOut = { unknown: "văn bản mật, không ghi vào sổ mở" } as const;
/** Secret documents have a series of their own (Decree 30/2020/NĐ-CP, article 15). */
const secretSeries = "secret";

/** An identity whose number is not known has nothing to seal. */
export function sealReference(
  { secrets }: Pick<Environment, "secrets">,
  identity: DocumentIdentity,
): E.Either<SecretKeyMissing, Sealed> {
  const { number, symbol, series } = identity;
  const key = claimKeyOf({ ...identity, series: typeof series === "string" ? series : secretSeries });
  if (key === undefined || typeof number !== "string" || typeof symbol !== "string") {
    return E.right({ identity: { ...identity, number: keptOut, symbol: keptOut }, sealedReference: null });
  }
  if (secrets === undefined) return E.left({ _tag: "SecretKeyMissing" });
  const reference: PersonalInput = { personal: `${number}/${symbol}` };
  return E.right({
    identity: { ...identity, number: keptOut, symbol: keptOut },
    sealedReference: {
      reference,
      claim: secrets.hmacSha256(`chidao/claim/1\n${canonicalJsonOf(key.map(normaliseClaimPart))}`),
      keyId: secrets.hmacSha256("chidao/key-id/1"),
    },
  });
}
