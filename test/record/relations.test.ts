import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { companyOf } from '../../src/record/neighbours.js'
import { relateAnew } from '../../src/record/relations.js'
import { topicsOf, withInterests } from '../../src/record/topics.js'

/** What articles say; some words nearly all use, so that an edit makes one too common or tells it apart again. */
const interests = fc
  .uniqueArray(fc.constantFrom('all', 'most', 'many', ...Array.from({ length: 40 }, (_, at) => `w${at}`)), {
    maxLength: 36,
  })
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.integer({ min: 1, max: 6 }).map((weight) => ({ name, weight })))),
  )
  .map((said) =>
    said
      .sort((one, other) => other.weight - one.weight)
      .map(({ name, weight }) => `${name}:${weight}`)
      .join(' '),
  )

const article = (said: string, at: number) => ({
  id: `id${at}`,
  slug: `s${at}`,
  headline: `H${at}`,
  language: at % 5 ? 'en' : 'ru',
  section: undefined,
  interests: said,
})

describe('relations reconsidered after an edit', () => {
  it('are those of all articles held against one another anew', () => {
    fc.assert(
      fc.property(
        fc.array(interests, { minLength: 3, maxLength: 90 }),
        fc.array(fc.tuple(fc.nat(), interests), { minLength: 1, maxLength: 3 }),
        (said, edits) => {
          const before = companyOf(said.map(article))
          const after = [...said]
          for (const [any, other] of edits) {
            const at = any % said.length
            after[at] = other
          }
          const changed = new Map(edits.map(([any]) => [any % said.length, after[any % said.length] ?? '']))
          const topics = withInterests(before.topics, changed)
          const languages = said.map((it, at) => article(it, at).language)
          const related = relateAnew(before.related, before.topics, topics, [...changed.keys()], languages)
          expect(related).toEqual(companyOf(after.map(article)).related)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('keep topics as they would be told of all', () => {
    const said = ['parom:6 prichal:2', '', 'hleb:3']
    const topics = withInterests(topicsOf(said), new Map([[1, 'parom:1 katok:1']]))
    const { starts, terms, weights, names } = topics
    const told = said.map((_, at) =>
      [...terms.subarray(starts[at], starts[at + 1])].map(
        (term, place) => `${names[term]}:${weights[(starts[at] ?? 0) + place]}`,
      ),
    )
    expect(told.map((it) => it.join(' '))).toEqual(['parom:6 prichal:2', 'parom:1 katok:1', 'hleb:3'])
  })
})
