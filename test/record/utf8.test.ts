import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8, encodeUtf8 } from '../../src/record/utf8.js'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary-ascii' }),
)

describe('UTF-8', () => {
  it('is written as the platform writes it', () => {
    fc.assert(fc.property(text, (it) => Buffer.from(it).equals(encodeUtf8(it))))
  })

  it('has U+FFFD for half of a surrogate pair', () => {
    for (const half of ['\ud800', 'a\udc00b', 'x\ud83d']) {
      expect(Buffer.from(encodeUtf8(half)).toString()).toBe(half.replace(/\p{Surrogate}/gu, '\ufffd'))
    }
  })

  it('is read as the platform reads it, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (it) => decodeUtf8(it) === Buffer.from(it).toString()))
    fc.assert(fc.property(text, (it) => decodeUtf8(Buffer.from(it)) === Buffer.from(it).toString()))
  })

  it('is read from the middle of other bytes', () => {
    expect(decodeUtf8(new Uint8Array(Buffer.from('aжж😀')).subarray(1))).toBe('жж😀')
  })

  it('comes back from texts of any length', () => {
    for (const length of [0, 1, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 1 << 20]) {
      for (const long of ['ж'.repeat(length), `x${'😀'.repeat(length / 2)}`, `${'😀'.repeat(length / 2)}\ud83d`]) {
        expect(Buffer.from(long).equals(encodeUtf8(long))).toBe(true)
        expect(decodeUtf8(encodeUtf8(long))).toBe(Buffer.from(long).toString())
      }
    }
  })
})
