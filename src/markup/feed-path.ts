import type { Format } from '../contract/exporter.js'

/**
 * Where a channel's feed stands in a format, relative to the root: `rss.xml` for the whole, `feeds/rss/tag/ozero.xml`
 * for a part; with a page, that page of its archive: `feeds/rss/archive/2024-1.xml`, `feeds/rss/tag/ozero/2024-1.xml`.
 */
export function feedPath(format: Format, key: string, page?: string): string {
  if (key === '' && page === undefined) return format.path
  const [folder, extension] = format.name === 'json-feed' ? ['json', 'json'] : [format.name, 'xml']
  const parts = ['feeds', folder, key || 'archive', ...(page === undefined ? [] : [page])]
  return `${parts.join('/')}.${extension}`
}
