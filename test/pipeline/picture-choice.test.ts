import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtins } from '../../src/builtins.js'
import { publication } from '../../src/contract/publication.js'
import { type MemoryHost, memoryHost } from '../../src/pipeline/memory-host.js'
import { publish } from '../../src/pipeline/publish.js'

// These look at which picture a browser fetches: CHROMIUM names it where it does not stand in its usual place.
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const SITE = 'https://courier.example/'

const ARTICLE = `---
headline: Harbour opens
published: 2026-01-01T10:00+00:00
media:
  - { src: harbour.jpg, alt: The harbour from the hill }
---

${'The first boats were in before noon, and nobody had thought of bread.\n\n'.repeat(60)}

![The quay at low water](quay.png "The quay.")

${'The last went out with the tide, as they always had.\n\n'.repeat(5)}
`

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  avif: 'image/avif',
  jpg: 'image/jpeg',
}
const typeOf = (path: string) => TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'

/** Noise, which no encoder makes nothing of, in the colours of a hill. */
function picture(width: number, height: number): Sharp {
  const noise = { type: 'gaussian', mean: 120, sigma: 40 } as const
  return sharp({ create: { width, height, channels: 3, background: '#557755', noise } }).blur(3)
}

describe.skipIf(!existsSync(executablePath))('the picture a browser fetches (CHROMIUM names it)', () => {
  let browser: Browser
  let host: MemoryHost

  beforeAll(async () => {
    host = memoryHost({
      'input/a.md': ARTICLE,
      'input/harbour.jpg': await picture(2400, 1600).jpeg({ quality: 92 }).toBuffer(),
      'input/quay.png': await picture(1200, 900).png().toBuffer(),
    })
    const result = await publish(host, {
      publication: publication.parse({ title: 'The Courier', url: SITE, language: 'en' }),
      sources: ['input'],
      out: 'output',
      plugins: [builtins],
      exporters: {},
      readers: {},
      formats: ['html'],
      now: 0,
    })
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }, 120_000)

  afterAll(() => browser?.close())

  /** The pictures a page fetches, in the order it asks for them; `scroll` goes to its foot. */
  async function fetched(path: string, options: BrowserContextOptions, scroll = false): Promise<readonly string[]> {
    const asked: string[] = []
    const context = await browser.newContext(options)
    await context.route('**/*', (route) => {
      const name = decodeURIComponent(new URL(route.request().url()).pathname.slice(1)).replace(
        /(^|\/)$/,
        '$1index.html',
      )
      const bytes = host.files.get(`output/${name}`)
      if (route.request().resourceType() === 'image' && !name.includes('icon')) asked.push(name)
      return bytes
        ? route.fulfill({ body: Buffer.from(bytes), contentType: typeOf(name) })
        : route.fulfill({ status: 404, body: '' })
    })
    const page = await context.newPage()
    await page.goto(`${SITE}${path}`, { waitUntil: 'networkidle' })
    if (scroll) {
      const next = page.waitForResponse((response) => response.request().resourceType() === 'image')
      await page.locator('figure img').last().scrollIntoViewIfNeeded()
      await next
    }
    await context.close()
    return asked
  }

  it.each([
    [375, 1, 360],
    [390, 3, 1080],
    [1280, 1, 720],
    [1280, 2, 1440],
  ])('fits a window of %i px at density %i', async (width, deviceScaleFactor, rung) => {
    const asked = await fetched('harbour-opens/', { viewport: { width, height: 800 }, deviceScaleFactor })
    // The one further down waits until it is near.
    expect(asked).toEqual([`harbour-opens/img/harbour.${rung}.avif`])
  })

  it('comes when it is near, where it stands below the fold', async () => {
    const asked = await fetched('harbour-opens/', { viewport: { width: 375, height: 800 } }, true)
    expect(asked).toEqual(['harbour-opens/img/harbour.360.avif', 'harbour-opens/img/quay.png.360.avif'])
  })

  it('is a small square in a list', async () => {
    const asked = await fetched('', { viewport: { width: 375, height: 800 }, deviceScaleFactor: 2 })
    expect(asked).toEqual(['harbour-opens/img/harbour.square-360.avif'])
  })
})
