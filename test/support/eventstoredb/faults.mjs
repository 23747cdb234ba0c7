/** What the double does wrong, on demand. Counters go down to 0 as they are used. */
export function createFaults() {
  return {
    /** The connections are torn off instead of writing, so many times. */
    dropBeforeCommit: 0,
    /** The connections are torn off after writing and before the answer. */
    dropAfterCommit: 0,
    /** The append is not written and never answered. */
    silentBeforeCommit: 0,
    /** The append is written and never answered. */
    silentAfterCommit: 0,
    /** No call of any kind is answered, and no subscription delivers. */
    silent: false,
    /** Bytes are taken and thrown away in both directions. */
    tcpBlackHole: false,
    /** Every append waits so long before it is written. */
    appendDelayMs: 0,
    /** Subscriptions wait so long before each message. */
    deliverDelayMs: 0,
    /** Calls that want a leader are told of another one, so many times; -1: always. */
    notLeader: 0,
    leader: { host: "127.0.0.1", port: 0 },
    /** Appends fail with an unknown error, as of a server that is busy. */
    busy: 0,
    /** A subscription is torn off after so many messages; 0: never. */
    cutSubscriptionAfter: 0,
    /** How many more subscriptions are cut. */
    cuts: 0,
    /** Data, metadata and type of one append together. */
    maxAppendBytes: 1024 * 1024,
  };
}

/** Whether a counted fault is due; uses it up. */
export function isDue(faults, name) {
  if (faults[name] === 0) return false;
  if (faults[name] > 0) faults[name] -= 1;
  return true;
}
