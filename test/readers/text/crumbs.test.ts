import { describe, expect, it } from 'vitest'
import { bareHeadline } from '../../../src/readers/text/crumbs.js'
import { weigh } from '../../../src/readers/text/evidence.js'
import { splitLines } from '../../../src/readers/text/line.js'

function bare(...contents: readonly string[]) {
  return bareHeadline(splitLines(contents.join('\n'), 1).map(weigh), 0)
}

describe('a headline apart from what its line holds besides', () => {
  it.each([
    ['Home » News » Harbour » The crane leans further every year', 'The crane leans further every year'],
    [
      'Главная › Порт › Кран на четвёртом причале наклонился ещё сильнее',
      'Кран на четвёртом причале наклонился ещё сильнее',
    ],
    ['The crane leans further every year | Quillhaven Post', 'The crane leans further every year'],
    ['Courier Home Politics Sport The crane leans further every year', 'The crane leans further every year'],
    ['Home Sport at Quillhaven wins the cup again', 'Home Sport at Quillhaven wins the cup again'],
    ['17.01.2031 13:01 Кран на четвёртом причале наклонился', 'Кран на четвёртом причале наклонился'],
  ])('«%s»', (content, headline) => {
    expect(bare(content)).toEqual({ headline })
  })

  it('has its kicker in capitals before it', () => {
    expect(bare('HARBOUR AND QUAY The crane leans further every year')).toEqual({
      kicker: 'HARBOUR AND QUAY',
      headline: 'The crane leans further every year',
    })
  })

  it('has its kicker where another copy of the line has a colon', () => {
    const page = [
      'Dunkler Hafen der KindheitDer Kran neigt sich jedes Jahr',
      'Dunkler Hafen der Kindheit: Der Kran neigt sich jedes Jahr',
    ]
    const read = { kicker: 'Dunkler Hafen der Kindheit', headline: 'Der Kran neigt sich jedes Jahr' }
    expect(bare(...page)).toEqual(read)
    expect(bare(...page.reverse())).toEqual(read)
  })

  it('is one with its kicker where a space parts them on one copy and a colon on the other', () => {
    const page = ['Nach dem Sturm Der Kran steht wieder aufrecht', 'Nach dem Sturm: Der Kran steht wieder aufrecht']
    expect(bare(...page)).toEqual({ headline: 'Nach dem Sturm: Der Kran steht wieder aufrecht' })
    expect(bare(...page.reverse())).toEqual({ headline: 'Nach dem Sturm: Der Kran steht wieder aufrecht' })
  })

  it('has its kicker where it is glued to a quotation, or to a word that the page has apart', () => {
    expect(bare('„Er bleibt stehen“Der Kran am vierten Kai')).toEqual({
      kicker: '„Er bleibt stehen“',
      headline: 'Der Kran am vierten Kai',
    })
    expect(bare('"Er bleibt stehen"Der Kran am vierten Kai')).toEqual({
      kicker: '"Er bleibt stehen"',
      headline: 'Der Kran am vierten Kai',
    })
    const glued = 'Streit im HafenratAchtzig Boote suchen einen Platz'
    expect(bare(glued)).toEqual({ headline: glued })
    expect(bare(glued, 'Der Hafenrat tagte lange.', 'Achtzig Boote lagen am Kai.')).toEqual({
      kicker: 'Streit im Hafenrat',
      headline: 'Achtzig Boote suchen einen Platz',
    })
  })

  it.each([
    'The crane leans further every year',
    'Harbour: the crane leans further every year',
    'UN asks NATO to spare the harbour of Quillhaven',
    'Fog > ferry',
    'In 2031 the crane leaned as never before',
    'Crane | Quay | Pier | Lighthouse',
    'The crane leans | a diary of the harbour by those who had to stand below it',
  ])('«%s» is left whole', (content) => {
    expect(bare(content)).toEqual({ headline: content })
  })
})
