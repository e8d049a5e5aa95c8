import { describe, expect, it } from 'vitest'
import { namesHelpers, readByline, readClosingByline } from '../../../src/readers/text/people.js'
import { readOpeningReporters } from '../../../src/readers/text/reporters.js'

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
    ['执笔人：林知远 周禾', ['林知远', '周禾']],
    ['作者：北港旧客 时间：2031-03-14 08:20', ['北港旧客']],
    ['北港晚报记者 林知远 周禾', ['林知远', '周禾']],
    ['（北港晚报·潮声记者 林知远 通讯员 周禾）', ['林知远', '周禾']],
    ['本报记者林知远发自北港', ['林知远']],
    ['By The Associated Press', ['The Associated Press']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))

  it.each([
    'By the river they sat',
    'By 2030 the crane will lean further',
    'Von hier an geht es bergab',
    'Автор неизвестен',
    '记者从北港港务局了解到，起重机将于下周拆除',
    '记者 手记：起重机倒下之前',
    '一名记者 在北港码头等了三天三夜终于等到了那艘船',
  ])('reads none in %s', (text) => expect(names(text)).toBeUndefined())

  it('reads the writers of a closing line and leaves out those who helped', () => {
    const line = readClosingByline('Reporting by Ann Lee in Port Ellery; editing by Bo Reed')
    expect(line?.authors).toEqual([{ name: 'Ann Lee' }])
    expect(namesHelpers('Editing by Bo Reed')).toBe(true)
  })

  it('reads the reporters the opening of a report names in brackets, and no others', () => {
    const named = (text: string) => readOpeningReporters(text)?.authors.map(({ name }) => name)
    expect(named('北港社三月十四日电（记者 林知远、周禾）港务局十四日宣布，起重机将于下周拆除。')).toEqual([
      '林知远',
      '周禾',
    ])
    expect(named('北港社三月十四日电（本报记者林知远）港务局十四日宣布，起重机将于下周拆除。')).toEqual(['林知远'])
    expect(named('（東川時報記者林知遠／綜合報導）颱風持續逼近，港務局宣布停工。')).toEqual(['林知遠'])
    expect(named('【记者林知远／北港报道】港务局十四日宣布，起重机将于下周拆除。')).toEqual(['林知远'])
    expect(named('【岬町＝山口遥】傾いていたクレーンが火曜日、立て直された。')).toEqual(['山口遥'])
    expect(named('【写真＝共同】傾いていたクレーンが火曜日、立て直された。')).toBeUndefined()
    expect(named('港务局十四日宣布，起重机将于下周拆除（图）。')).toBeUndefined()
    expect(named('起重机倒了。一位同行（记者 林知远）说，他早就料到了。')).toBeUndefined()
  })
})
