import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWorkplace } from './workplace.js'

let place: ReturnType<typeof createWorkplace>
beforeEach(() => {
  place = createWorkplace()
})
afterEach(() => place.cleanUp())

describe('galley init', () => {
  it('sets up a publication that builds', async () => {
    expect((await place.galley('init', 'mine')).code).toBe(0)
    const files = place.files().filter((file) => file.startsWith('mine/'))
    expect(files).toEqual([
      'mine/.github/workflows/publish.yml',
      'mine/.gitignore',
      'mine/galley.config.mjs',
      'mine/input/first-article.md',
      'mine/package.json',
    ])
    const built = await place.galley(
      'build',
      'mine/input',
      '--config',
      'mine/galley.config.mjs',
      '--formats',
      'html,rss',
    )
    expect(built).toMatchObject({ code: 0, err: '' })
    expect(place.read('output/index.html')).toContain('A new publication')
    expect(place.read('output/rss.xml')).toContain('https://publication.example/the-first-article/')
  })

  it('keeps what is there', async () => {
    place.write('.gitignore', 'mine\n')
    const { out } = await place.galley('init')
    expect(out).toMatch(/^kept +\.gitignore$/m)
    expect(place.read('.gitignore')).toBe('mine\n')
    expect(out).toContain('npm run build')
    place.write('package.json', '{}')
    expect((await place.galley('init')).out).toContain('then run: npx galley build')
  })
})

describe('galley new', () => {
  it('makes a draft dated now in the publication’s zone, and never writes over one', async () => {
    const headline = 'Порт: "новый" причал # 2'
    const first = await place.galley('new', headline, '--now', '2026-07-01T09:30Z')
    expect(first).toEqual({ code: 0, out: 'input/port-novyy-prichal-2.md\n', err: '' })
    expect(place.read('input/port-novyy-prichal-2.md')).toContain('date: 2026-07-01T12:30+03:00\n')
    expect((await place.galley('new', headline)).out).toBe('input/port-novyy-prichal-2-2.md\n')
    place.write('input/port-novyy-prichal-2.md', `${place.read('input/port-novyy-prichal-2.md')}Текст.\n`)
    const record = JSON.parse((await place.galley('record', 'input/port-novyy-prichal-2.md')).out)
    expect(record).toMatchObject({ headline, status: 'draft', published: { offset: '+03:00' } })
  })

  it('wants a headline', async () => {
    expect((await place.galley('new')).code).toBe(2)
  })
})
