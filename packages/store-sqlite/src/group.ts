/**
 * Group commit: appends that wait at the same time share one transaction, and so one wait for the disk. Nobody is
 * answered before the COMMIT that holds the whole group, since even a refusal may rest on what an earlier request of
 * the group inserted, which is true only once it is on the disk.
 */
import type { LeafEvent } from "@chidao/core/merkle";
import { type Appended, type AppendRequest, fail, type Outcome, type StoreFault } from "@chidao/core/store";
import { concernsOneRequest, type SqliteDatabase, type SqliteStatement, toStoreFault } from "@chidao/sqlite";
import { type Append, prepareAppends } from "./append.js";
import { prepareFrontierKeeper } from "./frontier.js";
import { prepareReader } from "./read.js";

/** What a request is answered with, or the defect of its caller that it ran into. */
export type Decision =
  | { readonly kind: "outcome"; readonly outcome: Outcome<Appended, StoreFault> }
  | { readonly kind: "defect"; readonly error: TypeError };

/**
 * Decides the requests one after the other, each in the light of those before it, and commits what they added: one
 * decision for each. Throws what the engine throws, with nothing written and no transaction left open.
 */
export type GroupTransaction = (requests: ReadonlyArray<AppendRequest>) => ReadonlyArray<Decision>;

export function prepareGroup(database: SqliteDatabase, file: string): GroupTransaction {
  const keeper = prepareFrontierKeeper(database, prepareReader(database));
  const { plainly, guarded } = prepareAppends(database);
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  const rollback = database.prepare("ROLLBACK");

  function appendWith(append: Append, request: AppendRequest): Decision {
    const outcome = append(request);
    if (outcome.ok && !outcome.value.repeated) keeper.add(leavesOf(request, outcome.value));
    return { kind: "outcome", outcome };
  }

  function decide(request: AppendRequest): Decision {
    try {
      return appendWith(guarded, request);
    } catch (error) {
      if (!concernsOneRequest(error)) throw error;
      if (error instanceof TypeError) return { kind: "defect", error };
      return { kind: "outcome", outcome: fail(toStoreFault(error, file)) };
    }
  }

  function transact(work: () => ReadonlyArray<Decision>): ReadonlyArray<Decision> {
    begin.run();
    try {
      keeper.begin();
      const decisions = work();
      if (decisions.some(hasAdded)) {
        keeper.write();
        commit.run();
        keeper.settle();
      } else rollback.run();
      return decisions;
    } catch (error) {
      rollBack(rollback);
      throw error;
    }
  }

  return (requests) => {
    try {
      return transact(() => requests.map((request) => appendWith(plainly, request)));
    } catch (error) {
      // One of them is at fault, which is rare: all are decided anew, each so that it can be taken back by itself.
      if (concernsOneRequest(error)) return transact(() => requests.map(decide));
      throw error;
    }
  };
}

function leavesOf({ stream, events }: AppendRequest, { lastRevision }: Appended): ReadonlyArray<LeafEvent> {
  const first = lastRevision + 1 - events.length;
  return events.map((event, at) => ({ ...event, stream, revision: first + at }));
}

/** Whether the request added events, so that there is something to commit and to tell readers of. */
export function hasAdded(decision: Decision): boolean {
  return decision.kind === "outcome" && decision.outcome.ok && !decision.outcome.value.repeated;
}

/** After some errors SQLite has rolled back by itself; then it refuses, and there is nothing left to do. */
function rollBack(rollback: SqliteStatement): void {
  try {
    rollback.run();
  } catch {
    // The first error is the one to report; the connection is out of the transaction either way.
  }
}
