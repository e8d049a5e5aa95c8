import { createHash } from 'node:crypto'
import type { Diagnostic } from '../../contract/diagnostic.js'
import { element, htmlText } from '../../markup/html.js'
import type { Examined } from '../../pipeline/examine.js'
import { showSource } from '../../readers/source-text.js'
import { directionOf } from '../../record/language.js'
import type { LedgerLine } from '../../record/ledger.js'
import { type TextPart, textParts } from './body.js'
import { standingOf } from './corrections.js'
import { type Fact, factsOf } from './facts.js'
import { countRoles, roleKind, UNSURE } from './line.js'
import { linesHtml } from './lines.js'
import { type Part, sayLines } from './parts.js'
import { EXPLAIN_SCRIPT } from './script.js'
import { EXPLAIN_STYLE } from './style.js'

/** More lines than this make a page no browser likes to show. */
const LINES_SHOWN = 5_000

/**
 * One whole page, with style and script inside and no request to anywhere: the source with the role of each line beside
 * the record that was made of it. Its own content security policy admits nothing else.
 *
 * A server that shows it may put a line of ready HTML `above`, and add scripts of its own host.
 */
export function explainPage(examined: Examined, above?: string): string {
  const { path, article, bytes, refused } = examined
  const read = article?.record.provenance ?? refused
  const ledger = read?.ledger ?? unread(bytes)
  const shown = ledger.slice(0, LINES_SHOWN)
  const facts = article ? factsOf(article, examined.defaults) : []
  const body = article ? textParts(article.record) : []
  const parts = [...facts, ...body]
  const left = ledger.length - shown.length
  const source = [
    '<h2 id="source-title">Source</h2>',
    linesHtml(shown, parts, article?.record.language, read?.reader),
    left > 0 ? `<p class="none">${left} further lines are not shown here; galley explain prints them all.</p>` : '',
  ]
  const record = ['<h2 id="record-title">Record</h2>', article ? recordHtml(facts, body, article.record) : NO_RECORD]
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(above !== undefined) })}
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${htmlText(path)}, line by line</title>
<style>${EXPLAIN_STYLE}</style>
</head>
<body>
${headHtml(examined, ledger, above)}
<main>
<section class="source" aria-labelledby="source-title">
${source.filter((it) => it !== '').join('\n')}
</section>
<section class="record" aria-labelledby="record-title">
${record.join('\n')}
</section>
</main>
${read ? `${correctionsHtml(ledger)}\n` : ''}<script>${EXPLAIN_SCRIPT}</script>
</body>
</html>
`
}

function policy(served: boolean): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const own = served ? " 'self'" : ''
  return [
    "default-src 'none'",
    `style-src ${hash(EXPLAIN_STYLE)}${own}`,
    `script-src ${hash(EXPLAIN_SCRIPT)}${own}`,
    ...(served ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The lines of a source nothing could be made of. */
function unread(bytes: Uint8Array | undefined): readonly LedgerLine[] {
  if (!bytes) return []
  const rows = showSource(bytes).replace(/\n$/, '').split('\n')
  return rows.map((text, index) => ({ line: index + 1, role: 'blank', rule: 'unread', text }))
}

function headHtml({ path, article, diagnostics }: Examined, ledger: readonly LedgerLine[], above?: string): string {
  const counts = countRoles(ledger)
  const dropped = counts.filter(({ role }) => roleKind(role) === 'dropped').reduce((sum, { lines }) => sum + lines, 0)
  const unsure = ledger.filter(({ role, confidence = 1 }) => role !== 'blank' && confidence < UNSURE).length
  const legend = counts.map(({ role, lines }) => {
    const kind = roleKind(role)
    return `<li class="${kind === 'about' ? 'about-it' : kind}">${role} <b>${lines}</b></li>`
  })
  const filter = [
    ['show-dropped', `show dropped lines (${dropped})`, true],
    ['only-unsure', `only unsure lines (${unsure})`, false],
  ] as const
  const boxes = filter.map(
    ([id, label, checked]) => `<label>${element('input', { type: 'checkbox', id, checked })} ${label}</label>`,
  )
  const about = article
    ? `${ledger.length} lines, read as ${article.record.provenance.reader}; ${ledger.length - dropped} of them not dropped`
    : `${ledger.length} lines, of which no record was made`
  return `<header>
${above === undefined ? '' : `${above}\n`}<h1>${htmlText(path)}</h1>
<p class="about">${htmlText(about)}</p>
${problemsHtml(diagnostics)}<div>
<ul class="legend">${legend.join('')}</ul>
<fieldset class="filter"><legend>Filter</legend>${boxes.join(' ')}</fieldset>
</div>
</header>`
}

function problemsHtml(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return ''
  const items = diagnostics.map(({ severity, code, message, hint, place }) => {
    const line = place?.line
    const where = line === undefined ? '' : `<a href="#l${line}">line ${line}</a> `
    return `<li class="${severity}"><b>${severity}</b> ${where}${htmlText(message)} ${htmlText(hint ?? '')} <span class="raw">${htmlText(code)}</span></li>`
  })
  return `<ul class="problems">\n${items.join('\n')}\n</ul>\n`
}

const NO_RECORD = '<p class="none">There is none: the problems above say why.</p>'

function recordHtml(
  facts: readonly Fact[],
  body: readonly TextPart[],
  { language }: { readonly language: string },
): string {
  const rows = facts.map((fact) => {
    const inner = `<dt>${from(fact)}${htmlText(fact.name)}</dt>\n<dd dir="auto">${fact.html} <span class="origin" dir="ltr">${htmlText(fact.origin)}</span></dd>`
    return element('div', { class: `part ${fact.id}`, ...marks(fact) }, `\n${inner}\n`)
  })
  const texts = body.map((part) => {
    if (!part.list) return element('div', { class: 'part', ...marks(part) }, `${from(part)}${part.html}`)
    const { tag, start, first, last } = part.list
    const item = element('li', { class: 'part', ...marks(part) }, `${from(part)}${part.html}`)
    const open = element(tag, { start: tag === 'ol' && start !== 1 ? start : undefined }, '').replace(/<\/.l>$/, '')
    return `${first ? `${open}\n` : ''}${item}${last ? `\n</${tag}>` : ''}`
  })
  const root = { class: 'body', lang: language, dir: directionOf(language) === 'rtl' ? 'rtl' : undefined }
  return `<dl class="facts">\n${rows.join('\n')}\n</dl>\n${element('div', root, `\n${texts.join('\n')}\n`)}`
}

function marks({ id, lines }: Part): Readonly<Record<string, string | undefined>> {
  return { id, 'data-to': lines.length === 0 ? undefined : lines.map((line) => `l${line}`).join(' ') }
}

/** The way back to the first line a part came from. */
function from({ name, lines }: Part): string {
  const [first] = lines
  if (first === undefined) return ''
  const said = sayLines(lines)
  const short = said.includes(',') ? `${sayLines(lines.slice(0, 1))}…` : said
  const label = `${name}, from line ${said}`
  return element('a', { class: 'from', href: `#l${first}`, 'aria-label': label, dir: 'ltr' }, htmlText(short))
}

function correctionsHtml(ledger: readonly LedgerLine[]): string {
  const inner = `
<h2 id="corrections-title">Corrections you chose</h2>
<pre tabindex="0"></pre>
<button type="button" data-copy>Copy</button>
<button type="button" data-clear>Clear</button>
<p class="how"></p>
<p class="how" role="status"></p>
`
  const data = { 'data-standing': JSON.stringify(standingOf(ledger)), 'aria-labelledby': 'corrections-title' }
  return element('aside', { class: 'corrections', ...data, hidden: true }, inner)
}
