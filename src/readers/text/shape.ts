import { classOf, LOWER } from './characters.js'
import type { Evidence } from './evidence.js'
import { begins, vocabulary } from './labels.js'
import { LEXICONS } from './lexicon/index.js'
import { sample } from './line.js'
import { readMarker } from './list.js'
import { looksLikeName } from './people.js'
import { countSigns, type Signs } from './signs.js'
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

/** Writes the shape of a line into `row` at `at`. `count` is how often the page has the same line; its signs may be counted into `room`. */
export function writeShape(row: Float32Array, at: number, line: Evidence, count: number, room?: Signs): void {
  const text = sample(line.line.content)
  const signs = countSigns(text, room)
  const { letters, digits, ideographs, words, capitalised, stops, slashes, colons, ats } = signs
  const length = text.length
  const pleas = begins(line.begun, 'plea') ? countPleas(line.words) : 0
  const { weight, terminal, label, dates } = line
  const mayBeName = ideographs > 0 || (capitalised >= 2 && digits === 0)
  const { content } = line.line
  const last = content.at(-1) ?? ''
  const first = content[0] ?? ''
  const opening = classOf(first.charCodeAt(0) || 32)
  // What opens with a letter opens with no sign.
  const sign = opening <= LOWER ? '' : first
  const dashed = sign !== '' && /[-–—]/.test(sign)
  let to = at
  row[to++] = Math.min(1, Math.log1p(weight) / 7)
  row[to++] = Number(weight < 25)
  row[to++] = Number(weight >= 25 && weight < 60)
  row[to++] = Number(weight >= 60 && weight < 120)
  row[to++] = Number(weight >= 120 && weight < 250)
  row[to++] = Number(weight >= 250)
  row[to++] = Number(terminal)
  row[to++] = terminal ? Math.min(1, weight / 200) : 0
  row[to++] = Number(terminal && weight >= 100)
  row[to++] = Number(last === ':' || last === '：')
  row[to++] = Number(last === '?' || last === '!' || last === '？' || last === '！')
  row[to++] = Number(last === ',' || last === ';' || last === '，')
  row[to++] = Number(last === '…' || content.endsWith('...'))
  row[to++] = Number(opening === LOWER)
  row[to++] = Number(sign !== '' && /["'«“„‘「『]/.test(sign))
  row[to++] = Number(dashed)
  row[to++] = Number(sign !== '' && !dashed && readMarker(content) !== undefined)
  row[to++] = ratio(digits, length)
  row[to++] = ratio(capitalised, words)
  row[to++] = Number(signs.upper > 3 && signs.upper === letters && ideographs === 0)
  row[to++] = Math.min(1, ratio(signs.commas * 25, length))
  row[to++] = Math.min(1, Math.max(0, stops - 1) / 4)
  row[to++] = Math.min(1, signs.quotes / 2)
  row[to++] = Math.min(1, ratio(letters, words * 12))
  row[to++] = Math.min(1, signs.glued / 3)
  row[to++] = Math.min(1, signs.separators / 4)
  row[to++] = Number(ats > 0 || (colons + stops + signs.hashes > 0 && /https?:|www\.|#\p{L}/u.test(text)))
  row[to++] = Number(line.dateLine)
  row[to++] = Number(dates.length > 0)
  row[to++] = Number(length < 200 && digits > 2 && /\d{1,2}[:.]\d{2}/.test(text))
  row[to++] = Number(letters === 0 && ideographs === 0)
  row[to++] = Number(label?.reach === 'whole' && (label.role === 'interface' || label.role === 'share'))
  row[to++] = Number(label?.role === 'promo')
  row[to++] = Number(label?.role === 'tags' || label?.role === 'counter')
  row[to++] = Number(label?.role === 'legal')
  row[to++] = Number(label !== undefined && label.reach !== 'whole')
  row[to++] = Number(weight < 60 && begins(line.begun, 'ending') && vocabulary('ending').has(line.words))
  row[to++] = Number(line.picture !== undefined)
  row[to++] = Number(line.byline !== undefined || line.closing !== undefined || line.helpers)
  row[to++] = Number(signs.copyrights > 0)
  row[to++] = Number(count === 2)
  row[to++] = Number(count > 2)
  row[to++] = ratio(signs.shortWords, words)
  row[to++] = Number(sign !== '' && /^[([（【]/.test(sign))
  row[to++] = Math.min(1, ratio(ideographs, length))
  row[to++] = Number(words >= 4 && capitalised / words > 0.6 && ideographs === 0)
  row[to++] = Number(colons > 0 && creditWord().test(text))
  row[to++] = Number(!terminal && begins(line.begun, 'agencies') && endsInAgency(line.words))
  row[to++] = Number(slashes > 0 && /\S\s?\/\s?\p{Lu}[^./]{1,36}$/u.test(text.slice(-60)))
  row[to++] = Number(!terminal && weight > 60 && dates.some((date) => date.year !== undefined))
  row[to++] = Number(colons > 0 && /^\p{Lu}{2}[\p{Lu} -]{1,40}:/u.test(text))
  row[to++] = Number(pleas > 0)
  row[to++] = Math.min(1, pleas / 3)
  row[to++] = Number(weight < 60 && mayBeName && looksLikeName(content))
  row[to++] = Number(begins(line.begun, 'occupations') && isBiography(content, line.words))
  row[to++] = Math.min(1, signs.tabs / 3)
  row[to++] = Number(ats > 0 && /\(@\w{2,30}\)/.test(text))
}

let credit: RegExp | undefined

/** "Foto:", "Photo:", "Quelle:" somewhere in the line. */
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
  for (let at = Math.max(0, words.length - 4); at < words.length; at++) if (agencies.endsAt(words, at)) return true
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
