import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputFile } from '../../../src/contract/exporter.js'
import { bareRecord, paragraph, samplePublication } from '../../record-sample.js'
import { executablePath, violations } from './browser.js'
import { cases, filesOf } from './html-sample.js'

/** Colours are the same on every kind of page, and so are widths in between: some views need the main kinds alone. */
const VIEWS = [
  { name: '1280 px, light', width: 1280, colorScheme: 'light', kinds: 9 },
  { name: '1280 px, dark', width: 1280, colorScheme: 'dark', kinds: 2 },
  { name: '375 px', width: 375, colorScheme: 'light', kinds: 2 },
  { name: '320 px, dark', width: 320, colorScheme: 'dark', kinds: 9 },
] as const

const HOSTILE = '<img src=x onerror=alert(1)> паром'

/** One page of each kind, the main ones first; the others differ from them in their articles alone. */
const KINDS = [
  '',
  'parom-vernulsya-na-ozero/',
  'mid-soobshchil/',
  'marina/',
  'section/politika/',
  'archive/2024-06/2/',
  'archive/all/',
  'archive/search/',
  '404.html',
]

describe.skipIf(!existsSync(executablePath))('in a browser (CHROMIUM names it)', () => {
  let browser: Browser
  let files: ReadonlyMap<string, OutputFile> = new Map()

  beforeAll(async () => {
    const hostile = bareRecord({ slug: 'zlo', headline: HOSTILE, body: [paragraph(HOSTILE)] })
    const records = [...cases().map(([, record]) => record), hostile]
    files = new Map((await filesOf(records, { perPage: 2 })).map((file) => [file.path, file]))
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }, 60_000)

  afterAll(() => browser?.close())

  /** A window in which the site lies at the publication's address and the rest of the world is not there. */
  async function visit(options: BrowserContextOptions = {}, outside: string[] = []): Promise<BrowserContext> {
    const context = await browser.newContext(options)
    await context.route('**/*', (route) => {
      const url = route.request().url()
      if (!url.startsWith(samplePublication.url)) outside.push(url)
      const path = decodeURIComponent(new URL(url).pathname.slice(1)).replace(/(^|\/)$/, '$1index.html')
      const file = files.get(path)
      if (!file) return route.fulfill({ status: 404, body: '' })
      const body = typeof file.content === 'string' ? file.content : Buffer.from(file.content)
      return route.fulfill({ body, contentType: `${file.mediaType}; charset=utf-8` })
    })
    return context
  }

  async function open(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage()
    const response = await page.goto(`${samplePublication.url}${path}`)
    expect(response?.status(), path).toBe(200)
    await page.evaluate('document.fonts.ready')
    return page
  }

  it.each(VIEWS)(
    'every kind of page is accessible and stays inside $name',
    async ({ width, colorScheme, kinds }) => {
      const outside: string[] = []
      const context = await visit({ viewport: { width, height: 900 }, colorScheme }, outside)
      for (const path of KINDS.slice(0, kinds)) {
        const page = await open(context, path)
        expect(await violations(page), path).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0)
        await page.close()
      }
      expect(outside).toEqual([])
      await context.close()
    },
    120_000,
  )

  it('every letter of a Russian page is set in Literata', async () => {
    const context = await visit()
    const page = await open(context, 'mid-soobshchil/')
    const session = await context.newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument')
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.text p' })
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    expect(fonts.map((it) => it.familyName)).toEqual(['Literata'])
    await context.close()
  })

  it('can be walked by keyboard: the first stop leads to the text', async () => {
    const context = await visit()
    const page = await open(context, 'mid-soobshchil/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Перейти к тексту')
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top')).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#page_main$/)
    await context.close()
  })

  it('leads to a footnote and back, and through the pages of a list, without script', async () => {
    const context = await visit({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${samplePublication.url}parom-vernulsya-na-ozero/`)
    await page.click('[role="doc-noteref"]')
    expect(page.url()).toMatch(/#fn_1$/)
    await page.click('[role="doc-backlink"]')
    expect(page.url()).toMatch(/#fnref_1$/)
    await page.click('a[rel="home"]')
    await page.click('a[rel="next"]')
    expect(page.url()).toBe(`${samplePublication.url}page/2/`)
    await page.click('a[rel="prev"]')
    expect(page.url()).toBe(samplePublication.url)
    await context.close()
  })

  it('finds articles by any form of a word, and writes hostile titles as text', async () => {
    const outside: string[] = []
    const context = await visit({ viewport: { width: 375, height: 800 } }, outside)
    const page = await open(context, 'archive/search/')
    const found = () => page.$$eval('.found h2', (all) => all.map((it) => it.textContent))
    await page.fill('[name="q"]', 'паромы')
    await page.waitForSelector('.found a[href="../../parom-vernulsya-na-ozero/"]')
    expect((await found()).slice(0, 2)).toEqual(['Паром вернулся на озеро после трёх лет ремонта', HOSTILE])
    expect(await page.locator('.found img').count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await page.fill('[name="q"]', 'паром зззз')
    await page.waitForFunction(`document.querySelector('[role="status"]').textContent === 'Ничего не найдено.'`)
    expect(await found()).toEqual([])
    await page.goto(`${samplePublication.url}archive/search/?q=${encodeURIComponent('العبّارة')}`)
    await page.waitForSelector('.found a[href="../../marina/"]')
    await page.fill('[name="q"]', '')
    await page.waitForFunction(`document.querySelector('.found').children.length === 0`)
    expect(new URL(page.url()).search).toBe('')
    expect(outside).toEqual([])
    await context.close()
  })

  it('is dark where dark is wanted, and on paper black on white without ways to go', async () => {
    const context = await visit({ colorScheme: 'dark' })
    const page = await open(context, 'parom-vernulsya-na-ozero/')
    const colours = () =>
      page.evaluate('[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]')
    expect(await colours()).toEqual(['rgb(236, 231, 218)', 'rgb(22, 21, 15)'])
    expect(await page.isVisible('.masthead nav')).toBe(true)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    for (const way of ['.masthead nav', '.formats', '[role="doc-backlink"]']) {
      expect(await page.locator(way).first().isVisible(), way).toBe(false)
    }
    expect(await page.isVisible('h1')).toBe(true)
    await context.close()
  })

  it('prints as a PDF of A4 pages that hold the text', async () => {
    const context = await visit()
    const page = await open(context, 'parom-vernulsya-na-ozero/')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const text = pdf.toString('latin1')
    expect(text.startsWith('%PDF-')).toBe(true)
    const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((it) => it.slice(1).map(Number))
    expect(boxes.length).toBeGreaterThan(0)
    for (const [width = 0, height = 0] of boxes) expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    await context.close()
  })

  it('is used by keyboard alone: from the front to an article, its notes, and the search', async () => {
    const context = await visit()
    const page = await open(context, '')
    const focused = () =>
      page.evaluate('document.activeElement.getAttribute("href") ?? document.activeElement.className')
    const tabTo = async (target: string) => {
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press('Tab')
        if ((await focused()) === target) return
      }
      throw new Error(`no way by keyboard to ${target} on ${page.url()}`)
    }
    await tabTo('archive/search/')
    const ring = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
    expect(ring).toBe('solid')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/archive/search/')
    await page.waitForSelector('form:not([hidden])')
    await page.focus('[name="q"]')
    await page.keyboard.type('причал')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.found a')
    await tabTo('../../parom-vernulsya-na-ozero/')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/parom-vernulsya-na-ozero/')
    await tabTo('#fn_1')
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#fn_1$/)
    await tabTo('#fnref_1')
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#fnref_1$/)
    await context.close()
  })

  it('says why there is no search where no script runs', async () => {
    const context = await visit({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${samplePublication.url}archive/search/`)
    expect(await page.textContent('main')).toContain('Для поиска нужен сценарий')
    expect(await page.isVisible('form')).toBe(false)
    await context.close()
  })
})
