import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { isPlainAddress, safeAddress } from '../../src/markup/address.js'

const piece = fc.constantFrom(
  'a',
  'B',
  'news',
  '-',
  '.',
  '..',
  '/',
  '//',
  ':',
  '@',
  '%41',
  '%',
  '?',
  '#',
  '~',
  '_',
  'xn--',
  'é',
  '8',
  ' ',
)
const address = fc
  .tuple(fc.constantFrom('http://', 'https://', 'HTTP://', 'ftp://', ''), fc.array(piece, { maxLength: 10 }))
  .map(([scheme, pieces]) => `${scheme}${pieces.join('')}`)
const usual = fc.constantFrom(
  'https://a.example/',
  'https://news.a-b.example/2024/x_y.html',
  'http://a.b.example/~c/d/',
)

it('takes for plain only what a parser of addresses would leave as it is', () => {
  let plain = 0
  fc.assert(
    fc.property(fc.oneof(address, usual), (it) => {
      if (!isPlainAddress(it)) return
      plain++
      expect(new URL(it).href).toBe(it)
    }),
    { numRuns: 3000 },
  )
  expect(plain).toBeGreaterThan(100)
})

it('leaves to the parser what it would write otherwise', () => {
  for (const it of ['https://a.example', 'https://A.example/', 'https://a.example/./b', 'https://a.example/b/../c']) {
    expect(isPlainAddress(it)).toBe(false)
    expect(safeAddress(it)).toBe(new URL(it).href)
  }
  expect(isPlainAddress('https://127.1/')).toBe(false)
  expect(isPlainAddress('https://a.example/?q=1')).toBe(false)
})
