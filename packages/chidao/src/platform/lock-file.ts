/** A file that one process at a time holds. It names its holder, and one whose holder is gone is taken over. */
import { mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { textOfFile } from "./durable-files.js";

/** Somebody else holds it. */
export const lockHeld = Symbol("lock held");

/** Does it while holding the lock; `lockHeld` when it can't be had. What `act` rejects with is passed on. */
export async function withLock<A>(lock: string, act: () => Promise<A>): Promise<A | typeof lockHeld> {
  if (!(await takeLock(lock))) return lockHeld;
  try {
    return await act();
  } finally {
    await rm(lock, { force: true });
  }
}

async function takeLock(lock: string): Promise<boolean> {
  await mkdir(dirname(lock), { recursive: true });
  const holder = Number(await textOfFile(lock));
  if (Number.isSafeInteger(holder) && holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
  try {
    const handle = await open(lock, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
