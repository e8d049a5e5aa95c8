import type { Words } from '../../../markup/words.js'
import type { FontSet } from '../fonts/font-set.js'
import type { PlacedMark } from '../layout/pages.js'
import { type Sheet, styleOf, textWidth } from '../layout/sheet.js'
import type { Direction } from '../text/bidi.js'
import { type Line, setPlain } from '../text/line.js'
import type { Furniture } from './pages.js'

/** What running heads are made of. */
export interface FurnitureInput {
  readonly sheet: Sheet
  readonly fonts: FontSet
  readonly missing: (character: string) => void
  readonly publication: string
  readonly headline: string
  readonly language: string
  readonly direction: Direction
  readonly words: Words
}

const GAP = 12

/** Running head (publication left, headline right, shortened where need be) and, at the foot, page n of m. */
export function createFurniture(input: FurnitureInput): Furniture {
  const { sheet, words, direction } = input
  const width = textWidth(sheet)
  const size = Math.min(8, sheet.size * 0.8)
  const set = (text: string): Line =>
    setPlain(
      { text, style: styleOf(sheet, { size, ink: 'muted' }), language: input.language, tag: undefined },
      { fonts: input.fonts, missing: input.missing, direction, indent: 0 },
    )
  const publication = shorten(input.publication, width * 0.45, set)
  const headline = shorten(input.headline, width - publication.width - GAP, set)
  const headY = sheet.top * 0.58
  const footY = sheet.top + sheet.textHeight + (sheet.height - sheet.top - sheet.textHeight) * 0.42
  return (page, pages) => {
    const left = sheet.left[page % 2] as number
    const foot = set(words.pageOf(page + 1, pages))
    const mark = (line: Line, x: number, y: number): PlacedMark => ({
      x,
      y,
      repeated: true,
      mark: { kind: 'line', x: 0, baseline: 0, line, order: 0 },
    })
    return [
      mark(publication, direction === 'rtl' ? left + width - publication.width : left, headY),
      mark(headline, direction === 'rtl' ? left : left + width - headline.width, headY),
      mark(foot, left + (width - foot.width) / 2, footY),
    ]
  }
}

/** Text on one line of at most `width` points, cut at a word and ended with an ellipsis where it is longer. */
function shorten(text: string, width: number, set: (text: string) => Line): Line {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  // No line of any page holds this many words, so a headline of any length costs the same.
  const most = Math.min(words.length, 40)
  for (let count = most; count > 0; count--) {
    const shown = words.slice(0, count).join(' ')
    const line = set(count < words.length ? `${shown.replace(/[\p{P}\s]+$/u, '')}…` : shown)
    if (line.width <= width) return line
  }
  for (let length = Math.min(words[0]?.length ?? 0, 200); length > 0; length--) {
    const line = set(`${[...(words[0] ?? '')].slice(0, length).join('')}…`)
    if (line.width <= width) return line
  }
  return set('')
}
