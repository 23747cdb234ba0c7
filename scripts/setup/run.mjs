/** Runs the command itself: its stdio is ours, our signals are its, and its ending becomes our ending. */
import { spawn } from "node:child_process";
import { root } from "./repository.mjs";

/** At a terminal Ctrl-C reaches the command directly; it must not come twice, because twice often means "at once". */
function signalsToForward() {
  const atTerminal = process.stdin.isTTY === true || process.stdout.isTTY === true;
  return { forwarded: atTerminal ? ["SIGTERM", "SIGHUP"] : ["SIGINT", "SIGTERM", "SIGHUP"], kept: ["SIGINT"] };
}

/** Answers with the exit code or the signal that the command ended with. */
export function run(command, args) {
  const executable = command === "node" ? process.execPath : command;
  return new Promise((resolve) => {
    const child = spawn(executable, args, { cwd: root, stdio: "inherit" });
    const { forwarded, kept } = signalsToForward();
    for (const signal of kept) process.on(signal, () => undefined);
    for (const signal of forwarded) process.on(signal, () => child.kill(signal));
    child.on("error", (error) => {
      process.stderr.write(`chidao: could not start ${command}: ${error.message}\n`);
      resolve({ code: 127 });
    });
    child.on("close", (code, signal) => resolve(signal === null ? { code } : { signal }));
  });
}

/** Ends this process the way the command ended, so that a caller can't tell the difference. */
export function endAs({ code, signal }) {
  if (signal === undefined) {
    process.exitCode = code;
    return;
  }
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
