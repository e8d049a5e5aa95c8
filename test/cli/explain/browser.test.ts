import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorkplace } from '../workplace.js'

// These look at the page in a browser: CHROMIUM names it where it does not stand in its usual place.
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const source = readFileSync(new URL('../../../input/ru/kometa-s-kryshi.txt', import.meta.url), 'utf8')
const ADDRESS = 'https://desk.example/why.html'

const VIEWS = [
  ['1280 px, light', 1280, 'light'],
  ['1280 px, dark', 1280, 'dark'],
  ['375 px, light', 375, 'light'],
  ['320 px, dark', 320, 'dark'],
] as const

describe.skipIf(!existsSync(executablePath))('the page that explains, in a browser (CHROMIUM names it)', () => {
  let browser: Browser
  let html = ''

  beforeAll(async () => {
    const place = createWorkplace()
    place.write('input/a.txt', source)
    html = (await place.galley('explain', 'input/a.txt', '--html')).out
    place.cleanUp()
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }, 60_000)

  afterAll(() => browser?.close())

  async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; trouble: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
    const trouble: string[] = []
    await context.route('**/*', (route) => {
      const url = route.request().url()
      if (url === ADDRESS) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      trouble.push(url)
      return route.abort()
    })
    const page = await context.newPage()
    page.on('console', (message) => trouble.push(message.text()))
    page.on('pageerror', (error) => trouble.push(error.message))
    await page.goto(ADDRESS)
    return { page, trouble }
  }

  const lit = (page: Page) => page.$$eval('.lit', (all) => all.map((it) => it.id))

  it.each(VIEWS)(
    'is accessible and stays inside %s',
    async (_, width, colorScheme) => {
      const { page, trouble } = await open({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
      for (const line of ['#l15', '#l17', '#l21']) await page.click(`${line} > summary`)
      await page.click('#l17 [data-fix]')
      await page.evaluate(axe)
      const found = await page.evaluate(
        `axe.run({ rules: { 'target-size': { enabled: true } } }).then((it) => it.violations.map((one) => one.id + ' ' + one.nodes[0].html))`,
      )
      expect(found).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      expect(trouble).toEqual([])
      await page.context().close()
    },
    60_000,
  )

  it('marks what belongs together, by pointer and by focus, under its own security policy', async () => {
    const { page, trouble } = await open()
    await page.hover('#l15 > summary')
    expect(await lit(page)).toEqual(['l15', 'f-headline'])
    await page.hover('#b-1')
    expect(await lit(page)).toEqual(['l18', 'l19', 'b-1'])
    await page.mouse.move(0, 0)
    await page.focus('#l21 > summary')
    expect(await lit(page)).toEqual(['l21', 'b-2'])
    expect(trouble).toEqual([])
    await page.context().close()
  })

  it('is walked by keyboard: one stop a side, arrows from line to line', async () => {
    const { page } = await open()
    const focus = () => page.evaluate("document.activeElement.closest('[id]')?.id")
    await page.focus('#only-unsure')
    await page.keyboard.press('Tab')
    expect(await focus()).toBe('l1')
    await page.keyboard.press('ArrowDown')
    expect(await focus()).toBe('l2')
    await page.keyboard.press('End')
    const last = await focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    expect(await page.evaluate("document.getElementById('l1').open")).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focus()).toMatch(/^f-/)
    expect(last).not.toBe('l2')
    await page.context().close()
  })

  it('hides dropped lines, and all but the unsure ones', async () => {
    const { page } = await open()
    const roles = () =>
      page.$$eval('.line', (all) => all.filter((it) => it.checkVisibility()).map((it) => it.className))
    const all = await roles()
    await page.click('#show-dropped')
    expect((await roles()).filter((it) => it.includes('dropped'))).toEqual([])
    expect((await roles()).length).toBeGreaterThan(5)
    await page.click('#show-dropped')
    expect(await roles()).toEqual(all)
    // Which line the reader is unsure of is up to its weights.
    await page.$eval('#l27', (line) => line.classList.add('unsure'))
    await page.click('#only-unsure')
    const unsure = await roles()
    expect(unsure.length).toBeGreaterThan(0)
    expect(unsure.filter((it) => !it.includes('unsure'))).toEqual([])
    await page.context().close()
  })

  it('gathers corrections into one front matter', async () => {
    const { page, trouble } = await open()
    const said = () => page.textContent('.corrections pre')
    expect(await page.isVisible('.corrections')).toBe(false)
    await page.click('#l21 > summary')
    const alone = await page.textContent('#l21 .fix pre')
    await page.click('#l21 [data-fix="drop 21"]')
    expect(await said()).toBe(alone)
    await page.click('#l1 > summary')
    await page.click('#l1 [data-fix="keep 1"]')
    await page.click('#l1 [data-fix="headline 1"]')
    expect(await said()).toBe('---\nheadline: 5\ndrop: [25]\n---')
    await page.click('#l21 [data-fix="drop 21"]')
    expect(await said()).toBe('---\nheadline: 4\n---')
    await page.click('[data-clear]')
    expect(await page.isVisible('.corrections')).toBe(false)
    expect(trouble).toEqual([])
    await page.context().close()
  })

  it('leads from line to part and back without script, and prints both', async () => {
    const { page } = await open({ javaScriptEnabled: false })
    await page.click('#l15 > summary')
    await page.click('#l15 .why a')
    expect(page.url()).toMatch(/#f-headline$/)
    await page.click('#f-headline .from')
    expect(page.url()).toMatch(/#l15$/)
    expect(await page.isVisible('[data-fix]')).toBe(false)
    await page.emulateMedia({ media: 'print' })
    const width = async (side: string) => (await page.locator(side).boundingBox())?.width ?? 0
    expect(Math.abs((await width('.source')) - (await width('.record')))).toBeLessThan(2)
    expect(await page.isVisible('.filter')).toBe(false)
    await page.context().close()
  })
})
