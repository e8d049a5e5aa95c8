import * as fc from 'fast-check'
import { parse as parseHtml } from 'parse5'
import { describe, expect, it } from 'vitest'
import { builtins } from '../../src/builtins.js'
import type { AnyExporter, Rendition } from '../../src/contract/exporter.js'
import { publication } from '../../src/contract/publication.js'
import { check } from '../../src/pipeline/check.js'
import { memoryHost } from '../../src/pipeline/memory-host.js'
import { publish } from '../../src/pipeline/publish.js'
import type { ArticleRecord } from '../../src/record/article.js'
import { toComparable } from '../../src/testing/promise.js'
import { arbitraryRecord, samplePublication } from '../record-sample.js'

/** What XML 1.0 forbids, which no rendition may hold in any format. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

/** Lines as pages have them, and as they have them when something went wrong. */
const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'Политика, 09 дек 2021, 10:28',
    'By Ada North',
    '(Фото: Вера Лугова / «Берег»)',
    'МОСКВА, 23 сен — Берег. Пароход вышел из порта и пропал из виду за мысом.',
    'A paragraph that is long enough to be one, with a full stop at its end. And another sentence & <b>more</b>.',
    ']]><!--</script>',
    '---',
    'title: x',
    '',
    '> quote',
    '| a | b |',
    '&#0;&#xD800;\u0000\ud800\u202e',
    'Share',
    'Pro',
  ),
)

async function render(exporter: AnyExporter, record: ArticleRecord): Promise<Rendition> {
  const base = { options: exporter.options.parse({}), publication: samplePublication, collection: [], report: () => {} }
  return exporter.scope === 'article'
    ? exporter.render(record, { ...base, links: [], asset: () => undefined, source: () => undefined })
    : exporter.render([record], { ...base, linksOf: () => [] })
}

/** Throws when a file is not what its media type says. */
function checkForm(path: string, mediaType: string, content: string | Uint8Array): void {
  if (typeof content !== 'string') {
    if (mediaType === 'application/pdf') expect(Buffer.from(content.subarray(0, 5)).toString()).toBe('%PDF-')
    return
  }
  expect(content, path).not.toMatch(FORBIDDEN)
  if (mediaType.includes('json')) JSON.parse(content)
  if (mediaType === 'text/html') {
    const errors: string[] = []
    parseHtml(content, { onParseError: ({ code }) => void errors.push(code) })
    expect(errors, path).toEqual([])
  }
}

describe('any record', () => {
  for (const exporter of builtins.exporters ?? []) {
    it(`becomes well-formed ${exporter.format.name} (${exporter.scope}), twice the same`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryRecord, async (record) => {
          const first = await render(exporter, record)
          for (const { path, mediaType, content } of first.files) checkForm(path, mediaType, content)
          expect(toComparable(await render(exporter, record))).toBe(toComparable(first))
        }),
        { numRuns: exporter.format.name === 'pdf' ? 15 : 40 },
      )
    })
  }
})

describe('any text', () => {
  it.each(['txt', 'md'])('as .%s is published whole or told why not', async (ending) => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const host = memoryHost({ [`input/any.${ending}`]: lines.join('\n') })
        const settings = {
          publication: publication.parse({ title: 'T', url: 'https://t.example', language: 'en' }),
          sources: ['input'],
          out: 'output',
          plugins: [builtins],
          exporters: {},
          readers: {},
          formats: ['html', 'rss', 'atom', 'json-feed', 'json'],
          now: 0,
        }
        const result = await publish(host, settings)
        expect(result.diagnostics.filter(({ code }) => code.startsWith('internal/'))).toEqual([])
        const refusing = result.diagnostics.filter(
          ({ severity, code }) => severity === 'error' || code === 'text/no-article',
        )
        expect(result.published === 1).toBe(refusing.length === 0)
        for (const [path, bytes] of host.files) {
          if (!/^output\/.*\.(?:html|xml|json)$/.test(path)) continue
          expect(new TextDecoder().decode(bytes), path).not.toMatch(FORBIDDEN)
        }
        const { edition } = await check(host, settings)
        const ledger = edition?.entries[0]?.record.provenance.ledger ?? []
        expect(ledger.map((it) => it.line)).toEqual(ledger.map((_, index) => index + 1))
      }),
      { numRuns: 60 },
    )
  })
})
