/** What this theme changes and adds: everything stands on eight columns, of which the text takes the middle ones. */
export const rules = `
:root {
  --paper: #eef1f2;
  --wash: #e0e6e8;
  --ink: #0c1a20;
  --muted: #4b5c64;
  --rule: #b9c6cb;
  --accent: #0b3bd1;
  --face: "Helvetica Neue", "Nimbus Sans", "Liberation Sans", Arimo, Arial, sans-serif;
  --serif: "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #0b1418; --wash: #15232a; --ink: #e3ecef; --muted: #93a6ae; --rule: #2a3d46; --accent: #8fb0ff; }
}
body { line-height: 1.5; }
body > header, body > main, body > footer,
:is(.front, .list) > :is(header, main, footer) { max-inline-size: 64rem; padding-inline: clamp(1.1rem, 4vw, 3rem); }
h1, h2, h3, h4, strong, b { font-weight: 700; }

.masthead, .front .masthead { display: block; padding-block: 1.2rem 0; }
.masthead::after { content: none; }
.masthead .name, .front .masthead h1 { font-size: 1.05rem; line-height: 1.2; letter-spacing: -.01em; font-weight: 700; }
.front .masthead h1 { font-size: clamp(3.2rem, 16vw, 10.5rem); line-height: .84; letter-spacing: -.055em; margin-inline-start: -.05em; }
.front .masthead .about { color: var(--ink); font-size: clamp(1.05rem, .9rem + .8vw, 1.4rem); line-height: 1.25; margin-block-start: 1rem; max-inline-size: 24rem; }
.masthead nav { border-block: 3px solid var(--ink); margin-block-start: 1rem; padding-block: .3rem; color: var(--ink); font-weight: 700; }
.masthead .aside { margin-inline-start: auto; }
.masthead a[aria-current] { color: var(--accent); }

.day { display: grid; grid-template-columns: minmax(0, 1fr); border-block-end: 1px solid var(--ink); padding-block: 1.1rem 1.4rem; }
.day > h2.when { font-size: .8rem; line-height: 1.2; color: var(--ink); padding: 0; font-weight: 400; }
.when b { display: block; margin-block-end: .5rem; font-size: clamp(3rem, 9vw, 6.2rem); line-height: .8; letter-spacing: -.05em; font-weight: 700; color: var(--accent); font-variant-numeric: lining-nums; }
.entries { display: grid; row-gap: 1.4rem; margin-block-start: 1rem; }
.entry h3 { font-size: clamp(1.15rem, 1rem + .6vw, 1.4rem); line-height: 1.15; letter-spacing: -.015em; text-wrap: balance; }
.entry.first h3 { font-size: clamp(1.7rem, 1.1rem + 2.6vw, 2.9rem); line-height: 1.02; letter-spacing: -.03em; }
.entry h3 a { text-decoration: none; }
.entry h3 a:hover { color: var(--accent); }
.entry .summary { font-family: var(--serif); font-size: 1rem; line-height: 1.45; margin-block-start: .4rem; max-inline-size: 34rem; }
.entry .foot { font-size: .8rem; color: var(--muted); margin-block-start: .4rem; }

.head { padding-block-start: 1.6rem; }
.head h1, .list .head h1 { font-size: clamp(2.1rem, 1.2rem + 4.6vw, 4.6rem); line-height: .98; letter-spacing: -.04em; margin-block-start: .5rem; }
.head .subhead { font-family: var(--serif); font-style: normal; font-size: clamp(1.1rem, 1rem + .5vw, 1.35rem); line-height: 1.35; color: var(--ink); margin-block-start: 1rem; max-inline-size: 34rem; }
.list .head { border-block-end: 3px solid var(--ink); }
.facts { font-size: .8rem; line-height: 1.45; color: var(--muted); border-block-start: 1px solid var(--ink); margin-block: 1.2rem 1.4rem; padding-block-start: .5rem; display: flex; flex-wrap: wrap; column-gap: 1.4rem; }
.facts .byline { color: var(--ink); font-weight: 700; }
.facts .byline a { text-decoration-color: transparent; }
.kicker { letter-spacing: .01em; }
.text { font-family: var(--serif); line-height: 1.6; }
.text :is(h2, h3, h4, table, figcaption) { font-family: var(--face); }
.text h2 { font-size: 1.2rem; letter-spacing: -.015em; }
.text > p + p, .text > p + .pull + p { text-indent: 0; margin-block-start: calc(.5 * var(--line)); }
.text > p:first-child::first-line { font-family: var(--face); font-weight: 700; }
blockquote { border-inline-start-width: 5px; }
.pull, .pull:has(+ p) { border: 0; padding: 0; margin-inline: 0; float: none; inline-size: auto; }
.pull blockquote { font-family: var(--face); font-style: normal; font-weight: 700; font-size: clamp(1.5rem, 1.1rem + 2vw, 2.3rem); line-height: 1.04; letter-spacing: -.03em; color: var(--accent); }
thead :is(th, td) { border-block-end-width: 3px; }
.after, .footnotes, .corrections { border-color: var(--ink); }
.onward h2 { font-weight: 700; color: var(--ink); }
.index ul { columns: 16rem; }
.colophon { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 2rem; margin-block-start: calc(2.5 * var(--line)); }
.colophon::before { content: ""; flex-basis: 100%; border-block-start: 3px solid var(--ink); margin-block-end: .5rem; }
.colophon a { text-decoration-color: var(--muted); }

@media (min-width: 52rem) {
  .day { grid-template-columns: 2fr 6fr; column-gap: 2rem; }
  .day > .entries { grid-column: 2; margin-block-start: 0; }
  .day > h2.when { padding: 0; }
  article > :is(.text, .footnotes, .corrections, .after, .notice, .lead) { margin-inline-start: 25%; max-inline-size: 36rem; }
  article > .head { display: grid; grid-template-columns: 25% minmax(0, 1fr); row-gap: 0; }
  article > .head > :is(.kicker, h1) { grid-column: 1 / -1; }
  article > .head > .subhead { grid-column: 2; grid-row: 3; margin-block-end: 1.6rem; }
  .facts { display: block; grid-column: 1; grid-row: 3; margin-block: 1.2rem 0; margin-inline-end: 2rem; align-self: start; }
  .facts p + p { margin-block-start: .3rem; }
  .text { margin-block-start: .4rem; }
  .onward, .sequence { margin-inline-start: 25%; }
  .text > .pull:is(*, :has(+ p)) { margin-inline-start: -12%; }
}
@media print {
  :root { --paper: #fff; --wash: #f2f4f5; --ink: #000; --muted: #444; --rule: #aaa; --accent: #0b3bd1; }
  .masthead nav { display: none; }
  .head h1 { font-size: 26pt; line-height: 27pt; }
}
`
