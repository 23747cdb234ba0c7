/** Runs the helper processes of the store tests and reads the lines of JSON that they say. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export interface Child {
  readonly process: ChildProcess;
  /** The next thing it says; `undefined` when it says no more. */
  next(): Promise<unknown>;
  /** Everything it says until its end. Fails when it ends badly. */
  rest(): Promise<ReadonlyArray<unknown>>;
}

export function startChild(helper: string, ...parameters: ReadonlyArray<string>): Child {
  return watch(spawn(process.execPath, [pathOf(helper), ...parameters], { stdio: ["ignore", "pipe", "pipe"] }));
}

/** The same under a limit of the shell, such as `ulimit -f 512`. */
export function startLimitedChild(limit: string, helper: string, ...parameters: ReadonlyArray<string>): Child {
  const command = [process.execPath, pathOf(helper), ...parameters];
  return watch(
    spawn("bash", ["-c", `${limit} && exec "$@"`, "bash", ...command], { stdio: ["ignore", "pipe", "pipe"] }),
  );
}

function pathOf(helper: string): string {
  return fileURLToPath(new URL(helper, import.meta.url));
}

function watch(child: ChildProcess & { readonly stdout: NodeJS.ReadableStream | null }): Child {
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let complaint = "";
  child.stderr?.on("data", (data) => {
    complaint += String(data);
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  if (child.stdout === null) throw new Error("the child has no output");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

  async function next(): Promise<unknown> {
    const line = await lines.next();
    return line.done === true ? undefined : JSON.parse(line.value);
  }

  return {
    process: child,
    next,
    rest: async () => {
      const said: Array<unknown> = [];
      for (let value = await next(); value !== undefined; value = await next()) said.push(value);
      const code = await ended;
      if (code !== 0 && child.signalCode !== "SIGKILL") throw new Error(`the child ended with ${code}: ${complaint}`);
      return said;
    },
  };
}
