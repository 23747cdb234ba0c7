/**
 * Counts the transactions in a write-ahead log from its bytes (https://sqlite.org/fileformat2.html#walformat), so that
 * a test need not believe what the store says of itself. It holds as long as no checkpoint has begun the log anew.
 */
import { existsSync, readFileSync } from "node:fs";

const headerBytes = 32;
const frameHeaderBytes = 24;

/** How many commits stand in the log of this ledger file. SQLite keeps no locks on the log, so reading it is harmless. */
export function commitsInLog(file: string): number {
  if (!existsSync(`${file}-wal`)) return 0;
  const log = readFileSync(`${file}-wal`);
  if (log.length < headerBytes) return 0;
  const frameBytes = frameHeaderBytes + log.readUInt32BE(8);
  const salts = log.toString("hex", 16, 24);
  let commits = 0;
  for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
    const isOfThisLog = log.toString("hex", at + 8, at + 16) === salts;
    if (isOfThisLog && log.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits;
}
