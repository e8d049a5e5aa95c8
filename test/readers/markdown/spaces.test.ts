import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleSpaces } from '../../../src/readers/markdown/spaces.js'
import type { Inline } from '../../../src/record/node.js'

const text: fc.Arbitrary<Inline> = fc
  .array(fc.constantFrom(' ', 'a', 'bc', '\n', '\t', '\u00a0', '\u2003', '漢', ''), { maxLength: 4 })
  .map((parts) => ({ type: 'text', value: parts.join('') }))
const inline: fc.Arbitrary<Inline> = fc.letrec<{ one: Inline }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.constant<Inline>({ type: 'inlineCode', value: ' x ' }),
    fc.array(tie('one'), { maxLength: 3 }).map((children): Inline => ({ type: 'emphasis', children })),
  ),
})).one
const run = fc.array(inline, { maxLength: 4 })

describe('the white space of a run', () => {
  it('is settled by the short way as by the long one, which a break at the end asks for', () => {
    fc.assert(
      fc.property(run, (inlines) => {
        expect(settleSpaces(inlines)).toEqual(settleSpaces([...inlines, { type: 'break' }]))
      }),
      { numRuns: 2000 },
    )
  })

  it('of settled text and marks is left as it is', () => {
    const settled: Inline[] = [
      { type: 'text', value: 'The ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'ferry' }] },
      { type: 'text', value: ' sails.' },
    ]
    expect(settleSpaces(settled)).toBe(settled)
  })
})
