import { afterEach, describe, expect, it } from 'vitest'
import { INDEX, runMain } from './command-line.js'
import { createWorkplace } from './workplace.js'

const workplaces: ReturnType<typeof createWorkplace>[] = []
afterEach(() => {
  for (const it of workplaces.splice(0)) it.cleanUp()
})

function createSite(config: string, articles: number) {
  const workplace = createWorkplace()
  workplaces.push(workplace)
  workplace.remove('galley.config.json')
  workplace.write('galley.config.mjs', config)
  for (let at = 0; at < articles; at++) workplace.write(`input/${at}.md`, `---\nheadline: Pier ${at}\n---\n\nText.\n`)
  return workplace
}

/** A theme, a reader and a collection of a configuration's own, made with what the package exports. */
const CONFIG = `import { defineConfig, definePlannedExporter, definePlugin, defineReader, defineTheme, Fatal, html, z } from ${JSON.stringify(INDEX)}
const refuse = (what) => { throw new Fatal({ code: 'courier/refused', severity: 'error', message: what + ' is refused.' }) }
export default defineConfig({
  publication: { title: 'The Courier', url: 'https://courier.example/', language: 'en' },
  formats: ['html', 'json', 'tally', 'broken'],
  theme: defineTheme({ name: 'courier', revision: 1, articleHead: () => html\`<p>Own <b>words</b></p>\` }),
  exporters: { tally: { mark: '#' } },
  plugins: [definePlugin({
    name: 'courier',
    readers: [defineReader({ name: 'refused', revision: 1, accepts: ['.refused'], options: z.strictObject({}), read: ({ path }) => refuse(path) })],
    exporters: [
      definePlannedExporter({
        format: { name: 'tally', label: 'Tally', mediaType: 'text/plain', path: 'tally.txt' },
        revision: 1, options: z.strictObject({ mark: z.string().default('-') }),
        plan: {
          card: ({ headline }) => headline,
          plan: (cards) => [{ path: 'tally.txt', mediaType: 'text/plain', data: cards.length }],
          write: ({ data }, { options }) => options.mark.repeat(data),
        },
      }),
      definePlannedExporter({
        format: { name: 'broken', label: 'Broken', mediaType: 'text/plain', path: 'broken.txt' },
        revision: 1, options: z.strictObject({}),
        plan: { card: () => 0, plan: () => [{ path: 'broken.txt', mediaType: 'text/plain', data: 0 }], write: () => refuse('The list') },
      }),
    ],
  })],
})
`

describe('the bundled command line', () => {
  for (const jobs of ['1', '2']) {
    it(`knows what a configuration makes with the package, on ${jobs} thread(s)`, () => {
      const site = createSite(CONFIG, 12)
      site.write('input/x.refused', 'x')
      const { code, err } = runMain(site.folder, 'build', '--jobs', jobs)
      expect(err).toContain('courier/refused input/x.refused is refused.')
      expect(err).toContain('courier/refused The list is refused.')
      expect(err).not.toContain('internal/fault')
      expect(code).toBe(1)
      expect(site.read('output/tally.txt')).toBe('############')
      expect(site.read('output/pier-3/index.html')).toContain('<p>Own <b>words</b></p>')
    }, 60_000)
  }

  it('finds the files it brings along', () => {
    const site = createSite(CONFIG, 1)
    site.write('input/pasted.txt', 'Ferries leave late\n\nThe ferry of the morning left an hour late on Monday.\n')
    const { out, err } = runMain(site.folder, '--version')
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(err).toBe('')
    expect(runMain(site.folder, 'check', 'input/pasted.txt').code).toBe(0)
    runMain(site.folder, 'build')
    expect(site.files().some((it) => it.endsWith('.woff2'))).toBe(true)
  }, 60_000)
})
