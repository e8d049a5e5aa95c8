/** Pages that list articles: a river under its days, its further pages, the overview. */
export const LISTS = `
.front .masthead { padding-block-start: calc(1.5 * var(--line)); }
.front .masthead h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.3rem); line-height: 1.14; letter-spacing: -.012em; flex-basis: 100%; }
.front .masthead .about { color: var(--muted); font-size: .9rem; line-height: 1.4; flex: 1 1 14rem; margin-block-start: .3rem; }
.front .masthead .ways { margin-block-start: .3rem; }
.day { padding-block-start: var(--line); }
.day > h2 { font-size: .8rem; line-height: 1.4; font-weight: 400; color: var(--muted); }
.item { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1.25rem; padding-block-start: .9rem; }
.item + .item { margin-block-start: .9rem; border-block-start: 1px solid var(--rule); }
.item > div { min-inline-size: 0; }
.item h3 { font-size: 1.15rem; line-height: 1.28; margin-block-start: .15rem; text-wrap: pretty; }
.item h3 a { text-decoration-color: transparent; }
.item h3 a:hover { text-decoration-color: currentColor; }
.item .summary { font-size: .92rem; line-height: 1.5; margin-block-start: .25rem; text-wrap: pretty; }
.item .meta { font-size: .8rem; color: var(--muted); margin-block-start: .25rem; }
.item.first h3 { font-size: clamp(1.4rem, 1.1rem + 1.1vw, 1.7rem); line-height: 1.18; letter-spacing: -.008em; }
.item.first .summary { font-size: 1rem; margin-block-start: .4rem; }
.item img { inline-size: 6rem; block-size: 6rem; object-fit: cover; margin-block-start: .3rem; }
@media (min-width: 40rem) { .item.first img { inline-size: 9rem; block-size: 9rem; } }
@media (max-width: 40rem) {
  .item { grid-template-rows: auto auto auto 1fr; }
  .item > div { display: contents; }
  .item :is(.kicker, h3) { grid-column: 1 / -1; }
  .item :is(.summary, .meta) { grid-column: 1; }
  .item img { grid-column: 2; grid-row: 3 / span 2; inline-size: 4.5rem; block-size: 4.5rem; margin-block-start: .5rem; }
}
@media (min-width: 62rem) {
  :is(.front, .list) > :is(header, main, footer) { max-inline-size: 46rem; }
  .day { display: grid; grid-template-columns: 9rem minmax(0, 1fr); column-gap: 1rem; }
  .day > h2 { padding-block-start: .9rem; }
  .day > .items { grid-column: 2; }
}
.list .head { border-block-end: 1px solid var(--rule); padding-block-end: .8rem; }
.list .head h1 { font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2rem); }
.list .head .number { font-size: .8rem; color: var(--muted); }
.pager { display: flex; justify-content: center; column-gap: 1.5rem; font-size: .8rem; color: var(--muted); border-block-start: 1px solid var(--rule); margin-block-start: calc(1.5 * var(--line)); padding-block-start: .7rem; }
.pager a { color: var(--ink); }
.index { padding-block-start: var(--line); }
.index h2 { font-size: 1rem; }
.index ul { list-style: none; padding: 0; margin-block-start: .3rem; columns: 14rem; column-gap: 2rem; }
.index li { break-inside: avoid; }
.count { color: var(--muted); font-size: .8rem; }
form[role="search"] { display: flex; column-gap: .6rem; margin-block-start: var(--line); }
form[role="search"][hidden] { display: none; }
input, button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--muted); border-radius: 0; padding: .35rem .7rem; }
input { flex: 1 1 auto; min-inline-size: 0; appearance: none; }
input:focus-visible { outline-offset: -1px; }
input::-webkit-search-cancel-button { appearance: none; }
button { cursor: pointer; }
button:hover { color: var(--accent); border-color: currentColor; }
main > .number { font-size: .8rem; color: var(--muted); margin-block-start: .5rem; min-block-size: 1.6em; }
.found { list-style: none; padding: 0; }
.found li { padding-block: .9rem; }
.found li + li { border-block-start: 1px solid var(--rule); }
.found h2 { font-size: 1.15rem; line-height: 1.28; }
.found h2 a { text-decoration-color: transparent; }
.found .summary { font-size: .92rem; line-height: 1.5; margin-block-start: .25rem; }
.found .meta { font-size: .8rem; color: var(--muted); margin-block-start: .25rem; }
.none { padding-block-start: calc(2 * var(--line)); color: var(--muted); }
`
