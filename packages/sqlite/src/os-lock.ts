/**
 * A lock that one process at a time holds: an open transaction on a file of its own. The operating system takes it back
 * when the process ends, however it ends, the power going off included, so no stale lock can be left behind. The file
 * stays, empty.
 */
import { type Outcome, type StoreFault, succeed } from "@chidao/core/store";
import { chooseEngine, driverSources } from "./engine.js";
import { isBusy } from "./engine-error.js";

export interface OsLock {
  release(): void;
}

/** Undefined when another one holds it. Throws what the engine throws, when the file can't be used. */
export async function takeOsLock(file: string): Promise<Outcome<OsLock | undefined, StoreFault>> {
  const engine = await chooseEngine(driverSources);
  if (!engine.ok) return engine;
  const lock = engine.value.driver.open(file, { readOnly: false });
  try {
    lock.exec("PRAGMA busy_timeout = 0");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (isBusy(error)) return succeed(undefined);
    throw error;
  }
  return succeed({
    release: () => {
      // Said aloud, since a binding may leave the closing to the garbage collector.
      lock.exec("ROLLBACK");
      lock.close();
    },
  });
}
