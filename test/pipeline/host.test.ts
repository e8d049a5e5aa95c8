import { posix } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinPath } from '../../src/pipeline/host.js'

it('joins paths as the platform resolves them, without a slash at the end', () => {
  const segment = fc.constantFrom('a', 'b.md', '.', '..', '', '.galley', 'ä', '...')
  fc.assert(
    fc.property(
      fc.array(segment, { minLength: 1, maxLength: 6 }),
      fc.array(segment, { maxLength: 4 }),
      (one, other) => {
        const [first, second] = [one.join('/'), other.join('/')]
        const given = [first, second].filter((it) => it !== '').join('/')
        // Above the root there is nothing, and paths of builds never ask for it.
        fc.pre(!given.startsWith('/'))
        expect(joinPath(first, second)).toBe(posix.normalize(given).replace(/(?<=.)\/$/, ''))
      },
    ),
  )
})
