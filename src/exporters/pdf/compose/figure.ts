import { creditLine, isLocal, type Media } from '../../../record/media.js'
import { styleOf } from '../layout/sheet.js'
import { addTag, inlineTag } from '../layout/tag.js'
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
  const captions = captionRuns(media, composer)
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
    const runs = captions.map(({ text, muted, url }, at): Run => {
      const look = muted ? { ...style, ink: 'muted' as const } : style
      const language = muted ? words.language : around.language
      const run = { text: at === 0 ? text : `\u2002${text}`, style: look, language, tag }
      if (url === undefined) return run
      const linked = inlineTag(tag, 'Link')
      return { ...run, tag: linked, link: { url, title: text, tag: linked } }
    })
    parts.push(
      textPart(runs, sheet, around, {
        align: 'start',
        leading: sheet.leading * 0.8,
        onGrid: false,
        hyphenate: false,
        whole: true,
      }),
    )
  }
  space(parts, start, sheet.leading * 0.8)
}

interface CaptionText {
  readonly text: string
  readonly muted: boolean
  readonly url?: string
}

function captionRuns(media: Media, { words }: Composer): readonly CaptionText[] {
  const texts: CaptionText[] = []
  if (media.caption !== undefined) texts.push({ text: media.caption, muted: false })
  if (media.credit) texts.push({ text: `${words[media.kind]}: ${creditLine(media.credit)}`, muted: true })
  // A picture on another host is not fetched; whoever reads on a screen can follow the link.
  if (media.src !== undefined && !isLocal(media) && URL.canParse(media.src))
    texts.push({ text: words.openPicture, muted: true, url: new URL(media.src).href })
  return texts
}
