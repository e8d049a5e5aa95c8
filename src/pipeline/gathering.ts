import { type ArticleReference, type Company, type Neighbours, toNeighbours } from '../record/neighbours.js'
import { RELATED, relateAnew } from '../record/relations.js'
import { withInterests } from '../record/topics.js'

/** The published articles of a build, newest first, by their places in that order. */
export interface Gathering {
  readonly paths: readonly string[]
  readonly ids: readonly string[]
  readonly languages: readonly string[]
  readonly company: Company
}

/** The same articles, with other interests of some, by place. */
export function regather(gathering: Gathering, interests: ReadonlyMap<number, string>): Gathering {
  const { company, languages } = gathering
  const topics = withInterests(company.topics, interests)
  const related = relateAnew(company.related, company.topics, topics, [...interests.keys()], languages)
  return { ...gathering, company: { ...company, topics, related } }
}

/** The places of articles that lead on to others in one gathering than in the other. */
export function movedBetween(one: Gathering, other: Gathering): ReadonlySet<number> {
  const moved = new Set<number>()
  one.company.related.forEach((at, place) => {
    if (at !== other.company.related[place]) moved.add(Math.floor(place / RELATED))
  })
  return moved
}

/** The places of those related to the article at a place; -1 where there are fewer. */
export function relatedAt({ company }: Gathering, at: number): readonly number[] {
  return [...company.related.subarray(at * RELATED, (at + 1) * RELATED)]
}

/** The places of what the article at a place leads on to: the newer, the older and those related; -1 for none. */
export function placesAround(gathering: Gathering, at: number): readonly number[] {
  const { languages } = gathering
  const next = (step: number): number => {
    let place = at + step
    while (place >= 0 && place < languages.length && languages[place] !== languages[at]) place += step
    return place < languages.length ? place : -1
  }
  return [next(-1), next(1), ...relatedAt(gathering, at)]
}

/** What the article at a place leads on to; undefined where one of those cannot be told of. */
export function neighboursAt(
  gathering: Gathering,
  at: number,
  referenceTo: (at: number) => ArticleReference | undefined,
): Neighbours | undefined {
  const places = placesAround(gathering, at)
  const references = places.map((place) => (place < 0 ? undefined : referenceTo(place)))
  if (places.some((place, index) => place >= 0 && !references[index])) return undefined
  const [newer, older, ...related] = references
  const others = related.flatMap((it) => it ?? [])
  return toNeighbours(newer, older, others, gathering.company.sections)
}
