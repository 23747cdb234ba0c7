/** Making the read models' file, and comparing it with the ledger. */
import { learnAsides, ledgerIdOf } from "@chidao/application";
import { openRunner, verifyViews } from "@chidao/views-sqlite";
import * as E from "fp-ts/lib/Either.js";
import { errorOf } from "../errors.js";
import { ReplayCodec, refused } from "../inputs/record-codecs.js";
import { type Session, toOutcome } from "../session.js";
import type { Outcome } from "../types/answers.js";
import type { ReadModelsOptions, ReadModelsVerified, Replayed, ReplayOptions } from "../types/read-models.js";

/** Stops between two batches when told to; what was done stays, and the next run goes on from there. */
export async function replay(
  session: Session,
  models: ReadModelsOptions | undefined,
  options: ReplayOptions = {},
): Promise<Outcome<Replayed>> {
  const malformed = refused(ReplayCodec, options, "readModels.replay");
  if (malformed !== undefined) return toOutcome(malformed);
  const { rebuild = false, signal, onProgress } = options;
  if (models === undefined) return toOutcome(E.left({ _tag: "NoReadModels" }));
  const { store, kinds } = session.environment;
  const ledger = await ledgerIdOf(session.environment)();
  if (E.isLeft(ledger)) return toOutcome(ledger);
  await learnAsides(session.environment)();
  const opened = await openRunner({ file: models.file, ledger: ledger.right, registry: kinds.registry, rebuild });
  if (!opened.ok) return { ok: false, error: errorOf(opened.error) };
  const runner = opened.value;
  const from = runner.position();
  const caughtUp = await runner.catchUp(store, {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  await runner.close();
  if (!caughtUp.ok) return { ok: false, error: errorOf(caughtUp.error) };
  const { position, complete } = caughtUp.value;
  const did = runner.role === "building" ? "built" : "caught-up";
  return { ok: true, value: { file: models.file, did, position, events: position - from, complete } };
}

export async function verify(
  session: Session,
  models: ReadModelsOptions | undefined,
): Promise<Outcome<ReadModelsVerified>> {
  if (models === undefined) return toOutcome(E.left({ _tag: "NoReadModels" }));
  const { file } = models;
  const { store, kinds } = session.environment;
  const ledger = await ledgerIdOf(session.environment)();
  if (E.isLeft(ledger)) return toOutcome(ledger);
  await learnAsides(session.environment)();
  const verified = await verifyViews(store, { file, ledger: ledger.right, registry: kinds.registry });
  if (!verified.ok) return { ok: false, error: errorOf(verified.error) };
  if (verified.value === undefined) return toOutcome(E.left({ _tag: "ReadModelsOutdated", file }));
  const { position, models: compared, firstDifference } = verified.value;
  const same = firstDifference === undefined;
  return { ok: true, value: { file, position, same, models: compared, firstDifference: firstDifference ?? null } };
}
