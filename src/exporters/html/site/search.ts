/** Search on static hosting: a page, its script, and the index the script reads. */
import type { Cards, OutputFile } from '../../../contract/exporter.js'
import { element } from '../../../markup/html.js'
import { unsafeHtml } from '../../../markup/safe-html.js'
import { relativeAddress } from '../place.js'
import type { Card } from './card.js'
import { type Build, plainHeading, sitePage } from './pages.js'
import { searchIndexFiles } from './search-index.js'
import { SEARCH_SCRIPT } from './search-script.js'
import { CONTENTS_PATH, SEARCH_FOLDER, SEARCH_PATH } from './topics.js'

/** What the search page reads, in a folder of its own; `entries` says how many its index has, where that is known. */
export function searchFiles(articles: Cards<Card>, entries?: number): readonly OutputFile[] {
  const address = (card: Card) => relativeAddress(SEARCH_PATH, card.page)
  return [
    { path: `${SEARCH_FOLDER}search.js`, mediaType: 'text/javascript', content: SEARCH_SCRIPT },
    ...searchIndexFiles(articles, address, entries),
  ]
}

/** The page people search on. */
export function searchHtml(build: Build): string {
  const { words, say } = build.voice
  const found = {
    'data-found': words.searchFound(0),
    'data-nothing': words.searchNothing,
    'data-failed': words.searchFailed,
  }
  const field = { type: 'search', name: 'q', id: 'search_field', autocomplete: 'off', 'aria-label': words.searchLabel }
  const archive = element('a', { href: relativeAddress(SEARCH_PATH, CONTENTS_PATH) }, say(words.archive))
  const form = `${element(
    'form',
    { role: 'search', hidden: true, ...found },
    `\n${element('input', field)}\n${element('button', { type: 'submit' }, say(words.search))}\n`,
  )}
<p class="number" role="status"></p>
<ol class="found"></ol>
<noscript><p class="none">${say(words.searchNeedsScript)} ${archive}</p></noscript>
`
  const head = [element('script', { src: 'search.js', defer: true }, '')]
  const { title } = build.site.publication
  const page = {
    path: SEARCH_PATH,
    kind: 'list',
    title: words.search,
    description: `${words.search}. ${title}`,
    head,
  } as const
  return sitePage(page, build, (context) => unsafeHtml(`${plainHeading(words.search, context)}${form}`))
}
