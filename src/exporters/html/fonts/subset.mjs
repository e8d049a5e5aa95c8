// Makes the woff2 files beside it from the TTFs of @expo-google-fonts/literata. The files are committed and change only
// with the face or the ranges, so the subsetter is no dependency of ours:
//   npm i --no-save subset-font@2.9.0 && node src/exporters/html/fonts/subset.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const subsetFont = require('subset-font')

const FACES = {
  400: '400Regular/Literata_400Regular',
  '400i': '400Regular_Italic/Literata_400Regular_Italic',
  600: '600SemiBold/Literata_600SemiBold',
}

// The same ranges stand in ../fonts.ts as `unicode-range`.
const RANGES = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+2070-209F, U+20A0-20CF, U+2100-218F, U+2190-21FF, U+2200-22FF, U+2500-25FF, U+FB01-FB02',
  'latin-ext': 'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02D9, U+02DB, U+02DD-036F, U+1E00-1EFF',
  greek: 'U+0370-03FF, U+1F00-1FFF',
  cyrillic: 'U+0400-052F',
}

const KEPT = ['kern', 'liga', 'ccmp', 'mark', 'case', 'onum', 'pnum', 'tnum', 'lnum', 'sups', 'locl']

for (const [face, file] of Object.entries(FACES)) {
  const ttf = readFileSync(require.resolve(`@expo-google-fonts/literata/${file}.ttf`))
  for (const [script, range] of Object.entries(RANGES)) {
    const woff2 = await subsetFont(ttf, characters(range), {
      targetFormat: 'woff2',
      keepFeatures: KEPT,
      noHinting: true,
    })
    const target = new URL(`literata-${face}-${script}.woff2`, import.meta.url)
    writeFileSync(target, woff2)
  }
}

function characters(range) {
  let out = ''
  for (const [, from, to = from] of range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)) {
    for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++)
      out += String.fromCodePoint(code)
  }
  return out
}
