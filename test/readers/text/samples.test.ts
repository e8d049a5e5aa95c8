import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bodyOf, readSample, rolesOf } from './read-sample.js'

const INPUT = new URL('../../../input/', import.meta.url)
const read = (name: string) => readSample(readFileSync(new URL(name, INPUT)))

describe('the sample articles', () => {
  it('nochnoy-tramvay: a light paste with teasers', async () => {
    const draft = await read('ru/nochnoy-tramvay.txt')
    expect(draft.fields).toMatchObject({ section: 'Общество', published: { value: '2025-03-14T09:42' } })
    expect(draft.media).toMatchObject([{ credit: { creator: 'Тимур Ольшанский', agency: '«Заречный листок»' } }])
    expect(draft.body).toHaveLength(6)
    expect([...rolesOf(draft).values()].filter((role) => role === 'promo')).toHaveLength(10)
  })

  it('kometa-s-kryshi: a whole page', async () => {
    const draft = await read('ru/kometa-s-kryshi.txt')
    expect(draft.fields).toMatchObject({
      section: 'Наука',
      headline: 'Комету, которую не заметили обсерватории, увидели с крыши дома культуры',
      published: { value: '2024-11-21T18:05' },
      modified: { value: '2024-11-22T11:30' },
    })
    expect(draft.media).toMatchObject([{ caption: 'Купол обсерватории на крыше дома культуры в Верхнем Логе' }])
    expect(draft.body.map((it) => it.position?.start.line)).toEqual([21, 23, 27, 29, 35, 37])
    expect(rolesOf(draft).get(17)).toBe('counter')
  })

  it('smotritel-mayaka: a report with headings, a quotation, an interview and a list', async () => {
    const draft = await read('ru/smotritel-mayaka.txt')
    expect(draft.fields).toMatchObject({
      authors: [{ name: 'Елизавета Норкина' }],
      published: { value: '2025-06-05T08:20', zone: 'Europe/Moscow' },
      dateline: { place: 'КАМЕННЫЙ МЫС' },
    })
    expect(draft.body.map((it) => it.type)).toEqual(
      'paragraph paragraph heading paragraph blockquote paragraph paragraph paragraph paragraph paragraph heading paragraph list paragraph'.split(
        ' ',
      ),
    )
    expect(bodyOf(draft).filter((it) => it.startsWith('— '))).toHaveLength(4)
    expect(bodyOf(draft).join()).not.toMatch(/Подпишитесь|Слушать|лайк/)
  })

  it('the-clock-that-lost-an-hour: a wire report', async () => {
    const draft = await read('en/the-clock-that-lost-an-hour.txt')
    expect(draft.fields).toMatchObject({
      section: 'Local News',
      headline: 'A town that set its clock by a bakery votes to keep being eleven minutes late',
      authors: [{ name: 'Imogen Farrell' }],
      published: { value: '2025-05-06T06:05', offset: '+01:00' },
      modified: { value: '2025-05-06' },
      dateline: { place: 'PORT ELLERY', text: 'PORT ELLERY, May 5 (Harbour Wire)' },
    })
    expect(draft.media).toMatchObject([{ credit: { creator: 'Jonas Thackeray', agency: 'Harbour Wire' } }])
    expect(draft.body).toHaveLength(7)
    expect(bodyOf(draft).join()).not.toMatch(/newsletter|lighthouse|Reporting by/)
  })
})
