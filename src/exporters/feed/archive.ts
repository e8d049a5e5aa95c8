import type { Item } from './item.js'

/** One archive page: articles that have left the feed. */
export interface ArchivePage {
  /** The year of its articles and its number within that year: `2024-1`. */
  readonly name: string
  /** Newest first. */
  readonly items: readonly Item[]
}

/**
 * Archive pages of a channel, oldest first. Each holds up to `size` articles of one year (that of publication, in UTC),
 * counted from the year's first: a page once full keeps its articles for ever, and an article dated back moves those of
 * its own year alone.
 */
export function archivePages(items: readonly Item[], limit: number, size: number): readonly ArchivePage[] {
  const pages: { readonly name: string; readonly items: Item[] }[] = []
  let year = Number.NaN
  let number = 0
  for (const item of items.slice(limit).toReversed()) {
    const current = new Date(item.at).getUTCFullYear()
    const page = pages.at(-1)
    if (page && current === year && page.items.length < size) page.items.unshift(item)
    else {
      number = current === year ? number + 1 : 1
      year = current
      pages.push({ name: `${year}-${number}`, items: [item] })
    }
  }
  return pages
}
