import { formatDay } from '../../markup/dates.js'
import { element, htmlText } from '../../markup/html.js'
import type { ArticleReference, Neighbours } from '../../record/neighbours.js'
import { timeHtml } from './article-head.js'
import { relativeAddress } from './place.js'
import type { Voice } from './voice.js'

/** What a page leads on to: articles on the same matter, then the one before and the one after; empty where alone. */
export function onward(path: string, neighbours: Neighbours | undefined, voice: Voice): string {
  if (!neighbours) return ''
  return `${related(path, neighbours.related, voice)}${sequence(path, neighbours, voice)}`
}

function related(path: string, references: readonly ArticleReference[], voice: Voice): string {
  if (references.length === 0) return ''
  const items = references.map((it) => {
    const day = it.published ? ` ${timeHtml(it.published, formatDay(it.published, it.language))}` : ''
    return `<li>${link(path, it)}${day}</li>`
  })
  const heading = element('h2', { id: 'related_title' }, voice.say(voice.words.related))
  const list = `<ul>\n${items.join('\n')}\n</ul>`
  return `${element('nav', { class: 'onward', 'aria-labelledby': 'related_title' }, `\n${heading}\n${list}\n`)}\n`
}

function sequence(path: string, { newer, older }: Neighbours, voice: Voice): string {
  const { words } = voice
  const lines = [
    older ? step(voice.say(words.previous), link(path, older, 'prev')) : '',
    newer ? step(voice.say(words.next), link(path, newer, 'next')) : '',
  ].filter((line) => line !== '')
  if (lines.length === 0) return ''
  const name = `${words.previous}, ${words.next}`
  return `${element('nav', { class: 'sequence', 'aria-label': name }, `\n${lines.join('\n')}\n`)}\n`
}

function step(label: string, inner: string): string {
  return `<p><span class="label">${label}</span> ${inner}</p>`
}

function link(path: string, { slug, headline }: ArticleReference, rel?: string): string {
  return element('a', { href: relativeAddress(path, `${slug}/index.html`), rel }, htmlText(headline))
}
