import type { Card } from './card.js'
import { type TopicKind, topicKey } from './topics.js'

export type { TopicKind } from './topics.js'

/** Articles that have a topic in common, newest first. */
export interface Topic {
  readonly kind: TopicKind
  readonly key: string
  /** As most of its articles write it. For a month its first day, `2021-12-01`. */
  readonly name: string
  readonly articles: readonly Card[]
}

/** All lists of the articles, each kind by key; months newest first. */
export function topicsOf(articles: readonly Card[]): readonly Topic[] {
  return [
    ...gather('section', articles, (it) => (it.section === undefined ? [] : [it.section])),
    ...gather('tag', articles, (it) => it.tags),
    ...gather('author', articles, (it) => it.authors.map((author) => author.name)),
    ...months(articles),
  ]
}

function gather(
  kind: TopicKind,
  articles: readonly Card[],
  namesOf: (record: Card) => readonly string[],
): readonly Topic[] {
  const groups = new Map<string, { readonly names: Map<string, number>; readonly articles: Set<Card> }>()
  for (const record of articles) {
    for (const name of namesOf(record)) {
      const key = topicKey(name)
      const group = groups.get(key) ?? { names: new Map<string, number>(), articles: new Set<Card>() }
      groups.set(key, group)
      group.names.set(name, (group.names.get(name) ?? 0) + 1)
      group.articles.add(record)
    }
  }
  return [...groups]
    .sort(([one], [other]) => byCodeUnits(one, other))
    .map(([key, group]) => ({ kind, key, name: commonest(group.names), articles: [...group.articles] }))
}

function months(articles: readonly Card[]): readonly Topic[] {
  const groups = new Map<string, Card[]>()
  for (const record of articles) {
    const month = record.published?.value.slice(0, 7)
    if (month === undefined) continue
    const group = groups.get(month)
    if (group) group.push(record)
    else groups.set(month, [record])
  }
  return [...groups]
    .sort(([one], [other]) => byCodeUnits(other, one))
    .map(([key, group]) => ({ kind: 'archive', key, name: `${key}-01`, articles: group }))
}

/** The spelling most articles use; of equals the first by code units. */
function commonest(names: ReadonlyMap<string, number>): string {
  const [first] = [...names].sort(([one, a], [other, b]) => b - a || byCodeUnits(one, other))
  return first?.[0] ?? ''
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
