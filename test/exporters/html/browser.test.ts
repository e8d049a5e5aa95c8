import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases, filesOf } from './html-sample.js'

// These look at the pages in a browser: CHROMIUM names it where it does not stand in its usual place.
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const VIEWS = [
  { name: '1280 px, light', width: 1280, colorScheme: 'light' },
  { name: '1280 px, dark', width: 1280, colorScheme: 'dark' },
  { name: '375 px', width: 375, colorScheme: 'light' },
  { name: '320 px', width: 320, colorScheme: 'dark' },
] as const

describe.skipIf(!existsSync(executablePath))('in a browser (CHROMIUM names it)', () => {
  let browser: Browser
  let folder: string
  let pages: readonly string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'galley-pages-'))
    const files = await filesOf(cases().map(([, record]) => record))
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    pages = files.map((it) => it.path).filter((path) => path.endsWith('.html'))
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--allow-file-access-from-files'] })
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  it.each(VIEWS)('every page is accessible and stays inside $name', async ({ width, colorScheme }) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    for (const path of pages) {
      const page = await context.newPage()
      const outside: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith('file:')) outside.push(request.url())
      })
      await page.goto(pathToFileURL(join(folder, path)).href)
      await page.evaluate('document.fonts.ready')
      expect(await violations(page), path).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0)
      expect(outside).toEqual([])
      await page.close()
    }
    await context.close()
  })

  it('is set in Literata, and every letter of a Russian page is', async () => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(folder, 'mid-soobshchil/index.html')).href)
    await page.evaluate('document.fonts.ready')
    expect(await page.evaluate(`document.fonts.check('1rem Literata', 'Привет')`)).toBe(true)
    const session = await page.context().newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument')
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.text p' })
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    expect(fonts.map((it) => it.familyName)).toEqual(['Literata'])
    await page.close()
  })

  it('can be walked by keyboard: the first stop leads to the text', async () => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(folder, 'mid-soobshchil/index.html')).href)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Перейти к тексту')
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top')).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#page_main$/)
    await page.close()
  })

  it('leads to a footnote and back without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(folder, 'parom-vernulsya-na-ozero/index.html')).href)
    await page.click('[role="doc-noteref"]')
    expect(page.url()).toMatch(/#fn_1$/)
    await page.click('[role="doc-backlink"]')
    expect(page.url()).toMatch(/#fnref_1$/)
    await context.close()
  })
})

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = (await page.evaluate(`axe.run().then((it) => it.violations)`)) as readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
  }[]
  return found.flatMap((it) => it.nodes.map((node) => `${it.id} ${node.html.slice(0, 200)} ${node.failureSummary}`))
}
