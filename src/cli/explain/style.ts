/** The stylesheet of the page that explains a source. Kinds of roles have a colour each, and always their word beside it. */
export const EXPLAIN_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --wash: #f3efe4; --ink: #1b1a17; --muted: #6a665d; --rule: #dcd7cb; --accent: #9c2f1b;
  --text: #2d6238; --about: #27587f; --front: #694a83; --dropped: #9c2f1b; --nothing: #6a665d;
  --face: Literata, "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16150f; --wash: #26241b; --ink: #ece7da; --muted: #a39d8e; --rule: #3a372e; --accent: #e98a6f;
    --text: #93c99d; --about: #92bfe4; --front: #c8abe0; --dropped: #e98a6f; --nothing: #a39d8e;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 16px; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--face); overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, pre, figure, blockquote, fieldset { margin: 0; padding: 0; border: 0; }
h1, h2, h3, h4, h5, h6, strong, b { font-weight: 600; }
ul { list-style: none; }
a { color: inherit; text-decoration-color: var(--muted); text-underline-offset: .18em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
code, pre { font: .8125rem/1.5 var(--mono); white-space: pre-wrap; }
.raw, .about, .legend, .filter, .problems, .why, .facts dt, .facts .origin, .from, .how { font-size: .8125rem; }
.raw, .about, .origin, .how { color: var(--muted); }

header { padding: .7rem 1.25rem .6rem; border-block-end: 1px solid var(--rule); }
h1 { font-size: 1.1rem; line-height: 1.3; }
header > div { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; align-items: baseline; justify-content: space-between; margin-block-start: .35rem; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1rem; }
.legend li::before, .role::before { content: ""; display: inline-block; inline-size: .6em; block-size: .6em; background: currentColor; margin-inline-end: .4em; }
.legend b { font-weight: 400; color: var(--ink); }
.filter { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; }
.filter legend { float: inline-start; padding: 0; margin-inline-end: 1rem; line-height: 24px; color: var(--muted); }
.filter label { display: inline-flex; align-items: center; gap: .4em; min-block-size: 24px; cursor: pointer; }
.filter input { inline-size: 1rem; block-size: 1rem; margin: 0; accent-color: var(--accent); }
.problems { margin-block-start: .4rem; }
.problems b { font-weight: 600; }
.error b { color: var(--dropped); }

.text { --kind: var(--text); }
.about-it { --kind: var(--about); }
.front { --kind: var(--front); }
.dropped { --kind: var(--dropped); }
.nothing { --kind: var(--nothing); }
.legend li, .role { color: var(--kind); }

main h2 { font-size: .8125rem; font-weight: 400; color: var(--muted); padding: .6rem 1.25rem .3rem; }
.line { border-inline-start: 3px solid var(--kind); scroll-margin-block: 4rem; }
.line > summary {
  display: grid; grid-template-columns: 2.6rem 8.2rem minmax(0, 1fr) 2.9rem; column-gap: .5rem; align-items: baseline;
  padding: .22rem .8rem .22rem 0; cursor: pointer; list-style: none;
}
.line > summary::-webkit-details-marker { display: none; }
.number, .role, .sure { font: .75rem/1.6 var(--mono); }
.number { text-align: end; color: var(--muted); }
.role { overflow-wrap: normal; word-break: normal; }
.words { font-size: .9rem; line-height: 1.45; white-space: pre-wrap; unicode-bidi: plaintext; }
.sure { text-align: end; color: var(--muted); }
.unsure .sure { color: var(--ink); font-weight: 700; text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 2px; text-underline-offset: .2em; }
.line.dropped .words, .line.front .words { color: var(--muted); }
.gap { font: .75rem/1.6 var(--mono); color: var(--muted); padding-inline-start: calc(3px + 1.4rem); }
.why { padding: .3rem 1rem .7rem 3.3rem; border-block-end: 1px solid var(--rule); }
.line[open] + .line[open] .why, .why > * + * { margin-block-start: .35rem; }
.evidence { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: .6rem; align-items: center; max-inline-size: 34rem; }
.evidence li { display: contents; }
.evidence svg { inline-size: 7rem; block-size: .7rem; }
.evidence .axis { stroke: var(--muted); }
.evidence .for { fill: var(--text); }
.evidence .against { fill: var(--dropped); }
.fix li { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: baseline; }
.fix li + li { margin-block-start: .3rem; }
.fix pre, .corrections pre { background: var(--wash); padding: .1rem .5rem; }
button { font: inherit; font-size: .8125rem; color: inherit; background: transparent; border: 1px solid var(--muted); padding: .1rem .6rem; min-block-size: 24px; cursor: pointer; }
button:hover, button[aria-pressed="true"] { color: var(--accent); border-color: currentColor; }
body:has(#show-dropped:not(:checked)) .line.dropped { display: none; }
body:has(#only-unsure:checked) :is(.line:not(.unsure), .gap) { display: none; }

.part { position: relative; padding: .12rem 1.25rem .12rem 4.6rem; scroll-margin-block: 4rem; }
.from { position: absolute; inset-inline-start: .4rem; inset-block-start: .3rem; inline-size: 3.7rem; text-align: end; color: var(--muted); font-family: var(--mono); font-size: .75rem; text-decoration-color: transparent; overflow-wrap: normal; }
.from:is(:hover, :focus-visible) { color: var(--accent); text-decoration-color: currentColor; }
.lit, .line:target, .part:target { background: var(--wash); }
.part.lit, .part:target { box-shadow: inset 3px 0 var(--accent); }
.facts .part { display: grid; grid-template-columns: 6.4rem minmax(0, 1fr); column-gap: .8rem; align-items: baseline; }
.facts dt { color: var(--muted); }
.facts dd { font-size: .9rem; }
.facts .f-headline dd { font-size: 1.15rem; line-height: 1.3; font-weight: 600; }
.facts .origin { display: block; font-weight: 400; line-height: 1.4; font-size: .75rem; }
.body { border-block-start: 1px solid var(--rule); margin-block-start: .7rem; padding-block: .7rem 2rem; }
.body .part { padding-block: .3rem; max-inline-size: 46rem; }
.body :is(h3, h4, h5, h6) { font-size: 1.08rem; }
.body :is(ul, ol) { padding-inline-start: 0; }
.body ul { list-style: disc; }
.body > :is(ul, ol) { list-style: none; }
.body > :is(ul, ol) > .part { padding-inline-start: 6rem; }
.body > :is(ul, ol) > .part::before { position: absolute; inset-inline-start: 4.6rem; color: var(--muted); content: "\\2022"; }
.body > ol > .part::before { content: counter(list-item) "."; }
.body .part :is(ul, ol) { padding-inline-start: 1.4em; }
.body blockquote { border-inline-start: 2px solid var(--accent); padding-inline-start: 1rem; }
.body figcaption { color: var(--muted); font-size: .85rem; }
.body pre { background: var(--wash); padding: .5rem .8rem; }
.body .table { overflow-x: auto; }
.body table { overflow-wrap: normal; border-collapse: collapse; font-size: .85rem; }
.body :is(th, td) { text-align: start; padding: .15rem .8rem .15rem 0; border-block-end: 1px solid var(--rule); }
.body .note { font-size: .85rem; }
.picture { border: 1px dashed var(--muted); padding: .4rem .7rem; font-size: .9rem; }
.picture .credit { color: var(--muted); }
sup { line-height: 0; }
.none { padding: .3rem 1.25rem; color: var(--muted); }

.corrections { position: sticky; inset-block-end: 0; background: var(--paper); border-block-start: 2px solid var(--accent); padding: .5rem 1.25rem .7rem; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: end; }
.corrections[hidden] { display: none; }
.corrections h2 { font-size: .8125rem; flex-basis: 100%; }
.corrections .how { flex: 1 1 16rem; }

@media screen and (min-width: 60rem) {
  body { display: flex; flex-direction: column; block-size: 100vh; block-size: 100dvh; }
  header { max-block-size: 40vh; overflow-y: auto; flex: none; }
  main { flex: 1 1 0; min-block-size: 0; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  main > section { overflow-y: auto; position: relative; }
  main > section + section { border-inline-start: 1px solid var(--rule); }
}
@media (max-width: 40rem) {
  .line > summary { grid-template-columns: 2.2rem minmax(0, 1fr) 2.9rem; }
  .words { grid-column: 2 / -1; grid-row: 2; }
  .why { padding-inline-start: 1rem; }
  .part { padding-inline: 3.6rem 1rem; }
  .from { inset-inline-start: 0; inline-size: 3.1rem; }
  .facts .part { display: block; }
  .body > :is(ul, ol) > .part { padding-inline-start: 5rem; }
  .body > :is(ul, ol) > .part::before { inset-inline-start: 3.6rem; }
  .record { border-block-start: 2px solid var(--accent); margin-block-start: 1rem; }
}
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root {
    color-scheme: light; --paper: #fff; --wash: #f4f4f4; --ink: #000; --muted: #444; --rule: #bbb; --accent: #9c2f1b;
    --text: #2d6238; --about: #27587f; --front: #694a83; --dropped: #9c2f1b; --nothing: #444;
  }
  html { font-size: 10.5px; }
  main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .filter, button, .corrections { display: none; }
  .line > summary, .body p { break-inside: avoid; }
  .lit { background: none; box-shadow: none; }
}
`
