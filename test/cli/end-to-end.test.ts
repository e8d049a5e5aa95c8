import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAIN } from './command-line.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const CONFIG = {
  publication: {
    title: 'The Saltmere Courier',
    url: 'https://courier.example/',
    language: 'en',
    timeZone: 'Europe/Moscow',
  },
}

const workshop = mkdtempSync(join(tmpdir(), 'galley-e2e-'))
afterAll(() => rmSync(workshop, { recursive: true, force: true }))

/** A publication of the project's own samples in a new folder. */
function createFolder(name: string): string {
  const folder = join(workshop, name)
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'input'), join(folder, 'input'), { recursive: true })
  writeFileSync(join(folder, 'galley.config.json'), JSON.stringify(CONFIG))
  return folder
}

function galley(folder: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const done = spawnSync(process.execPath, [MAIN, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

function readTree(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')] as const),
  )
}

describe('the command line', () => {
  const folder = createFolder('plain')
  let built: ReturnType<typeof galley>
  beforeAll(() => {
    built = galley(folder, ['build'])
  }, 60_000)

  it('publishes the samples without a complaint', () => {
    expect(built.err).toBe('')
    expect(built.code).toBe(0)
    expect(built.out).toMatch(/^articles +5 published, 0 withheld, 0 failed$/m)
    const files = [...readTree(join(folder, 'output')).keys()]
    expect(files).toEqual(
      expect.arrayContaining(['index.html', 'rss.xml', 'atom.xml', 'feed.json', 'manifest.json', 'style.css']),
    )
    const slugs = files.filter((file) => file.endsWith('/article.json')).map((file) => dirname(file))
    expect(slugs).toHaveLength(5)
    for (const slug of slugs)
      expect(files).toEqual(expect.arrayContaining([`${slug}/index.html`, `${slug}/${slug}.pdf`]))
  })

  it('lists every file it wrote in the manifest, with its true size', () => {
    const { files } = JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8'))
    const tree = readTree(join(folder, 'output'))
    expect(files.map(({ path }: { path: string }) => path)).toEqual(
      [...tree.keys()].filter((path) => path !== 'manifest.json'),
    )
    for (const { path, size } of files) expect(readFileSync(join(folder, 'output', path))).toHaveLength(size)
  })

  it('shows none of what the readers dropped in any text rendition', () => {
    const records = galley(folder, ['record', 'input'])
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const dropped = records.flatMap(({ provenance }) =>
      provenance.ledger
        .filter(({ role }: { role: string }) => ['promo', 'interface', 'share', 'legal', 'counter'].includes(role))
        .map(({ text }: { text: string }) => text.trim())
        .filter((text: string) => text.length > 24),
    )
    expect(dropped.length).toBeGreaterThan(10)
    for (const [path, content] of readTree(join(folder, 'output'))) {
      if (!/\.(?:html|xml|json)$/.test(path)) continue
      const text = Buffer.from(content, 'base64').toString('utf8')
      for (const line of dropped) expect(text.includes(line), `${path}: ${line}`).toBe(false)
    }
  })

  it('reads back from each PDF the record that made it', () => {
    const files = [...readTree(join(folder, 'output')).keys()]
    for (const pdf of files.filter((file) => file.endsWith('.pdf'))) {
      const { code, out } = galley(folder, ['record', `output/${pdf}`])
      expect(code).toBe(0)
      const published = JSON.parse(readFileSync(join(folder, 'output', dirname(pdf), 'article.json'), 'utf8'))
      expect(JSON.parse(out)).toEqual(published)
    }
    expect(galley(folder, ['record', 'output/index.html.pdf'])).toMatchObject({ code: 2, out: '' })
  })

  it('gives the same bytes in another folder, time zone, locale and order, and again', () => {
    const elsewhere = createFolder('elsewhere/deep')
    const files = [...readTree(join(elsewhere, 'input'))].reverse()
    rmSync(join(elsewhere, 'input'), { recursive: true })
    for (const [path, content] of files) {
      mkdirSync(dirname(join(elsewhere, 'input', path)), { recursive: true })
      writeFileSync(join(elsewhere, 'input', path), Buffer.from(content, 'base64'))
    }
    const env = {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      SOURCE_DATE_EPOCH: '1900000000',
    }
    expect(galley(elsewhere, ['build'], env).code).toBe(0)
    const first = readTree(join(folder, 'output'))
    expect(readTree(join(elsewhere, 'output'))).toEqual(first)
    expect(readFileSync(join(elsewhere, 'galley-ids.json'), 'utf8')).toBe(
      readFileSync(join(folder, 'galley-ids.json'), 'utf8'),
    )
    expect(galley(folder, ['build']).out).toMatch(/^files +0 written, \d+ unchanged, 0 removed in output$/m)
    expect(readTree(join(folder, 'output'))).toEqual(first)
  })

  it('leaves old files or new ones when killed, never halves, and mends the rest later', async () => {
    const target = createFolder('killed')
    const whole = readTree(join(folder, 'output'))
    for (const delay of [250, 450, 650]) {
      const child = spawn(process.execPath, [MAIN, 'build'], { cwd: target, stdio: 'ignore' })
      await new Promise((resolve) => setTimeout(resolve, delay))
      child.kill('SIGKILL')
      await new Promise((resolve) =>
        child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(0),
      )
      if (!existsSync(join(target, 'output'))) continue
      for (const [path, content] of readTree(join(target, 'output'))) {
        if (path.includes('.galley-')) continue
        expect(content, path).toBe(whole.get(path))
      }
    }
    expect(galley(target, ['build']).code).toBe(0)
    expect(readTree(join(target, 'output'))).toEqual(whole)
  })

  it('makes only the formats asked for, and takes the others away', () => {
    const target = createFolder('formats')
    expect(galley(target, ['build']).code).toBe(0)
    expect(galley(target, ['build', '--formats', 'json,atom', '--out', 'output']).code).toBe(0)
    const kinds = new Set([...readTree(join(target, 'output')).keys()].map((path) => /\.([a-z]+)$/.exec(path)?.[1]))
    // A picture stays: the record's `src` leads to it.
    expect([...kinds].sort()).toEqual(['jpg', 'json', 'xml'])
  })

  it('checks and explains without writing', () => {
    const target = createFolder('dry')
    const before = readTree(target)
    expect(galley(target, ['check']).out).toMatch(/^articles +5 good, 0 withheld, 0 failed$/m)
    const source = 'input/ru/smotritel-mayaka.txt'
    const explained = galley(target, ['explain', source, '--json'])
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const lines = readFileSync(join(target, source), 'utf8').trimEnd().split('\n')
    expect(explained.map(({ text }) => text)).toEqual(lines)
    expect(galley(target, ['explain', source]).out.split('\n').length).toBeGreaterThan(lines.length)
    expect(galley(target, ['schema']).out).toContain('galley/article/1')
    expect(readTree(target)).toEqual(before)
  })

  it.skipIf(process.platform === 'win32')('says nothing when its reader has seen enough', () => {
    const target = createFolder('piped')
    writeFileSync(join(target, 'input/long.md'), `# Long\n\nText.\n${'\n'.repeat(50_000)}`)
    const line = `"${process.execPath}" "${MAIN}" explain input --json | head -c 1`
    const { stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: target, encoding: 'utf8' })
    expect([stdout, stderr]).toEqual(['{', ''])
  })

  it('speaks to GitHub and to programs', () => {
    const target = createFolder('annotated')
    writeFileSync(join(target, 'input/bad.md'), '---\ndate: 2021-13-45\n---\n# A\n\nText: 100 %.\n')
    const github = galley(target, ['check', '--diagnostics', 'github'])
    expect(github.code).toBe(1)
    expect(github.out).toMatch(
      /^::error file=input\/bad\.md,line=2,col=7,endColumn=17,title=front-matter\/invalid-date::/m,
    )
    const text = galley(target, ['check']).err
    expect(text).toMatch(
      /^input\/bad\.md:2:7 error front-matter\/invalid-date .* → .*\n {2}2 │ date: 2021-13-45\n {4}│ {7}\^{10}$/m,
    )
    const plain = JSON.parse(galley(target, ['check', '--diagnostics', 'json']).out.trim())
    expect(plain).toMatchObject({ code: 'front-matter/invalid-date', severity: 'error', place: { line: 2, column: 7 } })
  })

  it('says in CI which ids are not kept yet, and keeps quiet at a desk', () => {
    const target = createFolder('unrecorded')
    const formats = ['build', '--formats', 'json']
    expect(galley(target, formats, { CI: 'true' }).err.match(/info ids\/unrecorded/g)).toHaveLength(5)
    expect(galley(target, formats, { CI: 'true' }).err).toBe('')
  })

  it('exits with 2 for usage and configuration, and tells all of it', () => {
    const target = createFolder('misused')
    expect(galley(target, ['bild'])).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean «build»?') })
    expect(galley(target, ['build', '--fromats', 'x'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--formats'),
    })
    expect(galley(target, ['build', '--formats', 'htlm']).err).toContain('Did you mean «html»?')
    expect(galley(target, ['build', '--now', 'yesterday']).code).toBe(2)
    expect(galley(target, ['build'], { SOURCE_DATE_EPOCH: 'x' }).code).toBe(2)
    expect(galley(target, ['check', '--port', '1'])).toMatchObject({ code: 2, err: expect.stringContaining('--port') })
    expect(galley(target, ['build', 'inptu'])).toMatchObject({ code: 2, err: expect.stringContaining('no «inptu»') })
    expect(galley(target, ['build', '--out', '..'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('unsafe-out'),
    })
    writeFileSync(
      join(target, 'galley.config.json'),
      JSON.stringify({
        publication: { titel: 'x', url: 'https://x.example/?a', language: 'en', timeZone: 'Mars/Olympus' },
        sources: 'input',
        exporters: { pfd: {}, pdf: { papr: 'A4', columns: 3 }, html: { typeface: 'comic' } },
      }),
    )
    const { code, err } = galley(target, ['build'])
    expect(code).toBe(2)
    const problems = err.trim().split('\n')
    expect(problems.map((line) => /^galley\.config\.json error (\S+ .*?)(?: →|$)/.exec(line)?.[1])).toEqual([
      'config/invalid-value «publication.title»: is missing; text is expected.',
      expect.stringContaining('«publication.url»: an address without ? and #'),
      expect.stringContaining('«publication.timeZone»: an IANA time zone'),
      'config/unknown-key The key «publication.titel» means nothing here.',
      'config/invalid-value «sources»: a list is expected.',
      'config/unknown-key The key «exporters.pfd» means nothing here.',
      'config/invalid-value «exporters.html.typeface»: one of literata, system is expected.',
      'config/invalid-value «exporters.pdf.columns»: 1 is expected, or 2 is expected.',
      'config/unknown-key The key «exporters.pdf.papr» means nothing here.',
    ])
    expect(existsSync(join(target, 'output'))).toBe(false)
  })

  it('holds back by the clock it is given', () => {
    const target = createFolder('embargo')
    writeFileSync(join(target, 'input/later.md'), '---\nembargoedUntil: 2030-01-01\n---\n# Embargoed news\n\nText.\n')
    const dates = [
      ['--now', '2029-12-31T20:59Z'],
      ['--now', '2029-12-31T21:00Z'],
    ] as const
    expect(dates.map((now) => /(\d) embargoed/.exec(galley(target, ['check', ...now]).out)?.[1])).toEqual([
      '1',
      undefined,
    ])
    expect(galley(target, ['check'], { SOURCE_DATE_EPOCH: '1900000000' }).out).toContain('6 good')
    galley(target, ['build', '--now', '2029-01-01', '--formats', 'html,rss,atom,json-feed,json'])
    const texts = [...readTree(join(target, 'output')).values()].map((content) =>
      Buffer.from(content, 'base64').toString('utf8'),
    )
    expect(texts.some((text) => text.includes('Embargoed news'))).toBe(false)
  })

  it('reads a configuration in TypeScript, typed by the package itself', () => {
    const built = galley(root, ['check', '--config', 'galley.config.ts', 'input'])
    expect(built).toMatchObject({ code: 0, err: '' })
  })
})
