import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import settings from '../../examples/tideline/galley.config.js'
import { loadConfig, memoryHost, pluginsOf, publish } from '../../src/index.js'
import { executablePath, violations } from '../exporters/html/browser.js'
import { complaints } from '../exporters/html/html-reading.js'

const folder = fileURLToPath(new URL('../../examples/tideline/', import.meta.url))
const jar = process.env['VNU_JAR']
const ADDRESS = 'https://tideline.example/'

/** Every file of the published example, by path. */
const site = new Map<string, Buffer>()

beforeAll(async () => {
  const host = memoryHost(
    Object.fromEntries(
      readdirSync(join(folder, 'articles')).map((name) => {
        return [`articles/${name}`, readFileSync(join(folder, 'articles', name), 'utf8')]
      }),
    ),
  )
  const config = await loadConfig(
    { ...host, kindOf: async () => 'file', importDefault: async () => settings },
    {},
    () => {},
  )
  const built = await publish(host, {
    ...config,
    formats: ['html', 'rss'],
    plugins: pluginsOf(config),
    now: 1_800_000_000_000,
  })
  expect(built.diagnostics).toEqual([])
  for (const [path, bytes] of host.files) if (path.startsWith('output/')) site.set(path.slice(7), Buffer.from(bytes))
}, 60_000)

const pages = () => [...site].filter(([path]) => path.endsWith('.html'))

describe('the example theme', () => {
  it('makes the pages of the site its own', () => {
    const article = String(site.get('the-woman-who-reads-the-sea-by-hand/index.html'))
    expect(article).toContain('<div class="facts">')
    expect(article).toContain('<div class="pull" aria-hidden="true">')
    expect(String(site.get('index.html'))).toContain('<b>2</b> September 2026')
    expect(String(site.get('style.css'))).toContain('--accent: #0b3bd1')
    expect(String(site.get('icon.svg'))).toContain('#0b3bd1')
  })

  it('is valid on every page', async () => {
    expect(pages().length).toBeGreaterThan(15)
    for (const [path, content] of pages()) expect(await complaints(String(content)), path).toEqual([])
  })

  it.skipIf(jar === undefined || !existsSync(jar))(
    'gives the Nu checker nothing to find (VNU_JAR names its jar)',
    () => {
      const room = mkdtempSync(join(tmpdir(), 'galley-example-'))
      try {
        const paths = pages().map(([, content], at) => {
          writeFileSync(join(room, `${at}.html`), content)
          return join(room, `${at}.html`)
        })
        writeFileSync(join(room, 'style.css'), site.get('style.css') ?? '')
        const found = execFileSync('java', [
          '-jar',
          jar ?? '',
          '--also-check-css',
          '--stdout',
          '--exit-zero-always',
          ...paths,
          join(room, 'style.css'),
        ])
        expect(found.toString('utf8')).toBe('')
      } finally {
        rmSync(room, { recursive: true })
      }
    },
    120_000,
  )

  it.skipIf(!existsSync(executablePath))(
    'is accessible, and stays inside its window, in a browser (CHROMIUM names it)',
    async () => {
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [1280, 'dark'],
        [375, 'light'],
      ] as const) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
        await context.route('**/*', (route) => {
          const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(1)).replace(
            /(^|\/)$/,
            '$1index.html',
          )
          const body = site.get(path)
          const contentType = path.endsWith('.css') ? 'text/css' : path.endsWith('.svg') ? 'image/svg+xml' : 'text/html'
          return body ? route.fulfill({ body, contentType: `${contentType}; charset=utf-8` }) : route.abort()
        })
        for (const path of [
          '',
          'the-woman-who-reads-the-sea-by-hand/',
          'section/people/',
          'archive/all/',
          'archive/search/',
        ]) {
          const page = await context.newPage()
          await page.goto(`${ADDRESS}${path}`)
          expect(await violations(page), `${path} ${width} ${colorScheme}`).toEqual([])
          expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0)
          await page.close()
        }
        await context.close()
      }
      await browser.close()
    },
    120_000,
  )
})
