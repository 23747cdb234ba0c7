/** Commands that a test may not be allowed to run, such as mounting a small disk. */
import { execFileSync } from "node:child_process";

/** Whether the command ran and ended well. */
export function tryCommand(command: string, ...parameters: ReadonlyArray<string>): boolean {
  try {
    execFileSync(command, parameters, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
