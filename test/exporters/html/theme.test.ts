import { describe, expect, it } from 'vitest'
import { pluginsOf } from '../../../src/config.js'
import type { CollectionExporter, PlanContext } from '../../../src/contract/exporter.js'
import { createHtmlExporters, defaultTheme, defineTheme, isTheme } from '../../../src/exporters/html/index.js'
import { html, NO_HTML } from '../../../src/markup/safe-html.js'
import { bareRecord, samplePublication, sampleRecord } from '../../record-sample.js'
import { complaints } from './html-reading.js'
import { filesOf, pageOf } from './html-sample.js'

const theme = defineTheme({
  name: 'plain',
  revision: 3,
  kicker: ({ section }) => (section === undefined ? NO_HTML : html`<p class="over">${section}</p>`),
  masthead: (page) => html`<div class="top">${defaultTheme.masthead(page)}</div>`,
  stylesheet: ({ fontFamily }) => `body { font-family: ${fontFamily} }\n`,
})

function planning(exporter: CollectionExporter): PlanContext {
  return { options: exporter.options.parse({}), publication: samplePublication, collection: [], report: () => {} }
}

describe('a theme', () => {
  it('replaces a part wherever it is used, and takes the rest from the default', async () => {
    const files = await filesOf([sampleRecord({ section: 'A & B' })], { typeface: 'system', css: '.x {}' }, theme)
    const text = (path: string) => String(files.find((it) => it.path === path)?.content)
    for (const path of [`${sampleRecord().slug}/index.html`, 'index.html']) {
      expect(text(path), path).toContain('<p class="over">A &amp; B</p>')
      expect(text(path), path).toContain('<div class="top"><header class="masthead">')
      expect(await complaints(text(path)), path).toEqual([])
    }
    expect(text('style.css')).toMatch(/^body \{ font-family: "Iowan[^}]*\}\n\n\.x \{\}\n$/)
  })

  it('marks the stylesheet with its own content', async () => {
    const mark = async (of: typeof theme) => {
      const files = await filesOf([bareRecord()], {}, of)
      return /\?v=([0-9a-f]{8})/.exec(String(files.find((it) => it.path === 'index.html')?.content))?.[1]
    }
    expect(await mark(theme)).not.toBe(await mark(defaultTheme))
    expect(await mark(theme)).toBe(await mark(defineTheme({ ...theme })))
  })

  it('tells its exporters from those of another, and is chosen by the configuration', () => {
    const variants = (plugins: ReturnType<typeof pluginsOf>) =>
      plugins.flatMap((it) => it.exporters ?? []).flatMap((it) => (it.format.name === 'html' ? (it.variant ?? '') : []))
    expect(variants(pluginsOf({ plugins: [], theme }))).toEqual(['plain 3', 'plain 3'])
    expect(variants(pluginsOf({ plugins: [] }))).toEqual(['galley 1', 'galley 1'])
  })

  it('sets the pages of other exporters as its own', async () => {
    const page = { path: 'feeds/index.html', language: 'ru', title: 'Лента <1>', head: [], main: '<p>Как это</p>' }
    for (const of of [theme, defaultTheme]) {
      const [, exporter] = createHtmlExporters(of)
      const text = exporter.dress?.({ ...page, sections: ['Город & мир'] }, planning(exporter)) ?? ''
      expect(text).toContain('<a href="../section/')
      expect(text.includes('<div class="top"><header class="masthead">')).toBe(of === theme)
      expect(text).toContain('Лента &lt;1&gt;')
      expect(await complaints(text)).toEqual([])
    }
  })

  it('may change a page before it hands it on', async () => {
    const plain = defineTheme({
      name: 'changing',
      masthead: (page) => defaultTheme.masthead({ ...page, sections: [] }),
    })
    const sections = ['A & B']
    const mastheadOf = async (slug: string, of = defaultTheme) =>
      /<header class="masthead">.*?<\/header>/s.exec(
        await pageOf(bareRecord({ slug }), {}, { related: [], sections }, of),
      )?.[0]
    const own = await mastheadOf('one')
    expect(own).toContain('A &amp; B')
    expect(await mastheadOf('two')).toBe(own)
    expect(await mastheadOf('two', plain)).not.toContain('A &amp; B')
    expect(await mastheadOf('one', plain)).not.toContain('A &amp; B')
    // In a folder every page leads to, addresses read otherwise.
    expect(await mastheadOf('section')).toContain('href="a-b/"')
  })

  it('can build on another', () => {
    const other = defineTheme({ base: theme, name: 'other' })
    expect(other.kicker).toBe(theme.kicker)
    expect([other.name, other.revision]).toEqual(['other', 1])
    expect(isTheme(other)).toBe(true)
    expect(isTheme({ name: 'x', revision: 1 })).toBe(false)
  })
})
