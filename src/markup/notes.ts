import type { ArticleRecord } from '../record/article.js'
import type { Block, BlockOf, Inline } from '../record/node.js'

type AnyNode = Block | Inline

/** All footnotes of the record, also those inside other blocks, in reading order: a footnote's number is its index + 1. */
export function footnoteDefinitions(record: ArticleRecord): readonly BlockOf<'footnoteDefinition'>[] {
  const found: BlockOf<'footnoteDefinition'>[] = []
  // Most articles have none, and blocks alone can hold them.
  const stack: Block[] = []
  const push = (blocks: readonly Block[]): void => {
    for (let at = blocks.length - 1; at >= 0; at--) {
      const block = blocks[at]
      if (block && (block.type === 'list' || block.type === 'blockquote' || block.type === 'footnoteDefinition')) {
        stack.push(block)
      }
    }
  }
  push(record.body)
  for (let block = stack.pop(); block; block = stack.pop()) {
    if (block.type === 'footnoteDefinition') found.push(block)
    if (block.type === 'list')
      for (let at = block.children.length - 1; at >= 0; at--) push(block.children[at]?.children ?? [])
    else if (block.type === 'blockquote' || block.type === 'footnoteDefinition') push(block.children)
  }
  return found
}

/** The letters of blocks or inlines however deeply nested, without recursion; blocks are parted by spaces. */
export function flatText(nodes: readonly AnyNode[]): string {
  let out = ''
  walk(nodes, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') out += node.value
    else if (node.type === 'code') out += ` ${node.value}`
    else if (node.type === 'break') out += ' '
    else if (node.type === 'paragraph' || node.type === 'heading') out += ' '
  })
  return out.trim()
}

/** Visits nodes in reading order, parents first, with a stack of its own. */
function walk(nodes: readonly AnyNode[], visit: (node: AnyNode) => void): void {
  const stack: AnyNode[] = [...nodes].reverse()
  const push = (children: readonly AnyNode[]) => {
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at]
      if (child) stack.push(child)
    }
  }
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node)
    if (node.type === 'list') for (const item of [...node.children].reverse()) push(item.children)
    else if (node.type === 'table') {
      for (const row of [...node.children].reverse()) {
        for (const cell of [...row.children].reverse()) push(cell.children)
      }
    } else if ('children' in node) push(node.children)
  }
}
