import type { ArticleRecord } from './article.js'
import { widen } from './columns.js'
import { stemOf, stemsIn, tidyStems } from './stems.js'
import { bodyToText } from './text.js'

/** What is kept of one article to hold it against others. */
const INTERESTS = 48
const HEAVIEST = 6

/** Of the stems of the article at hand, by number; all zero between two articles. */
let weights = new Uint8Array(1 << 12)

/** What an article is about: word stems with their weight, the heaviest first, as `parom:6 prichal:2`. */
export function interestsOf(record: Pick<ArticleRecord, 'tags' | 'headline' | 'subhead' | 'summary' | 'body'>): string {
  tidyStems()
  const told = new Set(record.tags.map((tag) => `#${tag.toLowerCase().replace(/[\s:]+/g, '_')}:${HEAVIEST}`))
  const terms: number[] = []
  add(stemsIn(`${record.headline}\n${record.subhead ?? ''}\n${record.summary ?? ''}`), 2, terms)
  add(stemsIn(bodyToText(record.body)), 1, terms)
  // Of words said once alone the text decides: what it says first.
  for (let weight = HEAVIEST; weight > 0 && told.size < INTERESTS; weight--) {
    for (const term of terms) {
      if (weights[term] === weight && told.size < INTERESTS) told.add(`${stemOf(term)}:${weight}`)
    }
  }
  for (const term of terms) weights[term] = 0
  return [...told].slice(0, INTERESTS).join(' ')
}

/** Adds to the weights of some stems; those that had none are put behind the `terms`. */
function add(stems: readonly number[], weight: number, terms: number[]): void {
  for (const stem of stems) {
    while (stem >= weights.length) weights = widen(weights, new Uint8Array(weights.length * 2))
    const before = weights[stem] ?? 0
    if (before === 0) terms.push(stem)
    weights[stem] = Math.min(HEAVIEST, before + weight)
  }
}
