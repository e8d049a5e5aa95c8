import type { DraftMedia } from '../../record/draft.js'
import type { Calls } from './calls.js'
import type { PictureLine } from './credit.js'
import type { FoundDate } from './date.js'
import { findDates } from './date.js'
import type { Evidence } from './evidence.js'
import { looksLikeName } from './people.js'
import type { Region } from './region.js'

/** Collects the pictures the lines speak of; lines next to one another speak of the same one. */
export class Pictures {
  readonly #media: DraftMedia[] = []
  readonly #dates: FoundDate[] = []

  get media(): readonly DraftMedia[] {
    return this.#media
  }

  /** Dates that stand in captions: a picture's day, not the article's, but a year to hold others against. */
  get dates(): readonly FoundDate[] {
    return this.#dates
  }

  /** Takes the picture line at `index`, and the caption or credit on the lines beside it. Returns the picture's id. */
  take(index: number, lines: readonly Evidence[], calls: Calls, region: Region): string {
    const line = lines[index]
    const picture = line?.picture
    if (!line || !picture) return ''
    this.#note(index, line, picture, calls)
    let { caption, credit, license } = picture
    for (const beside of [next(lines, index, 1), next(lines, index, -1)]) {
      const other = beside === undefined ? undefined : lines[beside]
      if (beside === undefined || !other || !calls.isOpen(beside)) continue
      if (other.picture && (caption === undefined || credit === undefined)) {
        if (caption !== undefined && other.picture.caption !== undefined) continue
        if (credit !== undefined && other.picture.credit !== undefined) continue
        caption ??= other.picture.caption
        credit ??= other.picture.credit
        license ??= other.picture.license
        this.#note(beside, other, other.picture, calls)
      } else if (
        caption === undefined &&
        (beside > index ? isCaption(other, beside - region.start) : isBlockAbove(lines, index, beside))
      ) {
        caption = other.line.content
        calls.decide(beside, { role: 'caption', rule: 'beside-credit' })
      }
    }
    const title = next(lines, index, -1)
    if (title === index - 1 && picture.caption !== undefined && isTitle(lines[title])) {
      calls.decide(title, { role: 'dropped', rule: 'picture-title' })
    }
    const id = `photo-${this.#media.length + 1}`
    this.#media.push({
      id,
      kind: 'photo',
      decorative: false,
      ...(caption === undefined ? {} : { caption }),
      ...(credit === undefined ? {} : { credit }),
      ...(license === undefined ? {} : { license }),
      line: line.line.number,
    })
    return id
  }

  #note(index: number, line: Evidence, { caption, credit, form }: PictureLine, calls: Calls): void {
    const rule = `picture:${form}`
    if (caption === undefined) calls.decide(index, { role: 'credit', rule })
    else calls.decide(index, { role: 'caption', rule, ...(credit ? { also: ['credit'] } : {}) })
    const examined = line.line.content.slice(-120)
    this.#dates.push(...(line.dates.length > 0 ? line.dates : findDates(examined)))
  }
}

/** The next line with text, if at most one blank line lies between. */
function next(lines: readonly Evidence[], index: number, step: 1 | -1): number | undefined {
  for (const distance of [1, 2]) {
    const at = index + step * distance
    if (lines[at]?.blank === false) return at
  }
  return undefined
}

/** Some pages print a picture's file title above its caption. */
function isTitle(line: Evidence | undefined): boolean {
  return line !== undefined && !line.label && !line.terminal && line.weight <= 60 && line.words.length >= 2
}

/** Longer is a paragraph, whatever stands below it. */
const LONGEST_CAPTION = 500

/** A line and the credit right below it, blank lines around the two: where blank lines part paragraphs, they are one block. */
function isBlockAbove(lines: readonly Evidence[], credit: number, above: number): boolean {
  const line = lines[above]
  if (above !== credit - 1 || !line || line.label || line.byline || line.dateLine) return false
  if (line.weight > LONGEST_CAPTION || line.words.length < 4) return false
  return lines[above - 1]?.blank === true && lines[credit + 1]?.blank === true
}

/** `past` counts from the text's first line: a full sentence there is the text, a phrase may still be a caption. */
function isCaption(line: Evidence, past: number): boolean {
  if (past > 0 || (past === 0 && (line.terminal || line.weight > 160))) return false
  const { content } = line.line
  if (line.label || line.byline || line.dateLine || content.length > 240 || line.words.length < 2) return false
  // A name alone below a credit begins what stands above the text.
  return !looksLikeName(content)
}
