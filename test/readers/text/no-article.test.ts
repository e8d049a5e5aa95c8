import { describe, expect, it } from 'vitest'
import { Fatal } from '../../../src/contract/diagnostic.js'
import { readText } from '../../../src/readers/text/read.js'
import { PAGES } from './no-article-pages.js'

const NO_FRONT_MATTER = { fields: {}, media: [], directives: {}, ledger: [], firstLine: 1 }

function absenceOf(text: string) {
  try {
    readText(text, NO_FRONT_MATTER, 'page.txt')
  } catch (error) {
    if (error instanceof Fatal) return error.diagnostic
    throw error
  }
  return undefined
}

describe('a page without an article', () => {
  it.each(PAGES.map(({ name, reason, text }) => [name, reason, text] as const))('%s', (_, reason, text) => {
    const diagnostic = absenceOf(text)
    expect(diagnostic).toMatchObject({ code: 'text/no-article', severity: 'warning' })
    expect(diagnostic?.message).toMatch(reason)
    expect(diagnostic?.place?.line).toBeLessThanOrEqual(text.split('\n').length)
  })
})

const ARTICLES: readonly (readonly [string, readonly string[]])[] = [
  [
    'on cookies',
    [
      'Regulator fines bakery over its website',
      'The bakery on Rope Street must pay two hundred crowns because its website set cookies before anybody had agreed to them.',
      'The owner, Tilda Marrow, said she had never known what the little box asking visitors to accept all cookies was for.',
      'The regulator wrote that a bakery has no need to know where its visitors live in order to show them a picture of bread.',
      'Mrs Marrow has taken the box down, and the website now shows the loaves of the day and the telephone number of the shop.',
    ],
  ],
  [
    'on a missing page',
    [
      'Town hall leaves visitors with a dead link',
      'Anyone who asked the town of Quillhaven for a fishing licence last week was told “page not found” in large grey letters.',
      'The clerk, Osbert Quane, explained that the form had been moved to a drawer in his office, where it can be had on Tuesdays.',
    ],
  ],
  [
    'of short lines',
    [
      'What the council decided on Monday',
      'The council met for six hours on Monday and decided the following, each by a show of hands and without a single abstention:',
      '• a second roundabout at Rope Street',
      '• a bench for the lighthouse keeper',
      '• the return of the anchor to Little Marrow',
      '• a new bell for Saint Osyth',
      '• no third crossing of the ferry',
      'The next meeting is in June, when the colour of the tram depot will be settled once and for all.',
    ],
  ],
]

describe('an article', () => {
  it.each(ARTICLES)('%s is read', (_, lines) => {
    expect(absenceOf(lines.join('\n\n'))).toBeUndefined()
  })
})
