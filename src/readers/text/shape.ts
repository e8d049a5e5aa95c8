import type { Evidence } from './evidence.js'
import { vocabulary } from './labels.js'
import { LEXICONS } from './lexicon/index.js'
import { sample } from './line.js'
import { readMarker } from './list.js'
import { looksLikeName } from './people.js'
import { splitPhrases } from './words.js'

/** What the line model sees of one line alone; every value lies between 0 and 1. */
export const SHAPE = [
  'length',
  'under-25',
  '25-to-60',
  '60-to-120',
  '120-to-250',
  'over-250',
  'full-stop',
  'sentence',
  'long-sentence',
  'colon-end',
  'question-end',
  'comma-end',
  'ellipsis-end',
  'lower-start',
  'quote-start',
  'dash-start',
  'marker-start',
  'digits',
  'capitals',
  'all-capitals',
  'commas',
  'inner-stops',
  'quotes',
  'word-length',
  'glued-words',
  'separators',
  'address',
  'date-line',
  'dated',
  'clock',
  'number-alone',
  'label-page',
  'label-promo',
  'label-tags',
  'label-legal',
  'label-part',
  'label-ending',
  'picture',
  'people',
  'copyright',
  'repeated-twice',
  'repeated-often',
  'short-words',
  'bracketed',
  'ideographs',
  'title-case',
  'credit-word',
  'agency-end',
  'slash-end',
  'dated-open-end',
  'shouted-start',
  'plea',
  'pleas',
  'name-alone',
  'biography',
  'cells',
  'handle',
] as const

const UPPER = 1
const LOWER = 2
const DIGIT = 3
const IDEOGRAPH = 4
const SPACE = 5
const OTHER = 6
const classes = new Uint8Array(65_536)

function classOf(code: number): number {
  const known = classes[code]
  if (known) return known
  const character = String.fromCharCode(code)
  let kind = OTHER
  if (/\p{Lu}/u.test(character)) kind = UPPER
  else if (/[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]/.test(character)) kind = IDEOGRAPH
  else if (/[\p{L}\p{M}]/u.test(character)) kind = LOWER
  else if (/\p{Nd}/u.test(character)) kind = DIGIT
  else if (/\s/.test(character)) kind = SPACE
  classes[code] = kind
  return kind
}

/** Writes the shape of a line into `row` at `at`. `count` is how often the page has the same line. */
export function writeShape(row: Float32Array, at: number, line: Evidence, count: number): void {
  const text = sample(line.line.content)
  let upper = 0
  let digits = 0
  let letters = 0
  let ideographs = 0
  let words = 0
  let capitalised = 0
  let shortWords = 0
  let glued = 0
  let commas = 0
  let stops = 0
  let separators = 0
  let quotes = 0
  let tabs = 0
  let wordLength = 0
  let wordCapital = false
  let before = SPACE
  const close = () => {
    if (wordLength === 0) return
    words++
    if (wordCapital) capitalised++
    else if (wordLength <= 3) shortWords++
    wordLength = 0
  }
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const kind = classOf(code)
    if (kind === UPPER || kind === LOWER) {
      letters++
      if (kind === UPPER) {
        upper++
        if (before === LOWER) glued++
      }
      if (wordLength === 0) wordCapital = kind === UPPER
      wordLength++
    } else {
      close()
      if (kind === DIGIT) digits++
      else if (kind === IDEOGRAPH) ideographs++
      else if (code === 9) tabs++
      else if (kind === OTHER) {
        if (code === 44 || code === 0xff0c || code === 0x3001) commas++
        else if (code === 46 || code === 33 || code === 63 || code === 0x3002) stops++
        else if (code === 124 || code === 0xb7 || code === 0x2022 || code === 62 || code === 47 || code === 0x203a)
          separators++
        else if (code === 34 || code === 0xab || code === 0x201c || code === 0x201e || code === 0x300c) quotes++
      }
    }
    before = kind
  }
  close()
  const length = text.length
  const pleas = countPleas(line.words)
  const { weight, terminal, label, dates } = line
  const { content } = line.line
  const last = content.at(-1) ?? ''
  const first = content[0] ?? ''
  const sized = (low: number, high: number) => (weight >= low && weight < high ? 1 : 0)
  const values: readonly number[] = [
    Math.min(1, Math.log1p(weight) / 7),
    sized(0, 25),
    sized(25, 60),
    sized(60, 120),
    sized(120, 250),
    sized(250, Infinity),
    Number(terminal),
    terminal ? Math.min(1, weight / 200) : 0,
    Number(terminal && weight >= 100),
    Number(last === ':' || last === '：'),
    Number(last === '?' || last === '!' || last === '？' || last === '！'),
    Number(last === ',' || last === ';' || last === '，'),
    Number(last === '…' || content.endsWith('...')),
    Number(classOf(first.charCodeAt(0) || 32) === LOWER),
    Number(/["'«“„‘「『]/.test(first)),
    Number(/[-–—]/.test(first)),
    readMarker(content) && !/^[-–—]/.test(first) ? 1 : 0,
    ratio(digits, length),
    ratio(capitalised, words),
    Number(upper > 3 && upper === letters && ideographs === 0),
    Math.min(1, ratio(commas * 25, length)),
    Math.min(1, Math.max(0, stops - 1) / 4),
    Math.min(1, quotes / 2),
    Math.min(1, ratio(letters, words * 12)),
    Math.min(1, glued / 3),
    Math.min(1, separators / 4),
    Number(/https?:|www\.|@|#\p{L}/u.test(text)),
    Number(line.dateLine),
    Number(dates.length > 0),
    Number(length < 200 && /\d{1,2}[:.]\d{2}/.test(text)),
    Number(letters === 0 && ideographs === 0),
    Number(label?.reach === 'whole' && (label.role === 'interface' || label.role === 'share')),
    Number(label?.role === 'promo'),
    Number(label?.role === 'tags' || label?.role === 'counter'),
    Number(label?.role === 'legal'),
    Number(label !== undefined && label.reach !== 'whole'),
    Number(weight < 60 && vocabulary('ending').has(line.words)),
    Number(line.picture !== undefined),
    Number(line.byline !== undefined || line.closing !== undefined || line.helpers),
    Number(text.includes('©')),
    Number(count === 2),
    Number(count > 2),
    ratio(shortWords, words),
    Number(/^[([（【]/.test(first)),
    Math.min(1, ratio(ideographs, length)),
    Number(words >= 4 && capitalised / words > 0.6 && ideographs === 0),
    Number(hasCreditWord(text)),
    Number(!terminal && endsInAgency(line.words)),
    Number(/\S\s?\/\s?\p{Lu}[^./]{1,36}$/u.test(text.slice(-60))),
    Number(!terminal && weight > 60 && dates.some((date) => date.year !== undefined)),
    Number(/^\p{Lu}{2}[\p{Lu} -]{1,40}:/u.test(text)),
    Number(pleas > 0),
    Math.min(1, pleas / 3),
    Number(weight < 60 && looksLikeName(content)),
    Number(isBiography(content, line.words)),
    Math.min(1, tabs / 3),
    Number(/\(@\w{2,30}\)/.test(text)),
  ]
  row.set(values, at)
}

/** "Foto:", "Photo:", "Quelle:" somewhere in the line. */
function hasCreditWord(text: string): boolean {
  return /[:：]/.test(text) && creditWord().test(text)
}

let credit: RegExp | undefined

function creditWord(): RegExp {
  credit ??= new RegExp(
    `(?<![\\p{L}])(?:${LEXICONS.flatMap((lexicon) => splitPhrases(lexicon.credit))
      .filter((word) => /^\p{L}+$/u.test(word))
      .join('|')}) ?[:：]`,
    'iu',
  )
  return credit
}

function endsInAgency(words: readonly string[]): boolean {
  const agencies = vocabulary('agencies')
  for (let length = 1; length <= 4; length++) if (agencies.has(words.slice(-length))) return true
  return false
}

/** "Ann Lee is a staff writer …": a name, and soon after it an occupation. */
function isBiography(content: string, words: readonly string[]): boolean {
  if (content.length < 40 || !vocabulary('occupations').within(words.slice(2, 16))) return false
  return looksLikeName(content.split(/\s+/, 2).join(' ').replace(/,$/, ''))
}

function countPleas(words: readonly string[]): number {
  const pleas = vocabulary('plea')
  let count = 0
  for (let at = 0; at < words.length; at++) if (pleas.lengthAt(words, at) > 0) count++
  return count
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
