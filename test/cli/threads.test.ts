import { afterEach, describe, expect, it } from 'vitest'
import { INDEX, runMain } from './command-line.js'
import { createWorkplace } from './workplace.js'

const workplaces: ReturnType<typeof createWorkplace>[] = []
afterEach(() => {
  for (const it of workplaces.splice(0)) it.cleanUp()
})

function createSite() {
  const workplace = createWorkplace()
  workplaces.push(workplace)
  for (let at = 0; at < 60; at++) {
    const headline = `Ferry number ${at % 50}`
    const tags = at % 2 ? 'lake' : 'town'
    workplace.write(
      `input/${at}.md`,
      `---\nheadline: ${headline}\ntags: [${tags}]\npublished: 2025-01-${String((at % 28) + 1).padStart(2, '0')}T10:00Z\n---\n\nThe ferry of pier ${at}.\n`,
    )
  }
  workplace.write('input/broken.md', '---\npublished: never\n---\n\nText.\n')
  return workplace
}

/** A reader that never comes back from one source, and takes its thread down with another. */
const PLUGIN = `import { definePlugin, defineReader, z } from ${JSON.stringify(INDEX)}
export default {
  publication: { title: 'The Courier', url: 'https://courier.example/', language: 'en' },
  plugins: [definePlugin({ name: 'slow', readers: [defineReader({
    name: 'slow', revision: 1, accepts: ['.slow'], options: z.strictObject({}),
    read({ path }) { if (path.includes('exit')) process.exit(3); for (;;); },
  })] })],
}
`

describe('a build on several threads', () => {
  it('writes the same bytes and tells the same as on one', () => {
    const make = (...jobs: readonly string[]) => {
      const site = createSite()
      const { code, err } = runMain(site.folder, 'build', ...jobs, '--formats', 'html,rss,atom,json-feed,feeds,json')
      const made = site.files().filter((it) => it.startsWith('output/') || it === 'galley-ids.json')
      return { code, err, files: made.map((it) => [it, site.read(it)]) }
    }
    const one = make('--jobs', '1')
    expect(one.code).toBe(1)
    expect(one.err).toContain('input/broken.md:2:12')
    expect(one.files.length).toBeGreaterThan(150)
    expect(make('--jobs', '8')).toEqual(one)
  }, 60_000)

  it('stops what hangs and what ends its thread, tells of both, and publishes the others', () => {
    const site = createSite()
    site.remove('galley.config.json')
    site.write('galley.config.mjs', PLUGIN)
    site.write('input/endless.slow', 'x')
    site.write('input/exit.slow', 'x')
    const { code, err } = runMain(site.folder, 'build', '--jobs', '2', '--timeout', '2', '--formats', 'json')
    expect(err).toMatch(/input\/endless\.slow:1:1.*Given up after 2 s/)
    expect(err).toMatch(/input\/exit\.slow:1:1.*(?:Given up|Its thread ended)/)
    expect(code).toBe(1)
    expect(site.files().filter((it) => /^output\/[^/]+\/.*\.json$/.test(it))).toHaveLength(60)
  }, 60_000)
})
