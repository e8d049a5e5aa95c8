import type { Block } from '../record/node.js'

/**
 * Fits the headings of a body below the headline: the highest become depth 2 and no depth is skipped on the way down,
 * as PDF/UA-1 (7.4.2) and readers of pages want it. Only headings at the top of the body count as such.
 */
export function fitHeadings(blocks: readonly Block[]): readonly Block[] {
  const open: { readonly given: number; readonly fitted: number }[] = []
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    while ((open.at(-1)?.given ?? 0) >= block.depth) open.pop()
    const depth = Math.min((open.at(-1)?.fitted ?? 1) + 1, 6)
    open.push({ given: block.depth, fitted: depth })
    return depth === block.depth ? block : { ...block, depth }
  })
}
