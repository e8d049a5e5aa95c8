/**
 * Colours, scale and the frame of every page. One unit of rhythm, `--line`, is the height of a line of text; all
 * distances are multiples of it. Directions are logical, so that a right-to-left page is the mirror image.
 */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --wash: #f5f2ea;
  --ink: #1b1a17;
  --muted: #6a665d;
  --rule: #dcd7cb;
  --accent: #9c2f1b;
  --line: 1.6rem;
  --face: serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #16150f; --wash: #201f18; --ink: #ece7da; --muted: #a39d8e; --rule: #3a372e; --accent: #e98a6f; }
}
*, ::before, ::after { box-sizing: border-box; }
html {
  font-size: clamp(1.0625rem, .98rem + .35vw, 1.25rem);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-block-start: var(--line);
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font-family: var(--face);
  font-size: 1rem;
  line-height: 1.6;
  font-kerning: normal;
  font-optical-sizing: auto;
  overflow-wrap: break-word;
}
body > header, body > main, body > footer {
  max-inline-size: 38.5rem;
  margin-inline: auto;
  padding-inline: max(1.25rem, env(safe-area-inset-left)) max(1.25rem, env(safe-area-inset-right));
}
h1, h2, h3, h4, h5, h6, strong, b { font-weight: 600; }
h1, h2, h3, h4, h5, h6 { hyphens: manual; text-wrap: balance; }
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, figure, blockquote, pre, table { margin: 0; }
a { color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; text-decoration-color: var(--muted); }
.nowrap { white-space: nowrap; }
a:hover { color: var(--accent); text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
picture { display: contents; }
/* A source takes no place of its own in the grid the picture stands in. */
picture > source { display: none; }
img { display: block; max-inline-size: 100%; block-size: auto; }
::selection { background: var(--rule); }

.skip { position: absolute; inset-inline-start: 1.25rem; inset-block-start: -10rem; background: var(--paper); padding: .4rem .8rem; }
.skip:focus { inset-block-start: .4rem; z-index: 1; }

.masthead {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  column-gap: 1.5rem;
  padding-block: .8rem .6rem;
}
.masthead::after { content: ""; order: 1; flex-basis: 100%; border-block-end: 1px solid var(--rule); margin-block-start: .6rem; }
.masthead .name { font-size: 1rem; font-weight: 600; line-height: 1.3; }
.masthead nav, .colophon { font-size: .8rem; color: var(--muted); }
.masthead .sections { order: 2; flex-basis: 100%; color: var(--ink); padding-block-start: .5rem; }
.masthead a, .colophon a { text-decoration-color: transparent; }
.masthead a:hover, .colophon a:hover { text-decoration-color: currentColor; }
.masthead [aria-current] { color: var(--accent); }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; column-gap: .9rem; }
nav.sections ul { column-gap: 1.2rem; }
/* Large enough for a finger (WCAG 2.2, 2.5.8). */
nav li a { display: inline-block; padding-block: .25em; min-inline-size: 24px; }

nav a, .kicker span, .byline a, .after a, .index a { unicode-bidi: isolate; }

.colophon { margin-block-start: calc(2 * var(--line)); padding-block-end: calc(2 * var(--line)); }

.kicker { font-size: .8rem; line-height: 1.4; color: var(--accent); font-weight: 600; }
.kicker a { text-decoration-color: transparent; }
.kicker a:hover { text-decoration-color: currentColor; }
.kicker span + span { color: var(--muted); font-weight: 400; }
.kicker span + span::before { content: "\\00b7\\a0"; }

:lang(ar), :lang(fa), :lang(ur), :lang(he) { --line: 1.8rem; }
body:lang(ar), body:lang(fa), body:lang(ur) { line-height: 1.8; }
`
