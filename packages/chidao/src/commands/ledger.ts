/** Opening the ledger. The actor's body is taken as given, since no register exists yet. */

import { openLedger } from "@chidao/application";
import { AgencyId, decodeFailure } from "@chidao/core";
import * as E from "fp-ts/lib/Either.js";
import { OpenLedgerCodec } from "../inputs/codecs.js";
import { actorAsGiven } from "../inputs/resolve.js";
import { datedOf } from "../inputs/values.js";
import { contextOf, read, type Session, toOutcome } from "../session.js";
import type { Outcome, Written } from "../types/answers.js";
import type { OpenLedgerInput } from "../types/inputs.js";
import { entryOf, writtenOf } from "./write.js";

export async function open(session: Session, given: OpenLedgerInput): Promise<Outcome<Written>> {
  const input = read(OpenLedgerCodec, given, "ledger.open");
  if (E.isLeft(input)) return toOutcome(input);
  const { on, by, name, illustrative } = input.right;
  if (!AgencyId.is(by.agency)) {
    return toOutcome(E.left(decodeFailure("ledger.open", "/by/agency", AgencyId.expected, by.agency)));
  }
  const context = contextOf(session, input.right);
  const actor = actorAsGiven(undefined, by, datedOf(on));
  const command = {
    type: "OpenLedger" as const,
    ...entryOf(input.right, actor),
    name,
    illustrative: illustrative ?? false,
  };
  const handled = await openLedger(session.environment, context, command)();
  if (E.isLeft(handled)) return toOutcome(handled);
  const { ledger, ...answer } = handled.right;
  return writtenOf(session, ledger, context, answer);
}
