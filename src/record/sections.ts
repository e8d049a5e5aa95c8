/** How many sections a page names at most: those with the most articles. */
const NAMED = 8

/**
 * The publication's main sections, as their articles mostly write them, in the order of their names: a new article moves
 * none. Names that differ in case alone are one section.
 */
export function sectionsOf(articles: Iterable<{ readonly section?: string | undefined }>): readonly string[] {
  const groups = new Map<string, Map<string, number>>()
  for (const { section } of articles) {
    if (section === undefined) continue
    const key = section.toLowerCase()
    const spellings = groups.get(key) ?? new Map<string, number>()
    groups.set(key, spellings)
    spellings.set(section, (spellings.get(section) ?? 0) + 1)
  }
  return [...groups]
    .map(([key, spellings]) => ({ key, spellings, count: [...spellings.values()].reduce((sum, it) => sum + it, 0) }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
    .slice(0, NAMED)
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ spellings }) => [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '')
}
