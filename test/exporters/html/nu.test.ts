import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryRecord } from '../../record-sample.js'
import { cases, filesOf, pageOf } from './html-sample.js'

// The Nu checker (https://validator.github.io/validator/) needs Java: name its jar in VNU_JAR to run this.
const jar = process.env['VNU_JAR']
const runs = jar !== undefined && existsSync(jar)

it.skipIf(!runs)(
  'the Nu checker finds nothing (VNU_JAR names its jar)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-nu-'))
    try {
      const site = await filesOf(
        cases().map(([, record]) => record),
        { perPage: 2 },
      )
      const files = site.filter((it) => /\.(?:html|css|svg)$/.test(it.path))
      const paths = files.map((it, at) => {
        const path = join(folder, `${at}${extname(it.path)}`)
        writeFileSync(path, it.content)
        return path
      })
      for (const [at, record] of fc.sample(arbitraryRecord, { numRuns: 40, seed: 7 }).entries()) {
        const path = join(folder, `any-${at}.html`)
        writeFileSync(path, await pageOf(record))
        paths.push(path)
      }
      const found = execFileSync('java', [
        '-jar',
        jar ?? '',
        '--also-check-css',
        '--also-check-svg',
        '--stdout',
        '--exit-zero-always',
        // Whether letters are composed is the record's business, not the page's.
        '--filterpattern',
        '(?s).*Normalization Form C.*',
        ...paths,
      ])
      expect(found.toString('utf8')).toBe('')
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  120_000,
)
