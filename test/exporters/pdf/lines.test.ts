import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BreakItem, breakLines, FORCED } from '../../../src/exporters/pdf/text/breaking.js'
import { holdsTogether, hyphenationOf } from '../../../src/exporters/pdf/text/language.js'
import type { Line } from '../../../src/exporters/pdf/text/line.js'
import { setLines } from '../../../src/exporters/pdf/text/lines.js'
import { identify, normalize } from '../../../src/normalize/index.js'
import { markdownReader } from '../../../src/readers/markdown/index.js'
import { textReader } from '../../../src/readers/text/index.js'
import { samplePublication } from '../../record-sample.js'
import { column, fonts, layOut, runOf, textOf } from './layout-input.js'

const box = (width: number): BreakItem => ({ kind: 'box', width, hangLeft: 0, hangRight: 0 })
const glue: BreakItem = { kind: 'glue', width: 10, stretch: 5, shrink: 3, breakable: true }
const end: BreakItem = { kind: 'penalty', width: 0, cost: FORCED, flagged: false, hangRight: 0 }
const measure = { width: 100, tolerance: 2, widen: 0, narrow: 0, widest: 2, lineStretch: 0, shortest: 0 }

describe('breaking lines', () => {
  it('looks ahead where a greedy breaker would not', () => {
    // Greedy takes 30+10+30+10+20 and leaves a second line that cannot be filled.
    const items = [box(30), glue, box(30), glue, box(20), glue, box(60), glue, box(40), end]
    expect(breakLines(items, { ...measure, tolerance: 10 })).toEqual([3, 7, 9])
  })

  it('gives up rather than tear a line, and then fills a ragged one', () => {
    const items = [box(60), glue, box(90), glue, box(10), end]
    expect(breakLines(items, measure)).toBeUndefined()
    expect(breakLines(items, { ...measure, tolerance: Number.POSITIVE_INFINITY, lineStretch: 30 })).toEqual([1, 3, 5])
  })

  it('never breaks at a space that holds', () => {
    const items = [box(40), { ...glue, breakable: false }, box(40), glue, box(40), end]
    expect(breakLines(items, { ...measure, tolerance: 4 })).toEqual([3, 5])
  })

  it('keeps every line within the tolerance, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 1, maxLength: 60 }), (widths) => {
        const items = [...widths.flatMap((width) => [box(width), glue]).slice(0, -1), end]
        const breaks = breakLines(items, measure)
        let from = 0
        for (const at of breaks ?? []) {
          const line = items.slice(from, at)
          const spaces = line.filter((it) => it.kind === 'glue').length
          const natural = line.reduce((sum, it) => sum + it.width, 0)
          expect(natural - 3 * spaces).toBeLessThanOrEqual(100)
          if (at < items.length - 1) expect(natural + 5 * 2 * spaces).toBeGreaterThanOrEqual(100 - 1e-9)
          from = at + 1
        }
        if (breaks) expect(breaks.at(-1)).toBe(items.length - 1)
      }),
    )
  })
})

describe('what languages ask of a line', () => {
  it('divides words by their language and leaves two letters on either side', () => {
    expect(hyphenationOf('ru')('правительство').length).toBeGreaterThan(2)
    expect(hyphenationOf('de-AT')('Geschwindigkeit').length).toBeGreaterThan(1)
    expect(hyphenationOf('en-GB')('hyphenation')).not.toEqual([])
    for (const word of ['правительство', 'единица', 'агентство'])
      for (const place of hyphenationOf('ru')(word)) expect(place >= 2 && place <= word.length - 2).toBe(true)
  })

  it('divides nothing where the patterns are poor or missing', () => {
    for (const language of ['be', 'bg', 'zh', 'kk', 'zxx']) expect(hyphenationOf(language)('правительство')).toEqual([])
  })

  it('holds a preposition to its word, a dash to the word before it, a number to its unit', () => {
    expect(holdsTogether('в', 'среду', 'ru')).toBe(true)
    expect(holdsTogether('«О', 'погоде', 'ru')).toBe(true)
    expect(holdsTogether('вышел', '—', 'ru')).toBe(true)
    expect(holdsTogether('12', '500', 'en')).toBe(true)
    expect(holdsTogether('№', '5', 'ru')).toBe(true)
    expect(holdsTogether('на', 'среду', 'ru')).toBe(false)
    expect(holdsTogether('a', 'boat', 'en')).toBe(false)
  })
})

const TEXT =
  'Министерство транспорта приступило к подготовке предложений, которые рассмотрят на следующей встрече: «Договорённости требуют тщательной проработки», — подчеркнул представитель ведомства, отвечая на вопросы о сроках и о последующих консультациях в Приозёрье.'

describe('setting lines', () => {
  it('fills every line but the last, marks hanging in the margin', () => {
    const lines = setLines([runOf(TEXT)], column)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(column.width, 1)
    expect(
      lines
        .map(textOf)
        .join('')
        .replace(/-(?=\p{Ll})/gu, '')
        .replace(/\s+/g, ' '),
    ).toContain('Министерство транспорта')
  })

  it('lets an opening quotation mark stand outside', () => {
    const [line] = setLines([runOf('«Снегирь» вышел')], column)
    expect(line?.parts[0]?.x).toBeLessThan(-1)
  })

  it('sets a paragraph ragged that cannot be justified', () => {
    const lines = setLines([runOf('нельзярастянутьэтослово нельзярастянутьэтослово коротко', 'zxx')], {
      ...column,
      width: 140,
    })
    for (const line of lines) expect(line.looseness).toBe(1)
  })

  it('cuts a word longer than the column, and loses nothing of it', () => {
    const word = 'щ'.repeat(200)
    const lines = setLines([runOf(word)], column)
    expect(lines.map(textOf).join('')).toBe(word)
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(column.width + 0.01)
  })

  it('shapes alike whatever was shaped before', () => {
    const before = JSON.stringify(fonts.face('regular').shape('офис', false).advances)
    setLines([runOf('ffi fl fi офис')], column)
    expect(JSON.stringify(fonts.face('regular').shape('офис', false).advances)).toBe(before)
  })
})

/** The shares of loose lines the issue of typography is judged by. */
function judge(lines: readonly Line[]): { readonly loose: number; readonly torn: number } {
  const spread = lines.filter((line) => !line.last)
  return {
    loose: spread.filter((line) => line.looseness > 1.8).length / spread.length,
    torn: spread.filter((line) => line.looseness > 3.001).length,
  }
}

async function linesOfSource(name: string, bytes: Uint8Array): Promise<readonly Line[]> {
  const reader = name.endsWith('.md') ? markdownReader : textReader
  const report = () => {}
  const draft = await reader.read({ path: name, bytes }, { options: reader.options.parse({}), report })
  const context = {
    path: name,
    digest: 'sha256:0',
    reader: reader.name,
    defaults: {},
    publication: samplePublication,
    assets: () => undefined,
    report,
  }
  const identity = { id: 'urn:uuid:0b8f4a2c-6d1e-5f3a-9c7b-2e4d6f8a0b1c', slug: 'a', formerUrls: [] }
  const record = identify(normalize(draft, context), identity, report)
  if (!record) return []
  return layOut(record).body.flatMap((slab) => slab.marks.flatMap((mark) => (mark.kind === 'line' ? [mark.line] : [])))
}

describe('loose lines', () => {
  for (const folder of ['../../../input', '../../../../shared/sources']) {
    const url = new URL(`${folder}/`, import.meta.url)
    const files = existsSync(url) ? readdirSync(url, { recursive: true, encoding: 'utf8' }) : []
    const names = files.filter((name) => /(?:^|[\\/])[^_\\/]*\.(?:txt|md)$/.test(name)).sort()
    it.skipIf(names.length === 0)(`are rare in ${folder.split('/').at(-1)}`, async () => {
      const lines: Line[] = []
      for (const name of names) lines.push(...(await linesOfSource(name, readFileSync(new URL(name, url)))))
      const { loose, torn } = judge(lines)
      expect(lines.length).toBeGreaterThan(50)
      expect(loose).toBeLessThanOrEqual(0.06)
      expect(torn).toBe(0)
    })
  }
})
