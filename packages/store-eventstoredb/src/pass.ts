/**
 * One pass over the ledger in the server's order, from an index to the present. The client can't filter a plain read
 * of the whole log and says nothing of it, so a pass is a subscription that is left when it has caught up.
 */
import { fail, type Outcome, type RecordedEvent, type StoreFault, succeed } from "@chidao/core/store";
import type { Counted } from "./directory.js";
import { followLedger } from "./feed.js";
import type { Ledger } from "./ledger.js";
import { toRecorded } from "./recorded.js";
import { steadily } from "./steadily.js";

/** The events with indexes from `low` on that are committed when the pass ends; a fault is the last thing yielded. */
export async function* passFrom(ledger: Ledger, low: number): AsyncGenerator<Outcome<RecordedEvent, StoreFault>, void> {
  const { connection, names } = ledger;
  const { directory } = ledger.follower;
  const counted = directory.count();
  const start = directory.markFor(low);
  let [index, position] = [start.index, start.position];
  for await (const message of steadily(ledger.steady, () => followLedger(connection, names.prefix, position))) {
    if (message.kind === "fault") return yield fail(message.fault);
    if (message.kind === "caughtUp") {
      if (index < counted) yield damaged(index);
      return;
    }
    if (message.kind !== "event") continue;
    const recorded = toRecorded(message.event, names.prefix);
    if (recorded === undefined || !isAsCounted(recorded, directory.at(index))) return yield damaged(index);
    position = message.event.position;
    index += 1;
    if (index > low) yield succeed({ ...recorded, index: index - 1 });
  }
}

/** What was not counted yet is as it comes. */
function isAsCounted(event: Omit<RecordedEvent, "index">, counted: Omit<Counted, "position"> | undefined): boolean {
  if (counted === undefined) return true;
  return event.stream === counted.stream && event.revision === counted.revision && event.id === counted.id;
}

function damaged(index: number): Outcome<never, StoreFault> {
  return fail({ _tag: "StoreDamaged", cause: `the log does not hold at index ${index} what was counted there` });
}
