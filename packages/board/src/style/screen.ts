/**
 * The style sheet. Colours are those whose contrast was computed: text on its tint is at least 7 to 1 by day. A
 * simple class selector hides the second language, so that viewers with a small CSS (mail previews) show one
 * language too; only the switch needs `:has`. It looks at the header alone: a look at the whole body made Chromium
 * take minutes to print a large page. Stacked Vietnamese marks clip under 1.5, so lines are higher than that.
 */
export const screenStyle = `
:root{color-scheme:light dark;--ink:#1f2937;--soft:#374151;--paper:#fff;--line:#cbd5e1;--fill:#f3f4f6;--link:#1d4ed8;
--late:#9b1c1c;--late-t:#fdecea;--late-s:#b42318;--near:#7a4100;--near-t:#fff3d6;--near-s:#f5a524;--near-on:#1f1300;
--open:#14532d;--open-t:#e8f5ec;--open-s:#1b7a43;--done-s:#14532d;--purple:#5b21b6;--purple-t:#f1ebfe;--purple-s:#5b21b6;
--grey:#374151;--grey-t:#f3f4f6;--grey-s:#6b7280;--on:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e5e7eb;--soft:#cbd5e1;--paper:#111827;--line:#475569;--fill:#1f2937;--link:#93c5fd;
--late:#fecaca;--late-t:#5f1414;--near:#fde68a;--near-t:#4a2c00;--open:#bbf7d0;--open-t:#0f3d22;--done-s:#166534;
--purple:#ddd6fe;--purple-t:#3b1a78;--purple-s:#7c3aed;--grey:#e5e7eb;--grey-t:#374151}}
*{box-sizing:border-box}
html{font:100%/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;font-synthesis:none}
body{margin:0 auto;max-width:84rem;padding:0 1rem 2rem;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
.en{display:none}
.switch{display:none}
@supports selector(:has(a)){.switch{display:flex}
header:has(#to-en:checked) .vi,header:has(#to-en:checked)~* .vi{display:none}
header:has(#to-en:checked) .en,header:has(#to-en:checked)~* .en{display:inline}
header:has(#to-vi:checked) .en,header:has(#to-vi:checked)~* .en{display:none}
header:has(#to-vi:checked) .vi,header:has(#to-vi:checked)~* .vi{display:inline}}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;padding:.5rem 1rem;background:var(--paper);z-index:2}
h1{font-size:1.75rem;line-height:1.5;margin:.5rem 0}
h2{font-size:1.375rem;line-height:1.5;margin:2.5rem 0 .5rem;padding-top:.75rem;border-top:2px solid var(--line)}
h3{font-size:1.125rem;line-height:1.5;margin:1.75rem 0 .5rem}
p{margin:.5rem 0;max-width:46rem}
header{padding-top:1rem}
.switch{float:right;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 .5rem 1rem;padding:.25rem .75rem;border:1px solid var(--line);border-radius:.25rem}
.switch legend{font-size:.875rem;padding:0 .25rem}
.switch label{display:flex;align-items:center;gap:.5rem;min-height:2rem}
input{width:1.5rem;height:1.5rem;margin:0}
.example{display:inline-block;padding:.25rem .75rem;border:2px dashed var(--near-s);background:var(--near-t);color:var(--near)}
dl{margin:.5rem 0}dd{margin:0}dt{font-size:.875rem;color:var(--soft)}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem}
.facts dd{font-weight:600}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;list-style:none;margin:.5rem 0;padding:0}
nav a{display:inline-block;min-height:1.5rem;padding:.25rem 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(13rem,100%),1fr));gap:.75rem;margin:1rem 0}
.figures>div{border:1px solid var(--line);border-radius:.25rem;padding:.5rem .75rem}
.figures strong{font-size:1.5rem}
.note{font-size:.875rem;font-weight:400;color:var(--soft)}
.mark{font-weight:400;font-size:.875rem;color:var(--soft)}
.pair{display:flex;flex-wrap:wrap;gap:0 2rem;align-items:start}
.pair>.scroll{flex:0 1 auto;min-width:min(20rem,100%)}
.scroll{overflow-x:auto;max-width:100%;margin:.75rem 0}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:600;padding:.25rem 0}
.cap{display:inline-block;position:sticky;left:0;max-width:calc(100vw - 2.5rem)}
#aging th:nth-child(2){text-align:left}
th,td{padding:.375rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{font-size:.875rem;background:var(--fill);vertical-align:bottom}
.counts td{text-align:right;font-variant-numeric:tabular-nums}
.counts thead th:not(:first-child):not(.chart){text-align:right}
.counts tbody th{min-width:9rem;font-weight:400}
.counts thead th{min-width:4.5rem}
.counts td strong{white-space:nowrap}
td.zero{color:var(--soft)}
.sum th,.sum td{font-weight:700;border-top:2px solid var(--soft)}
.counts th.chart,.counts td.chart{min-width:11rem;width:26%;text-align:left}
.reads td,.reads th{min-width:5rem}
.reads td:last-child{min-width:14rem}
th a{display:inline-block;min-height:1.5rem}
th.group{background:var(--fill)}
svg{display:block;overflow:visible}
.bar{margin:.125rem 0;min-width:6rem}
.f{stroke:var(--paper);stroke-width:1.5px}
.f.late{fill:var(--late-s)}.f.near{fill:var(--near-s)}.f.open{fill:var(--open-s)}.f.done{fill:var(--done-s)}.f.purple{fill:var(--purple-s)}.f.grey{fill:var(--grey-s)}
.on{fill:#fff;font-size:13px;text-anchor:middle}.on.near{fill:var(--near-on)}
.tag{display:inline-block;padding:0 .5rem;border-radius:.25rem;border:1px solid;font-size:.9375rem;white-space:nowrap}
.tag.late{color:var(--late);background:var(--late-t)}.tag.near{color:var(--near);background:var(--near-t)}
.tag.open,.tag.done{color:var(--open);background:var(--open-t)}.tag.purple{color:var(--purple);background:var(--purple-t)}
.tag.grey{color:var(--grey);background:var(--grey-t)}
.m.late{color:var(--late)}.m.near{color:var(--near)}.m.open,.m.done{color:var(--open)}.m.purple{color:var(--purple)}.m.grey{color:var(--grey)}
details{border:1px solid var(--line);border-radius:.25rem;margin:.375rem 0;padding:0 .75rem}
summary{padding:.5rem 0;min-height:2rem;cursor:pointer}
.task:not([open]) .words{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.task[open] summary{border-bottom:1px solid var(--line)}
.words{display:block}
.far{font-weight:600}
.whole{padding:.5rem 0}
.label{font-weight:600}
.fields>div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1rem;padding:.25rem 0;border-top:1px solid var(--line)}
.fields ul{margin:0;padding-left:1.25rem}
.steps{list-style:none;margin:.25rem 0 .75rem;padding:0}
.band{margin:.5rem .75rem;width:calc(100% - 1.5rem)}
.axis,.year{stroke:var(--line)}text.year{stroke:none;fill:var(--soft);font-size:12px;text-anchor:middle}
.r.running{fill:var(--open-s)}.r.waiting{fill:var(--grey-s)}.r.overdue{fill:var(--late-s)}
text.p{fill:var(--ink);stroke:var(--paper);stroke-width:3px;paint-order:stroke;font-size:17px;text-anchor:middle}
.steps .p{display:inline-block;width:1.25rem;text-align:center}
.steps .overdue{color:var(--late)}
.paper{display:none}
footer{margin-top:2.5rem;border-top:2px solid var(--line);font-size:.875rem}
@media (max-width:40rem){.fields>div{grid-template-columns:1fr}.switch{float:none;margin:0 0 .75rem}h1{font-size:1.5rem}.tag{white-space:normal}}
@media (forced-colors:active){.f,.r{forced-color-adjust:none}}
@media (prefers-reduced-motion:no-preference){:root{scroll-behavior:smooth}}
`;
