/**
 * The print sheet: A4 landscape, heads of tables on every page, no row cut in two, states by word. The margin of every
 * page says which ledger, day and entry it shows, so that a sheet taken out of the pile can still be made again. It
 * stands in the style sheet, where both languages share one line.
 */
import type { Basis } from "chidao";
import { dayText } from "../words/format.js";

const rules = `
@media print{
:root{color-scheme:light;--ink:#000;--soft:#1f2937;--paper:#fff;--line:#9ca3af;--fill:#f3f4f6;--link:#000;
--late:#9b1c1c;--late-t:#fdecea;--near:#7a4100;--near-t:#fff3d6;--open:#14532d;--open-t:#e8f5ec;--done-s:#14532d;
--purple:#5b21b6;--purple-t:#f1ebfe;--purple-s:#5b21b6;--grey:#374151;--grey-t:#f3f4f6}
html{font-size:9.5pt}
body{max-width:none;padding:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.switch,.skip,nav,.drill{display:none!important}
.paper{display:block;break-before:page}
.scroll{overflow:visible}.cap{max-width:none;position:static}
thead{display:table-header-group}
tr,.figures>div,.fields>div,.bar,.band,.example{break-inside:avoid}
h1,h2,h3,caption,th.group{break-after:avoid}
a{text-decoration:none}
th,td{padding:2pt 4pt}
.counts thead th,.counts tbody th{min-width:0}
.paper td:nth-child(2){width:30%}.paper td:nth-child(3){width:22%}
}`;

/** A CSS string: everything but plain letters and digits is escaped, so that no name can end the string or the style. */
export function cssString(value: string): string {
  const escaped = (character: string): string => `\\${(character.codePointAt(0) ?? 0).toString(16).padStart(6, "0")}`;
  return `"${value.replace(/[^A-Za-z0-9]/gu, escaped)}"`;
}

export function paperStyle({ ledger, asOf, knownAt, rules: chosen }: Basis): string {
  const mark = ledger.illustrative ? "MINH HỌA / ILLUSTRATIVE · " : "";
  const words = `${mark}${ledger.name} · ${dayText(asOf).vi} · mục / entry ${knownAt.index} · ${chosen}`;
  return `${rules}
@page{size:A4 landscape;margin:12mm 12mm 16mm;
@bottom-left{content:${cssString(words)};font:8pt system-ui,sans-serif;width:85%}
@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif}}`;
}
