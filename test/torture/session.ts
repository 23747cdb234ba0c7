/** Runs of many rounds: where their folders stand, what they add up to, and how far they are. */
import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { RoundReport } from "./round.js";

/** The recorder plays the disk, so the folders may stand in memory, where there is such a place. */
export function placeForFolders(): string {
  return existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
}

export type Total = Omit<RoundReport, "seed" | "broken" | "folder">;

export const noReport: Total = {
  operations: 0,
  syncs: 0,
  kills: 0,
  refusedWrites: 0,
  acknowledged: 0,
  shown: 0,
  copies: 0,
  clones: 0,
};

export function addUp(total: Total, report: RoundReport): Total {
  return {
    operations: total.operations + report.operations,
    syncs: total.syncs + report.syncs,
    kills: total.kills + report.kills,
    refusedWrites: total.refusedWrites + report.refusedWrites,
    acknowledged: total.acknowledged + report.acknowledged,
    shown: total.shown + report.shown,
    copies: total.copies + report.copies,
    clones: total.clones + report.clones,
  };
}

let saidAt = 0;

/** One line now and then. */
export function progress(total: Total, rounds: number, until: number, everyMs: number): void {
  const now = Date.now();
  if (now - saidAt < everyMs) return;
  saidAt = now;
  const left = Math.max(0, Math.round((until - now) / 1000));
  process.stdout.write(
    `torture: ${rounds} rounds, ${total.clones} crash clones, ${total.kills} kills, ${left} s left\n`,
  );
}

/** For a round in which something is meant to be broken: what it kept is thrown away. */
export async function forgetting(round: Promise<RoundReport>): Promise<RoundReport> {
  const report = await round;
  if (report.folder !== undefined) rmSync(report.folder, { recursive: true, force: true });
  return report;
}
