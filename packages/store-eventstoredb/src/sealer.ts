/**
 * Writes the count down, page by page, so that a process that opens the ledger later reads pages instead of events.
 * Every process that may write seals what it has counted. The pages of two of them are the same bytes with the same
 * id, and the revision of a page is its number: whoever comes second finds the page there. Nobody waits for a page.
 */
import { createHash } from "node:crypto";
import { NO_STREAM } from "@eventstore/db-client";
import { readFrom } from "./feed.js";
import type { Ledger } from "./ledger.js";
import { eventsOfPage, pageText } from "./page.js";
import { pause, within } from "./patience.js";
import { judge } from "./server-error.js";

export interface Sealer {
  /** Seals every page that is full by now and is not yet sealed, unless that is under way. */
  seal(): void;
  /** Resolves when nothing is being sealed. */
  whenIdle(): Promise<void>;
}

export function createSealer(ledger: Ledger): Sealer {
  const { follower, patience } = ledger;
  let working: Promise<void> | undefined;
  let sealed: number | undefined;

  async function work(): Promise<void> {
    for (let tries = 0; tries < 5 && follower.broken() === undefined; ) {
      const page = sealed ?? follower.pagesFound();
      if ((page + 1) * eventsOfPage > follower.directory.count()) return;
      if (await sealOne(ledger, page)) [sealed, tries] = [page + 1, 0];
      else {
        tries += 1;
        await pause(tries);
      }
    }
  }

  return {
    seal: () => {
      const isDue = ((sealed ?? follower.pagesFound()) + 1) * eventsOfPage <= follower.directory.count();
      if (!isDue || working !== undefined) return;
      working = work().finally(() => {
        working = undefined;
      });
    },
    whenIdle: async () => {
      if (working !== undefined) await within(patience.attemptMs, working);
    },
  };
}

/** Whether the page stands there now. A page that says something else is damage. */
async function sealOne({ connection, follower, names, patience }: Ledger, page: number): Promise<boolean> {
  const text = pageText(follower.directory, page, follower.frontierOfPage(page));
  const event = {
    id: idOf(text),
    type: names.pageType,
    contentType: "application/octet-stream" as const,
    data: new TextEncoder().encode(text),
    metadata: undefined,
  };
  const client = connection.client();
  try {
    const stored = await within(
      patience.attemptMs,
      client.appendToStream(names.pages, event, {
        expectedRevision: page === 0 ? NO_STREAM : BigInt(page - 1),
        requiresLeader: true,
        deadline: patience.attemptMs,
        credentials: connection.credentials,
      }),
    );
    return stored !== undefined;
  } catch (error) {
    if (judge(error, "append").kind !== "wrongRevision") return false;
  }
  const read = readFrom(connection, names.pages, { fromRevision: BigInt(page), maxCount: 1 });
  const message = await read.next(patience.attemptMs);
  read.leave();
  if (message.kind !== "event") return false;
  const { data } = message.event;
  if (data instanceof Uint8Array && new TextDecoder().decode(data) === text) return true;
  follower.damage(`page ${page} of the positions says something else than the log`);
  return false;
}

/** A page's id is a hash of what it says, in the form of a UUID of version 8. */
function idOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
