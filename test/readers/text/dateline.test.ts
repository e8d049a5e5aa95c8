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
    ['PORT ELLERY, Cornwall (AP) — ', 'PORT ELLERY, Cornwall (AP)', 'PORT ELLERY, Cornwall'],
    ['PORT ELLERY, Wis. (AP) — ', 'PORT ELLERY, Wis. (AP)', 'PORT ELLERY, Wis.'],
    ['Port Ellery (dpa/lnw) - ', 'Port Ellery (dpa/lnw)', 'Port Ellery'],
    ['(ANSA) - PORT ELLERY, 06 MAR - ', '(ANSA) - PORT ELLERY, 06 MAR', 'PORT ELLERY'],
    ['Port Ellery, 6 mar (EFE).- ', 'Port Ellery, 6 mar (EFE)', 'Port Ellery'],
    ['Порт-Эллери. 6 марта. ИНТЕРФАКС - ', 'Порт-Эллери. 6 марта. ИНТЕРФАКС', 'Порт-Эллери'],
  ])('%s', (prefix, text, place) => {
    expect(readDateline(prefix + SENTENCE)).toMatchObject({ text, place, length: prefix.length })
  })

  it('has a day and an agency without a place, and who reports for it', () => {
    const day = readDateline(`Oct 14 (Reuters) - ${SENTENCE}`)
    expect(day).toMatchObject({ text: 'Oct 14 (Reuters)', date: { month: 10, day: 14 } })
    expect(day).not.toHaveProperty('place')
    const reported = readDateline(`ЗАРЕЧЬЕ, 14 окт — РИА Новости, Анна Полякова. ${SENTENCE}`)
    expect(reported).toMatchObject({ place: 'ЗАРЕЧЬЕ', agency: 'РИА Новости', reporter: 'Анна Полякова' })
  })

  it('names who reports between strokes', () => {
    const read = readDateline(`МОСКВА, 6 марта. /Корр. ТАСС Анна Полякова/. ${SENTENCE}`)
    expect(read).toMatchObject({ place: 'МОСКВА', agency: 'ТАСС', reporter: 'Анна Полякова' })
  })

  it('is a place alone where the page speaks of it and a sentence begins behind it', () => {
    const page = (...known: string[]) => ({
      says: (words: readonly string[]) => known.includes(words.join(' ')),
      isCommon: (word: string) => ['die', 'dopo', 'fazit'].includes(word),
    })
    const german = 'Nordbucht – Die Fähre liegt seit Dienstag auf der Sandbank vor der Insel.'
    expect(readDateline(german, page('nordbucht'))).toMatchObject({ place: 'Nordbucht', length: 12 })
    expect(readDateline(german, page())).toBeUndefined()
    expect(readDateline(german)).toBeUndefined()
    expect(readDateline(german.replace('Nordbucht', 'Fazit'), page('fazit'))).toBeUndefined()
    expect(readDateline(german.replace('Die', 'Marlies'), page('nordbucht'))).toBeUndefined()
    const italian = 'ROCCACHIARA. Dopo quattro anni il ponte di pietra è aperto ai pedoni.'
    expect(readDateline(italian, page('roccachiara'))).toMatchObject({ place: 'ROCCACHIARA', length: 13 })
    expect(readDateline(italian.replace('ROCCACHIARA', 'Roccachiara'), page('roccachiara'))).toBeUndefined()
  })

  it.each(['Generative gulls - which are rare - ', 'In the end — ', 'Ann Lee (Bo Reed) - ', 'Москва, как всегда, — '])(
    'reads none in %s',
    (prefix) => expect(readDateline(prefix + SENTENCE)).toBeUndefined(),
  )
})
