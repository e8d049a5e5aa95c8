import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeHost } from '../../src/pipeline/node-host.js'

const folder = mkdtempSync(join(tmpdir(), 'galley-ahead-'))
const names = Array.from({ length: 400 }, (_, at) => `article-${at}.md`)

beforeAll(() => {
  for (const name of names) writeFileSync(join(folder, name), `# ${name}\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The number the system gives the next file opened: it stays where files are closed again. */
function nextNumber(): number {
  const file = openSync(join(folder, names[0] ?? ''), 'r')
  closeSync(file)
  return file
}

async function settled(before: number): Promise<number> {
  for (let turn = 0; turn < 1000 && nextNumber() !== before; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return nextNumber()
}

describe('files fetched before they are read', () => {
  it('are closed again, also those on their way when it ends', async () => {
    const before = nextNumber()
    const ahead = nodeHost(folder).readAhead(names)
    ahead.reach(0)
    ahead.reach(120)
    ahead.stop()
    ahead.reach(399)
    expect(await settled(before)).toBe(before)
  })

  it('may be missing, folders, or pipes nobody writes to', async () => {
    const before = nextNumber()
    mkdirSync(join(folder, 'folder.md'))
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe.md')])
    const ahead = nodeHost(folder).readAhead(['pipe.md', ...names.slice(0, 15), 'folder.md', 'gone.md', 'pipe.md'])
    ahead.reach(0)
    ahead.reach(10)
    expect(await settled(before)).toBe(before)
  })
})
