import { setLines } from '../text/lines.js'
import { baselineIn, type MeasureContext, startOf } from './measure.js'
import type { PicturePart } from './part.js'
import type { Mark, Slab } from './slab.js'

const TALLEST = 0.6

/** A picture, or a frame with its description where there is none to show. */
export function pictureSlabs(part: PicturePart, context: MeasureContext): Slab[] {
  const { sheet } = context
  const room = context.width - part.left - part.right
  const tallest = sheet.textHeight * TALLEST
  const order = context.nextOrder()
  const left = startOf(part, context)
  if (!part.pixels) {
    const height = sheet.leading * 6
    const inset = sheet.leading
    const lines =
      part.description.length > 0
        ? setLines(part.description, {
            fonts: context.fonts,
            missing: context.missing,
            width: room - 2 * inset,
            hyphenate: false,
            indent: 0,
            direction: context.direction,
            align: 'center',
          })
        : []
    const shown = lines.slice(0, 4)
    const top = (height - shown.length * sheet.leading) / 2
    const marks: Mark[] = [
      { kind: 'frame', x: left, y: 0, width: room, height, tag: part.tag, order },
      ...shown.map(
        (line, at): Mark => ({
          kind: 'line',
          x: left + inset,
          baseline: top + baselineIn(sheet.leading, sheet.size * 0.84) + at * sheet.leading,
          line,
          order: context.nextOrder(),
        }),
      ),
    ]
    return [{ height, before: 0, keep: false, onGrid: false, marks, bars: part.bars }]
  }
  const { width: across, height: down } = part.pixels
  // 96 pixels an inch at the least: a small picture is not blown up.
  const width = Math.min(room, (tallest * across) / down, across * 0.75)
  const height = (width * down) / across
  // A picture almost as wide as the column is centred in it; a narrow one stands where lines begin.
  const centred = width > room * 0.9
  const x = left + (centred ? (room - width) / 2 : context.direction === 'rtl' ? room - width : 0)
  return [
    {
      height,
      before: 0,
      keep: false,
      onGrid: false,
      marks: [
        {
          kind: 'picture',
          x,
          y: 0,
          width,
          height,
          media: part.media,
          tag: part.tag,
          order,
        },
      ],
      bars: part.bars,
    },
  ]
}
