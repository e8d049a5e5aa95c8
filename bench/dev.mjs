// How long an edit takes to show in a browser under `galley dev`: npm run bench dev [ARTICLES] [SAVES]. A publication is
// made in a folder of its own, and so many saves of each kind are timed, from just before the file is written to the page's
// text (or picture) being the new one. Prints the median and the worst in milliseconds. CHROMIUM names the browser.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'

const [articles, count] = [process.argv[3] ?? 1000, process.argv[4] ?? 20].map(Number)
const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
const sources = join(folder, 'input')
makeArticles(articles)
const main = fileURLToPath(new URL('../lib/main.js', import.meta.url))
const dev = spawn(process.execPath, [main, 'dev', '--port', '0'], { cwd: folder })
const port = await new Promise((ready) => {
  let out = ''
  dev.stdout.on('data', (chunk) => {
    out += chunk
    if (/articles/.test(out)) ready(/127\.0\.0\.1:(\d+)/.exec(out)[1])
  })
})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()

const name = readdirSync(sources)
  .filter((it) => it.endsWith('.md'))
  .sort()
  .at(articles / 2)
const path = join(sources, name)
const before = readFileSync(path, 'utf8')
const headline = `Bench ${name}`
const body = before
  .replace(/^title:.*$/m, `title: "${headline}"\nslug: the-bench`)
  .replace(/\n---\n/, '\n---\n\n![A square](bench.png "Square")\n')
writeFileSync(join(sources, 'bench.png'), png(0))
writeFileSync(path, body)

/** Resolves to the moment the page first shows what `test` looks for. */
const shown = (test) =>
  page.evaluate(
    (source) =>
      new Promise((done, fail) => {
        const test = new Function(`return (${source})`)()
        const timer = setInterval(() => look(), 4)
        const late = setTimeout(() => fail(new Error('never shown')), 20000)
        const look = async () => {
          if (!(await test())) return
          clearInterval(timer)
          clearTimeout(late)
          requestAnimationFrame(() => done(performance.timeOrigin + performance.now()))
        }
      }),
    test,
  )

async function measure(kind, save, test) {
  const times = []
  for (let round = 1; round <= count; round++) {
    // A page loaded anew would end the wait: it is begun again until it has its answer.
    const wait = (async () => {
      for (;;) {
        try {
          return await shown(test(round))
        } catch (error) {
          if (/never/.test(String(error))) throw error
        }
      }
    })()
    await page.waitForTimeout(50)
    const start = performance.timeOrigin + performance.now()
    save(round)
    times.push((await wait) - start)
    await page.waitForTimeout(700)
  }
  times.sort((one, other) => one - other)
  const of = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(0)
  console.log(`${kind.padEnd(34)} median ${of(0.5).padStart(5)} ms   worst ${of(1).padStart(5)} ms`)
}

const newest = readdirSync(sources)
  .filter((it) => /^article.*\.md$/.test(it))
  .sort()
  .at(-1)
const newestBefore = readFileSync(join(sources, newest), 'utf8')

try {
  await page.goto(`http://127.0.0.1:${port}/the-bench/`, { waitUntil: 'networkidle' })
  for (let at = 0; at < 40 && !(await page.title()).includes(headline); at++) {
    await page.waitForTimeout(250)
    await page.reload({ waitUntil: 'networkidle' })
  }
  await page.waitForTimeout(1500)
  const says = (text) => `() => document.body.textContent.includes(${JSON.stringify(text)})`
  await measure(
    'an article, looked at',
    (round) => writeFileSync(path, `${body}\nSaved for the ${round}th time.\n`),
    (round) => says(`Saved for the ${round}th time.`),
  )
  await measure(
    'its picture',
    (round) => writeFileSync(join(sources, 'bench.png'), png(round)),
    (round) => `async () => {
    const picture = document.querySelector('img[alt="A square"]')
    if (!picture?.complete || picture.naturalWidth === 0) return false
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 8
    const context = canvas.getContext('2d')
    context.drawImage(picture, 0, 0, 8, 8)
    return context.getImageData(4, 4, 1, 1).data[0] === ${round * 5}
  }`,
  )
  await measure(
    '_defaults.yaml of all, the article',
    (round) => writeFileSync(join(sources, '_defaults.yaml'), `rights: Rights number ${round}\n`),
    (round) => says(`Rights number ${round}`),
  )
  await page.waitForTimeout(4000)
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'networkidle' })
  await measure(
    'an article, the front page',
    (round) =>
      writeFileSync(join(sources, newest), newestBefore.replace(/^title:.*$/m, `title: "Front ${round} of the bench"`)),
    (round) => says(`Front ${round} of the bench`),
  )
} finally {
  await browser.close()
  dev.kill('SIGINT')
  await new Promise((ended) => dev.on('exit', ended))
  rmSync(folder, { recursive: true })
}

/** Articles of about 4 KB in made-up sentences, the same each time. */
function makeArticles(number) {
  mkdirSync(sources)
  const publication = { title: 'Bench', url: 'https://bench.example/', language: 'en' }
  writeFileSync(join(folder, 'galley.config.json'), JSON.stringify({ publication }))
  const words =
    'harbour ferry council bridge market school evening report river winter builder meeting price line street answer number letter garden engine'.split(
      ' ',
    )
  let seed = 7
  const any = (most) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % most
  }
  const sentence = () => {
    const said = Array.from({ length: 8 + any(12) }, () => words[any(words.length)]).join(' ')
    return `${said[0].toUpperCase()}${said.slice(1)}.`
  }
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ')
  for (let index = 0; index < number; index++) {
    const date = new Date(Date.UTC(2021, 0, 1) + index * 7 * 3_600_000).toISOString()
    const head = `---\ntitle: "${sentence().slice(0, 60)}"\ndate: ${date}\nsection: ${words[any(4)]}\ntags: [${words[any(20)]}, ${words[any(20)]}]\n---\n`
    const text = [
      paragraph(),
      paragraph(),
      `## ${sentence().slice(0, 40)}`,
      paragraph(),
      `> ${sentence()}`,
      paragraph(),
      `- ${sentence()}\n- ${sentence()}`,
      paragraph(),
      paragraph(),
    ]
    writeFileSync(join(sources, `article-${String(index).padStart(6, '0')}.md`), `${head}\n${text.join('\n\n')}\n`)
  }
}

/** A PNG of 640 by 640 pixels, its red five times `shade`. */
function png(shade) {
  const side = 640
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([shade * 5, 80, 120]))])
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes) {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
