import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeHost } from '../../src/pipeline/node-host.js'

const home = mkdtempSync(join(tmpdir(), 'galley-host-'))
mkdirSync(join(home, 'output/article'), { recursive: true })
mkdirSync(join(home, 'elsewhere'))
writeFileSync(join(home, 'output/article/index.html'), 'page')
writeFileSync(join(home, 'elsewhere/secret.txt'), 'secret')
symlinkSync(join(home, 'elsewhere'), join(home, 'output/away'))
symlinkSync(join(home, 'output/article'), join(home, 'output/beside'))
symlinkSync(join(home, 'elsewhere/secret.txt'), join(home, 'output/article/leak.txt'))
symlinkSync(join(home, 'output/article/index.html'), join(home, 'output/article/again.html'))
symlinkSync(join(home, 'output/nowhere'), join(home, 'output/article/dangling'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe.each([false, true])('a folder of the output, thought to be there: %s', (likely) => {
  it.each([
    ['output', 'there'],
    ['output/article', 'there'],
    ['output/beside', 'there'],
    ['output/away', 'outside'],
    ['output/away/deeper', 'outside'],
    ['elsewhere', 'outside'],
  ])('%s is %s', async (path, state) => {
    expect(await nodeHost(home).makeFolder(path, 'output', likely)).toBe(state)
  })

  it('is made where it is not, and known again', async () => {
    const host = nodeHost(home)
    const path = `output/new-${likely}`
    expect(await host.makeFolder(path, 'output', likely)).toBe('made')
    expect(await host.makeFolder(path, 'output', likely)).toBe('made')
    expect(await nodeHost(home).makeFolder(path, 'output', likely)).toBe('there')
  })
})

describe('the size of a file inside the output', () => {
  it.each([
    ['output/article/index.html', 4],
    ['output/article/again.html', 4],
    ['output/article/leak.txt', 'outside'],
    ['output/article/dangling', 'outside'],
    ['output/article', undefined],
    ['output/article/missing.html', undefined],
  ])('of %s is %s', async (path, size) => {
    expect(await nodeHost(home).sizeInside(path, 'output')).toBe(size)
  })
})
