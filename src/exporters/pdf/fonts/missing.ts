import type { Diagnostic } from '../../../contract/diagnostic.js'

const NAMED = 12

/** Scripts the built-in faces lack, and a package whose face has them. */
const HELP: readonly (readonly [script: RegExp, package_: string, file: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'noto-serif-jp', 'NotoSerifJP'],
  [/\p{Script=Han}/u, 'noto-serif-sc', 'NotoSerifSC'],
  [/\p{Script=Hangul}/u, 'noto-serif-kr', 'NotoSerifKR'],
  [/\p{Script=Arabic}/u, 'noto-naskh-arabic', 'NotoNaskhArabic'],
  [/\p{Script=Hebrew}/u, 'noto-serif-hebrew', 'NotoSerifHebrew'],
  [/\p{Script=Devanagari}/u, 'noto-serif-devanagari', 'NotoSerifDevanagari'],
  [/\p{Script=Thai}/u, 'noto-sans-thai', 'NotoSansThai'],
  [/\p{Extended_Pictographic}/u, 'noto-emoji', 'NotoEmoji'],
]

/** One diagnostic for all characters of an article no face has, with the packages that would help. */
export function missingGlyphs(missing: ReadonlySet<string>, path: string): Diagnostic {
  const all = [...missing].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
  const named = all.slice(0, NAMED).map((character) => {
    const codes = [...character].map(
      (it) => `U+${(it.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    return `${character} (${codes.join(' ')})`
  })
  const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : ''
  return {
    code: 'pdf/missing-glyph',
    severity: 'warning',
    message: `No face of the PDF has ${named.join(', ')}${more}; a replacement sign stands in their place.`,
    hint: hintFor(all),
    place: { path },
  }
}

function hintFor(characters: readonly string[]): string {
  const helpers = new Map<string, string>()
  for (const character of characters) {
    const found = HELP.find(([script]) => script.test(character))
    if (found) helpers.set(found[1], found[2])
  }
  if (helpers.size === 0) return 'Install a font package that has them and name its file in the pdf option `fonts`.'
  const packages = [...helpers.keys()].map((name) => `@expo-google-fonts/${name}`)
  const files = [...helpers].map(([name, file]) => `"@expo-google-fonts/${name}/400Regular/${file}_400Regular.ttf"`)
  return `Run npm install ${packages.join(' ')} and set the pdf option fonts: [${files.join(', ')}].`
}
