import { htmlText } from '../../markup/html.js'
import type { Desk } from '../../pipeline/desk.js'
import { DESK } from './live.js'

const STYLE = `
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1b1a17; --muted: #6a665d; --rule: #dcd7cb; --accent: #9c2f1b; }
@media (prefers-color-scheme: dark) { :root { --paper: #16150f; --ink: #ece7da; --muted: #a39d8e; --rule: #3a372e; --accent: #e98a6f; } }
body { margin: 0 auto; max-inline-size: 60rem; padding: 1rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 Literata, Georgia, "Noto Serif", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; font-weight: 600; margin: 0; }
a { color: inherit; text-decoration-color: var(--muted); text-underline-offset: .18em; }
a:hover { color: var(--accent); }
p, td:last-child { color: var(--muted); }
table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; vertical-align: baseline; padding: .3rem .8rem .3rem 0; border-block-end: 1px solid var(--rule); }
th { font-weight: 400; color: var(--muted); font-size: .85rem; }
td { font-size: .95rem; }
.reason { color: var(--accent); font-size: .85rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`

/** The desk's own list: every source with its page and the view that explains it, also those no page was made of. */
export function contentsPage(desk: Desk, title: string): string {
  const articles = desk.articles()
  const shown = new Set(articles.map(({ brief }) => brief.path))
  const rows = articles.map(({ brief, identity, reason }) => {
    const page = `<a href="/${encodeURIComponent(identity.slug)}/">${htmlText(brief.headline)}</a>`
    const why = reason === undefined ? '' : ` <span class="reason">${reason}</span>`
    return `<tr><td lang="${htmlText(brief.language)}">${page}${why}</td><td>${explainLink(brief.path)}</td></tr>`
  })
  const others = desk.paths().filter((path) => !shown.has(path))
  const rest = others.map((path) => `<tr><td>no page</td><td>${explainLink(path)}</td></tr>`)
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>On the desk: ${htmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>On the desk</h1>
<p><a href="/">${htmlText(title)}</a>: ${articles.length} articles, ${others.length} sources without a page</p>
<table>
<thead><tr><th scope="col">Article</th><th scope="col">Source, line by line</th></tr></thead>
<tbody>
${[...rest, ...rows].join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`
}

function explainLink(path: string): string {
  return `<a href="${DESK}/explain/?path=${encodeURIComponent(path)}">${htmlText(path)}</a>`
}
