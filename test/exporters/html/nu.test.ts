import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryRecord } from '../../record-sample.js'
import { cases, pageOf, siteOf } from './html-sample.js'

// The Nu checker (https://validator.github.io/validator/) needs Java: name its jar in VNU_JAR to run this.
const jar = process.env['VNU_JAR']
const runs = jar !== undefined && existsSync(jar)

it.skipIf(!runs)(
  'the Nu checker finds nothing (VNU_JAR names its jar)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-nu-'))
    try {
      const records = [...cases().map(([, record]) => record), ...fc.sample(arbitraryRecord, { numRuns: 40, seed: 7 })]
      const site = await siteOf(records)
      const files = [join(folder, 'index.html'), join(folder, 'style.css')]
      writeFileSync(files[0] ?? '', site.get('index.html') ?? '')
      writeFileSync(files[1] ?? '', site.get('style.css') ?? '')
      for (const [at, record] of records.entries()) {
        const file = join(folder, `${at}.html`)
        writeFileSync(file, await pageOf(record))
        files.push(file)
      }
      const found = execFileSync('java', [
        '-jar',
        jar ?? '',
        '--also-check-css',
        '--stdout',
        '--exit-zero-always',
        // Whether letters are composed is the record's business, not the page's.
        '--filterpattern',
        '(?s).*Normalization Form C.*',
        ...files,
      ])
      expect(found.toString('utf8')).toBe('')
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  120_000,
)
