import type { OutlineEntry } from '../compose/context.js'
import type { Drawing } from '../draw/pages.js'
import { pdfText, type Ref, type Writer } from './writer.js'

interface Item {
  readonly entry: OutlineEntry
  readonly ref: Ref
  readonly children: Item[]
}

/** Writes the outline (ISO 32000-1, 12.3.3), all of it open, and asks viewers to show it. */
export function writeOutline(
  entries: readonly OutlineEntry[],
  drawing: Drawing,
  pages: readonly Ref[],
  writer: Writer,
): void {
  if (entries.length === 0) return
  const root = writer.ref({ Type: 'Outlines' })
  const top: Item[] = []
  const open: Item[] = []
  for (const entry of entries) {
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop()
    const place = drawing.places.get(entry.place)
    const dest = place ? [pages[place.page], 'XYZ', null, Math.round(place.y), null] : [pages[0], 'Fit']
    const item: Item = { entry, ref: writer.ref({ Title: pdfText(entry.title), Dest: dest }), children: [] }
    ;(open.at(-1)?.children ?? top).push(item)
    open.push(item)
  }
  link(top, root)
  root.data['Count'] = entries.length
  root.end()
  writer.catalog['Outlines'] = root
  writer.catalog['PageMode'] = 'UseOutlines'
}

/** Chains siblings below their parent; gives the number of all items below it. */
function link(items: readonly Item[], parent: Ref): number {
  if (items.length === 0) return 0
  parent.data['First'] = items[0]?.ref
  parent.data['Last'] = items.at(-1)?.ref
  let count = items.length
  items.forEach((item, at) => {
    item.ref.data['Parent'] = parent
    if (at > 0) item.ref.data['Prev'] = items[at - 1]?.ref
    if (at < items.length - 1) item.ref.data['Next'] = items[at + 1]?.ref
    const below = link(item.children, item.ref)
    if (below > 0) item.ref.data['Count'] = below
    count += below
    item.ref.end()
  })
  return count
}
