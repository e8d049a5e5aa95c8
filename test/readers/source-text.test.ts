import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Diagnostic, Fatal } from '../../src/contract/diagnostic.js'
import { decodeSource, SOURCE_LIMITS } from '../../src/readers/source-text.js'

function decode(bytes: Uint8Array) {
  const diagnostics: Diagnostic[] = []
  try {
    const text = decodeSource({ path: 'a.txt', bytes }, (diagnostic) => void diagnostics.push(diagnostic))
    return { text, told: diagnostics.map(tell) }
  } catch (error) {
    if (!(error instanceof Fatal)) throw error
    return { told: [tell(error.diagnostic)] }
  }
}

const tell = ({ code, severity, place }: Diagnostic): string => `${place?.line}:${place?.column} ${severity} ${code}`
const RUSSIAN = 'Порт открыли.\nПервый паром ушёл в семь.'
/** windows-1251, letter by letter: А is 0xC0, ё 0xB8. */
const in1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code < 0x80 ? code : letter === 'ё' ? 0xb8 : code - 0x410 + 0xc0
  })

describe('decodeSource', () => {
  it('reads UTF-8, with and without its mark, and every kind of line end', () => {
    expect(decode(Buffer.from('\ufeffa\r\nb\rc\u2028d\fe'))).toEqual({ text: 'a\nb\nc\nd\ne', told: [] })
  })

  it.each([
    ['UTF-16LE with its mark', Buffer.from(`\ufeff${RUSSIAN}`, 'utf16le')],
    ['UTF-16LE without one', Buffer.from(RUSSIAN, 'utf16le')],
    ['UTF-16BE with its mark', Buffer.from(`\ufeff${RUSSIAN}`, 'utf16le').swap16()],
    ['windows-1251', in1251(RUSSIAN)],
  ])('reads %s and says so', (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: RUSSIAN, told: ['1:1 info source/encoding'] })
  })

  it.each([
    ['nothing', new Uint8Array(), '1:1 error source/empty'],
    ['white space', Buffer.from(' \n\t\n'), '1:1 error source/empty'],
    ['Latin-1', Buffer.from('ok\ncaf\u00e9 na\u00efve', 'latin1'), '2:4 error source/encoding'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452fffe', 'hex'), '1:1 error source/encoding'],
    ['too much', Buffer.alloc(SOURCE_LIMITS.bytes + 1, 'a'), '1:1 error source/too-large'],
    [
      'an endless line',
      Buffer.from(`a\n${'b'.repeat(1_000_000)}`),
      `2:${SOURCE_LIMITS.line + 1} error source/line-too-long`,
    ],
  ])('refuses %s', (_, bytes, expected) => {
    expect(decode(bytes)).toEqual({ told: [expected] })
  })

  it('reports control characters and lone surrogates at their first place, and leaves them out', () => {
    expect(decode(Buffer.from('a\u0000b\nc\u0000\u0092d'))).toEqual({
      text: 'ab\ncd',
      told: ['1:2 error source/control-character', '2:3 error source/control-character'],
    })
    const lone = Buffer.from('\ufeffab\ud800c', 'utf16le')
    expect(decode(lone).told).toEqual(['1:1 info source/encoding', '1:3 error source/lone-surrogate'])
  })

  it('gives text without controls for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decode(bytes).text ?? '').not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u,
        )
      }),
    )
  })
})
