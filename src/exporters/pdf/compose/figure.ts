import { creditLine, isLocal, type Media } from '../../../record/media.js'
import { styleOf } from '../layout/sheet.js'
import { addTag } from '../layout/tag.js'
import type { Run } from '../text/style.js'
import type { Composer, Parts, Surroundings } from './context.js'
import { space, textPart } from './parts.js'

/**
 * A picture with its caption and, set apart by colour, its credit. A picture without a file (or on another host) is its
 * caption line alone; one whose file cannot be shown is a frame with its description in it.
 */
export function composeFigure(media: Media, composer: Composer, around: Surroundings, parts: Parts): void {
  const { sheet, words } = composer
  const state = isLocal(media) ? (composer.pictures.get(media.id) ?? 'broken') : undefined
  const captions = captionTexts(media, composer)
  if (!state && captions.length === 0) return
  const start = parts.length
  const group = addTag(around.parent, 'Div')
  const placement = { left: around.left, right: around.right, bars: around.bars }
  if (state) {
    const alt = media.alt ?? words[media.kind]
    const broken = state === 'broken'
    const tag = media.decorative && !broken ? undefined : addTag(group, 'Figure', { alt })
    const style = styleOf(sheet, { role: 'italic', size: sheet.size * 0.84, ink: 'muted' })
    parts.push({
      kind: 'picture',
      media: media.id,
      pixels: broken ? undefined : state,
      description: broken && tag ? [{ text: alt, style, language: around.language, tag }] : [],
      tag,
      ...placement,
      before: 0,
      after: captions.length > 0 ? sheet.leading * 0.35 : 0,
      keepNext: captions.length > 0,
    })
  }
  if (captions.length > 0) {
    const tag = addTag(group, state ? 'Caption' : 'P')
    const style = styleOf(sheet, { size: sheet.size * 0.82 })
    const runs = captions.map(
      ({ text, muted }, at): Run => ({
        text: at === 0 ? text : ` ${text}`,
        style: muted ? { ...style, ink: 'muted' } : style,
        language: muted ? words.language : around.language,
        tag,
      }),
    )
    parts.push(
      textPart(runs, sheet, around, { align: 'left', leading: sheet.leading * 0.8, onGrid: false, hyphenate: false }),
    )
  }
  space(parts, start, sheet.leading * 0.8)
}

function captionTexts(media: Media, { words }: Composer): readonly { text: string; muted: boolean }[] {
  const credit = media.credit && `${words[media.kind]}: ${creditLine(media.credit)}`
  return [
    ...(media.caption === undefined ? [] : [{ text: media.caption, muted: false }]),
    ...(credit === undefined ? [] : [{ text: credit, muted: true }]),
  ]
}
