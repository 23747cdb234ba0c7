/** How long tasks are behind, and how late things are written down: bands of days by body. */
import type { AgingCountsView, AgingView, BandView, EntryDelaysView, LateEntryView } from "chidao";
import { analysis } from "../messages/analysis.js";
import { countTable } from "./count-table.js";
import { headerLines } from "./header.js";
import { type Page, paragraph } from "./page.js";
import { partyName } from "./parties.js";

export function agingLines(view: AgingView, page: Page): ReadonlyArray<string> {
  const { basis, all, withoutDay } = view;
  const behind = all.current.total + all.first.total > 0;
  return [
    ...headerLines(analysis.aging, basis, page),
    ...(behind ? [...agingTable(view, "current", page), "", ...agingTable(view, "first", page)] : []),
    ...(behind ? [""] : [page.say(analysis.nothingBehind)]),
    ...paragraph(page, page.say(analysis.withoutDay(withoutDay))),
    ...paragraph(page, page.say(analysis.unit[view.unit])),
  ];
}

function agingTable(view: AgingView, against: "current" | "first", page: Page): ReadonlyArray<string> {
  const title = against === "current" ? analysis.againstCurrent : analysis.againstFirst;
  const values = ({ bands, total, longest }: AgingCountsView) => [...bands, total, longest].map(String);
  const rows = view.rows.filter((row) => row[against].total > 0);
  return [
    page.paint("strong", page.say(title)),
    ...countTable(
      [page.say(analysis.body), ...bandHeads(view.bands, page), page.say(analysis.total), page.say(analysis.longest)],
      [
        ...rows.map((row) => ({ words: partyName(row.party, page), values: values(row[against]) })),
        { words: page.say(analysis.all), values: values(view.all[against]), tone: "strong" },
      ],
      page,
    ),
  ];
}

function bandHeads(bands: ReadonlyArray<BandView>, page: Page): ReadonlyArray<string> {
  return bands.map(({ from, to }) => page.say(analysis.band(from, to)));
}

const provenances = ["witnessed", "imported", "reconstructed"] as const;

export function lateEntryLines(view: LateEntryView, page: Page): ReadonlyArray<string> {
  const told = provenances.filter((provenance) => view.all[provenance].total > 0);
  return [
    ...headerLines(analysis.entryLag, view.basis, page),
    ...(told.length === 0 ? paragraph(page, page.say(analysis.entriesNone)) : []),
    ...told.flatMap((provenance) => [...lateEntryTable(view, provenance, page), ""]),
    ...paragraph(page, page.say(analysis.unit.entry)),
  ];
}

function lateEntryTable(
  view: LateEntryView,
  provenance: (typeof provenances)[number],
  page: Page,
): ReadonlyArray<string> {
  const values = ({ ahead, bands, undated, total, median, longest }: EntryDelaysView) => [
    ...[ahead, ...bands, undated, total].map(String),
    median === null ? "–" : String(median),
    String(longest),
  ];
  const rows = view.rows.filter((row) => row[provenance].total > 0);
  return [
    page.paint("strong", page.say(analysis.provenances[provenance])),
    ...countTable(
      [
        page.say(analysis.body),
        page.say(analysis.ahead),
        ...bandHeads(view.bands, page),
        ...[analysis.undated, analysis.total, analysis.median, analysis.longest].map((text) => page.say(text)),
      ],
      [
        ...rows.map((row) => ({ words: partyName(row.party, page), values: values(row[provenance]) })),
        { words: page.say(analysis.all), values: values(view.all[provenance]), tone: "strong" },
      ],
      page,
    ),
  ];
}
