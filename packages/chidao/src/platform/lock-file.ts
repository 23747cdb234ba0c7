/** Doing something that two processes must not do at once. */
import { dirname } from "node:path";
import { takeOsLock } from "@chidao/sqlite";
import { makeFolder } from "./durable-files.js";

/** Somebody else holds it. */
export const lockHeld = Symbol("lock held");

/** Does it while holding the lock; `lockHeld` when it can't be had. What `act` rejects with is passed on. */
export async function withLock<A>(lock: string, act: () => Promise<A>): Promise<A | typeof lockHeld> {
  await makeFolder(dirname(lock));
  const taken = await takeOsLock(lock);
  if (!taken.ok) throw new Error(taken.error._tag);
  if (taken.value === undefined) return lockHeld;
  try {
    return await act();
  } finally {
    taken.value.release();
  }
}
