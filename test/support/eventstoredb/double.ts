/** Starts the double in a process of its own, as a server is, and speaks to it. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface Faults {
  readonly dropBeforeCommit: number;
  readonly dropAfterCommit: number;
  readonly silentBeforeCommit: number;
  readonly silentAfterCommit: number;
  readonly silent: boolean;
  readonly tcpBlackHole: boolean;
  readonly appendDelayMs: number;
  readonly deliverDelayMs: number;
  readonly notLeader: number;
  readonly leader: { readonly host: string; readonly port: number };
  readonly busy: number;
  readonly cutSubscriptionAfter: number;
  readonly cuts: number;
  readonly maxAppendBytes: number;
}

export interface Double {
  readonly port: () => number;
  /** The address of a ledger of its own on this server; the same name gives the same one. */
  readonly url: (ledger: string) => string;
  readonly faults: (faults: Partial<Faults>) => Promise<Faults>;
  readonly members: (members: ReadonlyArray<{ port: number; state: number }>) => Promise<void>;
  /** Tears off every connection. */
  readonly drop: () => Promise<void>;
  readonly scavenge: (stream: string, below: number) => Promise<void>;
  readonly counts: () => Promise<{ connections: number; open: number; events: number }>;
  /** `kill -9`. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port and file. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const program = fileURLToPath(new URL("./main.mjs", import.meta.url));

export async function startDouble(args: ReadonlyArray<string> = [], options = "tls=false"): Promise<Double> {
  let child: ChildProcess;
  let port = 0;
  let asked = 0;

  async function start(): Promise<void> {
    child = fork(program, [...args, "--port", String(port)], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    const [{ port: bound }] = (await once(child, "message")) as [{ port: number }];
    port = bound;
  }

  function ask(question: string, value?: unknown): Promise<unknown> {
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      const listener = (message: { id?: number; answer?: unknown }): void => {
        if (message.id !== id) return;
        child.off("message", listener);
        resolve(message.answer);
      };
      child.on("message", listener);
      child.send({ id, ask: question, value }, (error) => (error === null ? undefined : reject(error)));
    });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  await start();
  return {
    port: () => port,
    url: (ledger) => `esdb://127.0.0.1:${port}?${options}&ledger=${ledger}`,
    faults: async (faults) => (await ask("faults", faults)) as Faults,
    members: async (members) => void (await ask("members", members)),
    drop: async () => void (await ask("drop")),
    scavenge: async (stream, below) => void (await ask("scavenge", { stream, below })),
    counts: async () => (await ask("counts")) as { connections: number; open: number; events: number },
    kill: () => end("SIGKILL"),
    start,
    stop: () => end("SIGTERM"),
  };
}
