import { describe, expect, it } from 'vitest'
import { bodyOf, readSample, rolesOf } from './read-sample.js'

const STORY = [
  'The harbour crane that has leaned over Port Ellery since the flood was straightened on Tuesday by a team of four.',
  'It took them nine hours and a song, according to the foreman, who declined to say which song it was in the end.',
  'Ships had steered by the lean for so long that two of the captains asked for it to be put back with a ceremony.',
]
const below = (...above: string[]) => readSample([...above, '', ...STORY].join('\n'))

describe('the headline', () => {
  it('is what was said, above the longer line that tells who said it', async () => {
    const { fields } = await below(
      '»Wer hebt, muss weniger reden«',
      'Der Kranführer Ilse Brandt über Möwen, schiefe Vergleiche und ihr letztes Jahr am Kran von Port Ellery',
      '12 May 2031',
    )
    expect(fields.headline).toBe('»Wer hebt, muss weniger reden«')
    expect(fields.subhead).toMatch(/^Der Kranführer/)
  })

  it('is the line above where a button is glued to its copy below, and no plea in capitals', async () => {
    const { fields } = await below(
      'Crane of Port Ellery stands straight again',
      'By Ann Lee',
      'Crane of Port Ellery stands straight again Back to video',
      'REGISTER / SIGN IN TO UNLOCK THE CRANE',
    )
    expect(fields).toMatchObject({
      headline: 'Crane of Port Ellery stands straight again',
      authors: [{ name: 'Ann Lee' }],
    })
  })

  it('is no entry of a live report, and no names above a date', async () => {
    const { fields } = await below(
      'Crane day in Port Ellery: as it happened',
      '22:41 The crane stands straight in Port Ellery',
      'Ann Lee and Bo Reed',
      'Thu 8 May 2031 23.58 GMT',
    )
    expect(fields.headline).toBe('Crane day in Port Ellery: as it happened')
    expect(fields.authors).toEqual([{ name: 'Ann Lee' }, { name: 'Bo Reed' }])
  })
})

describe('the head of a mail', () => {
  const HEAD = [
    'From: Ann Lee <press@ellery.example>',
    'To: desk@ellery.example',
    'Date: Tue, 4 Mar 2031 09:12:44 +0000',
  ]

  it('gives the headline its subject says, and no author', async () => {
    const draft = await below(...HEAD, 'Subject: Fwd: Crane stands straight again')
    expect(draft.fields).toMatchObject({
      headline: 'Crane stands straight again',
      published: { value: '2031-03-04T09:12:44', offset: '+00:00' },
    })
    expect(draft.fields).not.toHaveProperty('authors')
    expect(draft.fields).not.toHaveProperty('kicker')
    expect(rolesOf(draft).get(1)).toBe('interface')
    expect(rolesOf(draft).get(4)).toBe('headline')
  })

  it('gives way to the headline it repeats', async () => {
    const draft = await below(...HEAD, 'Subject: Crane stands straight', '', 'CRANE STANDS STRAIGHT')
    expect(draft.fields.headline).toBe('CRANE STANDS STRAIGHT')
    expect(rolesOf(draft).get(4)).toBe('duplicate')
    expect(draft.fields).not.toHaveProperty('subhead')
  })

  it.each([
    ['Von: Presse <a@b.example>', 'Betreff: WG: Der Kran steht wieder gerade'],
    ['От: Пресс-служба', 'Тема: Der Kran steht wieder gerade'],
    ['差出人：広報', '件名：Der Kran steht wieder gerade'],
  ])('is known in other languages: %s', async (from, subject) => {
    expect((await below(from, subject)).fields.headline).toBe('Der Kran steht wieder gerade')
  })

  it('is none without a subject and another line of it', async () => {
    expect((await below('Subject: cranes', '', 'Crane of Port Ellery stands straight')).fields.headline).toBe(
      'Crane of Port Ellery stands straight',
    )
  })
})

describe('around the text', () => {
  it('a byline without a name is no subhead', async () => {
    const { fields } = await below('Crane of Port Ellery stands straight', 'by our harbour correspondent, Port Ellery')
    expect(fields.byline).toBe('by our harbour correspondent, Port Ellery')
    expect(fields).not.toHaveProperty('authors')
    expect(fields).not.toHaveProperty('subhead')
  })

  it('a title stands above a list and a table', async () => {
    const draft = await readSample(
      [
        'Crane of Port Ellery stands straight',
        '',
        ...STORY,
        '',
        'What changes for ships',
        '',
        '* The quay is open to ships of all sizes from Saturday.',
        '* The lights at its end burn until ten in the evening.',
        '',
        'The harbour master said on Wednesday that four ships had called at the quay since then, and told how long each stayed.',
        '',
        'Final standings',
        '',
        'Ship\tCaptain\tHours',
        'Tern\tAnn Lee\t14:22',
        'Gull\tBo Reed\t15:02',
        'Auk\tCy Fox\t15:40',
        '',
        'Two more ships are expected before the end of the month, and the crane of Port Ellery will be painted in the spring.',
        'The council has asked for bids for the paint, which has to be of the red that the old crane had before the flood.',
        'Nobody remembers which red that was, and the two photographs that show it are black and white, said the mayor.',
      ].join('\n'),
    )
    const headings = draft.body.filter(({ type }) => type === 'heading')
    expect(headings).toHaveLength(2)
    expect(bodyOf(draft)).toContain('What changes for ships')
    expect(draft.fields).not.toHaveProperty('subhead')
  })
})
