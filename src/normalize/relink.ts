import type { Block, Inline } from '../record/node.js'
import { mapInlines } from './mapping.js'

/** Blocks in which links have the addresses given for what they say; `null` leaves their words. */
export function relink(blocks: readonly Block[], addresses: Readonly<Record<string, string | null>>): readonly Block[] {
  const known = new Map(Object.entries(addresses))
  const change = (inline: Inline): Inline | readonly Inline[] => {
    if (inline.type !== 'link') return inline
    const address = known.get(inline.url)
    if (address === undefined) return inline
    return address === null ? inline.children : { ...inline, url: address }
  }
  return blocks.map((block) => mapInlines(block, change))
}
