import { formatMoment } from '../../../markup/dates.js'
import { directionOf } from '../../../record/language.js'
import { leadMedia } from '../../../record/select.js'
import type { Part } from '../layout/part.js'
import { styleOf } from '../layout/sheet.js'
import { addTag, type Tag } from '../layout/tag.js'
import { isolate } from '../text/bidi.js'
import type { Run, TextStyle } from '../text/style.js'
import type { Composer, Surroundings } from './context.js'
import { composeFigure } from './figure.js'
import { textPart } from './parts.js'

/** Kicker, headline, subhead, byline and dates, and the lead pictures: set across all columns. */
export function composeHead(composer: Composer, around: Surroundings): readonly Part[] {
  const { record, sheet } = composer
  const { leading, size } = sheet
  const parts: Part[] = []
  const words = (text: string, style: TextStyle, tag: Tag): Run[] => [{ text, style, language: record.language, tag }]
  const line = (text: string, tag: Tag, over: Partial<TextStyle>, spacing: { leading: number; after: number }) =>
    parts.push(
      textPart(words(text, styleOf(sheet, over), tag), sheet, around, {
        align: 'start',
        hyphenate: false,
        onGrid: false,
        keepNext: true,
        balanced: true,
        ...spacing,
      }),
    )
  const kicker = record.kicker ?? record.section
  if (kicker !== undefined)
    line(
      kicker,
      addTag(around.parent, 'P'),
      { role: 'semibold', size: size * 0.84, ink: 'accent', tracking: size * 0.015 },
      { leading, after: leading * 0.25 },
    )
  composer.outline.push({ title: record.headline, level: 1, place: 'headline' })
  const display = sheet.columns === 2 ? 2.5 : sheet.size < 10 ? 2 : 2.1
  parts.push(
    textPart(
      words(
        record.headline,
        styleOf(sheet, { role: 'semibold', size: size * display, tracking: -size * 0.012 }),
        addTag(around.parent, 'H1'),
      ),
      sheet,
      around,
      {
        align: 'start',
        hyphenate: false,
        onGrid: false,
        keepNext: true,
        leading: size * display * 1.18,
        after: leading * 0.4,
        place: 'headline',
        balanced: true,
      },
    ),
  )
  if (record.subhead !== undefined)
    line(
      record.subhead,
      addTag(around.parent, 'P'),
      { role: 'italic', size: size * 1.2, ink: 'muted' },
      { leading: leading * 1.12, after: leading * 0.2 },
    )
  composeMeta(composer, around, parts)
  for (const media of leadMedia(record)) composeFigure(media, composer, around, parts)
  const last = parts.at(-1)
  if (last) parts[parts.length - 1] = { ...last, after: Math.max(last.after, leading) }
  return parts
}

/** Byline and dates between two hairlines. */
function composeMeta(composer: Composer, around: Surroundings, parts: Part[]): void {
  const { record, sheet, words } = composer
  const names = record.byline ?? record.authors.map((author) => author.name).join(', ')
  const dates = [
    record.published && formatMoment(record.published, record.language),
    record.modified && `${words.updated.toLowerCase()} ${formatMoment(record.modified, record.language)}`,
  ].filter((text) => text !== undefined)
  const place = around
  const rule = (before: number, after: number): Part => ({
    kind: 'rule',
    width: 'full',
    left: 0,
    right: 0,
    bars: place.bars,
    before,
    after,
    keepNext: true,
  })
  if (names === '' && dates.length === 0) return
  const tag = addTag(around.parent, 'P')
  const style = styleOf(sheet, { size: sheet.size * 0.84 })
  const runs: Run[] = []
  const add = (text: string, over: Partial<TextStyle>) =>
    runs.push({
      text: `${runs.length > 0 ? '\u2002' : ''}${isolate(text, directionOf(record.language))}`,
      style: { ...style, ...over },
      language: record.language,
      tag,
    })
  if (names !== '') add(names, { role: 'semibold' })
  // Dates hold together: a line ends between them.
  for (const date of dates) add(date.replaceAll(' ', '\u00a0'), { ink: 'muted' })
  parts.push(rule(sheet.leading * 0.4, sheet.leading * 0.3))
  parts.push(
    textPart(runs, sheet, around, {
      align: 'start',
      hyphenate: false,
      onGrid: false,
      leading: sheet.leading * 0.84,
      keepNext: true,
    }),
  )
  parts.push(rule(sheet.leading * 0.3, 0))
}
