import { afterEach, describe, expect, it } from 'vitest'
import { INDEX, runMain } from './command-line.js'
import { createWorkplace } from './workplace.js'

const workplaces: ReturnType<typeof createWorkplace>[] = []
afterEach(() => {
  for (const it of workplaces.splice(0)) it.cleanUp()
})

const ARTICLES = 6

const CONFIG = `import { theme } from './theme.mjs'
export default {
  publication: { title: 'The Courier', url: 'https://courier.example/', language: 'en' },
  formats: ['html', 'rss', 'json'],
  theme,
}
`

const themeWith = (words: string) => `import { defineTheme, html } from ${JSON.stringify(INDEX)}
export const theme = defineTheme({ name: 'courier', articleHead: () => html\`<p>${words}</p>\` })
`

function createSite(words: string) {
  const workplace = createWorkplace()
  workplaces.push(workplace)
  workplace.remove('galley.config.json')
  workplace.write('galley.config.mjs', CONFIG)
  workplace.write('theme.mjs', themeWith(words))
  for (let at = 0; at < ARTICLES; at++) {
    workplace.write(
      `input/${at}.md`,
      `---\nheadline: Pier ${at}\npublished: 2025-01-0${at + 1}T10:00Z\n---\n\nText ${at}.\n`,
    )
  }
  return workplace
}

const outputOf = (site: ReturnType<typeof createSite>) =>
  site
    .files()
    .filter((it) => it.startsWith('output/'))
    .map((it) => [it, site.read(it)])

describe('a theme whose code has changed', () => {
  it('has all pages made anew, out of sources that are not read again', () => {
    const site = createSite('Old look')
    expect(runMain(site.folder, 'build').code).toBe(0)
    expect(site.read('output/pier-3/index.html')).toContain('<p>Old look</p>')
    expect(runMain(site.folder, 'build').out).toContain('0 written')
    // A module that the configuration imports, and not its own file.
    site.write('theme.mjs', themeWith('New look'))
    const { code, out } = runMain(site.folder, 'build')
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`made +0 read, ${ARTICLES} rendered`))
    const cold = createSite('New look')
    cold.write('galley-ids.json', site.read('galley-ids.json'))
    runMain(cold.folder, 'build')
    expect(outputOf(site)).toEqual(outputOf(cold))
    expect(site.read('output/pier-3/index.html')).toContain('<p>New look</p>')
  }, 60_000)
})
