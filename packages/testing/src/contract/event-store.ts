/**
 * The contract of the event store port, as a vitest suite over a factory. Every store of ours runs it, and so can
 * yours: it asks nothing of a store but the port. What only one engine can show (a full disk, a killed process) is
 * tested beside that engine.
 */
import { describe } from "vitest";
import { appendRules } from "./append-rules.js";
import { capabilityRules } from "./capability-rules.js";
import { endingRules } from "./ending-rules.js";
import { frontierRules } from "./frontier-rules.js";
import { lifecycleRules } from "./lifecycle-rules.js";
import type { MakeStore, ManyProcesses } from "./make-store.js";
import { processRules } from "./process-rules.js";
import { readRules } from "./read-rules.js";
import { repeatRules } from "./repeat-rules.js";
import { signatureRules } from "./signature-rules.js";
import { subscriptionRules } from "./subscription-rules.js";
import { textRules } from "./text-rules.js";
import { windowRules } from "./window-rules.js";

export type { MakeStore, ManyProcesses };

/**
 * Declares the whole suite under the store's name; with `processes` also what several processes may do to one store.
 *
 * @category testing
 */
export function eventStoreContract(name: string, makeStore: MakeStore, processes?: ManyProcesses): void {
  describe(`the event store contract, kept by ${name}`, () => {
    appendRules(makeStore);
    repeatRules(makeStore);
    readRules(makeStore);
    subscriptionRules(makeStore);
    frontierRules(makeStore);
    lifecycleRules(makeStore);
    capabilityRules(makeStore);
    windowRules(makeStore);
    endingRules(makeStore);
    textRules(makeStore);
    signatureRules(makeStore);
    if (processes !== undefined) processRules(processes);
  });
}
