import { describe, expect, it } from 'vitest'
import { namesHelpers, readByline, readClosingByline } from '../../../src/readers/text/people.js'

const names = (text: string) => readByline(text)?.authors.map((author) => author.name)

describe('bylines', () => {
  it.each([
    ['By Ann Lee', ['Ann Lee']],
    ['By ANN LEE and CORA REED, Staff Writers', ['Ann Lee', 'Cora Reed']],
    ['By Ann Lee | Harbour Wire', ['Ann Lee']],
    ['By Ann Lee in Port Ellery', ['Ann Lee']],
    ['Von Henrike Lossow und Aljoscha Brandt', ['Henrike Lossow', 'Aljoscha Brandt']],
    ['Par Marie de La Tour', ['Marie de La Tour']],
    ['Автор: Анна Ключевская', ['Анна Ключевская']],
    ['作者：林知远', ['林知远']],
    ['By The Associated Press', ['The Associated Press']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))

  it.each([
    'By the river they sat',
    'By 2030 the crane will lean further',
    'Von hier an geht es bergab',
    'Автор неизвестен',
  ])('reads none in %s', (text) => expect(names(text)).toBeUndefined())

  it('reads the writers of a closing line and leaves out those who helped', () => {
    const line = readClosingByline('Reporting by Ann Lee in Port Ellery; editing by Bo Reed')
    expect(line?.authors).toEqual([{ name: 'Ann Lee' }])
    expect(namesHelpers('Editing by Bo Reed')).toBe(true)
  })
})
