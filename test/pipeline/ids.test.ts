import { describe, expect, it } from 'vitest'
import { IDS_FILE, loadIds } from '../../src/pipeline/ids.js'
import { memoryHost } from '../../src/pipeline/memory-host.js'

const ID = 'urn:uuid:70bcd4ea-4040-5482-ab5e-b7fd15672621'
const OTHER = 'tag:courier.example,2026:pier'
const load = (articles: unknown, more: object = {}) =>
  loadIds(memoryHost({ [IDS_FILE]: JSON.stringify({ version: 1, articles, ...more }) }))

describe('the ledger of ids', () => {
  it.each([
    { 'input/a.md': { id: ID, digest: 'sha256:1', slug: 'the-ferry' } },
    { 'input/a.md': { id: ID, digest: 'sha256:1' } },
    { 'input/a.md': { id: ID, digest: 'sha256:1', slug: 'паром' }, 'b.md': { id: OTHER, digest: 'sha256:2' } },
    { 'input/a.md': { id: ID, digest: 'sha256:1', slug: 'pier', formerSlugs: ['the-pier'] } },
    { __proto__x: { id: ID, digest: '', slug: 'a-b' } },
  ])('is read as it is: %j', async (articles) => {
    expect(Object.fromEntries(await load(articles))).toEqual(articles)
  })

  it.each([
    ['a key nobody knows', { a: { id: ID, digest: '', slug: 'a-b', size: 1 } }],
    ['an id that is none', { a: { id: 'urn:uuid:1', digest: '', slug: 'a-b' } }],
    ['one id twice', { a: { id: ID, digest: '', slug: 'a-b' }, b: { id: ID, digest: '', slug: 'a-c' } }],
    ['no digest', { a: { id: ID, slug: 'a-b' } }],
    ['a slug that climbs', { a: { id: ID, digest: '', slug: '../a-b' } }],
    ['a slug that is a device', { a: { id: ID, digest: '', slug: 'con' } }],
    ['a slug too long for a folder', { a: { id: ID, digest: '', slug: `a-${'b'.repeat(199)}` } }],
    ['a slug that is null', { a: { id: ID, digest: '', slug: null } }],
    ['a list', [{ id: ID, digest: '', slug: 'a-b' }]],
    ['an entry that is null', { a: null }],
  ])('is refused with %s', async (_, articles) => {
    await expect(load(articles)).rejects.toThrow()
  })

  it('is refused with more beside it, and of another version', async () => {
    await expect(load({}, { more: 1 })).rejects.toThrow()
    await expect(load({}, { version: 2 })).rejects.toThrow()
  })
})
