import { z } from 'zod'
import { definePlannedExporter, type Format, type Link, type Part, type PlanContext } from '../../contract/exporter.js'
import type { Publication } from '../../contract/publication.js'
import { feedPath } from '../../markup/feed-path.js'
import { element, htmlText } from '../../markup/html.js'
import { wordsOf } from '../../markup/words.js'
import { directionOf } from '../../record/language.js'
import { sectionsOf } from '../../record/sections.js'
import { type Channel, type ChannelKind, channelsOf } from './channel.js'
import { channelTitle } from './feed.js'
import { hostingFiles } from './hosting.js'
import { itemsOf, toCard } from './item.js'
import { toOpml } from './opml.js'
import { feedOptions } from './options.js'
import { subscribeWordsOf } from './subscribe-words.js'

const format: Format = { name: 'feeds', label: 'Feeds', mediaType: 'text/html', path: 'feeds/index.html' }

/** Where the list of all feeds stands, below the root. */
const OPML_PATH = 'feeds/feeds.opml'

/** The feeds people can choose among, the one to take first. */
const FEED_FORMATS = ['atom', 'rss', 'json-feed']

const { sections, tags, authors, languages } = feedOptions.shape
/** What a publisher may choose about the page and the list of feeds. */
export const feedsOptions = z.strictObject({
  /** Which feeds to list: give the same choice as the feeds themselves have. */
  sections,
  tags,
  authors,
  languages,
  /** Whether the files that tell static hosts about feeds are written. */
  hosting: z.boolean().default(true),
})

/**
 * What stands around the feeds: the page that explains subscribing and names each of them, their list for readers (OPML),
 * and the files that have static hosts serve them rightly.
 */
export const feedsExporter = definePlannedExporter({
  format,
  revision: 1,
  wantsLines: false,
  folders: ['feeds'],
  options: feedsOptions,
  plan: {
    card: toCard,
    plan: (cards, context) => {
      // The feeds tell of articles without a date; once is enough.
      const items = itemsOf(cards, () => {})
      const formats = FEED_FORMATS.flatMap((name) => context.collection.find((link) => link.format.name === name) ?? [])
      for (const link of formats) tellOfOthers(link.format, context)
      const channels = formats.length === 0 ? [] : channelsOf(items, context.publication, context.options)
      return [
        {
          path: format.path,
          mediaType: format.mediaType,
          content: pageOf(channels, formats, sectionsOf(cards), context),
        },
        { path: OPML_PATH, mediaType: 'text/x-opml', content: toOpml(channels, formats, context) },
        ...(context.options.hosting ? hostingFiles(context.publication.url) : []),
      ].map(({ path, mediaType, content }): Part => ({ path, mediaType, data: content }))
    },
    // Small enough to be made while planning.
    write: ({ data }) => String(data),
  },
})

/** The page names the feeds its own options ask for: where a feed has other options, it would name some that are not. */
function tellOfOthers({ name }: Format, context: PlanContext<z.output<typeof feedsOptions>>): void {
  const theirs = feedOptions.safeParse(context.optionsOf?.(name) ?? context.options)
  if (!theirs.success) return
  const other = (['sections', 'tags', 'authors', 'languages'] as const).filter(
    (key) => theirs.data[key] !== context.options[key],
  )
  for (const key of other) {
    context.report({
      code: 'config/feeds-differ',
      severity: 'error',
      message: `«exporters.feeds.${key}» is ${context.options[key]} and «exporters.${name}.${key}» ${theirs.data[key]}.`,
      hint: 'Give both the same, so that the page on subscribing names the feeds there are.',
    })
  }
}

const KINDS: readonly ChannelKind[] = ['publication', 'section', 'tag', 'author', 'language']

/** The page itself: set as the publication's pages are where there are any, else on its own. */
function pageOf(
  channels: readonly Channel[],
  formats: readonly Link[],
  sections: readonly string[],
  context: PlanContext<z.output<typeof feedsOptions>>,
): string {
  const { publication } = context
  const say = subscribeWordsOf(publication.language)
  const main = mainOf(channels, formats, publication)
  const dressed = context.dress?.({
    path: format.path,
    // Where there are no words in the publication's language, the page is in English.
    language:
      publication.language.split('-', 1)[0]?.toLowerCase() === say.language ? publication.language : say.language,
    title: say.title,
    head: [`<style>${LINES}</style>`],
    main,
    sections,
  })
  return dressed ?? standAlone(main, formats, publication)
}

/** What the page says below its heading. */
function mainOf(channels: readonly Channel[], formats: readonly Link[], { language, url }: Publication): string {
  const say = subscribeWordsOf(language)
  const words = wordsOf(language)
  const headings: Readonly<Record<ChannelKind, string>> = {
    publication: say.everything,
    section: words.sections,
    tag: words.tags,
    author: words.authors,
    language: say.languages,
  }
  const lists = KINDS.flatMap((kind) => {
    const members = channels.filter((channel) => channel.kind === kind)
    if (members.length === 0) return []
    const entries = members.map((channel) => feedLines(channel, formats, url))
    return [`${element('h2', {}, htmlText(headings[kind]))}\n<dl>\n${entries.join('\n')}\n</dl>`]
  })
  const opml = element('a', { href: new URL(OPML_PATH, url).href, type: 'text/x-opml' }, htmlText(say.list))
  const first = formats[0]?.format.label ?? 'Atom'
  return `${element('p', {}, htmlText(say.about))}
<ol>
${say.steps.map((step) => element('li', {}, htmlText(step.replace('{format}', first)))).join('\n')}
</ol>
${lists.join('\n')}
<p>${opml}</p>`
}

/** The page of a publication that has no others. */
function standAlone(main: string, formats: readonly Link[], publication: Publication): string {
  const say = subscribeWordsOf(publication.language)
  const attributes = { lang: say.language, dir: directionOf(say.language) === 'rtl' ? 'rtl' : undefined }
  return `<!DOCTYPE html>
${element(
  'html',
  attributes,
  `
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(`${say.title} — ${publication.title}`)}</title>
<meta name="color-scheme" content="light dark">
${formats.map((link) => alternate(link, publication.title)).join('\n')}
<style>${STYLE}${LINES}</style>
</head>
<body>
<header><p>${element('a', { href: publication.url, rel: 'home', lang: publication.language }, htmlText(publication.title))}</p></header>
<main>
${element('h1', {}, htmlText(say.title))}
${main}
</main>
</body>
`,
)}
`
}

/** A channel's name and the address of its feed in each format, written out so that it can be copied. */
function feedLines(channel: Channel, formats: readonly Link[], base: string): string {
  const named = channel.kind === 'publication' ? channelTitle(channel, channel.name) : channel.name
  const lines = formats.map((link) => {
    const href = new URL(feedPath(link.format, channel.key), base).href
    const address = element('a', { href, type: link.format.mediaType, dir: 'ltr' }, htmlText(href))
    return `<dd><span>${htmlText(link.format.label)}</span> ${address}</dd>`
  })
  return `${element('dt', { lang: channel.language }, htmlText(named))}\n${lines.join('\n')}`
}

function alternate({ format: { label, mediaType }, url }: Link, title: string): string {
  return element('link', { rel: 'alternate', type: mediaType, href: url, title: `${title} · ${label}` })
}

const STYLE = `
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1b1a17; --muted: #6a665d; --rule: #dcd7cb; --accent: #9c2f1b }
@media (prefers-color-scheme: dark) { :root { --paper: #16150f; --ink: #ece7da; --muted: #a39d8e; --rule: #3a372e; --accent: #e98a6f } }
html { font: clamp(1.0625rem, 1rem + .3vw, 1.25rem)/1.6 Literata, "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", serif }
body { margin: 0; background: var(--paper); color: var(--ink) }
body > header, main { max-inline-size: 35rem; margin-inline: auto; padding-inline: 1.25rem }
body > header { border-block-end: 1px solid var(--rule) }
body > header p { margin: 0; padding-block: 1rem .6rem; font-weight: 600 }
h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.3rem); line-height: 1.14; font-weight: 600; margin-block: 1.6rem .8rem }
h2 { font-size: .8rem; line-height: 1.6; font-weight: 400; color: var(--muted); border-block-start: 1px solid var(--rule); margin-block: 1.6rem .4rem; padding-block-start: .8rem }
p, ol, dl { margin-block: 0 .8rem }
ol { padding-inline-start: 1.4em }
a { color: inherit; text-decoration-color: var(--muted); text-underline-offset: .18em; overflow-wrap: anywhere }
a:hover { color: var(--accent) }
`

/** What the pages' own stylesheet, which the page takes where pages are made, does not speak of. */
const LINES = `
.list main > * + * { margin-block-start: .9rem }
dl { margin: 0 }
dd a { overflow-wrap: anywhere }
dt { font-weight: 600; margin-block-start: .8rem }
dd { margin: 0; font-size: .85rem; display: grid; grid-template-columns: 6rem 1fr; column-gap: .8rem }
@media (max-width: 40rem) { dd { grid-template-columns: 1fr; margin-block-end: .2rem } }
dd span { color: var(--muted) }
dd a { unicode-bidi: isolate }
`
