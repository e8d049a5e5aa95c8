/**
 * Literata for pages: woff2 subsets by script, made by `fonts/subset.mjs` and read here, where the page's files are put
 * together. A browser fetches those its text needs: 38 KB of the regular for a Russian page, 26 KB for an English one.
 */
import { readFileSync } from 'node:fs'
import type { OutputFile } from '../../contract/exporter.js'

const FACES = [
  { name: '400', weight: 400, style: 'normal' },
  { name: '400i', weight: 400, style: 'italic' },
  { name: '600', weight: 600, style: 'normal' },
] as const

/** What each file covers; the same ranges as in `fonts/subset.mjs`. */
const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+2070-209F,U+20A0-20CF,U+2100-22FF,U+2500-25FF,U+FB01-FB02',
  'latin-ext': 'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02D9,U+02DB,U+02DD-036F,U+1E00-1EFF',
  greek: 'U+0370-03FF,U+1F00-1FFF',
  cyrillic: 'U+0400-052F',
} as const

/**
 * Faces at hand that stand in until ours has come, brought to its width (average letter, measured over English and
 * Russian text), so that lines hardly move when it does: what each is called, and its width in per cent.
 */
const STAND_INS = [
  { name: 'Georgia', regular: ['Georgia', 104], bold: ['Georgia Bold', 96] },
  { name: 'Noto', regular: ['Noto Serif', 98.7], bold: ['Noto Serif SemiBold', 98] },
  { name: 'Times', regular: ['Times New Roman', 114], bold: ['Times New Roman Bold', 110] },
] as const

/** The names of the stand-ins, in the order to try them. */
export const STAND_IN_NAMES = STAND_INS.map(({ name }) => `"Literata as ${name}"`).join(', ')

/** Languages whose running text is Cyrillic. */
const CYRILLIC = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt'])

/** `@font-face` rules, their addresses relative to the stylesheet at the root. */
export function fontFaces(): string {
  return [...ownFaces(), ...standIns()].join('\n')
}

function standIns(): readonly string[] {
  return STAND_INS.flatMap(({ name, regular, bold }) =>
    [['400', ...regular] as const, ['600', ...bold] as const].map(
      ([weight, local, width]) =>
        `@font-face{font-family:"Literata as ${name}";font-weight:${weight};src:local("${local}");` +
        `size-adjust:${width}%;ascent-override:${round(117.7 / width)}%;descent-override:${round(30.8 / width)}%;line-gap-override:0%}`,
    ),
  )
}

/** Our face's height above or below the line, in per cent of a stand-in of that width. */
function round(share: number): number {
  return Math.round(share * 1000) / 10
}

function ownFaces(): readonly string[] {
  return FACES.flatMap((face) =>
    Object.entries(RANGES).map(
      ([script, range]) =>
        `@font-face{font-family:Literata;font-style:${face.style};font-weight:${face.weight};font-display:swap;` +
        `src:url(fonts/literata-${face.name}-${script}.woff2) format("woff2");unicode-range:${range}}`,
    ),
  )
}

/** The files the head of a page in this language needs at once, for preloading; paths from the output's root. */
export function firstFonts(language: string): readonly string[] {
  const primary = language.split('-', 1)[0] ?? ''
  const scripts = CYRILLIC.has(primary) && !/-Latn\b/i.test(language) ? ['latin', 'cyrillic'] : ['latin']
  return ['400', '600'].flatMap((face) => scripts.map((script) => `fonts/literata-${face}-${script}.woff2`))
}

/** The font files with their licence, as they stand below the output's root. */
export function fontFiles(): readonly OutputFile[] {
  return [
    ...FACES.flatMap((face) =>
      Object.keys(RANGES).map((script) => file(`literata-${face.name}-${script}.woff2`, 'font/woff2')),
    ),
    file('OFL.txt', 'text/plain'),
  ]
}

// The compiled file stands as deep below the package's root as its source, so one address serves both.
const FOLDER = new URL('../../../src/exporters/html/fonts/', import.meta.url)
const loaded = new Map<string, Uint8Array>()

function file(name: string, mediaType: string): OutputFile {
  let content = loaded.get(name)
  if (!content) {
    content = new Uint8Array(readFileSync(new URL(name, FOLDER)))
    loaded.set(name, content)
  }
  return { path: `fonts/${name}`, mediaType, content }
}

let outlines: Readonly<Record<string, string>> | undefined

/** A letter's outline as an SVG path in a square of 512, as `fonts/initials.mjs` made it; undefined where it made none. */
export function initialOutline(letter: string): string | undefined {
  outlines ??= JSON.parse(readFileSync(new URL('initials.json', FOLDER), 'utf8')) as Record<string, string>
  return Object.hasOwn(outlines, letter) ? outlines[letter] : undefined
}
