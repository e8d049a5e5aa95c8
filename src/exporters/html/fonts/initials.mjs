// Makes initials.json beside it: the outlines of capital letters and digits for the icon, drawn from Literata's semibold
// into a square of 512 units, so that an icon looks alike wherever it is drawn. It changes only with the face:
//   node src/exporters/html/fonts/initials.mjs
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const font = require('fontkit').openSync(
  require.resolve('@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf'),
)
const SIDE = 512
const SCALE = (SIDE * 0.69) / font.unitsPerEm
// Letters with a mark that are not here are drawn without it.
const LETTERS =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZÄÅÆÇČÉÍÑÓÖØŁŒÚÜŚŠŻŽÞ' +
  'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄІЇЈЉЊЋЎЏҐҒҚҢӘӨҮ'

const outlines = {}
for (const letter of LETTERS) {
  const code = letter.codePointAt(0)
  if (!font.hasGlyphForCodePoint(code)) continue
  const { path, bbox } = font.glyphForCodePoint(code)
  const left = (SIDE - (bbox.minX + bbox.maxX) * SCALE) / 2
  const baseline = (SIDE + font.capHeight * SCALE) / 2
  const outline = path.transform(SCALE, 0, 0, -SCALE, left, baseline).toSVG()
  outlines[letter] = outline.replace(/-?\d+(?:\.\d+)?/g, (it) => String(Math.round(Number(it))))
}
const lines = Object.entries(outlines).map((entry) => entry.map((it) => JSON.stringify(it)).join(': '))
writeFileSync(new URL('initials.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`)
