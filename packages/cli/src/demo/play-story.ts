/**
 * Plays the story into a ledger: each step is a command line, run by the same program at the moment the story gives
 * for it. Whoever types the lines by hand gets the same boards.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Line, RunLine } from "../session.js";

export interface Step {
  /** When the entry is written down, in UTC. */
  readonly recordedAt: string;
  readonly run: ReadonlyArray<string>;
}

/** `onStep` is told after each step, for progress. */
export async function playStory(
  runLine: RunLine,
  folder: string,
  store: string,
  onStep: (done: number, total: number) => void,
): Promise<void> {
  const story = JSON.parse(await readFile(join(folder, "story.json"), "utf8")) as ReadonlyArray<Step>;
  for (const [position, step] of story.entries()) {
    const words = step.run.map((word) => inFolder(folder, word));
    const line = await runLine([...words, "--store", store], { now: step.recordedAt });
    if (line.exitCode !== 0) throw new Error(failed(step, line));
    onStep(position + 1, story.length);
  }
}

/** Files of the story are named from its own folder. */
function inFolder(folder: string, word: string): string {
  return word.endsWith(".json") && existsSync(join(folder, word)) ? join(folder, word) : word;
}

function failed(step: Step, { exitCode, err }: Line): string {
  return `the story stopped with exit code ${exitCode} at: ${step.run.join(" ")}\n${err}`;
}
