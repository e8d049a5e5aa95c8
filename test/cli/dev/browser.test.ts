import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createWorkplace } from '../workplace.js'
import { type Running, startDev } from './studio-session.js'

// These look at the pages in a browser: CHROMIUM names it where it does not stand in its usual place.
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const PARAGRAPHS = Array.from(
  { length: 40 },
  (_, index) => `Paragraph number ${index} tells of ferries. ${'They leave at noon. '.repeat(12)}`,
)
const article = (headline: string, paragraphs: readonly string[] = ['The ferry leaves at noon.'], front = ''): string =>
  `---\nheadline: ${headline}\nlanguage: en\n${front}---\n\n${paragraphs.join('\n\n')}\n`

/** A PNG of one pixel, 1 × 1, in a shade of grey. */
const PIXELS = [
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg==',
].map((it) => Buffer.from(it, 'base64'))

describe.skipIf(!existsSync(executablePath))('galley dev, in a browser (CHROMIUM names it)', () => {
  let browser: Browser
  let place: ReturnType<typeof createWorkplace>
  let dev: Running

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }, 60_000)
  afterAll(() => browser?.close())
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    await dev.stop()
    place.cleanUp()
  })

  /** Opens a publication on the desk and one of its pages in a window that listens. */
  async function open(
    path: string,
    files: Readonly<Record<string, string | Uint8Array>> = { 'input/ferries.md': article('Ferries', PARAGRAPHS) },
    options: BrowserContextOptions = {},
  ): Promise<Page> {
    place = createWorkplace()
    for (const [name, content] of Object.entries(files)) place.write(name, content)
    dev = await startDev(place.folder)
    const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options })
    const page = await context.newPage()
    await visit(page, path)
    return page
  }

  async function visit(page: Page, path: string): Promise<void> {
    await page.goto(`${dev.url}${path}`)
    await page.waitForFunction('document.documentElement.dataset.galley !== undefined')
  }

  // Locators need no leave of a page's content security policy.
  const shows = (page: Page, text: string) => page.locator('body', { hasText: text }).waitFor()
  const dialog = (page: Page) => page.locator('galley-desk dialog')
  const topOf = (page: Page, text: string) =>
    page
      .getByText(text)
      .first()
      .evaluate((it) => it.getBoundingClientRect().top)

  it('shows an edit in the open page, and keeps what is read where it is', async () => {
    const page = await open('ferries/')
    await page.evaluate('window.before = true')
    await page.getByText('Paragraph number 20 ').evaluate((it) => it.scrollIntoView({ block: 'start' }))
    const top = await topOf(page, 'Paragraph number 20 ')
    const longer = ['A new beginning. '.repeat(60), ...PARAGRAPHS]
    place.write('input/ferries.md', article('Ferries', longer))
    await shows(page, 'A new beginning')
    expect(Math.abs((await topOf(page, 'Paragraph number 20 ')) - top)).toBeLessThan(3)
    // The page was not loaded anew.
    expect(await page.evaluate('window.before')).toBe(true)
    place.write('input/ferries.md', article('Ferries', longer.toSpliced(21, 1)))
    await page.waitForFunction("!document.body.textContent.includes('Paragraph number 20 ')")
    expect(await page.evaluate('scrollY')).toBeGreaterThan(500)
  }, 30_000)

  it('keeps the place when a page has to be loaded anew', async () => {
    const page = await open('ferries/')
    await page.getByText('Paragraph number 20 ').evaluate((it) => it.scrollIntoView({ block: 'start' }))
    const top = await topOf(page, 'Paragraph number 20 ')
    await page.evaluate('window.before = true')
    const config = JSON.parse(place.read('galley.config.json'))
    place.write(
      'galley.config.json',
      JSON.stringify({ ...config, publication: { ...config.publication, title: 'The Herald' } }),
    )
    await page.waitForFunction(
      "document.title.includes('Herald') && document.documentElement.dataset.galley !== undefined",
    )
    expect(await page.evaluate('window.before')).toBeUndefined()
    expect(Math.abs((await topOf(page, 'Paragraph number 20 ')) - top)).toBeLessThan(40)
  }, 30_000)

  it('lays faults over the page, with file, line and hint, until they are mended', async () => {
    const page = await open('ferries/')
    expect(await dialog(page).isVisible()).toBe(false)
    place.write('input/ferries.md', article('Ferries', PARAGRAPHS, 'published: never\n'))
    await dialog(page).waitFor({ state: 'visible' })
    const text = await dialog(page).textContent()
    expect(text).toContain('1 error')
    expect(text).toContain('input/ferries.md:4:')
    expect(text).toContain('front-matter/invalid-date')
    expect(text).toContain('→ Mend the value')
    // The last good page stands behind it.
    expect(await page.textContent('h1')).toContain('Ferries')
    place.write('input/ferries.md', article('Ferries', ['Mended.']))
    await dialog(page).waitFor({ state: 'hidden' })
    await shows(page, 'Mended.')
    expect(await page.locator('galley-desk .count').isVisible()).toBe(false)
  }, 30_000)

  it('is worked by keyboard: the overlay holds the focus, Escape closes it, its button opens it again', async () => {
    const page = await open('ferries/')
    const focus = () =>
      page.evaluate('document.activeElement.shadowRoot?.activeElement?.className ?? document.activeElement.tagName')
    place.write('input/ferries.md', article('Ferries', PARAGRAPHS, 'published: never\n'))
    await dialog(page).waitFor({ state: 'visible' })
    await page.keyboard.press('Tab')
    expect(await focus()).toBe('close')
    await page.keyboard.press('Tab')
    expect(await focus()).toBe('place')
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'hidden' })
    // The same fault does not come back by itself with the next edit.
    place.write('input/other.md', article('Gulls'))
    await page.waitForFunction(`document.documentElement.dataset.galley > 3`)
    expect(await dialog(page).isVisible()).toBe(false)
    await page.locator('galley-desk .count').focus()
    await page.keyboard.press('Enter')
    expect(await dialog(page).isVisible()).toBe(true)
    await page.locator('galley-desk .place').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/__galley/explain/?path=input%2Fferries.md#l4')
  }, 30_000)

  it('shows a new source, and that one is gone', async () => {
    const page = await open('')
    place.write('input/gulls.md', article('Gulls over the harbour'))
    await shows(page, 'Gulls over the harbour')
    place.remove('input/gulls.md')
    await page.waitForFunction("!document.body.textContent.includes('Gulls over')")
    await visit(page, 'ferries/')
    place.remove('input/ferries.md')
    await page.waitForFunction("!document.body.textContent.includes('Paragraph number 3 ')")
    place.write('input/ferries.md', article('Ferries', ['Back again.']))
    await shows(page, 'Back again.')
  }, 30_000)

  it('follows an article to its new address, folder defaults, and a configuration with a fault', async () => {
    const page = await open('ferries/')
    place.write('input/ferries.md', article('Boats', ['Renamed.']))
    await page.waitForURL('**/boats/')
    await shows(page, 'Renamed.')
    place.write('input/_defaults.yaml', 'rights: Rights of the whole folder\n')
    await shows(page, 'Rights of the whole folder')
    const config = place.read('galley.config.json')
    place.write('galley.config.json', '{')
    await dialog(page).waitFor({ state: 'visible' })
    expect(await dialog(page).textContent()).toContain('galley.config.json')
    expect(await page.textContent('h1')).toBe('Boats')
    place.write('galley.config.json', config)
    await dialog(page).waitFor({ state: 'hidden' })
  }, 30_000)

  it('shows a picture whose bytes changed', async () => {
    const picture = '![A pixel](pixel.png "Low tide")'
    const page = await open('ferries/', {
      'input/ferries.md': article('Ferries', [picture, 'Text.']),
      'input/pixel.png': PIXELS[0] ?? '',
    })
    const shade = `(async () => {
      const it = document.querySelector('img')
      await it.decode()
      const canvas = document.createElement('canvas')
      const context = canvas.getContext('2d')
      context.drawImage(it, 0, 0, 1, 1)
      return context.getImageData(0, 0, 1, 1).data[0]
    })()`
    expect(await page.evaluate(shade)).toBe(0)
    place.write('input/pixel.png', PIXELS[1] ?? '')
    await page.waitForFunction(`${shade}.then((it) => it === 255)`)
    await page.waitForTimeout(300)
    expect(await page.evaluate(shade)).toBe(255)
  }, 30_000)

  it('bears a badge on a draft, leads to its source line by line, and follows edits there', async () => {
    const page = await open('ferries/', { 'input/ferries.md': article('Ferries', ['Text of it.'], 'draft: true\n') })
    expect(await page.locator('galley-desk .badge').textContent()).toBe('draft')
    await page.locator('galley-desk .explain').click()
    await page.waitForURL('**/__galley/explain/ferries')
    await page.waitForFunction('document.documentElement.dataset.galley !== undefined')
    expect(await page.textContent('.source')).toContain('Text of it.')
    place.write('input/ferries.md', article('Ferries', ['Text of it, mended.'], 'draft: true\n'))
    await shows(page, 'Text of it, mended.')
  }, 30_000)

  it.each([
    ['1280 px, light', 1280, 'light'],
    ['375 px, dark', 375, 'dark'],
  ] as const)(
    'is accessible at %s, its overlay open or not',
    async (_, width, colorScheme) => {
      const files = {
        'input/ferries.md': article('Ferries', PARAGRAPHS, 'draft: true\n'),
        'input/gulls.md': article('Gulls', [''], 'published: never\n'),
        'input/bad.md': '---\nheadline: [\n---\n',
      }
      const page = await open('ferries/', files, { viewport: { width, height: 700 }, colorScheme })
      for (const shown of [true, false]) {
        if (!shown) await page.keyboard.press('Escape')
        expect(await dialog(page).isVisible()).toBe(shown)
        await page.evaluate(axe)
        const found = await page.evaluate(
          "axe.run().then((it) => it.violations.map((one) => one.id + ' ' + one.nodes[0].html))",
        )
        expect(found).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      }
    },
    30_000,
  )

  it('writes nothing, and builds hold no trace of it', async () => {
    const page = await open('')
    place.write('input/gulls.md', article('Gulls over the harbour'))
    await shows(page, 'Gulls over the harbour')
    await visit(page, 'ferries/')
    expect(place.files()).toEqual(['galley.config.json', 'input/ferries.md', 'input/gulls.md'])
    await place.galley('build')
    for (const path of place.files().filter((it) => /^output\/.*\.(?:html|css)$/.test(it))) {
      expect(place.read(path), path).not.toMatch(/__galley|galley-desk/)
    }
  }, 60_000)
})
