/** How far long work has come, told on stderr while it runs. */
import type { Text } from "chidao";
import type { Session } from "../session.js";

export interface Progress {
  readonly done: number;
  /** What there is in all; `null` where nobody can know it yet. */
  readonly total: number | null;
  /** Done a second since the work began, whatever was done by an earlier run left out. */
  readonly perSecond: number;
  /** `null` where the total or the rate is not known. */
  readonly secondsLeft: number | null;
}

/** A terminal shows one line that is written over, not more often than people can read. */
const onTerminalMs = 200;
/** A log file gets a line of its own now and then: work of hours must not look dead. */
const inFileMs = 10_000;
const clearLine = "\u001b[K";

/** Does the work and hands it the function to tell how far it has come, which may be called as often as one likes. */
export async function withProgress<A>(
  { terminal, language }: Session,
  words: (progress: Progress) => Text,
  work: (tell: (done: number, total: number | null) => void) => Promise<A>,
): Promise<A> {
  const began = performance.now();
  const every = terminal.errIsTty ? onTerminalMs : inFileMs;
  let first: number | undefined;
  let told = began;
  const tell = (done: number, total: number | null): void => {
    first ??= done;
    const now = performance.now();
    if (now - told < every) return;
    told = now;
    const perSecond = Math.round(((done - first) * 1000) / (now - began));
    const secondsLeft = total === null || perSecond === 0 ? null : Math.ceil((total - done) / perSecond);
    const line = words({ done, total, perSecond, secondsLeft })[language];
    terminal.err(terminal.errIsTty ? `\r${clearLine}${line}` : `${line}\n`);
  };
  try {
    return await work(tell);
  } finally {
    if (terminal.errIsTty && told !== began) terminal.err(`\r${clearLine}`);
  }
}
