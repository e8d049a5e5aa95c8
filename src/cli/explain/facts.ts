import { formatMoment } from '../../markup/dates.js'
import { htmlText } from '../../markup/html.js'
import type { Examined } from '../../pipeline/examine.js'
import { type Moment, toIso } from '../../record/time.js'
import { keyLines } from './corrections.js'
import { fieldLines, type Part } from './parts.js'

/** One thing the record says besides its text. `html` is ready HTML. */
export interface Fact extends Part {
  readonly html: string
  /** Where it comes from, in words. */
  readonly origin: string
}

type Article = NonNullable<Examined['article']>

/** What a record says of its article, in the order a page shows it, each with where it comes from. */
export function factsOf({ record, proposedSlug }: Article, defaults: Examined['defaults']): readonly Fact[] {
  const linesOf = fieldLines(record)
  const stated = keyLines(record.provenance.ledger)
  const found: Fact[] = []
  const add = (field: string, html: string | undefined, otherwise = 'no line says it', note = ''): void => {
    if (html === undefined || html === '') return
    const lines = linesOf(field)
    const where = stated.has(field)
      ? 'front matter'
      : lines.length > 0
        ? 'read in the text'
        : Object.hasOwn(defaults, field)
          ? '_defaults.yaml'
          : otherwise
    found.push({ id: `f-${field}`, name: field, lines, html, origin: note === '' ? where : `${where}; ${note}` })
  }
  const text = (value: string | undefined): string | undefined => value && htmlText(value)
  const date = (field: 'published' | 'modified' | 'embargoedUntil' | 'expires'): void => {
    const moment = record[field]
    if (moment) add(field, dateHtml(moment, record.language), undefined, dateNote(moment))
  }
  add('kicker', text(record.kicker))
  add('headline', text(record.headline))
  add('subhead', text(record.subhead))
  add('byline', text(record.byline))
  add(
    'authors',
    record.authors
      .map(({ name, role, organisation, url }) =>
        [`<strong>${htmlText(name)}</strong>`, ...[role, organisation, url].map(text)].filter(Boolean).join(', '),
      )
      .join('<br>'),
  )
  add('section', text(record.section))
  add('dateline', record.dateline && text(record.dateline.text))
  date('published')
  date('modified')
  date('embargoedUntil')
  date('expires')
  add('tags', text(record.tags.join(', ')))
  add('summary', text(record.summary))
  add('source', text([record.source?.name, record.source?.url].filter(Boolean).join(', ')))
  add('rights', text([record.rights?.holder, record.rights?.notice, record.rights?.license].filter(Boolean).join(', ')))
  add('language', text(record.language), 'worked out from the text')
  add('slug', text(record.slug ?? proposedSlug), 'made of the headline')
  if (record.status !== 'usable') add('status', text(record.status))
  return found
}

function dateHtml(moment: Moment, language: string): string {
  const iso = htmlText(toIso(moment))
  return `<time datetime="${iso}">${htmlText(formatMoment(moment, language))}</time> <span class="raw">${iso}</span>`
}

function dateNote({ origin, zoneOrigin, zone, offset }: Moment): string {
  const whole = origin === 'stated' ? 'stated' : 'partly assumed'
  return `${whole}, zone ${zone ?? offset} ${zoneOrigin}`
}
