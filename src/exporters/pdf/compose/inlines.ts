import { absoluteAddress } from '../../../markup/address.js'
import { dispatch, type Handlers } from '../../../record/handlers.js'
import type { Inline } from '../../../record/node.js'
import { inlinesToText } from '../../../record/text.js'
import type { Role } from '../fonts/font-files.js'
import { inlineTag, type Tag } from '../layout/tag.js'
import type { LinkTarget, Run, TextStyle } from '../text/style.js'
import type { Composer } from './context.js'

interface Pass {
  readonly composer: Composer
  readonly style: TextStyle
  readonly language: string
  readonly tag: Tag
  readonly link: LinkTarget | undefined
}

/** Inlines as runs of one look each, below the element `tag`. */
export function toRuns(
  inlines: readonly Inline[],
  style: TextStyle,
  language: string,
  tag: Tag,
  composer: Composer,
): readonly Run[] {
  return each(inlines, { composer, style, language, tag, link: undefined })
}

const each = (inlines: readonly Inline[], pass: Pass): Run[] => inlines.flatMap((it) => dispatch(INLINES, it, pass))

function run(text: string, { style, language, tag, link }: Pass): Run {
  return { text, style, language, tag, ...(link ? { link } : {}) }
}

const withStyle = (pass: Pass, over: Partial<TextStyle>): Pass => ({ ...pass, style: { ...pass.style, ...over } })

const ITALIC: Readonly<Record<Role, Role>> = {
  regular: 'italic',
  italic: 'regular',
  semibold: 'semiboldItalic',
  semiboldItalic: 'semibold',
  mono: 'mono',
}
const BOLD: Readonly<Record<Role, Role>> = {
  regular: 'semibold',
  italic: 'semiboldItalic',
  semibold: 'semibold',
  semiboldItalic: 'semiboldItalic',
  mono: 'mono',
}

const RAISED_SIZE = 0.64

const INLINES: Handlers<Inline, Pass, readonly Run[]> = {
  text: (node, pass) => (node.value === '' ? [] : [run(node.value.replace(/[\n\r]+/g, ' '), pass)]),
  emphasis: (node, pass) => each(node.children, withStyle(pass, { role: ITALIC[pass.style.role] })),
  strong: (node, pass) => each(node.children, withStyle(pass, { role: BOLD[pass.style.role] })),
  delete: (node, pass) => each(node.children, withStyle(pass, { strike: true })),
  superscript: (node, pass) => each(node.children, shifted(pass, 0.36)),
  subscript: (node, pass) => each(node.children, shifted(pass, -0.14)),
  span: (node, pass) => {
    const language = node.language
    const tag = language === pass.language ? pass.tag : inlineTag(pass.tag, 'Span', { language })
    return each(node.children, { ...pass, language, tag })
  },
  inlineCode: (node, pass) => {
    if (node.value === '') return []
    const code = withStyle(
      { ...pass, tag: inlineTag(pass.tag, 'Code') },
      { role: 'mono', size: pass.style.size * 0.86 },
    )
    return [run(node.value.replace(/[\n\r]+/g, ' '), { ...code, language: 'zxx' })]
  },
  link: (node, pass) => {
    const url = absoluteAddress(node.url, pass.composer.base)
    // A link inside a link, or one that leads nowhere, is its text.
    if (url === undefined || pass.link) return each(node.children, pass)
    const title = node.title ?? (inlinesToText(node.children).trim() || url)
    const tag = inlineTag(pass.tag, 'Link')
    return each(node.children, { ...pass, tag, link: { url, title, tag } })
  },
  break: (_, pass) => [run('\n', pass)],
  footnoteReference: (node, pass) => {
    const { composer } = pass
    const number = composer.noteNumbers.get(node.identifier)
    if (number === undefined) return []
    const reference = inlineTag(pass.tag, 'Reference')
    const tag = pass.link ? reference : inlineTag(reference, 'Link')
    const link = pass.link ?? { place: `note-${number}`, title: composer.words.footnote(number), tag }
    const first = !composer.referred.has(node.identifier)
    composer.referred.add(node.identifier)
    const mark = run(String(number), shifted({ ...pass, tag, link }, 0.36))
    return [first ? { ...mark, place: `reference-${number}` } : mark]
  },
}

function shifted(pass: Pass, rise: number): Pass {
  const { size } = pass.style
  return withStyle(pass, { size: size * RAISED_SIZE, rise: pass.style.rise + size * rise })
}
