/** Set-up, then the command: the order of things, and what is said when one of them fails. */
import { ensureBuilt, isBuilt } from "./build.mjs";
import { ensureInstalled, isInstalled } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { endAs, run } from "./run.mjs";
import { StepFailed } from "./step.mjs";

/** Two copies may start at once: the second waits, looks again, and finds nothing left to do. */
async function setUp() {
  if (isInstalled() && isBuilt()) return;
  await withLock(async () => {
    await ensureInstalled();
    await ensureBuilt();
  });
}

export async function main([command, ...args]) {
  try {
    await setUp();
  } catch (failure) {
    if (!(failure instanceof StepFailed)) throw failure;
    const said = failure.output.trim();
    process.stderr.write(`${said === "" ? "" : `${said}\n\n`}chidao: set-up failed: ${failure.message}\n`);
    return endAs(failure.ending);
  }
  if (command !== undefined) endAs(await run(command, args));
}
