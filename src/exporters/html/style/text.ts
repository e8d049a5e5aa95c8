/** The article page: its head, its text and what stands behind the text. */
export const TEXT = `
.head { padding-block-start: calc(1.25 * var(--line)); }
.head h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.3rem); line-height: 1.14; letter-spacing: -.012em; margin-block-start: .4rem; }
/* What takes more than five lines otherwise. */
.head h1.long { font-size: clamp(1.45rem, 1.1rem + 1.4vw, 1.85rem); line-height: 1.2; }
.head .subhead { font-size: 1.18rem; line-height: 1.4; font-style: italic; color: var(--muted); margin-block-start: .7rem; text-wrap: pretty; }
:lang(ar) h1, :lang(fa) h1, :lang(ur) h1, :lang(zh) h1, :lang(ja) h1 { letter-spacing: 0; line-height: 1.35; }
:lang(ar) .subhead, :lang(fa) .subhead, :lang(ur) .subhead, :lang(he) .subhead, :lang(zh) .subhead, :lang(ja) .subhead { font-style: normal; }
.head .meta {
  display: flex;
  flex-wrap: wrap;
  column-gap: 1.2em;
  font-size: .8rem;
  line-height: 1.5;
  color: var(--muted);
  border-block: 1px solid var(--rule);
  padding-block: .55rem;
  margin-block: 1.1rem var(--line);
}
.meta .byline { color: var(--ink); font-weight: 600; flex-basis: 100%; }
.meta .byline a { text-decoration-color: transparent; }
.meta .byline a:hover { text-decoration-color: currentColor; }
.meta .byline .role { font-weight: 400; color: var(--muted); }

.text { hyphens: auto; hyphenate-limit-chars: 7 3 3; hanging-punctuation: first; }
.text > p + p { text-indent: 1.4em; }
:lang(zh) .text > p, :lang(ja) .text > p { text-indent: 2em; }
.text > p:has(> br), .text > p:has(> br) + p { text-indent: 0; }
.text > p:has(> br) + p, .text > p + p:has(> br) { margin-block-start: var(--line); }
.text > * + :is(h2, h3, h4, h5, h6) { margin-block-start: calc(1.25 * var(--line)); }
.text > :is(h2, h3, h4, h5, h6) + * { margin-block-start: calc(.25 * var(--line)); }
.text h2 { font-size: 1.25rem; line-height: 1.3; }
.text h3 { font-size: 1.08rem; line-height: 1.4; }
.text :is(h4, h5, h6) { font-size: 1rem; }
.text > * + :is(ul, ol, .table, pre, figure, blockquote, .pull), .text > :is(ul, ol, .table, pre, figure, blockquote, .pull) + p { margin-block-start: calc(.6 * var(--line)); }
.text > * + figure, .text > figure + * { margin-block-start: var(--line); }
.dateline { font-weight: 600; }
.text .dateline { font-size: .92em; letter-spacing: .01em; }
sup, sub { font-size: .72em; line-height: 0; }
sup a { text-decoration: none; padding-inline: .15em; color: var(--accent); }
del { color: var(--muted); }

/* A picture higher than wide takes no more than a window, and its place before it is there. */
.figure.upright { max-inline-size: 25rem; }
figure figcaption { font-size: .8rem; line-height: 1.45; margin-block-start: .45rem; hyphens: manual; }
.figure .credit, .figure .remote { color: var(--muted); }
.figure .caption + .credit, .figure .credit + .remote { margin-inline-start: .5em; }
.figure.words figcaption { margin-block-start: 0; }
.lead { margin-block-end: var(--line); }
.lead > * + * { margin-block-start: calc(.6 * var(--line)); }

blockquote { border-inline-start: 2px solid var(--accent); padding-inline-start: 1.2rem; }
blockquote p + p { margin-block-start: calc(.4 * var(--line)); }
/* An opening quotation mark hangs out of the edge its text keeps. */
h1.hang, .hang > p:first-child { text-indent: -.48em; }
.quote figcaption { padding-inline-start: calc(1.2rem + 2px); color: var(--muted); }

.pull { border-block: 2px solid var(--accent); padding-block: .7rem .8rem; margin-block: var(--line); hyphens: manual; }
.pull blockquote { border: 0; padding: 0; font-size: 1.32rem; line-height: 1.32; font-style: italic; text-wrap: balance; }
.pull .speaker { font-size: .8rem; color: var(--muted); margin-block-start: .5rem; }
:lang(ar) .pull blockquote, :lang(fa) .pull blockquote, :lang(ur) .pull blockquote, :lang(he) .pull blockquote, :lang(zh) .pull blockquote, :lang(ja) .pull blockquote { font-style: normal; }
@media (min-width: 62rem) {
  .pull:has(+ p) { float: inline-end; inline-size: 17rem; margin-block: .35rem .8rem; margin-inline: 1.8rem -9rem; }
  .text::after { content: ""; display: block; clear: both; }
  .text > :is(figure, .table, pre, hr) { clear: inline-end; }
  /* Beside a float the text runs on. */
  .text > p + .pull + p { margin-block-start: 0; text-indent: 1.4em; }
}

ul, ol { padding-inline-start: 1.4em; }
article :is(li > :is(ul, ol), li + li, li > p + p) { margin-block-start: calc(.2 * var(--line)); }
li::marker { color: var(--muted); }
li:has(> .check:first-child, > p:first-child > .check:first-child) { list-style: none; }
li > .check:first-child, li > p:first-child > .check:first-child { display: inline-block; inline-size: 1.4em; margin-inline-start: -1.4em; color: var(--muted); }

.table { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; font-size: .88rem; line-height: 1.45; font-variant-numeric: lining-nums tabular-nums; hyphens: manual; }
caption { text-align: start; font-size: .8rem; color: var(--muted); padding-block-end: .4rem; }
th, td { text-align: start; vertical-align: baseline; padding-block: .35rem; padding-inline: 0 .9rem; border-block-end: 1px solid var(--rule); }
th:last-child, td:last-child { padding-inline-end: 0; }
thead :is(th, td) { border-block-end: 1px solid var(--ink); }
.end { text-align: end; }
.middle { text-align: center; }

code, pre { font-family: var(--mono); font-size: .84em; hyphens: none; }
pre { font-size: .78rem; line-height: 1.55; background: var(--wash); padding: .8rem 1rem; overflow-x: auto; tab-size: 4; }
pre code { font-size: inherit; }
pre .c { color: var(--muted); }
pre .s { color: var(--accent); }
pre .k { font-weight: 600; }
hr { border: 0; inline-size: 4rem; border-block-start: 1px solid var(--muted); margin: var(--line) auto; }

.footnotes, .corrections { margin-block-start: calc(1.5 * var(--line)); font-size: .84rem; line-height: 1.5; border-block-start: 1px solid var(--rule); padding-block-start: .7rem; }
.footnotes h2, .corrections h2 { font-size: .84rem; margin-block-end: .4rem; }
.corrections ul { list-style: none; padding: 0; }
.corrections time { color: var(--muted); }
.footnotes :target, sup a:target { background: var(--wash); outline: .3rem solid var(--wash); }
[role="doc-backlink"] { color: var(--accent); padding: .2em .45em; }

.after { margin-block-start: calc(1.5 * var(--line)); border-block: 1px solid var(--rule); padding-block: .7rem; font-size: .8rem; line-height: 1.6; color: var(--muted); }
.after a { color: var(--ink); }

.onward { margin-block-start: calc(1.5 * var(--line)); }
.onward h2 { font-size: .84rem; color: var(--muted); font-weight: 400; }
.onward ul { display: block; list-style: none; padding: 0; }
.onward li { margin-block-start: .45rem; line-height: 1.4; }
.onward a { font-weight: 600; text-decoration-color: transparent; padding-inline-end: .4em; }
.onward a:hover { text-decoration-color: currentColor; }
.onward time, .sequence .label { font-size: .8rem; color: var(--muted); }
.sequence { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2rem; margin-block-start: var(--line); font-size: .92rem; line-height: 1.4; }
.sequence p:has([rel="next"]) { grid-column: 2; text-align: end; }
.sequence .label { display: block; }
.sequence a { text-decoration-color: transparent; }
.sequence a:hover { text-decoration-color: currentColor; }
@media (max-width: 30rem) { .sequence { display: block; } .sequence p + p { margin-block-start: .6rem; } .sequence p:has([rel="next"]) { text-align: start; } }
@media (max-width: 30rem) { :is(.head h1, .item h3, .found h2) { hyphens: auto; hyphenate-limit-chars: 14 6 6; } }
.notice { border-inline-start: 2px solid var(--accent); padding-inline-start: 1.2rem; margin-block-end: var(--line); font-size: .92rem; line-height: 1.5; }
`
