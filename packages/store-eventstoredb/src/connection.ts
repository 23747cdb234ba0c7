/**
 * The client, replaced when it is stuck. The client reconnects by itself when a server goes away or names another
 * leader; it does not when a server stays connected and says nothing, and it never asks again what the server can do
 * when that question failed in an unusual way. Then a new one takes its place.
 */
import { type Credentials, EventStoreDBClient } from "@eventstore/db-client";
import type { LedgerAddress } from "./url.js";

export interface Connection {
  /**
   * Sent with every append, also where there is no user and the client leaves them out. An append with credentials is
   * a call of its own; without them all appends of a process share one stream, and the end of it is theirs (decision 86).
   */
  readonly credentials: Credentials;
  client(): EventStoreDBClient;
  /** To be called with every sign of life of the server. */
  heard(): void;
  /**
   * Gives up a client that was asked something at `since`, by `performance.now()`, and is stuck. Nothing happens if it
   * was given up already, or if the server has said anything since: then it is slow, and what others asked is under way.
   */
  renew(stuck: EventStoreDBClient, since: number): void;
  close(): Promise<void>;
}

/** Throws what the client says of a connection string that it does not understand. */
export function connect({ connectionString, user }: LedgerAddress): Connection {
  let client = EventStoreDBClient.connectionString(connectionString);
  let lastHeard = Number.NEGATIVE_INFINITY;
  return {
    credentials: user ?? { username: "", password: "" },
    client: () => client,
    heard: () => {
      lastHeard = performance.now();
    },
    renew: (stuck, since) => {
      if (stuck !== client || lastHeard > since) return;
      client = EventStoreDBClient.connectionString(connectionString);
      stuck.dispose().catch(() => {});
    },
    close: () => client.dispose(),
  };
}
