/**
 * What the process writes to: data to stdout, everything else to stderr. Tests and programs that embed the command
 * line hand in their own.
 */
import type { Environment } from "./language.js";

export interface Terminal {
  readonly env: Environment;
  readonly outIsTty: boolean;
  readonly errIsTty: boolean;
  /** Columns to fill; at least `columnsMin`. */
  readonly columns: number;
  out(text: string): void;
  err(text: string): void;
  readStdin(): Promise<Uint8Array>;
}

const columnsDefault = 100;
export const columnsMin = 40;

export function processTerminal(process: NodeJS.Process): Terminal {
  const { stdout, stderr, stdin, env } = process;
  return {
    env,
    outIsTty: stdout.isTTY === true,
    errIsTty: stderr.isTTY === true,
    columns: Math.max(columnsMin, stdout.isTTY === true ? stdout.columns : columnsOf(env)),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    readStdin: async () => {
      const chunks: Array<Uint8Array> = [];
      for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
  };
}

/** Off a terminal, `COLUMNS` (as shells export it) tells the width. */
function columnsOf(env: Environment): number {
  const told = Number(env["COLUMNS"]);
  return Number.isInteger(told) && told > 0 ? told : columnsDefault;
}

/** `NO_COLOR` wins over `FORCE_COLOR`: who asks for plain text gets it. */
export function wantsColour(env: Environment, isTty: boolean): boolean {
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTty && env["TERM"] !== "dumb";
}
