/**
 * The whole page. One file that needs no script and loads nothing: its policy forbids both. The same answers give the
 * same bytes: no clock, no random id, no locale data of the machine takes part.
 */
import type { AssignmentList, Basis, BoardView, IndicatorsView, PeriodView, Text } from "chidao";
import { render } from "preact-render-to-string";
import { urgeListOf } from "./model/aging.js";
import { toldWhole } from "./model/attention.js";
import { groupByBody } from "./model/groups.js";
import { Bodies } from "./parts/bodies.js";
import { Footer, Header, type PageLanguage } from "./parts/header.js";
import { Indicators } from "./parts/indicators.js";
import { Aging, Urge } from "./parts/lists.js";
import { Period } from "./parts/period.js";
import { Say } from "./parts/say.js";
import { Summary } from "./parts/summary.js";
import { Appendix, Tasks } from "./parts/tasks.js";
import { paperStyle } from "./style/paper.js";
import { screenStyle } from "./style/screen.js";
import { dayText } from "./words/format.js";
import { indicatorWords } from "./words/indicators.js";
import { bodies, lists, page, period as periodWords, summary, tasks } from "./words/page.js";

export interface BoardAnswers {
  readonly board: BoardView;
  /** The tasks of the same day, position and rules as the board. */
  readonly assignments: AssignmentList;
  /** The indicators of all tasks, of the same day, position and rules. */
  readonly indicators?: IndicatorsView;
  /** A period of the same ledger, known at the same position; it ends on a day of its own. */
  readonly period?: PeriodView;
}

export interface BoardPageOptions {
  /** The language shown first; the reader can switch. */
  readonly language: PageLanguage;
  /** With more tasks than this, only those that need most attention are told whole. Default 500. */
  readonly wholeMax?: number;
}

const wholeMaxDefault = 500;
/** Paper tells every task only while they are few. */
const appendixMax = 200;
const urgeShownMax = 500;

/**
 * One self-contained HTML document. Throws (a defect of the caller) when the answers are not of the same ledger, day,
 * position and rules: a page that mixed them would state a basis that it doesn't have.
 *
 * @example
 * const html = boardPage({ board: board.value, assignments: list.value }, { language: "vi" });
 */
export function boardPage(answers: BoardAnswers, { language, wholeMax = wholeMaxDefault }: BoardPageOptions): string {
  assertSameBasis(answers);
  const { basis } = answers.board;
  const title = `${page.title[language]} – ${basis.ledger.name} – ${dayText(basis.asOf)[language]}`;
  const head = render(<Head title={title} />);
  const body = render(<Body answers={answers} language={language} wholeMax={wholeMax} />);
  const other = language === "en" ? ".vi{display:none}.en{display:inline}" : "";
  const style = `${screenStyle.replace(".en{display:none}", other === "" ? ".en{display:none}" : other)}${paperStyle(basis)}`;
  return `<!doctype html>\n<html lang="${language}"><head>${head}<style>${style}</style></head>${body}</html>\n`;
}

function assertSameBasis({ board, assignments, indicators, period }: BoardAnswers): void {
  const key = ({ ledger, knownAt, rules }: Basis) => JSON.stringify([ledger.id, knownAt.index, rules]);
  const { basis } = board;
  if (key(assignments.basis) !== key(basis) || assignments.basis.asOf !== basis.asOf) {
    throw new Error("The board and the assignments are not of the same ledger, day, position and rules.");
  }
  if (indicators !== undefined && (key(indicators.basis) !== key(basis) || indicators.total !== board.total)) {
    throw new Error("The indicators are not of the same ledger, day, position, rules and tasks as the board.");
  }
  if (period !== undefined && key(period.basis) !== key(basis)) {
    throw new Error("The period is not of the same ledger, position and rules as the board.");
  }
  if (assignments.items.length !== board.total) {
    throw new Error(`The board counts ${board.total} assignments, and ${assignments.items.length} were given.`);
  }
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

function Head({ title }: { readonly title: string }) {
  return (
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="format-detection" content="telephone=no" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
    </>
  );
}

function Contents({ links }: { readonly links: ReadonlyArray<readonly [string, Text]> }) {
  return (
    <nav aria-labelledby="contents">
      <p class="label" id="contents">
        <Say text={page.contents} />
      </p>
      <ul>
        {links.map(([anchor, words]) => (
          <li>
            <a href={`#${anchor}`}>
              <Say text={words} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface BodyProps {
  readonly answers: BoardAnswers;
  readonly language: PageLanguage;
  readonly wholeMax: number;
}

function Body({ answers: { board, assignments, indicators, period }, language, wholeMax }: BodyProps) {
  const { items } = assignments;
  const { basis, total } = board;
  const groups = groupByBody(board.rows, items);
  const told = toldWhole(items, wholeMax);
  const isTold = ({ id }: { readonly id: string }): boolean => told.has(id);
  const hasAppendix = total <= appendixMax;
  const periodHeading = period && periodWords.heading(dayText(period.from), dayText(period.to));
  const links: ReadonlyArray<readonly [string, Text]> = [
    ["summary", summary.heading],
    ["bodies", bodies.heading],
    ...(indicators === undefined ? [] : [["indicators-heading", indicatorWords.heading] as const]),
    ["aging-heading", lists.aging],
    ["urge-heading", lists.urge],
    ...(periodHeading === undefined ? [] : [["period", periodHeading] as const]),
    ["tasks", tasks.heading],
  ];
  return (
    <body>
      <Header basis={basis} language={language} />
      {total === 0 ? null : <Contents links={links} />}
      <main id="main" tabIndex={-1}>
        <Summary board={board} />
        {total === 0 ? null : (
          <>
            <Bodies groups={groups} board={board} />
            {indicators === undefined ? null : <Indicators view={indicators} />}
            <Aging items={items} />
            <Urge urge={urgeListOf(items)} shownMax={urgeShownMax} isTold={isTold} />
            {period === undefined ? null : <Period view={period} />}
            <Tasks {...{ groups, total, told, isTold, hasAppendix }} asOf={basis.asOf} />
            {hasAppendix ? <Appendix groups={groups} asOf={basis.asOf} /> : null}
          </>
        )}
      </main>
      <Footer basis={basis} />
    </body>
  );
}
