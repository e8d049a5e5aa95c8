import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeHost } from '../../src/pipeline/node-host.js'
import { inTurn } from '../../src/pipeline/turns.js'

describe('tasks whose files are on their way', () => {
  it('let the next begin, but not more than so many, and give their results in order', async () => {
    const arrivals: (() => void)[] = []
    const begun: number[] = []
    const all = inTurn(
      [10, 20, 30, 40],
      (at) => void begun.push(at),
      async (task) => ({ result: new Promise<number>((resolve) => arrivals.push(() => resolve(task + 1))) }),
      2,
    )
    const settle = () => new Promise((resolve) => setImmediate(resolve))
    await settle()
    expect(begun).toEqual([0, 1])
    arrivals[1]?.()
    await settle()
    expect(begun).toEqual([0, 1])
    arrivals[0]?.()
    await settle()
    // The second had arrived already.
    expect(begun).toEqual([0, 1, 2, 3])
    arrivals[2]?.()
    await settle()
    arrivals[3]?.()
    expect(await all).toEqual([11, 21, 31, 41])
  })

  it('let fewer begin where they keep many bytes', async () => {
    const arrivals: (() => void)[] = []
    const begun: number[] = []
    const all = inTurn(
      [1, 5, 5, 1],
      (at) => void begun.push(at),
      async (size) => ({ result: new Promise<void>((resolve) => arrivals.push(resolve)), bytes: size << 20 }),
    )
    const settle = () => new Promise((resolve) => setImmediate(resolve))
    await settle()
    expect(begun).toEqual([0, 1, 2])
    arrivals[0]?.()
    await settle()
    expect(begun).toEqual([0, 1, 2])
    arrivals[1]?.()
    await settle()
    expect(begun).toEqual([0, 1, 2, 3])
    for (const arrive of arrivals) arrive()
    await all
  })

  it('are done one after another where each is waited for', async () => {
    const seen: string[] = []
    const note = (what: string) => async () => void seen.push(what)
    const work = async (task: string) => ({ result: Promise.resolve().then(note(`${task} is done`)) })
    await inTurn(['a', 'b'], (at) => void seen.push(`${at} begins`), work, 1)
    expect(seen).toEqual(['0 begins', 'a is done', '1 begins', 'b is done'])
  })

  it('fail as one where one fails, with nothing left unsaid', async () => {
    const work = async (task: number) => ({
      result: task === 1 ? Promise.reject(new Error('full')) : Promise.resolve(),
    })
    await expect(inTurn([0, 1, 2], () => {}, work)).rejects.toThrow('full')
  })
})

describe('files that take the place of others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-over-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are whole, the last of one name stays, and nothing is left beside them', async () => {
    const host = nodeHost(folder)
    const paths = ['a', 'b', 'c'].map((name) => `x/${name}.html`)
    const write = (text: string, over: boolean) => paths.map((path) => host.write(path, Buffer.from(text), over))
    await Promise.all(write('before', false))
    await Promise.all([...write('between', true), ...write('after', true), ...write('at last', false)])
    expect(readdirSync(join(folder, 'x')).sort()).toEqual(['a.html', 'b.html', 'c.html'])
    for (const path of paths) expect(readFileSync(join(folder, path), 'utf8')).toBe('at last')
  })
})
