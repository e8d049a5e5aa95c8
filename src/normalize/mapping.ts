import type { Block, Inline } from '../record/node.js'

/** What an inline becomes: another, or several in its place. */
type Change = (inline: Inline) => Inline | readonly Inline[]

/** A copy of a block in which every inline, however deep, went through `change`, outer ones before inner ones. */
export function mapInlines<Node extends Block>(block: Node, change: Change): Node {
  return mapBlock(block, change) as Node
}

function mapBlock(block: Block, change: Change): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: mapRun(block.children, change) }
    case 'blockquote':
      return {
        ...block,
        children: block.children.map((child) => mapBlock(child, change)),
        ...(block.attribution ? { attribution: mapRun(block.attribution, change) } : {}),
      }
    case 'footnoteDefinition':
      return { ...block, children: block.children.map((child) => mapBlock(child, change)) }
    case 'list':
      return {
        ...block,
        children: block.children.map((item) => ({
          ...item,
          children: item.children.map((child) => mapBlock(child, change)),
        })),
      }
    case 'table':
      return {
        ...block,
        ...(block.caption ? { caption: mapRun(block.caption, change) } : {}),
        children: block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: mapRun(cell.children, change) })),
        })),
      }
    case 'code':
    case 'thematicBreak':
    case 'figure':
      return block
  }
}

function mapRun(inlines: readonly Inline[], change: Change): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    const changed = change(inline)
    if (Array.isArray(changed)) return mapRun(changed as readonly Inline[], change)
    const one = changed as Inline
    return ['children' in one ? { ...one, children: mapRun(one.children, change) } : one]
  })
}
