import { expect, it } from 'vitest'
import { createWorkplace } from './workplace.js'

it('tells when the page on subscribing would name feeds that are not made', async () => {
  const place = createWorkplace()
  const config = (exporters: unknown): void =>
    place.write(
      'galley.config.json',
      JSON.stringify({ publication: { title: 'T', url: 'https://t.example/', language: 'en' }, exporters }),
    )
  place.write('input/a.md', '---\ndate: 2026-01-01\ntags: [x]\n---\n# A\n\nText.\n')
  const formats = ['build', '--formats', 'html,rss,feeds']
  config({ rss: { tags: true } })
  const other = await place.galley(...formats)
  expect(other.code).toBe(2)
  expect(other.err).toContain('config/feeds-differ «exporters.feeds.tags» is false and «exporters.rss.tags» true.')
  config({ rss: { tags: true }, feeds: { tags: true } })
  expect(await place.galley(...formats)).toMatchObject({ code: 0, err: '' })
  expect(place.read('output/feeds/feeds.opml')).toContain('feeds/rss/tag/x.xml')
  place.cleanUp()
})
