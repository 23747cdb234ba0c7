/** One step of set-up: quiet while it works, everything it said when it fails. */
import { spawn } from "node:child_process";
import { root } from "./repository.mjs";

export class StepFailed extends Error {
  constructor(message, output, ending) {
    super(message);
    this.output = output;
    this.ending = ending;
  }
}

const isWindows = process.platform === "win32";

/** The step has a process group of its own, so that an interruption reaches its grandchildren too. */
function killGroup(child, signal) {
  try {
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Ends the step when this process is told to end, and gives back a function that stops doing so. */
function passOnInterruption(child, onSignal) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const handlers = signals.map((signal) => [
    signal,
    () => {
      onSignal(signal);
      killGroup(child, signal);
    },
  ]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

/** Runs a command to its end. Its output is kept back, and travels in the failure. */
export function step({ note, failure, command, args, env = process.env, shell = false }) {
  process.stderr.write(`chidao: setting up: ${note}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      shell,
      stdio: ["ignore", "pipe", "pipe"],
      detached: !isWindows,
    });
    let output = "";
    let interruption;
    const stopPassing = passOnInterruption(child, (signal) => {
      interruption = signal;
    });
    const collect = (text) => {
      output += text;
    };
    child.stdout.setEncoding("utf8").on("data", collect);
    child.stderr.setEncoding("utf8").on("data", collect);
    child.on("error", (error) => {
      stopPassing();
      reject(new StepFailed(failure, `${output}${error.message}`, { code: 1 }));
    });
    child.on("close", (code, signal) => {
      stopPassing();
      if (interruption !== undefined) reject(new StepFailed("interrupted.", "", { signal: interruption }));
      else if (code === 0) resolve();
      else reject(new StepFailed(failure, output, signal === null ? { code } : { signal }));
    });
  });
}
