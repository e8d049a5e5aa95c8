import { describe, expect, it } from 'vitest'
import { readSample } from './read-sample.js'

const STORY = [
  'The harbour crane that has leaned over Port Ellery since the flood was straightened on Tuesday by a team of four.',
  'It took them nine hours and a song, according to the foreman, who gave no takeaways and declined to be analyst of it.',
  'Ships had steered by the lean for so long that two of the captains asked for it to be put back with a ceremony.',
]
const authorsOf = async (...lines: string[]) =>
  (await readSample([...lines, '', ...STORY].join('\n'))).fields.authors?.map(({ name }) => name)
const HEADLINE = 'Harbour crane stands straight again'

describe('authors', () => {
  it.each(['Ann Lee', 'Ann B. Lee', 'Anselm van Oko'])(
    '%s alone below the headline wrote the article',
    async (name) => {
      expect(await authorsOf(HEADLINE, name)).toEqual([name])
    },
  )

  it.each(['Key Takeaways', 'Get Started', 'Select Page', 'Facebook Twitter', 'Read More'])(
    '%s wrote nothing: its words are a menu’s, or ordinary ones',
    async (words) => {
      expect(await authorsOf(HEADLINE, words)).toBeUndefined()
      expect(await authorsOf(HEADLINE, words, '12 May 2031')).toBeUndefined()
    },
  )

  it('several stand one below the other, and the place of a report is none of them', async () => {
    expect(await authorsOf(HEADLINE, 'Ann Lee', 'Bo Reed', '12 May 2031')).toEqual(['Ann Lee', 'Bo Reed'])
    expect(await authorsOf(HEADLINE, 'Ann Lee', 'Reporting from', 'Nether Wallop', '12 May 2031')).toEqual(['Ann Lee'])
  })

  it('stand before a date, beside one told from today, and in a line of an interview', async () => {
    expect(await authorsOf(HEADLINE, 'Ann Lee — 7 May 2031, 12:40')).toEqual(['Ann Lee'])
    expect(await authorsOf(HEADLINE, '4 hours ago', 'Ann Lee', 'South-west correspondent')).toEqual(['Ann Lee'])
    expect(await authorsOf(HEADLINE, 'Interview by Ann Lee | Photographs by Bo Reed')).toEqual(['Ann Lee'])
  })

  it.each([
    ['Posted on 21 July 2031 by Ann Lee', 'Ann Lee'],
    ['Posted on 21 July 2031 by Quaywatcher', 'Quaywatcher'],
    ['21 July 2031 by Ann Lee 5 Comments', 'Ann Lee'],
    ['21 July 2031 Ann Lee Leave a comment', 'Ann Lee'],
    ['By Ann | Published: 21 July 2031', 'Ann'],
    ['Veröffentlicht am 13. März 2031 von Anna Reet-Lund', 'Anna Reet-Lund'],
    ['Veröffentlicht von Anna Reet am 13. März 2031', 'Anna Reet'],
    ['19. Juni 203120. Juni 2031 von Anna Reet', 'Anna Reet'],
    ['Von Anna Reet am Samstag, 19. Oktober 2031 um 11:14 Uhr', 'Anna Reet'],
    ['Pubblicato il 3 maggio 2031 da Paolo Neri', 'Paolo Neri'],
    ['Publié le 3 mai 2031 par Anne Dupré', 'Anne Dupré'],
  ])('sign a blog on the line of the date: %s', async (line, name) => {
    expect(await authorsOf(HEADLINE, line)).toEqual([name])
  })

  it.each([
    'Posted on 21 July 2031 by Staff',
    'Posted on 21 July 2031 from Paris',
    'Updated on 21 July 2031 by popular demand',
  ])('%s names nobody', async (line) => expect(await authorsOf(HEADLINE, line)).toBeUndefined())

  it('stand before the time a blog tells of them', async () => {
    expect(await authorsOf(HEADLINE, 'Eingestellt von Anna Reet um 21:11')).toEqual(['Anna Reet'])
  })

  it('report for an agency, as the dateline says', async () => {
    const draft = await readSample(
      [HEADLINE, '', `ЗАРЕЧЬЕ, 14 окт — РИА Новости, Анна Полякова. ${STORY[0]}`, ...STORY.slice(1)].join('\n'),
    )
    expect(draft.fields).toMatchObject({ authors: [{ name: 'Анна Полякова' }], dateline: { place: 'ЗАРЕЧЬЕ' } })
  })

  it('are two Japanese names before a date, and the person an interview names, but no desk', async () => {
    expect(await authorsOf(HEADLINE, '田島健、山口遥　2031年4月3日 20時15分')).toEqual(['田島健', '山口遥'])
    expect(await authorsOf(HEADLINE, '政治、経済　2031年4月3日 20時15分')).toBeUndefined()
    expect(await authorsOf(HEADLINE, 'Rozmawia Leon Żuraw', '5.10.2031')).toEqual(['Leon Żuraw'])
    expect(await authorsOf(HEADLINE, 'Redazione Cultura', '5 ottobre 2031')).toBeUndefined()
  })

  it('are no paper, and their line ends where its date stood', async () => {
    expect(await authorsOf(HEADLINE, 'Saltmere Courier | 5 March 2031 | Sport')).toBeUndefined()
    const { fields } = await readSample([HEADLINE, 'By Ann Lee - 5 March 2031 - 12 Comments', '', ...STORY].join('\n'))
    expect(fields.byline).toBe('By Ann Lee')
  })

  it('sign a Chinese report at its end', async () => {
    const body = [
      '四名工人十四日将自洪水以来一直倾斜的港口起重机扶正，整个过程持续了九个小时，港务局宣布港区即日恢复通航。',
      '据工头介绍，工人们边干边唱，但他不愿透露唱的是哪一首歌，只说那首歌港里的人都会唱，而且唱得比他好。',
      '船只长期以来都以它的倾斜为航标，两位船长甚至请求把它恢复原状，港务局表示将在航道口另设一座新的灯标。',
    ]
    const read = async (...rows: readonly string[]) =>
      (await readSample(['倾斜的起重机终于扶正', '2031-03-14 17:30', '', ...rows].join('\n'))).fields.authors
    expect(await read(...body.slice(0, 2), `${body[2]}（北港报记者 林知远）`)).toEqual([{ name: '林知远' }])
    expect(await read(...body, '', '北港报·交汇记者 林知远')).toEqual([{ name: '林知远' }])
    expect(await read(...body)).toBeUndefined()
  })

  it('stand before a counter, and below “About the author”, but not above a credit', async () => {
    expect(await authorsOf(HEADLINE, '12 May 2031', 'Ann Lee 2 minutes read')).toEqual(['Ann Lee'])
    expect(await authorsOf(HEADLINE, '12 May 2031', '', 'Cy Fox', '', 'Foto: REUTERS/Bo Reed', '', 'Ann Lee')).toEqual([
      'Ann Lee',
    ])
    const portrait = (label: string) =>
      readSample([HEADLINE, '', ...STORY, '', label, 'Ann Lee', 'Sees every tide twice.'].join('\n'))
    expect((await portrait('Sobre la firma')).fields.authors).toEqual([{ name: 'Ann Lee' }])
    expect((await portrait('Most read')).fields).not.toHaveProperty('authors')
  })

  it('may be spoken of in the text where a byline’s word stands before them', async () => {
    const told = STORY.map((row) => row.replace('It took', 'Lee says it took'))
    const rows = [
      HEADLINE,
      'Do 25.04.2031 | 14:07 Uhr | Von Ann Lee',
      '',
      ...told,
      `Lee left the quay late. ${STORY[0]}`,
    ]
    expect((await readSample(rows.join('\n'))).fields.authors).toEqual([{ name: 'Ann Lee' }])
  })

  it('a name above the headline needs a date beside it: there stand menus', async () => {
    expect(await authorsOf('Ann Lee', HEADLINE)).toBeUndefined()
    expect(await authorsOf('Ann Lee', '12 May 2031', HEADLINE)).toEqual(['Ann Lee'])
  })

  it.each([
    ['By Ann Lee, Saltmere Courier', ['Ann Lee']],
    ['By Ann Lee, Senior Analyst', ['Ann Lee']],
    ['By Ann Lee — Port Ellery', ['Ann Lee']],
    ['By Ann Lee (Port Ellery, staff writer)', ['Ann Lee']],
    ['By Ann Lee and Bo Reed', ['Ann Lee', 'Bo Reed']],
    ['By Horatio Post', ['Horatio Post']],
    ['By Ann Lee, Ann Lee', ['Ann Lee']],
    ['BY ANN LEE AND BO REED', ['Ann Lee', 'Bo Reed']],
    ['BY PJ MORROW', ['PJ Morrow']],
    ['By Ann Lee @annlee', ['Ann Lee']],
    ['Written by Ann Lee Edited by Bo Reed', ['Ann Lee']],
    ['Par Le Phare avec AFP', undefined],
    ['Jeanne Morand le 6 mars 2031 à 17h30', ['Jeanne Morand']],
    ['Harbour Crane | 6 March 2031', undefined],
    ['di Redazione Cronaca', undefined],
    ['ΑΠΟ: Μαρία Σταθοπούλου', ['Μαρία Σταθοπούλου']],
    ['記者林曉月／東川報導', ['林曉月']],
  ])('%s', async (byline, names) => {
    expect(await authorsOf(HEADLINE, byline)).toEqual(names)
  })
})
