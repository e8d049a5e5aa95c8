import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ledgerEntry, readSample } from './read-sample.js'

const FIXTURES = new URL('../../fixtures/', import.meta.url)
const cases = readdirSync(FIXTURES).filter((name) => name.startsWith('text-'))

describe('raw texts and the drafts they give', () => {
  it.each(cases)('%s', async (name) => {
    const draft = await readSample(readFileSync(new URL(`${name}/source.txt`, FIXTURES)))
    const { fields, media, body, ledger } = draft
    const golden = { fields, media, body: body.map(withoutPosition), ledger: ledger.map(ledgerEntry) }
    await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot(
      new URL(`${name}/draft.json`, FIXTURES).pathname,
    )
  })
})

/** Positions are checked against the source elsewhere; here they would hide the text. */
function withoutPosition(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === 'position' ? undefined : value)))
}
