import { describe, expect, it } from 'vitest'
import { readDateline } from '../../../src/readers/text/dateline.js'

const SENTENCE = 'The crane leaned a little further on Monday.'

describe('datelines', () => {
  it.each([
    ['PORT ELLERY, Sept 18 (Reuters) - ', 'PORT ELLERY, Sept 18 (Reuters)', 'PORT ELLERY'],
    ['МОСКВА, 23 сен — РИА Новости. ', 'МОСКВА, 23 сен — РИА Новости', 'МОСКВА'],
    ['МОСКВА, 2 мая. /ТАСС/. ', 'МОСКВА, 2 мая. /ТАСС/', 'МОСКВА'],
    ['Berlin (dpa) - ', 'Berlin (dpa)', 'Berlin'],
    ['PARIS, 3 mai (AFP) - ', 'PARIS, 3 mai (AFP)', 'PARIS'],
    ['PORT ELLERY — ', 'PORT ELLERY', 'PORT ELLERY'],
  ])('%s', (prefix, text, place) => {
    expect(readDateline(prefix + SENTENCE)).toMatchObject({ text, place, length: prefix.length })
  })

  it.each(['Generative gulls - which are rare - ', 'In the end — ', 'Ann Lee (Bo Reed) - ', 'Москва, как всегда, — '])(
    'reads none in %s',
    (prefix) => expect(readDateline(prefix + SENTENCE)).toBeUndefined(),
  )
})
