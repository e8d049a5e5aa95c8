import { formatDay } from '../../markup/dates.js'
import { element, htmlText } from '../../markup/html.js'
import { type Html, NO_HTML, unsafeHtml } from '../../markup/safe-html.js'
import type { ArticleReference, Neighbours } from '../../record/neighbours.js'
import type { ArticleView, PageContext } from './theme/theme.js'

/** What a page leads on to: articles on the same matter, then the one before and the one after; empty where alone. */
export function onward({ neighbours }: ArticleView, page: PageContext): Html {
  if (!neighbours) return NO_HTML
  return unsafeHtml(`${related(neighbours.related, page)}${sequence(neighbours, page)}`)
}

function related(references: readonly ArticleReference[], page: PageContext): string {
  if (references.length === 0) return ''
  const items = references.map((it) => {
    const day = it.published ? ` ${page.time(it.published, formatDay(it.published, it.language))}` : ''
    return `<li>${link(it, page)}${day}</li>`
  })
  const heading = element('h2', { id: 'related_title' }, String(page.say(page.words.related)))
  const list = `<ul>\n${items.join('\n')}\n</ul>`
  return `${element('nav', { class: 'onward', 'aria-labelledby': 'related_title' }, `\n${heading}\n${list}\n`)}\n`
}

function sequence({ newer, older }: Neighbours, page: PageContext): string {
  const { words } = page
  const lines = [
    older ? step(String(page.say(words.previous)), link(older, page, 'prev')) : '',
    newer ? step(String(page.say(words.next)), link(newer, page, 'next')) : '',
  ].filter((line) => line !== '')
  if (lines.length === 0) return ''
  const name = `${words.previous}, ${words.next}`
  return `${element('nav', { class: 'sequence', 'aria-label': name }, `\n${lines.join('\n')}\n`)}\n`
}

function step(label: string, inner: string): string {
  return `<p><span class="label">${label}</span> ${inner}</p>`
}

function link({ slug, headline }: ArticleReference, page: PageContext, rel?: string): string {
  return element('a', { href: page.href(`${slug}/index.html`), rel }, htmlText(headline))
}
