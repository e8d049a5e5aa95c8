import type { Moment } from '../../../record/time.js'
import type { Card } from './card.js'
import { type TopicKind, topicKey } from './topics.js'

export type { TopicKind } from './topics.js'

/** Articles that have a topic in common, newest first. */
export interface Topic {
  readonly kind: TopicKind
  readonly key: string
  /** As most of its articles write it. For a month its first day, `2021-12-01`. */
  readonly name: string
  /** The places of its articles among all of them. */
  readonly articles: Uint32Array
  /** When the newest of them was published. */
  readonly newest?: Moment
  /** Of an author's articles: what they tell of the author, the newest first. */
  readonly told: readonly Author[]
}

type Author = Card['authors'][number]

/** A topic that is filled in. */
interface Group {
  readonly names: Map<string, number>
  readonly articles: number[]
  readonly newest: Moment | undefined
  readonly told: Author[]
}

/** All lists of the articles, newest first, each kind by key; months newest first. */
export function topicsOf(articles: Iterable<Card>): readonly Topic[] {
  const kinds: Readonly<Record<TopicKind, Map<string, Group>>> = {
    section: new Map(),
    tag: new Map(),
    author: new Map(),
    archive: new Map(),
  }
  let place = 0
  for (const card of articles) {
    const add = (kind: TopicKind, key: string, name: string, author?: Author): void => {
      const groups = kinds[kind]
      const group: Group = groups.get(key) ?? { names: new Map(), articles: [], newest: card.published, told: [] }
      groups.set(key, group)
      group.names.set(name, (group.names.get(name) ?? 0) + 1)
      if (group.articles.at(-1) !== place) group.articles.push(place)
      if (author && tellsMore(author, group.told)) group.told.push(author)
    }
    if (card.section !== undefined) add('section', topicKey(card.section), card.section)
    for (const tag of card.tags) add('tag', topicKey(tag), tag)
    for (const author of card.authors) add('author', topicKey(author.name), author.name, author)
    const month = card.published?.value.slice(0, 7)
    if (month !== undefined) add('archive', month, `${month}-01`)
    place++
  }
  return [
    ...inOrder('section', kinds.section),
    ...inOrder('tag', kinds.tag),
    ...inOrder('author', kinds.author),
    ...inOrder('archive', kinds.archive).toReversed(),
  ]
}

/** What of an author may be told, each by the newest article that tells it. */
const TOLD = ['role', 'organisation', 'url'] as const

function tellsMore(author: Author, told: readonly Author[]): boolean {
  return TOLD.some((key) => author[key] && !told.some((it) => it[key]))
}

function inOrder(kind: TopicKind, groups: ReadonlyMap<string, Group>): readonly Topic[] {
  return [...groups]
    .sort(([one], [other]) => byCodeUnits(one, other))
    .map(([key, { names, articles, newest, told }]) => {
      const name = commonest(names)
      return { kind, key, name, articles: Uint32Array.from(articles), ...(newest ? { newest } : {}), told }
    })
}

/** The spelling most articles use; of equals the first by code units. */
function commonest(names: ReadonlyMap<string, number>): string {
  const [first] = [...names].sort(([one, a], [other, b]) => b - a || byCodeUnits(one, other))
  return first?.[0] ?? ''
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
