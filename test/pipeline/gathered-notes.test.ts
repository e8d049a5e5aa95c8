import { describe, expect, it } from 'vitest'
import { gatherNotes } from '../../src/pipeline/gathered-notes.js'
import { JOURNAL_FILE } from '../../src/pipeline/manifest.js'
import { memoryHost } from '../../src/pipeline/memory-host.js'

function journal() {
  const appended: string[] = []
  const refused = { times: 0 }
  const host = {
    ...memoryHost({}),
    append: async (path: string, bytes: Uint8Array) => {
      if (refused.times-- > 0) throw new Error('no space')
      appended.push(`${path}: ${new TextDecoder().decode(bytes).trimEnd().replaceAll('\n', ' ')}`)
    },
  }
  return { appended, refused, note: gatherNotes(host, 'out') }
}

const files = (...paths: readonly string[]) => paths.map((path) => ({ path }))

describe('notes that are gathered', () => {
  it('are written together, and are waited for by all who noted', async () => {
    const { appended, note } = journal()
    const both = [note(files('a/index.html', 'a/article.json')), note(files('b/index.html'))]
    expect(appended).toEqual([])
    await both[0]
    expect(appended).toEqual([`out/${JOURNAL_FILE}: a/index.html a/article.json b/index.html`])
    await both[1]
    await note(files('c/index.html'))
    expect(appended.slice(1)).toEqual([`out/${JOURNAL_FILE}: c/index.html`])
  })

  it('wait for no more than a few files', async () => {
    const { appended, note } = journal()
    const many = Array.from({ length: 40 }, (_, at) => note(files(`${at}/index.html`)))
    await many[0]
    expect(appended.map((line) => line.split(' ').length - 1)).toEqual([32])
    await Promise.all(many)
    expect(appended.map((line) => line.split(' ').length - 1)).toEqual([32, 8])
  })

  it('fail for all who noted, and for nobody after them', async () => {
    const { appended, refused, note } = journal()
    refused.times = 1
    const both = [note(files('a/index.html')), note(files('b/index.html'))]
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await note(files('c/index.html'))
    expect(appended).toEqual([`out/${JOURNAL_FILE}: c/index.html`])
  })
})
