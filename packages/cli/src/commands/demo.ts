/**
 * `chidao demo`: a story of dated work in a durable ledger in a temporary folder, and what can be asked of it. It
 * runs the same command lines that people type, and shows the very screens they would see.
 */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BoardView, TimelineView } from "chidao";
import { defineCommand, type Result } from "../define/command.js";
import { demoDataFolder } from "../demo/data-folder.js";
import { playStory } from "../demo/play-story.js";
import { type BoardShown, boardsShown, linesToTry, timelineShown, words } from "../demo/screens.js";
import type { Language } from "../language.js";
import type { Line, RunLine, Session } from "../session.js";

export const demoCommand = defineCommand({
  name: "demo",
  about: {
    vi: "kể một câu chuyện minh họa và cho xem các bảng (tiếng Việt, trừ khi có --lang en)",
    en: "tell an illustrative story and show its boards (in Vietnamese unless --lang en)",
  },
  flags: {},
  run: async ({ session }) => {
    const language = session.languageStated ?? "vi";
    const ledgerFile = join(await mkdtemp(join(tmpdir(), "chidao-demo-")), "chidao.db");
    const store = `sqlite:${ledgerFile}`;
    await playStory(session.runLine, demoDataFolder(), store, (done, total) =>
      progress(session, language, done, total),
    );
    const ask = (line: ReadonlyArray<string>) => succeed(session.runLine, [...line, "--store", store]);
    const screens = await Promise.all(questions().map(async (line) => (await ask([...line, "--lang", language])).out));
    const answers = await Promise.all(
      questions().map(async (line) => JSON.parse((await ask([...line, "--json"])).out)),
    );
    return {
      json: documentOf(ledgerFile, answers),
      screen: () => screenOf(language, screens, session.programName, ledgerFile),
    };
  },
});

/** The boards in their order, then the timeline. */
function questions(): ReadonlyArray<ReadonlyArray<string>> {
  const boards = boardsShown.map(({ asOf, knownAt }) => [
    "board",
    "--as-of",
    asOf,
    ...(knownAt === null ? [] : ["--known-at", knownAt]),
  ]);
  return [...boards, ["timeline", timelineShown.assignment, "--as-of", timelineShown.asOf]];
}

async function succeed(runLine: RunLine, line: ReadonlyArray<string>): Promise<Line> {
  const done = await runLine(line);
  if (done.exitCode !== 0) throw new Error(`${line.join(" ")}: exit code ${done.exitCode}\n${done.err}`);
  return done;
}

function progress({ terminal }: Session, language: Language, done: number, total: number): void {
  if (!terminal.errIsTty) return;
  terminal.err(`\r${words.playing[language]} ${done}/${total}${done === total ? "\n" : ""}`);
}

function documentOf(ledgerFile: string, answers: ReadonlyArray<unknown>): Result["json"] {
  const boards = boardsShown.map((shown: BoardShown, position) => ({
    ...shown,
    board: answers[position] as BoardView,
  }));
  return { illustrative: true, notice: words.notice, ledgerFile, boards, timeline: answers.at(-1) as TimelineView };
}

function screenOf(
  language: Language,
  screens: ReadonlyArray<string>,
  program: string,
  ledgerFile: string,
): ReadonlyArray<string> {
  const titles = [...boardsShown.map(({ title }) => title), words.timeline];
  return [
    words.title[language],
    words.notice[language],
    "",
    ...titles.flatMap((title, position) => [`=== ${title[language]} ===`, "", screens[position] ?? ""]),
    `${words.kept[language]} ${ledgerFile}`,
    words.next[language],
    ...linesToTry(program, `sqlite:${ledgerFile}`).map((line) => `  ${line}`),
  ];
}
