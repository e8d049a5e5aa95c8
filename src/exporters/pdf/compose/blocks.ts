import { dispatch, type Handlers } from '../../../record/handlers.js'
import type { Block, BlockOf, Inline, ListItem } from '../../../record/node.js'
import { mediaOf, openingParagraph } from '../../../record/select.js'
import { inlinesToText } from '../../../record/text.js'
import { styleOf } from '../layout/sheet.js'
import { addTag, type Tag, type TagName } from '../layout/tag.js'
import type { Run, TextStyle } from '../text/style.js'
import type { BlockPass, Composer, Parts, Surroundings } from './context.js'
import { composeFigure } from './figure.js'
import { toRuns } from './inlines.js'
import { keepWithNext, space, textPart } from './parts.js'
import { composeTable } from './table.js'

const nothing = (): readonly Run[] => []

/** Blocks as parts, in reading order; `opening` is set before the first paragraph, where pictures alone stand above it. */
export function composeBlocks(
  blocks: readonly Block[],
  composer: Composer,
  around: Surroundings,
  parts: Parts,
  opening: (tag: Tag) => readonly Run[] = nothing,
): void {
  const first = blocks[openingParagraph(blocks)]
  let previous: Block | undefined
  for (const block of blocks) {
    if (previous && announces(previous, block)) keepWithNext(parts, parts.length - 1)
    dispatch(BLOCKS, block, { composer, around, parts, previous, opening: block === first ? opening : nothing })
    previous = block
  }
}

/** True for a paragraph whose colon points at the block below it: the two are not parted. */
function announces(paragraph: Block, block: Block): boolean {
  return (
    paragraph.type === 'paragraph' &&
    (block.type === 'list' || block.type === 'code' || block.type === 'table' || block.type === 'blockquote') &&
    /:\s*$/.test(inlinesToText(paragraph.children).slice(-20))
  )
}

const INDENT_EMS = 1.4

function bodyStyle({ composer, around }: BlockPass): TextStyle {
  if (around.large) return styleOf(composer.sheet, { role: 'italic', size: composer.sheet.size * 1.36 })
  return styleOf(composer.sheet, around.small ? { size: composer.sheet.size * 0.86 } : {})
}

function bodyLeading({ composer, around }: BlockPass): number {
  if (around.large) return composer.sheet.leading * 1.28
  return around.small ? composer.sheet.leading * 0.84 : composer.sheet.leading
}

/** Sizes and white space of headings by level (2 to 6), in units of the text's size and leading. */
const HEADINGS: Readonly<
  Record<number, { size: number; leading: number; before: number; role: 'semibold' | 'semiboldItalic' }>
> = {
  2: { size: 1.26, leading: 1.2, before: 1.3, role: 'semibold' },
  3: { size: 1.1, leading: 1, before: 1, role: 'semibold' },
  4: { size: 1, leading: 1, before: 1, role: 'semiboldItalic' },
  5: { size: 1, leading: 1, before: 0.5, role: 'semiboldItalic' },
  6: { size: 0.94, leading: 1, before: 0.5, role: 'semiboldItalic' },
}

/** A heading of at most `depth`, no level skipped, and its line in the outline. */
export function composeHeading(
  children: readonly Inline[],
  depth: number,
  composer: Composer,
  around: Surroundings,
  parts: Parts,
): void {
  const { sheet } = composer
  const level = Math.min(Math.max(depth, 2), composer.headingLevel + 1, 6)
  composer.headingLevel = level
  const look = HEADINGS[level] as { size: number; leading: number; before: number; role: 'semibold' | 'semiboldItalic' }
  const tag = addTag(around.parent, `H${level}` as TagName)
  const style = styleOf(sheet, { role: look.role, size: sheet.size * look.size })
  const place = `heading-${++composer.count}`
  const title = inlinesToText(children).replace(/\s+/g, ' ').trim()
  if (title !== '') composer.outline.push({ title, level, place })
  parts.push(
    textPart(toRuns(children, style, around.language, tag, composer), sheet, around, {
      align: 'start',
      hyphenate: false,
      leading: sheet.leading * look.leading,
      before: sheet.leading * look.before,
      after: sheet.leading * (level === 2 ? 0.25 : 0),
      keepNext: true,
      onGrid: false,
      balanced: true,
      whole: true,
      place,
    }),
  )
}

/** Whether a paragraph's lines end where its writer ended them. */
function hasBreaks({ children }: BlockOf<'paragraph'>): boolean {
  return children.some(({ type }) => type === 'break')
}

const BLOCKS: Handlers<Block, BlockPass, void> = {
  paragraph: (node, pass) => {
    const { composer, around, parts, previous } = pass
    const tag = addTag(around.parent, 'P')
    const follows = previous?.type === 'paragraph'
    // Stanzas and addresses stand apart; an indent would be taken for their own.
    const lined = follows && (hasBreaks(node) || hasBreaks(previous))
    const runs = [...pass.opening(tag), ...toRuns(node.children, bodyStyle(pass), around.language, tag, composer)]
    parts.push(
      textPart(runs, composer.sheet, around, {
        indent: follows && !lined ? composer.sheet.size * INDENT_EMS : 0,
        leading: bodyLeading(pass),
        onGrid: !around.small && !around.large,
        ...(around.large ? { align: 'start', hyphenate: false, balanced: true, whole: true } : {}),
        before: lined
          ? composer.sheet.leading
          : previous && !follows && around.nested
            ? composer.sheet.leading * 0.25
            : 0,
      }),
    )
  },
  heading: (node, { composer, around, parts }) => composeHeading(node.children, node.depth, composer, around, parts),
  blockquote: composeQuote,
  list: composeList,
  table: composeTable,
  code: (node, pass) => {
    const { composer, around, parts } = pass
    const { sheet } = composer
    const tag = addTag(addTag(around.parent, 'P'), 'Code')
    parts.push({
      kind: 'code',
      lines: node.value.split(/\r\n|\n|\r/),
      run: { text: '', style: styleOf(sheet, { role: 'mono', size: sheet.size * 0.8 }), language: 'zxx', tag },
      leading: sheet.leading * 0.84,
      left: around.left + sheet.leading * 0.8,
      right: around.right,
      before: sheet.leading * 0.5,
      after: sheet.leading * 0.5,
      bars: around.bars,
      keepNext: false,
    })
  },
  thematicBreak: (_, { composer, around, parts }) => {
    const { leading } = composer.sheet
    parts.push({
      kind: 'rule',
      width: 'short',
      left: around.left,
      right: around.right,
      bars: around.bars,
      before: leading,
      after: leading,
      keepNext: false,
    })
  },
  figure: (node, { composer, around, parts }) => {
    const media = mediaOf(composer.record, node)
    if (media) composeFigure(media, composer, around, parts)
  },
  // Notes are set together at the end.
  footnoteDefinition: () => {},
}

function composeQuote(node: BlockOf<'blockquote'>, pass: BlockPass): void {
  const { composer, parts } = pass
  const { sheet } = composer
  const large = node.pull === true
  const tag = addTag(pass.around.parent, 'BlockQuote')
  const inset = Math.min(sheet.leading * 1.2, sheet.columnWidth / 8)
  const room = sheet.columnWidth - pass.around.left - pass.around.right > sheet.columnWidth / 2
  const left = pass.around.left + (room ? inset : 0)
  const bar = { id: ++composer.count, x: pass.around.left + 1, thickness: 2, ink: 'accent' as const }
  const around: Surroundings = {
    ...pass.around,
    parent: tag,
    left,
    bars: room ? [...pass.around.bars, bar] : pass.around.bars,
    nested: true,
    large,
  }
  const start = parts.length
  composeBlocks(node.children, composer, around, parts)
  if (node.attribution) {
    const style = styleOf(sheet, { size: sheet.size * 0.88, ink: 'muted' })
    const speaker = addTag(tag, 'P')
    keepWithNext(parts, start)
    parts.push(
      textPart(toRuns(node.attribution, style, around.language, speaker, composer), sheet, around, {
        align: 'start',
        hyphenate: false,
        onGrid: false,
      }),
    )
  }
  space(parts, start, large ? sheet.leading : sheet.leading / 2)
}

function composeList(node: BlockOf<'list'>, pass: BlockPass): void {
  const { composer, parts } = pass
  const { sheet } = composer
  const numbering = node.ordered
    ? 'Decimal'
    : node.children.some((item) => item.checked !== undefined)
      ? 'Square'
      : 'Disc'
  const tag = addTag(pass.around.parent, 'L', { numbering })
  const start = parts.length
  const last = (node.start ?? 1) + node.children.length - 1
  const room = sheet.columnWidth - pass.around.left - pass.around.right > sheet.columnWidth / 2
  const digits = node.ordered ? Math.max(String(last).length - 1, 0) * 0.55 : 0
  const inset = room ? sheet.size * (1.4 + digits) : 0
  node.children.forEach((item, at) => {
    composeItem(item, node.ordered ? `${(node.start ?? 1) + at}.` : bullet(item), tag, inset, pass)
  })
  space(parts, start, pass.around.nested ? 0 : sheet.leading / 2)
}

function bullet(item: ListItem): string {
  return item.checked === undefined ? '•' : item.checked ? '☑' : '☐'
}

function composeItem(item: ListItem, mark: string, list: Tag, inset: number, pass: BlockPass): void {
  const { composer, parts } = pass
  const { sheet } = composer
  const tag = addTag(list, 'LI')
  const style = bodyStyle(pass)
  const label = addTag(
    tag,
    'Lbl',
    item.checked === undefined ? {} : { alt: item.checked ? composer.words.done : composer.words.open },
  )
  const around: Surroundings = {
    ...pass.around,
    parent: addTag(tag, 'LBody'),
    left: pass.around.left + inset,
    nested: true,
  }
  const run: Run = { text: mark, style, language: pass.around.language, tag: label }
  const start = parts.length
  composeBlocks(item.children, composer, around, parts)
  const first = parts[start]
  const labelled = { runs: [run], width: inset }
  if (first?.kind === 'text' && first.left === around.left)
    parts[start] = { ...first, label: labelled, indent: 0, keepNext: first.keepNext }
  else
    parts.splice(
      start,
      0,
      textPart([], sheet, around, { label: labelled, leading: bodyLeading(pass), keepNext: first !== undefined }),
    )
}
