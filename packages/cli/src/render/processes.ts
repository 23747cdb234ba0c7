/** What a process manager did, or would do: what it rests on, counts, steps, and what people must look at. */
import type { FanOutView, OccurrencesView, ProcessOutcome, ProcessRun, RemindersView } from "chidao";
import { processWords as words } from "../messages/processes.js";
import { dateText } from "../messages/screens.js";
import { type Page, paragraph, type Tone } from "./page.js";
import { printable } from "./width.js";

const tones: Partial<Readonly<Record<ProcessOutcome, Tone>>> = { added: "good", refused: "bad", held: "warning" };
const shownMax = 12;

export function fanOutLines(view: FanOutView, all: boolean, page: Page): ReadonlyArray<string> {
  const names = (bodies: FanOutView["members"]): string => bodies.map(({ name }) => printable(name)).join("; ");
  const { collective, members, basisDate, undecided, waiting, there } = view;
  return [
    page.paint("strong", `${page.say(words.fanOut)} ${view.assignment}`),
    ...paragraph(page, page.say(words.members(collective, members.length, page.say(dateText(basisDate)))), { hang: 2 }),
    page.say(words.there(there, members.length)),
    ...(undecided.length === 0 ? [] : paragraph(page, page.say(words.undecided(names(undecided))), { hang: 2 })),
    ...(waiting.length === 0 ? [] : paragraph(page, page.say(words.waiting(names(waiting))), { hang: 2 })),
    ...runLines(view, all, page),
  ];
}

export function occurrencesLines(view: OccurrencesView, all: boolean, page: Page): ReadonlyArray<string> {
  return [
    page.paint("strong", page.say(words.occurrences)),
    ...runLines(view, all, page),
    ...view.untold.map(({ assignment, why }) => `${assignment}: ${page.say(words.untold[why])}`),
  ];
}

export function remindersLines(view: RemindersView, all: boolean, page: Page): ReadonlyArray<string> {
  return [
    page.paint("strong", page.say(words.reminders)),
    page.say(words.policy(view.policy)),
    ...runLines(view, all, page),
    ...view.unaddressed.map(({ assignment, step }) => `${assignment}: ${page.say(words.unaddressed[step])}`),
  ];
}

function runLines({ dryRun, counts, steps }: ProcessRun, all: boolean, page: Page): ReadonlyArray<string> {
  if (steps.length === 0) return [page.say(words.nothing)];
  const outcomes = Object.keys(counts) as ReadonlyArray<ProcessOutcome>;
  const counted = outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${page.say(words.outcomes[outcome])}: ${counts[outcome]}`);
  // What went wrong is always shown.
  const shown = all ? steps : steps.filter((step, n) => n < shownMax || step.error !== null);
  return [
    ...(dryRun ? [page.paint("warning", page.say(words.dryRun))] : []),
    counted.join(" · "),
    ...shown.flatMap(({ assignment, about, outcome, error }) => {
      const why = error === null ? "" : `: ${page.say(error.message)}`;
      const line = `${assignment} ${page.say(about)} [${page.say(words.outcomes[outcome])}]${why}`;
      const tone = tones[outcome];
      return paragraph(page, line, { indent: 2, hang: 2 }).map((each) => (tone ? page.paint(tone, each) : each));
    }),
    ...(shown.length < steps.length ? [page.paint("quiet", page.say(words.more(steps.length - shown.length)))] : []),
  ];
}
