import { describe, expect, it } from 'vitest'
import { fromReadingText, headIn, keptIn, toReadingText } from '../../src/pipeline/reading-text.js'
import type { Reading } from '../../src/pipeline/work.js'

const brief = {
  path: 'news/ferry.md',
  digest: 'sha256:ab',
  proposedSlug: 'ferry',
  headline: 'The ferry\nsails «again»',
  language: 'en',
  status: 'usable',
  formerUrls: [],
  section: 'Harbour',
  interests: 'ferry:6 pier:2',
  links: [],
  anchors: ['pier'],
  pictures: { one: 'news/pier.jpg' },
} as const
const kept = { slot: { pack: 'aa', at: 7, length: 9 }, digest: 'dd' }
const whole: Reading = {
  dependencies: [
    ['news/ferry.md', 'sha256:ab'],
    ['news/_defaults.yaml', null],
  ],
  outcome: { value: brief, diagnostics: [] },
  kept,
}

describe('a reading as text', () => {
  it('is the reading it was made of', () => expect(fromReadingText(toReadingText(whole))).toEqual(whole))

  it('has what is asked for by itself in a text of its own', () => {
    const { head, slot, lasting } = toReadingText(whole)
    const { digest, proposedSlug, headline, language, status, formerUrls, section, links, pictures } = brief
    expect(headIn(head)).toEqual({ digest, proposedSlug, headline })
    expect(keptIn(head)).toEqual(kept)
    expect(slot).toEqual(kept.slot)
    expect(lasting).toEqual({ language, status, formerUrls, section, links, pictures })
  })

  it('keeps the causes of what was told out of the text, and beside it', () => {
    const diagnostics = [{ code: 'a/b', severity: 'error', message: 'No.', cause: new Error('why') }] as const
    const failed: Reading = { dependencies: [['news/ferry.md', '']], outcome: { diagnostics } }
    const text = toReadingText(failed)
    expect(text.lines).not.toContain('cause')
    expect(keptIn(text.head)).toBeUndefined()
    expect(text.lasting).toBeUndefined()
    expect(fromReadingText(text)).toEqual(failed)
  })
})
