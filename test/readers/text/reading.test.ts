import { describe, expect, it } from 'vitest'
import { Fatal } from '../../../src/contract/diagnostic.js'
import { eachBlock } from '../../../src/record/select.js'
import { inlinesToText } from '../../../src/record/text.js'
import { bodyOf, readSample, rolesOf } from './read-sample.js'

const PARAGRAPHS = [
  'The harbour crane that has leaned over Port Ellery since the flood was straightened on Tuesday by a team of four.',
  'It took them nine hours and a song, according to the foreman, who declined to say which song it was.',
  'Ships had steered by the lean for so long that two captains asked for it to be put back.',
]
const PAGE = ['Harbour crane stands straight again', '', ...PARAGRAPHS].join('\n')

const PAGE_BELOW = (line: string) =>
  [
    'Harbour crane stands straight again',
    line,
    '',
    'The harbour crane that has leaned over Port Ellery since the flood was straightened on Tuesday by a team of four.',
    'It took them nine hours and a song, according to the foreman, who declined to say which song it was in the end.',
    'Ships had steered by the lean for so long that two of the captains asked for it to be put back with a ceremony.',
  ].join('\n')

describe('the text reader', () => {
  it('keeps every paragraph letter for letter, no-break spaces too', async () => {
    const text = PAGE.replace('nine hours', 'nine\u00a0hours')
    expect(bodyOf(await readSample(text))).toEqual(PARAGRAPHS.map((it) => it.replace('nine hours', 'nine\u00a0hours')))
  })

  it('gives each block the place it stands at', async () => {
    const text = `WASHINGTON\n\n${PAGE.replace(PARAGRAPHS[0] ?? '', `  PORT ELLERY (Reuters) - ${PARAGRAPHS[0]} `)}`
    const rows = text.split('\n')
    const draft = await readSample(text)
    expect(draft.fields.dateline).toEqual({ place: 'PORT ELLERY', text: 'PORT ELLERY (Reuters)' })
    let seen = 0
    eachBlock(draft.body, (block) => {
      if (block.type !== 'paragraph' || !block.position) return
      const { start, end } = block.position
      expect(start.line).toBe(end.line)
      expect(rows[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe(inlinesToText(block.children))
      seen++
    })
    expect(seen).toBe(3)
  })

  it('does not take the day of another report for its own', async () => {
    const told = 'Über den Kran berichtet: Hafenfunk am 26.08.2031 um 06:00 Uhr.'
    const german = [
      'Der Kran von Port Ellery steht wieder gerade',
      '',
      told,
      '',
      'Der Hafenkran, der sich seit der Flut über Port Ellery neigte, ist am Dienstag von vier Leuten aufgerichtet worden.',
      'Sie brauchten dafür neun Stunden und ein Lied, sagte der Vorarbeiter, der nicht verraten wollte, welches es war.',
      'Zwei Kapitäne haben darum gebeten, ihn wieder schief zu stellen, weil sie ihren Kurs nach ihm gerichtet hatten.',
    ].join('\n')
    expect((await readSample(german)).fields.published).toBeUndefined()
    expect((await readSample(german.replace(told, '26.08.2031, 06:00 Uhr'))).fields.published?.value).toBe(
      '2031-08-26T06:00',
    )
  })

  it('accounts for every line of the source, front matter and blank lines too', async () => {
    const text = `---\nsection: Harbour\n---\n\n${PAGE}\n\nShare\n`
    const draft = await readSample(text)
    const rows = text.trimEnd().split('\n')
    expect(draft.ledger.map((it) => it.line)).toEqual(rows.map((_, index) => index + 1))
    expect(draft.ledger.map((it) => it.text)).toEqual(rows)
    expect(draft.fields.section).toBe('Harbour')
    expect(rolesOf(draft).get(11)).toBe('share')
  })

  it('lets front matter rule over what it finds', async () => {
    const draft = await readSample(`---\nheadline: Straight at last\n---\n${PAGE}`)
    expect(draft.fields.headline).toBe('Straight at last')
    expect(draft.ledger.some((it) => it.role === 'headline')).toBe(false)
    expect(bodyOf(draft)).toEqual(PARAGRAPHS)
  })

  it('leaves out a yearless date that nothing in the source dates', async () => {
    const draft = await readSample(PAGE.replace('\n\n', '\n9 April, 10:20\n\n'))
    expect(draft.fields.published).toBeUndefined()
  })

  it('takes the missing year from a full date of the same article, and says so', async () => {
    const draft = await readSample(PAGE.replace('\n\n', '\n30 December, 10:20\nUpdated 2 January 2024, 8:00\n\n'))
    expect(draft.fields.published).toEqual({ value: '2023-12-30T10:20', origin: 'assumed', line: 2 })
    expect(draft.fields.modified).toEqual({ value: '2024-01-02T08:00', origin: 'stated', line: 3 })
  })

  it('begins no text with a date told from the day of reading', async () => {
    const rows = PAGE_BELOW('By Ann Lee').split('\n')
    const date = 'Published yesterday at 20:15 • Updated 3 hours ago'
    const draft = await readSample([...rows.slice(0, 2), date, ...rows.slice(2)].join('\n'))
    expect(bodyOf(draft)[0]).toMatch(/^The harbour crane/)
  })

  it('takes no date for a subhead, and the zone of one time for the other on its line', async () => {
    for (const line of [
      'Yesterday at 15:20 • Updated 2 hours ago',
      'Issued on: 06/03/2031 - 17:30 Modified: 06/03/2031 - 17:45',
      '6 МАР, 17:30 Обновлено 18:02 на сайте',
    ])
      expect((await readSample(PAGE_BELOW(line))).fields).not.toHaveProperty('subhead')
    const { published, modified } = (
      await readSample(PAGE_BELOW('14 октября 2031, 09:27 (мск)   Обновлено: 15 октября 2031, 11:02'))
    ).fields
    expect(published).toMatchObject({ value: '2031-10-14T09:27', zone: 'Europe/Moscow' })
    expect(modified).toMatchObject({ value: '2031-10-15T11:02', zone: 'Europe/Moscow' })
  })

  it('takes a date that only says when the text changed for nothing more', async () => {
    const draft = await readSample(PAGE.replace('\n\n', '\nUpdated 2 January 2024, 8:00\n\n'))
    expect(draft.fields.published).toBeUndefined()
    expect(draft.fields.modified?.value).toBe('2024-01-02T08:00')
  })

  it('keeps a dialogue of dashes as paragraphs and a list of dashes as a list', async () => {
    const talk = [
      '— Will it lean again, now that it has been straightened?',
      '— Everything that stands leans a little, sooner or later.',
    ]
    const list = ['The team brought to the quay that morning:', '— four jacks;', '— one song;', '— tea.']
    const after = [
      'The keeper of the harbour wrote all of it down, in the order in which it was asked for.',
      'On Wednesday the gulls came back to the crane and found it, by all accounts, a little dull.',
    ]
    const draft = await readSample([PAGE, ...talk, after[0], ...list, after[1]].join('\n'))
    expect(draft.body.filter((it) => it.type === 'list')).toHaveLength(1)
    expect(bodyOf(draft)).toEqual([
      ...PARAGRAPHS,
      ...talk,
      after[0],
      list[0],
      'four jacks;',
      'one song;',
      'tea.',
      after[1],
    ])
  })

  it('joins a text wrapped by hand into its paragraphs, and words parted at the margin', async () => {
    const wrapped = [
      'The harbour crane that had leaned over Port Ellery since the',
      'great flood was straightened on Tuesday by a team of four who',
      'had come with jacks, a song and, as the foreman put it, infi-',
      'nite patience. It took them nine hours and most of the tea.',
      '',
      'Ships had steered by the lean for so long that two captains',
      'asked for it to be put back, and a third, who had always had',
      'his doubts about it, sailed past twice before he found the',
      'entrance. He was told that the crane had been right all along.',
    ]
    const draft = await readSample(['Harbour crane stands straight again', '', ...wrapped].join('\n'))
    expect(draft.body).toHaveLength(2)
    expect(bodyOf(draft)[0]).toMatch(/^The harbour crane .* since the great flood .* infinite patience\. .* tea\.$/)
    expect(draft.body[1]?.position).toEqual({ start: { line: 8, column: 1 }, end: { line: 11, column: 63 } })
  })

  it('refuses the stub a paywall leaves, and reads it when the editor says that it is the article', async () => {
    const stub = [
      ...PAGE.split('\n').slice(0, 4),
      'Subscribe to continue reading',
      'Already a subscriber? Log in',
    ].join('\n')
    const error = await readSample(stub).catch((it: unknown) => it)
    expect(error).toMatchObject({ diagnostic: { code: 'text/no-article', place: { line: 5 } } })
    const draft = await readSample(`---\nheadline: The crane\n---\n${stub}`)
    expect(bodyOf(draft)).toEqual(PARAGRAPHS.slice(0, 2))
  })

  it.each([
    ['only menus', 'Menu\nHome\nSign in\nWorld\nBusiness\nShare'],
    ['an error page', '404\nPage not found\nBack to home'],
    ['headlines alone', 'Crane leans again\nSong found in archive\nTea runs out at harbour\nCaptain asks for a lean'],
    ['a line of numbers', '12345 67890'],
  ])('refuses a source with no article in it: %s', async (_, text) => {
    await expect(readSample(text)).rejects.toThrow(Fatal)
    const error = await readSample(text).catch((it: unknown) => it)
    expect(error).toMatchObject({ diagnostic: { code: 'text/no-article', place: { path: 'sample.txt' } } })
  })
})
