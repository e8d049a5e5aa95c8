import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitFlat } from '../../../src/readers/text/flat.js'
import { splitLines } from '../../../src/readers/text/line.js'
import { sentenceEnds } from '../../../src/readers/text/sentences.js'
import { eachBlock } from '../../../src/record/select.js'
import { inlinesToText } from '../../../src/record/text.js'
import { bodyOf, readSample } from './read-sample.js'

function sentencesOf(text: string): readonly string[] {
  const ends = sentenceEnds(text)
  return [...ends, { end: text.length, next: 0 }].map(({ end }, at) => text.slice(ends[at - 1]?.next ?? 0, end))
}

describe('sentences', () => {
  it.each([
    [
      'en',
      [
        'Mr. B. Reed of the U.S. office came at 9 a.m. on Jan. 5 to No. 7 by boat.',
        'He left at noon.',
        '“Why?” he said.',
      ],
    ],
    ['ru', ['На ул. Рыбной в 2020 г. А. С. Финч видел кран, т. е. его тень.', '«Он упал?» — спросил капитан.', 'Нет.']],
    ['uk', ['На вул. Рибній у 2020 р. жила О. Фінч.', 'Вона пішла.']],
    ['de', ['Am 12. März kam Dr. Reed, d. h. ein Herr aus der Str. am Hafen.', '„Warum?“', 'Niemand wusste es.']],
    ['fr', ['M. Reed est arrivé le 5 janv. avec Mme Finch.', 'Il est reparti !', '« Pourquoi ? »']],
    ['es', ['El Sr. Reed llegó de EE. UU. con la Dra. Finch.', '¿Por qué?']],
    ['it', ['Il dott. Reed e la sig. Finch sono a Porto.', 'Sono partiti.']],
    ['pt', ['O Sr. Reed vive na Av. Central.', 'Partiu ontem.']],
    ['pl', ['Przy ul. Rybnej mieszka prof. Reed, tj. brat p. Finch.', 'Wyjechał.']],
    ['tr', ['Prof. Dr. Reed 5. Cadde üzerinde oturuyor.', 'Dün gitti.']],
    ['el', ['Ο κ. Ριντ μένει στην οδ. Λιμένος.', 'Έφυγε χθες.']],
    ['zh', ['起重机已扶正。', '“为什么？”', '没有人知道。']],
    ['ja', ['クレーンは直された。', '「なぜ？」', '誰も知らない。']],
  ])('%s: end where they end', (language, sentences) => {
    const text = sentences.join(/zh|ja/.test(language) ? '' : ' ')
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it('end without a space behind them only between a word and a capital', () => {
    expect(sentencesOf('It was noon.The next day came.')).toEqual(['It was noon.', 'The next day came.'])
    expect(sentencesOf('See courier.example or Mail.Ru of the U.S.A and v2.Beta')).toHaveLength(1)
  })
})

const TITLE = 'Harbour crane stands straight again'
const BODY = [
  'The harbour crane that has leaned over Port Ellery since the flood was straightened on Tuesday by a team of four.',
  'It took them nine hours and a song, according to Mr. Bo Reed, the foreman, who declined to say which song it was.',
  'Ships had steered by the lean for so long that two captains asked for it to be put back, and a third one wept.',
  '“Everything that stands leans a little, sooner or later,” said Dr. A. B. North of the U.S. office on the quay.',
  'The council will meet again on Thursday at 9 a.m. in the fish market. The poem is the third item of its agenda.',
]

describe('a text whose line ends were lost', () => {
  it('is parted where sentences were glued, with its headline, date and byline before them', async () => {
    const text = `HomeNews${TITLE}12 March 2024, 10:20By Ann Lee${BODY.join('')}Share`
    const draft = await readSample(text)
    expect(draft.fields).toMatchObject({
      headline: TITLE,
      authors: [{ name: 'Ann Lee' }],
      published: { value: '2024-03-12T10:20' },
    })
    expect(bodyOf(draft)).toEqual(BODY)
    expect(draft.ledger).toHaveLength(1)
    expect(draft.ledger[0]).toMatchObject({ role: 'body', text })
    expect(draft.ledger[0]?.also).toEqual(expect.arrayContaining(['headline', 'published', 'byline', 'lead', 'share']))
  })

  it('is parted at wide spaces', async () => {
    const draft = await readSample([TITLE, '12 March 2024, 10:20', ...BODY].join('   '))
    expect(draft.fields).toMatchObject({ headline: TITLE, published: { value: '2024-03-12T10:20' } })
    expect(bodyOf(draft)).toEqual(BODY)
  })

  it('is parted between sentences where no other trace is left', async () => {
    const told = ['Monday', 'Tuesday', 'Wednesday'].flatMap((day) => [
      ...BODY,
      `That was on ${day}, as the keeper wrote.`,
    ])
    const draft = await readSample(`${TITLE} 12 March 2024, 10:20 ${told.join(' ')}`)
    expect(draft.fields.headline).toBe(TITLE)
    expect(bodyOf(draft).join(' ')).toBe(told.join(' '))
    expect(bodyOf(draft)[0]).toBe(`${BODY[0]} ${BODY[1]}`)
    expect(bodyOf(draft).length).toBeGreaterThan(3)
    for (const paragraph of bodyOf(draft)) expect(paragraph).toMatch(/[.”]$/)
  })

  it('gives each paragraph its place in the line', async () => {
    const text = `HomeNews${TITLE}12 March 2024, 10:20${BODY.join('')}`
    const draft = await readSample(text)
    let seen = 0
    eachBlock(draft.body, (block) => {
      if (block.type !== 'paragraph' || !block.position) return
      const { start, end } = block.position
      expect(text.slice(start.column - 1, end.column - 1)).toBe(inlinesToText(block.children))
      seen++
    })
    expect(seen).toBe(BODY.length)
  })

  it.each([
    [
      'ru',
      'Кран в Тихой бухте снова стоит прямо',
      '14 марта 2024, 09:10',
      [
        'Портовый кран, который кренился над бухтой со времён наводнения, во вторник выпрямили четверо рабочих А. С. Финч.',
        'На это ушло девять часов и одна песня, сообщил бригадир с ул. Рыбной, который отказался сказать, какая именно.',
        'Суда так долго правили по его наклону, что двое капитанов попросили вернуть всё, как было, а третий заплакал.',
        'Совет соберётся в четверг. Стихи о кране стоят в повестке третьими, после хлеба и чаек, сказали в канцелярии.',
      ],
    ],
    [
      'de',
      'Kran in Stillhafen steht wieder gerade',
      '14. März 2024, 09:10 Uhr',
      [
        'Der Hafenkran, der sich seit der Flut über Stillhafen neigte, wurde am Dienstag von vier Leuten aufgerichtet.',
        'Es dauerte neun Stunden und ein Lied lang, sagte der Vorarbeiter, der nicht verraten wollte, welches Lied es war.',
        'Schiffe hatten sich so lange nach der Neigung gerichtet, dass zwei Kapitäne am 12. März darum baten, sie zu lassen.',
        'Der Rat tagt am Donnerstag. Das Gedicht über den Kran ist der dritte Punkt nach dem Brot und nach den Möwen.',
      ],
    ],
  ])('is read in %s', async (_, title, date, body) => {
    const draft = await readSample(`${title}${date}${body.join('')}`)
    expect(draft.fields.headline).toBe(title)
    expect(draft.fields.published?.value).toBe('2024-03-14T09:10')
    expect(bodyOf(draft)).toEqual(body)
  })

  it('is what nothing else is taken for: paragraphs on lines of their own stay whole', () => {
    const long = `${BODY.join(' ')} ${BODY.join(' ')} ${BODY.join(' ')}`
    const lines = splitLines([TITLE, long, ...BODY, ...BODY, ...BODY, ...BODY].join('\n'), 1)
    expect(splitFlat(lines)).toEqual(lines)
  })

  it('loses no letter to its pieces, whatever it is made of', () => {
    const part = fc.constantFrom(
      ...BODY,
      TITLE,
      '12 March 2024',
      '  ',
      '\t',
      ' | ',
      ' • ',
      'Share',
      '静港市政府。',
      'By Ann Lee',
      'iPhone',
      '...',
    )
    let parted = 0
    fc.assert(
      fc.property(fc.array(part, { minLength: 5, maxLength: 60 }), fc.constantFrom('', ' '), (parts, joint) => {
        const text = parts.join(joint)
        const pieces = splitFlat(splitLines(text, 1))
        if (pieces.length > 1) parted++
        const letters = (value: string) => value.replace(/[\s|•·›]/g, '')
        expect(letters(pieces.map((it) => it.content).join(''))).toBe(letters(text))
        for (const { content, offset } of pieces) {
          if (offset !== undefined) expect(text.slice(offset, offset + content.length)).toBe(content)
        }
      }),
    )
    expect(parted).toBeGreaterThan(20)
  })
})
