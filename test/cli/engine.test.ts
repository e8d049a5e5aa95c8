import { describe, expect, it } from 'vitest'
import { giveBack, youngFor } from '../../src/cli/engine.js'

/** An object nobody holds on to any more. */
const dropped = () => new WeakRef({ text: 'a phase of a build' })

describe('what a phase of a build used up', () => {
  it('is given back before the next where very many articles are', async () => {
    const ref = dropped()
    // What was looked at in a turn of the event loop is held until its end.
    await new Promise((resolve) => setImmediate(resolve))
    await giveBack(20_001)
    expect(ref.deref()).toBeUndefined()
  })
})

describe('a thread that works with others', () => {
  it('has half the young generation where very many articles are', () => {
    expect(youngFor(100_000)).toBe(youngFor(20_000) / 2)
  })
})
