import { dispatch, type Handlers } from '../record/handlers.js'
import type { Block, Inline, ListItem } from '../record/node.js'

/**
 * Settles the white space of a body: within prose, line ends and runs of plain spaces become one space, none stands at
 * either end of a block or beside a line break; neighbouring texts become one. No-break and other special spaces stay.
 * Blocks left without content go.
 */
export function tidyBlocks(blocks: readonly Block[]): readonly Block[] {
  const tidied: Block[] = []
  for (const block of blocks) {
    const tidy = dispatch(TIDY, block, undefined)
    if (tidy) tidied.push(tidy)
  }
  return tidied
}

/** One run of inlines with its white space settled; the same run where it is settled already. */
function tidyInlines(inlines: readonly Inline[]): readonly Inline[] {
  const [only] = inlines
  if (inlines.length === 1 && only?.type === 'text' && isTidy(only.value)) return inlines
  const run = collapse(inlines, { spaced: true })
  trimEnd(run)
  return run
}

function isTidy(text: string): boolean {
  return text !== '' && !text.startsWith(' ') && !text.endsWith(' ') && !UNSETTLED.test(text)
}

/** A single line of text with its white space settled. */
export function tidyLine(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ').trim()
}

const withInlines = <Node extends Extract<Block, { readonly type: 'paragraph' | 'heading' }>>(node: Node) => {
  const children = tidyInlines(node.children)
  if (children === node.children) return node
  return children.length === 0 ? undefined : { ...node, children }
}

const withBlocks = <Node extends { readonly children: readonly Block[] }>(node: Node) => {
  const children = tidyBlocks(node.children)
  return children.length === 0 ? undefined : { ...node, children }
}

const TIDY: Handlers<Block, undefined, Block | undefined> = {
  paragraph: withInlines,
  heading: withInlines,
  blockquote: (node) => {
    const quote = withBlocks(node)
    if (!quote?.attribution) return quote
    const { attribution, ...rest } = quote
    const tidied = tidyInlines(attribution)
    return tidied.length === 0 ? rest : { ...rest, attribution: tidied }
  },
  list: (node) => {
    const children = node.children.flatMap((item): readonly ListItem[] => {
      const tidied = withBlocks(item)
      return tidied ? [tidied] : []
    })
    return children.length === 0 ? undefined : { ...node, children }
  },
  table: (node) => {
    const { caption, ...rest } = node
    const children = node.children.map((row) => ({
      ...row,
      children: row.children.map((cell) => ({ ...cell, children: tidyInlines(cell.children) })),
    }))
    const tidied = caption && tidyInlines(caption)
    return { ...rest, ...(tidied && tidied.length > 0 ? { caption: tidied } : {}), children }
  },
  code: (node) => (node.value.endsWith('\n') ? { ...node, value: node.value.replace(/\n+$/, '') } : node),
  thematicBreak: (node) => node,
  figure: (node) => node,
  footnoteDefinition: withBlocks,
}

/** White space that is more than single spaces. */
const UNSETTLED = /[\t\n]| {2}/

interface Spacing {
  /** True when what came before ends in white space (or nothing came), so that a space here would be a second one. */
  spaced: boolean
}

function collapse(inlines: readonly Inline[], spacing: Spacing): Inline[] {
  const out: Inline[] = []
  for (const inline of inlines) {
    const last = out.at(-1)
    switch (inline.type) {
      case 'text': {
        let value = UNSETTLED.test(inline.value) ? inline.value.replace(/[ \t\n]+/g, ' ') : inline.value
        if (spacing.spaced && value.startsWith(' ')) value = value.slice(1)
        if (value === '') break
        spacing.spaced = value.endsWith(' ')
        if (last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + value }
        else out.push(value === inline.value ? inline : { type: 'text', value })
        break
      }
      case 'break': {
        trimEnd(out)
        if (out.length > 0) out.push(inline)
        spacing.spaced = true
        break
      }
      case 'inlineCode':
      case 'footnoteReference':
        spacing.spaced = false
        out.push(inline)
        break
      default: {
        const children = collapse(inline.children, spacing)
        if (children.length > 0) out.push({ ...inline, children })
      }
    }
  }
  return out
}

/** Takes white space and breaks off the end of a run, in place: a run may hold tens of thousands of breaks. */
function trimEnd(run: Inline[]): void {
  while (isLoose(run)) {
    const last = run.pop()
    if (last?.type === 'text') {
      const value = last.value.replace(/ $/, '')
      if (value !== '') run.push({ type: 'text', value })
    } else if (last && 'children' in last) {
      const children = [...last.children]
      trimEnd(children)
      if (children.length > 0) run.push({ ...last, children })
    }
  }
}

/** Whether a run, or what it ends with, ends with white space, a break or nothing. */
function isLoose(run: readonly Inline[]): boolean {
  const last = run.at(-1)
  if (!last) return false
  if (last.type === 'text') return last.value === '' || last.value.endsWith(' ')
  return last.type === 'break' || ('children' in last && (last.children.length === 0 || isLoose(last.children)))
}
