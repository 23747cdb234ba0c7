/**
 * `chidao demo`: a story of dated work in a durable ledger in a temporary folder, and what can be asked of it. It
 * runs the same command lines that people type, and shows the very screens they would see.
 */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AlarmsView, type BoardView, boxes, boxLabels, type HoldingsView, type TimelineView } from "chidao";
import { defineCommand, type Result } from "../define/command.js";
import { changeOneByte, type OneByteChanged, oneByteWords } from "../demo/change-one-byte.js";
import { demoDataFolder } from "../demo/data-folder.js";
import { playStory } from "../demo/play-story.js";
import {
  type BoardShown,
  boardsShown,
  countsShown,
  linesToTry,
  reorganisationShown,
  timelineShown,
  words,
} from "../demo/screens.js";
import type { Language } from "../language.js";
import type { Line, RunLine, Session } from "../session.js";

export const demoCommand = defineCommand({
  name: "demo",
  about: {
    vi: "kể một câu chuyện minh họa và cho xem các bảng (tiếng Việt, trừ khi có --lang en)",
    en: "tell an illustrative story and show its boards (in Vietnamese unless --lang en)",
  },
  notes: {
    vi: "Sổ của câu chuyện nằm trong một thư mục tạm, trừ khi --store nêu một sổ chưa có mục nào.",
    en: "The story's ledger is in a temporary folder, unless --store names one that has no entry yet.",
  },
  flags: {},
  run: async ({ session }) => {
    const language = session.languageStated ?? "vi";
    const store = session.storeStated() ?? `sqlite:${await temporaryFile()}`;
    const ledgerFile = store.replace(/^sqlite:/, "");
    await playStory(session.runLine, demoDataFolder(), store, (done, total) =>
      progress(session, language, done, total),
    );
    const ask = (line: ReadonlyArray<string>) => succeed(session.runLine, [...line, "--store", store]);
    const shown = sections(language);
    const screens = await Promise.all(shown.map(async ({ line }) => (await ask([...line, "--lang", language])).out));
    const answers = await Promise.all(shown.map(async ({ line }) => JSON.parse((await ask([...line, "--json"])).out)));
    const counts = await Promise.all(
      countLines().map(async (line) => JSON.parse((await ask([...line, "--json"])).out) as BoardView),
    );
    const changed = await changeOneByte(session.runLine, store, language);
    const program = session.programName;
    return {
      json: documentOf(ledgerFile, { answers, counts, changed }),
      screen: () => screenOf(language, { shown, screens, counts, changed, program, store, ledgerFile }),
    };
  },
});

async function temporaryFile(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), "chidao-demo-")), "chidao.db");
}

interface Section {
  readonly title: string;
  /** What to look at. */
  readonly caption?: string;
  readonly line: ReadonlyArray<string>;
}

/** The boards in their order, what reorganisations left, then the timeline. */
function sections(language: Language): ReadonlyArray<Section> {
  const { alarms, summary, holdings } = reorganisationShown;
  return [
    ...boardsShown.map(({ title, asOf, knownAt }) => ({
      title: title[language],
      line: ["board", "--as-of", asOf, ...(knownAt === null ? [] : ["--known-at", knownAt])],
    })),
    {
      title: words.alarms[language],
      caption: words.captions.alarms[language],
      line: ["agency", "alarms", "--agency", alarms.agency, "--as-of", alarms.asOf],
    },
    { title: words.summary[language], line: ["agency", "alarms", "--summary", "--as-of", summary.asOf] },
    {
      title: words.holdings[language],
      caption: words.captions.holdings[language],
      line: ["agency", "holdings", "--as-of", holdings.asOf],
    },
    {
      title: words.timeline[language],
      line: ["timeline", timelineShown.assignment, "--as-of", timelineShown.asOf],
    },
  ];
}

function countLines(): ReadonlyArray<ReadonlyArray<string>> {
  return countsShown.units.map((unit) => ["board", "--unit", unit, "--as-of", countsShown.asOf]);
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

interface Answers {
  readonly answers: ReadonlyArray<unknown>;
  readonly counts: ReadonlyArray<BoardView>;
  readonly changed: OneByteChanged | undefined;
}

function documentOf(ledgerFile: string, { answers, counts, changed }: Answers): Result["json"] {
  const boards = boardsShown.map((shown: BoardShown, position) => ({
    ...shown,
    board: answers[position] as BoardView,
  }));
  const [alarms, summary, holdings] = answers.slice(boardsShown.length, -1) as [AlarmsView, AlarmsView, HoldingsView];
  return {
    ...{ illustrative: true, notice: words.notice, ledgerFile, boards },
    counts: counts.map(({ unit, total, all }) => ({ unit, total, all })),
    reorganisation: {
      alarms,
      summary: { asOf: summary.basis.asOf, kinds: summary.summary },
      holdings,
    },
    timeline: answers.at(-1) as TimelineView,
    oneByteChanged: changed === undefined ? null : caughtAs(changed),
  };
}

/** What is the same in every run and release: keys are new each time, and hashes hold the program's version. */
function caughtAs({ words: { before, after }, report: { verdict, steps, firstBroken } }: OneByteChanged) {
  const failed = steps.filter(({ outcome }) => outcome === "fail").map(({ name }) => name);
  const { expected: _, found: __, ...record } = firstBroken ?? { expected: "", found: "" };
  return { before, after, verdict, failed, firstBroken: record };
}

interface Shown {
  readonly shown: ReadonlyArray<Section>;
  readonly screens: ReadonlyArray<string>;
  readonly counts: ReadonlyArray<BoardView>;
  readonly changed: OneByteChanged | undefined;
  readonly program: string;
  readonly store: string;
  readonly ledgerFile: string;
}

function screenOf(
  language: Language,
  { shown, screens, counts, changed, program, store, ledgerFile }: Shown,
): ReadonlyArray<string> {
  const common = linesInAll(screens);
  const told = shown.map(({ title, caption }, position) => [
    `=== ${title} ===`,
    ...(caption === undefined ? [] : [caption]),
    "",
    (screens[position] ?? "")
      .split("\n")
      .filter((line) => !common.includes(line))
      .join("\n"),
  ]);
  return [
    words.title[language],
    words.notice[language],
    "",
    words.everywhere[language],
    ...common.map((line) => `  ${line}`),
    "",
    ...told.slice(0, boardsShown.length).flat(),
    ...[
      `=== ${words.counts[language]} ===`,
      words.captions.counts[language],
      "",
      ...counts.map((board) => countLine(board, language)),
      "",
    ],
    ...told.slice(boardsShown.length).flat(),
    ...(changed === undefined ? [] : changedLines(changed, language)),
    `${words.kept[language]} ${ledgerFile}`,
    words.next[language],
    ...linesToTry(program, store).map((line) => `  ${line}`),
  ];
}

function changedLines({ file, screen }: OneByteChanged, language: Language): ReadonlyArray<string> {
  const { title, caption, file: where } = oneByteWords;
  return [`=== ${title[language]} ===`, caption[language], "", screen, `${where[language]} ${file}`, ""];
}

/** What every screen repeats is said once. */
function linesInAll(screens: ReadonlyArray<string>): ReadonlyArray<string> {
  const [first = [], ...others] = screens.map((screen) => screen.split("\n"));
  return first.filter((line) => line !== "" && others.every((lines) => lines.includes(line)));
}

function countLine({ unit, total, all }: BoardView, language: Language): string {
  const filled = boxes.filter((box) => all[box] > 0).map((box) => `${boxLabels[box][language]}: ${all[box]}`);
  return `${words.unit[unit][language]}: ${total} (${filled.join(" · ")})`;
}
