import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { pdfExporter } from '../../../src/exporters/pdf/index.js'
import { exporterPromises } from '../../../src/testing/exporter-kit.js'
import { bareRecord, samplePublication, sampleRecord } from '../../record-sample.js'

describe('the promises of every exporter', () => {
  const sample = { publication: samplePublication, records: [sampleRecord(), bareRecord()] }
  for (const { name, verify } of exporterPromises(pdfExporter, sample)) it(name, verify)
})

/** Renders the records it is handed, in their order, and prints a digest of each by slug. */
const SCRIPT = `
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
const { pdfExporter } = await import(process.argv[1])
const { records, publication } = JSON.parse(readFileSync(0, 'utf8'))
const digests = {}
await Promise.all(records.map(async (record) => {
  const { files } = await pdfExporter.render(record, {
    options: pdfExporter.options.parse({}), publication, collection: [], links: [],
    report: () => {}, asset: () => undefined, source: () => Buffer.from('source'),
  })
  digests[record.slug] = createHash('sha256').update(files[0].content).digest('hex')
}))
console.log(JSON.stringify(Object.fromEntries(Object.entries(digests).sort())))
`
const compiled = new URL('../../../dist/exporters/pdf/index.js', import.meta.url)

describe('the same bytes', () => {
  it.skipIf(!existsSync(compiled))('in fresh processes, other orders, zones, locales and folders', () => {
    const records = [sampleRecord(), bareRecord(), sampleRecord({ slug: 'en', language: 'en' })]
    const zones = ['UTC', 'Asia/Tokyo', 'America/St_Johns', 'Europe/Moscow']
    const digests = zones.map((zone, at) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT, compiled.href], {
        cwd: at % 2 ? tmpdir() : fileURLToPath(new URL('.', import.meta.url)),
        env: { ...process.env, TZ: zone, LANG: at % 2 ? 'tr_TR.UTF-8' : 'C', LC_ALL: at % 2 ? 'tr_TR.UTF-8' : 'C' },
        input: JSON.stringify({ publication: samplePublication, records: at % 2 ? [...records].reverse() : records }),
      }).toString(),
    )
    expect(new Set(digests).size).toBe(1)
  })
})
