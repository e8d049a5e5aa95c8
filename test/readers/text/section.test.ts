import { describe, expect, it } from 'vitest'
import { readSample, rolesOf } from './read-sample.js'

const STORY = [
  'Harbour crane stands straight again',
  '',
  'The harbour crane that has leaned over Port Ellery since the flood was straightened on Tuesday by a team of four.',
  'It took them nine hours and a song, according to the foreman, who declined to say which song it was in the end.',
  'Ships had steered by the lean for so long that two of the captains asked for it to be put back with a ceremony.',
]
const below = (...above: string[]) => readSample([...above, ...STORY].join('\n'))

describe('the section', () => {
  it.each([
    ['Home > Culture', 'Culture'],
    ['Home » Quays » Cranes', 'Quays'],
    ['Anasayfa > Ekonomi', 'Ekonomi'],
    ['ΑΡΧΙΚΗ / ΕΛΛΑΔΑ', 'ΕΛΛΑΔΑ'],
    ['Politics / Harbour', 'Politics'],
    ['当前位置：首页 > 新闻 > 社会', '社会'],
    ['Αρχική › Ειδήσεις › Κοινωνία', 'Κοινωνία'],
    ['Home > News', 'News'],
    ['NEWS | POLITICS', 'POLITICS'],
  ])('is read off the way to the article: %s', async (path, section) => {
    const draft = await below('Menu', path)
    expect(draft.fields.section).toBe(section)
    expect(rolesOf(draft).get(2)).toBe('section')
  })

  it.each(['Crane / Ferry', 'Home > 12 May', 'Quay > Crane > Ferry'])('is not made of %s', async (path) => {
    expect((await below('Menu', path)).fields.section).toBeUndefined()
  })

  it('on that way stands no headline', async () => {
    const draft = await below('Strona główna » Kraj » Pomorze')
    expect(draft.fields).toMatchObject({ headline: STORY[0], section: 'Kraj' })
  })

  it('is a known name alone above the headline', async () => {
    expect((await below('Share', 'Culture')).fields.section).toBe('Culture')
  })

  it('is known again in capitals, and no sign the page repeats', async () => {
    expect((await below('World', 'Markets', 'Sport', 'Business', '', 'BUSINESS')).fields.section).toBe('BUSINESS')
    expect((await below('›', 'Menu', '›')).fields.section).toBeUndefined()
  })

  it('said twice is no kicker, nor is the way to an article or the name of its paper', async () => {
    const twice = await below('Home › Panorama', '', 'Panorama', '')
    expect(twice.fields.section).toBe('Panorama')
    expect(twice.fields).not.toHaveProperty('kicker')
    for (const line of ['Accueil | Société | Environnement', 'The Saltmere Courier'])
      expect((await below(line, '')).fields).not.toHaveProperty('kicker')
    expect((await below('Storm damage', '')).fields.kicker).toBe('Storm damage')
  })

  it('is none where “News” opens the row', async () => {
    expect((await below('News', 'Politics', 'Sport')).fields.section).toBeUndefined()
  })

  it('is not the last word of a menu, unless the page says it again', async () => {
    expect((await below('Politics', 'Economy', 'Sport', 'Culture')).fields.section).toBeUndefined()
    expect((await below('Culture', 'Politics', 'Economy', 'Sport', 'Culture')).fields.section).toBe('Culture')
  })
})
