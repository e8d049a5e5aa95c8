import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LedgerLine } from '../../../src/record/ledger.js'
import type { Position } from '../../../src/record/node.js'
import { readMarkdown } from './reading.js'

const FIXTURES = new URL('../../fixtures/', import.meta.url)
const cases = readdirSync(FIXTURES).filter((name) => name.startsWith('markdown-'))

describe('Markdown sources and the drafts they give', () => {
  it.each(cases)('%s', async (name) => {
    const source = readFileSync(new URL(`${name}/source.md`, FIXTURES), 'utf8')
    const { draft, diagnostics } = await readMarkdown(source)
    const golden = {
      ...draft,
      ledger: draft.ledger.map(entryOf),
      diagnostics: diagnostics.map(({ severity, place, code, message }) => {
        return `${place?.line}:${place?.column} ${severity} ${code}: ${message}`
      }),
    }
    await expect(`${JSON.stringify(golden, shorten, 2)}\n`).toMatchFileSnapshot(
      new URL(`${name}/draft.json`, FIXTURES).pathname,
    )
  })
})

function entryOf({ line, role, also = [], rule }: LedgerLine): string {
  return `${line} ${[role, ...also].join(' + ')} · ${rule}`
}

/** A position on a line of its own is easier to read than four numbers on ten. */
function shorten(key: string, value: unknown): unknown {
  if (key !== 'position') return value
  const { start, end } = value as Position
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}
