import { Fatal } from '../../contract/diagnostic.js'
import type { ArticleDraft, DraftFields } from '../../record/draft.js'
import type { FrontMatter } from '../front-matter/index.js'
import { buildBody } from './body.js'
import { Calls } from './calls.js'
import { type Evidence, weigh } from './evidence.js'
import { findHeadline } from './headline.js'
import { type Inside, readInside } from './inside.js'
import { splitLines } from './line.js'
import { agreeingMoment, readMoments } from './moments.js'
import { nameNoise } from './noise.js'
import { Pictures } from './pictures.js'
import { findRegion, type Region } from './region.js'
import { readTop } from './top.js'

/** The least prose that makes an article, in weighed characters. */
const SHORTEST_ARTICLE = 140

/** The story of a reading: weigh every line, find the text, read its top, its inside and its end, name the rest. */
export function readText(text: string, front: FrontMatter, path: string): ArticleDraft {
  const source = splitLines(text, front.firstLine)
  const lines = source.map(weigh)
  const calls = new Calls(source)
  const { directives } = front
  const kept = within(directives.keep, lines)
  const dropped = within(directives.drop, lines)
  for (const [index, line] of lines.entries()) {
    if (!line.blank && dropped(index)) calls.decide(index, { role: 'dropped', rule: 'front-matter:drop' })
  }

  const region = widen(
    findRegion(lines.map((line, index) => (dropped(index) ? blanked(line) : line))),
    kept,
    lines.length,
  )
  if (!region) throw noArticle(path, front.firstLine, 'No line of it reads like the text of an article.')
  const headline = settleHeadline(lines, calls, region, front)
  const pictures = new Pictures()
  const moments = readMoments(lines, calls, headline, region)
  const top = readTop(lines, calls, headline, region, pictures)
  const inside = readInside(lines, calls, region, pictures, kept)
  const prose = inside.body.filter((it) => it.kind !== 'figure').reduce((sum, it) => sum + it.line.content.length, 0)
  const wanted = front.fields.headline !== undefined || directives.keep !== undefined
  const weight = inside.body.length === 0 ? 0 : weighAll(lines, region, calls)
  if (prose === 0 || (!wanted && weight < SHORTEST_ARTICLE)) {
    throw noArticle(path, source[region.start]?.number ?? 1, 'Too little text stands in it to be an article.')
  }
  const end = readEnd(lines, calls, region, inside)
  nameNoise(lines, calls, region)

  const found: DraftFields = {
    ...top,
    ...moments,
    ...(headline === undefined || front.fields.headline !== undefined
      ? {}
      : { headline: lines[headline]?.line.content ?? '' }),
    ...(inside.dateline ? { dateline: datelineOf(inside.dateline) } : {}),
    ...(moments.published === undefined ? assumedDay(inside, pictures) : {}),
    ...(top.authors === undefined && end ? { byline: end.text, authors: end.authors } : {}),
  }
  return {
    fields: { ...found, ...front.fields },
    body: buildBody(inside.body),
    media: [...front.media, ...pictures.media],
    ledger: [...front.ledger, ...calls.toLedger()],
  }
}

function settleHeadline(
  lines: readonly Evidence[],
  calls: Calls,
  region: Region,
  front: FrontMatter,
): number | undefined {
  const { directives, fields } = front
  if (directives.headline !== undefined) {
    const index = directives.headline - front.firstLine
    if (lines[index]?.blank === false) {
      calls.decide(index, { role: 'headline', rule: 'front-matter:headline' })
      return index
    }
  }
  const index =
    fields.headline === undefined
      ? findHeadline(lines, calls, region.start, region.end)
      : sameAs(lines, fields.headline, region)
  if (index === undefined) return undefined
  calls.decide(index, {
    role: 'headline',
    rule: fields.headline === undefined ? 'best-title' : 'front-matter:headline',
  })
  const content = lines[index]?.line.content ?? ''
  for (let other = 0; other < region.end; other++) {
    if (other !== index && lines[other]?.line.content === content) {
      calls.decide(other, { role: 'duplicate', rule: 'same-as-headline' })
    }
  }
  return index
}

function sameAs(lines: readonly Evidence[], headline: string, region: Region): number | undefined {
  const fold = (text: string) =>
    text
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase()
  const wanted = fold(headline)
  const index = lines.findIndex(
    (line, at) => at < region.end && line.line.content.length < 400 && fold(line.line.content) === wanted,
  )
  return index < 0 ? undefined : index
}

/** Reads the lines right behind the text: who reported and edited it. */
function readEnd(lines: readonly Evidence[], calls: Calls, region: Region, inside: Inside) {
  let { closing } = inside
  for (let index = region.end, seen = 0; index < lines.length && seen < 8; index++) {
    const line = lines[index]
    if (!line || line.blank) continue
    seen++
    if (!line.closing || !calls.isOpen(index)) continue
    closing ??= line.closing
    calls.decide(index, { role: 'byline', rule: 'closing-byline' })
  }
  return closing
}

function assumedDay({ dateline }: Inside, pictures: Pictures): Pick<DraftFields, 'published'> {
  if (!dateline?.date) return {}
  const published = agreeingMoment(dateline.date, dateline.line, pictures.dates)
  return published ? { published } : {}
}

function datelineOf({ text, place }: NonNullable<Inside['dateline']>): NonNullable<DraftFields['dateline']> {
  return { text, ...(place === undefined ? {} : { place }) }
}

function weighAll(lines: readonly Evidence[], region: Region, calls: Calls): number {
  let weight = 0
  for (let index = region.start; index < region.end; index++) {
    const role = calls.at(index)?.role
    if (role === 'body' || role === 'lead' || role === 'list' || role === 'quote') weight += lines[index]?.weight ?? 0
  }
  return weight
}

function within(ranges: readonly (readonly [number, number])[] | undefined, lines: readonly Evidence[]) {
  return (index: number): boolean => {
    const number = lines[index]?.line.number ?? 0
    return ranges?.some(([first, last]) => number >= first && number <= last) ?? false
  }
}

/** The region with every line an editor keeps in it. */
function widen(region: Region | undefined, kept: (index: number) => boolean, length: number): Region | undefined {
  let widened = region
  for (let index = 0; index < length; index++) {
    if (!kept(index)) continue
    widened = widened
      ? { start: Math.min(widened.start, index), end: Math.max(widened.end, index + 1) }
      : { start: index, end: index + 1 }
  }
  return widened
}

function blanked(line: Evidence): Evidence {
  return {
    line: line.line,
    blank: true,
    weight: 0,
    terminal: false,
    words: [],
    helpers: false,
    dates: [],
    dateLine: false,
  }
}

function noArticle(path: string, line: number, message: string): Fatal {
  return new Fatal({
    code: 'text/no-article',
    severity: 'error',
    message,
    hint: 'Paste the text of the article, or mark its lines in front matter (`keep: [3-20]`).',
    place: { path, line, column: 1 },
  })
}
