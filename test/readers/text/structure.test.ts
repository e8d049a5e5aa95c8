import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '../../../src/record/draft.js'
import { inlinesToText } from '../../../src/record/text.js'
import { readSample, rolesOf } from './read-sample.js'

const OPENING = [
  'The harbour office of Port Ellery has counted its gulls for the first time since the flood, and found too many.',
  'The count was made on three mornings, each of them grey, from the roof of the fish market above the quay.',
]
const ENDING = [
  'On the third morning a clerk stayed at home, which he put down to the weather and the office to the gulls.',
  'The next count is planned for the autumn, when the wind comes from the other side, or so the clerks say.',
]

/** An article around lines of one kind; `first` is the line they begin on. */
function around(rows: readonly string[]): string {
  return [
    'Port Ellery counts its gulls',
    '',
    OPENING[0],
    '',
    OPENING[1],
    '',
    ...rows,
    '',
    ENDING[0],
    '',
    ENDING[1],
  ].join('\n')
}
const FIRST = 7

function shapesOf({ body }: ArticleDraft): readonly string[] {
  return body.map((it) => (it.type === 'heading' ? `heading ${it.depth}` : it.type))
}

function cellsOf({ body }: ArticleDraft): readonly (readonly string[])[] {
  const table = body.find((it) => it.type === 'table')
  return (table?.children ?? []).map((row) => row.children.map((cell) => inlinesToText(cell.children)))
}

describe('tables in raw text', () => {
  it('reads rows of tabs, an empty corner and ragged rows too', async () => {
    const rows = ['\tGulls\tSwans', 'North quay\t1,204\t3', 'South quay\t318', 'Fish market, roof\t2,017\t–\t?']
    const draft = await readSample(around(rows))
    expect(cellsOf(draft)).toEqual([
      ['', 'Gulls', 'Swans', ''],
      ['North quay', '1,204', '3', ''],
      ['South quay', '318', '', ''],
      ['Fish market, roof', '2,017', '–', '?'],
    ])
    expect(draft.body.find((it) => it.type === 'table')).toMatchObject({ align: [null, 'right', 'right', null] })
    for (const [at] of rows.entries()) expect(rolesOf(draft).get(FIRST + at)).toBe('table')
  })

  it('reads the alignment off a header rule, and a pipe in a cell', async () => {
    const draft = await readSample(around(['| Quay | Sign |', '|:---|:---:|', '| North | a \\| b |']))
    expect(cellsOf(draft)).toEqual([
      ['Quay', 'Sign'],
      ['North', 'a | b'],
    ])
    expect(draft.body.find((it) => it.type === 'table')).toMatchObject({ align: ['left', 'center'] })
    expect(draft.ledger.filter((it) => it.role === 'table').map((it) => it.line)).toEqual([7, 8, 9])
  })

  it('reads a table drawn with rules around it', async () => {
    const rule = '+-------+-------+'
    const draft = await readSample(
      around([rule, '| Quay  | Gulls |', rule, '| North | 1204  |', '| South | 318   |', rule]),
    )
    expect(cellsOf(draft)).toEqual([
      ['Quay', 'Gulls'],
      ['North', '1204'],
      ['South', '318'],
    ])
    expect(draft.ledger.filter((it) => it.role === 'table')).toHaveLength(6)
  })

  it('gives rows of numbers without names an empty header, and keeps years as names', async () => {
    const bare = await readSample(around(['North\t12\t7', 'South\t31\t8', 'West\t20\t9']))
    expect(cellsOf(bare)[0]).toEqual(['', '', ''])
    expect(cellsOf(bare)).toHaveLength(4)
    const years = await readSample(around(['Quay\t2023\t2024', 'North\t12\t7', 'South\t31\t8']))
    expect(cellsOf(years)[0]).toEqual(['Quay', '2023', '2024'])
  })

  it('leaves out the rows an editor drops', async () => {
    const rows = ['Morning\tSky\tClerks', 'Monday\tgrey\t3', 'Tuesday\tgrey\t3', 'Sunday\tblue\t0']
    const text = `---\nheadline: Gulls\ndrop: [11]\n---\n${around(rows)}`
    expect(cellsOf(await readSample(text)).map((row) => row[0])).toEqual(['', 'Monday', 'Tuesday', 'Sunday'])
  })

  it('keeps a table the last line of the text announces', async () => {
    const rows = ['Набережная | Чайки | Лебеди', 'Северная | 1204 | 3', 'Южная | 318 | 0']
    const text = [
      'Порт Эллери сосчитал чаек',
      '',
      'Портовая контора впервые после наводнения сосчитала чаек и нашла, что их больше, чем хлеба в городской лавке.',
      '',
      'Считали три утра подряд, и все три были серыми, с крыши рыбного рынка над причалом. Вот что вышло:',
      '',
      ...rows,
      '',
      'Поделиться',
    ].join('\n')
    expect(cellsOf(await readSample(text))).toEqual(rows.map((row) => row.split(' | ')))
  })

  it.each([
    [
      'a line of prose with a tab',
      ['The clerks counted\tthe gulls twice, for the first count had been eaten by one of them.'],
    ],
    [
      'two lines of prose with a pipe',
      [
        'The clerks of the office | both of them | went home when it rained on the roof.',
        'The gulls of the roof | all of them | stayed where they were, for they knew the rain.',
      ],
    ],
    [
      'titles with an outlet behind a pipe',
      ['The gulls are counted | Courier', 'The crane leans again | Courier', 'The tea has run out | Courier'],
    ],
  ])('takes no table from %s', async (_, rows) => {
    expect(shapesOf(await readSample(around(rows)))).not.toContain('table')
  })
})

describe('interviews in raw text', () => {
  const ANSWERS = [
    'A map tells you where you are. A light tells you that somebody is waiting, and nobody has put that in a pocket yet.',
    'Children, captains, and one gentleman in the capital who asks us to switch it off on Wednesdays. I answer all of them.',
    'The horn goes last. It is heard where the light is not seen, and there are more such places than the council thinks.',
  ]

  it.each([
    ['labels', 'Q: ', 'A: ', ['Why keep a light when everybody has a map?', 'Who writes?', 'And the horn?']],
    ['names', 'COURIER: ', 'FINCH: ', ['Why keep a light when everybody has a map?', 'Who writes?', 'And the horn?']],
    [
      'letters and a stop',
      'P. ',
      'R. ',
      ['¿Por qué un faro en la era de los mapas?', '¿Quién escribe?', '¿Y la sirena?'],
    ],
    ['nothing', '', '', ['Why keep a light when everybody has a map?', 'Who writes?', 'And the horn?']],
    ['dashes', '— ', '', ['Зачем маяк в век карт?', 'Кто вам пишет?', 'А ревун?']],
  ])('makes headings of questions behind %s', async (_, asks, answers, questions) => {
    const rows = questions.flatMap((question, at) => [`${asks}${question}`, '', `${answers}${ANSWERS[at]}`, ''])
    const draft = await readSample(around(rows.slice(0, -1)))
    expect(shapesOf(draft).slice(2, -2)).toEqual(questions.flatMap(() => ['heading 3', 'paragraph']))
    const heads = draft.body.flatMap((it) => (it.type === 'heading' ? [inlinesToText(it.children)] : []))
    expect(heads).toEqual(questions.map((question) => `${asks}${question}`))
    const answer = draft.body[3]
    if (answer?.type !== 'paragraph') throw new Error('an answer is a paragraph')
    expect(inlinesToText(answer.children)).toBe(`${answers}${ANSWERS[0]}`)
    expect(answer.children[0]?.type).toBe(answers === '' ? 'text' : 'strong')
  })

  it('hears a word for a question and its letter as one speaker', async () => {
    const rows = [
      'Pregunta. ¿Por qué un faro?',
      `Respuesta. ${ANSWERS[0]}`,
      'P. ¿Quién escribe?',
      `R. ${ANSWERS[1]}`,
      'P. ¿Y ahora?',
      'R. Ahora nada.',
    ]
    const draft = await readSample(around(rows.flatMap((row) => [row, '']).slice(0, -1)))
    expect(shapesOf(draft).filter((it) => it === 'heading 3')).toHaveLength(3)
  })

  it('knows a question behind two dashes, as Japanese papers print it', async () => {
    const rows = ['――なぜ方針を変えたのですか。', '「夜に一人で歩いてみたんです。あの並木の下を。それで決めました」']
    const draft = await readSample(around([rows[0] ?? '', '', rows[1] ?? '']))
    expect(shapesOf(draft)).toContain('heading 3')
    expect(JSON.stringify(draft.body)).toContain(rows[1])
  })

  it('keeps answers of one word', async () => {
    const rows = [
      'Q: Why a light?',
      `A: ${ANSWERS[0]}`,
      'Q: Tea?',
      'A: Always.',
      'Q: Milk?',
      'A: No.',
      'Q: Why?',
      `A: ${ANSWERS[1]}`,
    ]
    const draft = await readSample(around(rows.flatMap((row) => [row, '']).slice(0, -1)))
    expect(draft.body).toHaveLength(12)
  })

  it('leaves told dialogue and a question in the text alone', async () => {
    const told = [
      '— Where are you going?',
      '— Home.',
      '— Why?',
      '— Because it rains on me.',
      '— Does it?',
      '— It does.',
    ]
    expect(shapesOf(await readSample(around(told)))).not.toContain('heading 3')
    expect(shapesOf(await readSample(around(['But who counts the clerks?', '', ENDING[0] ?? ''])))).not.toContain(
      'heading 3',
    )
  })

  it('takes a list of names with colons for no interview', async () => {
    const rows = [
      'Wind: from the west, and more of it than was announced.',
      'Wind: none at all.',
      'Sky: grey, as on all mornings of the count.',
      'Sky: grey.',
    ]
    const draft = await readSample(around(rows))
    expect(JSON.stringify(draft.body)).not.toContain('strong')
  })
})

describe('quotations in raw text', () => {
  it.each([
    ['en', '“I have nothing against the poem as a poem, and nothing for it either.”', '— Bo Reed, painter'],
    ['en without a dash', '"The horn goes last, as horns do on this coast."', 'Orla Finch, lighthouse keeper'],
    ['ru', '«Ревун замолчит последним, и это не угроза».', '— Орла Финч, смотрительница'],
    ['de', '„Das Horn geht zuletzt, das war immer so.“', '– Orla Finch, Leuchtturmwärterin'],
    ['fr', '« La corne se taira la dernière, et pas avant. »', '— Orla Finch, gardienne du phare'],
    ['pl', '„Róg zamilknie ostatni, tak było zawsze”.', '– Anna Kowalska, latarniczka'],
    ['ja', '「霧笛は最後に止まるのです。それは脅しではなく、この海岸の約束なのです。」', '——山田花子'],
  ])('finds who said it: %s', async (_, said, by) => {
    const draft = await readSample(around([said, by]))
    const quote = draft.body.find((it) => it.type === 'blockquote')
    expect(quote && inlinesToText(quote.attribution ?? [])).toBe(by.replace(/^[—–]+\s*/, ''))
    expect(quote?.children[0]).toMatchObject({ children: [{ value: said }] })
    expect([rolesOf(draft).get(FIRST), rolesOf(draft).get(FIRST + 1)]).toEqual(['quote', 'quote'])
  })

  it('reads quotation and speaker in one line', async () => {
    const row = '«Ревун замолчит последним, и это не угроза» — Орла Финч, смотрительница маяка'
    const draft = await readSample(around([row]))
    expect(draft.body.find((it) => it.type === 'blockquote')).toMatchObject({
      attribution: [{ value: 'Орла Финч, смотрительница маяка' }],
      children: [{ children: [{ value: '«Ревун замолчит последним, и это не угроза»' }] }],
    })
  })

  it('reads a short line without quotes above a dash and a name', async () => {
    const draft = await readSample(
      around(['Everything that stands leans a little, sooner or later.', '— Ada North, harbour master']),
    )
    expect(shapesOf(draft)).toContain('blockquote')
  })

  it.each([
    [
      'a sentence that goes on behind its quotes',
      ['“We only ever measured the wind,” said the foreman. “Nobody asked us to measure the crane at all.”'],
    ],
    ['a paragraph in quotes that names nobody', ['“Nobody asked us to measure the crane, so we measured the wind.”']],
    [
      'speech behind a dash',
      ['— Орла, свет на месте, и ревун на месте, а хлеба для чаек больше нет.', '— Знаю, я видела их лица утром.'],
    ],
    ['Russian speech with its verb', ['«Ревун замолчит последним, и это не угроза», — сказала Орла Финч.']],
  ])('leaves in the prose %s', async (_, rows) => {
    expect(shapesOf(await readSample(around(rows)))).not.toContain('blockquote')
  })
})

describe('lines their writer ended', () => {
  it('keeps the line breaks of verse and of an address', async () => {
    const verse = [
      'O crane that leaned so long and low,',
      'the tide has asked me where you go,',
      'and I, who never asked before,',
      'am leaning slightly from the shore',
    ]
    const draft = await readSample(around(verse))
    const paragraph = draft.body[2]
    if (paragraph?.type !== 'paragraph') throw new Error('verse is a paragraph')
    expect(paragraph.children.filter((it) => it.type === 'break')).toHaveLength(3)
    expect(inlinesToText(paragraph.children)).toBe(verse.join('\n'))
    expect(paragraph.position).toMatchObject({ start: { line: 7, column: 1 }, end: { line: 10 } })
  })
})

describe('a poem that opens the text', () => {
  const STANZAS = [
    [
      'The river counts its pebbles twice a day',
      'and never gets the same amount of stone,',
      'the ferryman has put his oars away',
      'and crosses, when he crosses, all alone.',
    ],
    [
      'He keeps a ledger of the things that fall,',
      'a glove, a hat, the better half of bread,',
      'and reads it to the moss along the wall',
      'who never once have doubted what he said.',
    ],
    [
      'And when the ice has locked the lower lane',
      'he walks across and charges half the fare,',
      'for walking, as he says, is just the same',
      'as rowing, if the passenger is there.',
    ],
  ]
  const verses = (body: ArticleDraft['body']) =>
    body
      .filter((it) => it.type === 'paragraph')
      .filter(({ children }) => children.some((it) => it.type === 'break'))
      .map(({ children }) => children.flatMap((it) => (it.type === 'text' ? [it.value] : [])))

  it('keeps its lines where nothing else stands on the page', async () => {
    const text = ['The Ferryman’s Ledger', 'Odile Marchbanks', ...STANZAS.map((it) => it.join('\n'))].join('\n\n')
    const draft = await readSample(text)
    expect(verses(draft.body)).toEqual(STANZAS)
    expect(draft.fields.headline).toBe('The Ferryman’s Ledger')
  })

  it('keeps them above paragraphs too', async () => {
    const [one = [], two = []] = STANZAS
    const about = [
      'Odile Marchbanks wrote this in the winter of the great flood, when the ferry had been tied up for nine weeks.',
      'She lives in Lower Wending and has published two books, the second on paper made from what was left of the first.',
    ]
    const parts = ['Poem of the week: The Ferryman’s Ledger', '12 May 2025', one.join('\n'), two.join('\n'), ...about]
    const { body } = await readSample(parts.join('\n\n'))
    expect(verses(body)).toEqual([one, two])
    expect(shapesOf({ body } as ArticleDraft)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph'])
  })

  it('is none where paragraphs are wrapped to a narrow column', async () => {
    const column = (text: string): string => text.replace(/(.{30,48}) /g, '$1\n')
    const paragraphs = [...OPENING, ...ENDING]
    const { body } = await readSample(['Port Ellery counts its gulls', ...paragraphs.map(column)].join('\n\n'))
    expect(verses(body)).toEqual([])
    expect(body.map((it) => (it.type === 'paragraph' ? inlinesToText(it.children) : ''))).toEqual(paragraphs)
  })
})
