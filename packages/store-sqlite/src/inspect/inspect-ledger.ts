/**
 * The store's own health report. It reads the settings back from the connections in use instead of telling what was
 * once set, and it reads the whole ledger, so it may take a while on a large one.
 */
import type { StoreCheck } from "@chidao/core/store";
import type { OpenLedger } from "../open-ledger.js";
import { eventChecks } from "./events.js";
import { frontierCheck } from "./frontier.js";
import { placeChecks } from "./place.js";
import { schemaCheck } from "./schema.js";
import { settingChecks } from "./settings.js";
import { textsCheck } from "./texts.js";

export async function inspectLedger(ledger: OpenLedger): Promise<ReadonlyArray<StoreCheck>> {
  return [
    ...(await placeChecks(ledger)),
    ...settingChecks(ledger),
    schemaCheck(ledger),
    ...eventChecks(ledger.reader),
    await textsCheck(ledger.reader),
    await frontierCheck(ledger),
  ];
}
