import type { ArticleRecord } from '../record/article.js'
import { HALF, HAN, KANA, kindOf, LETTER, MARK, NUMBER } from '../record/letters.js'
import { blocksToText } from '../record/text.js'

const WORDS_A_MINUTE = 200
const IDEOGRAPHS_A_MINUTE = 400

/** Whole minutes a reader needs for the article's text: 200 words or 400 ideographs to the minute, at least 1. */
export function readingMinutes(record: ArticleRecord): number {
  const text = blocksToText(record.body)
  const { words, ideographs } = count(text) ?? countByExpression(text)
  // A run of ideographs counts as one word in a language that parts no words, so take them apart again.
  const minutes = ideographs > words ? ideographs / IDEOGRAPHS_A_MINUTE : words / WORDS_A_MINUTE
  return Math.max(1, Math.round(minutes))
}

interface Count {
  readonly words: number
  readonly ideographs: number
}

/** What a code unit does to a word: it begins one or goes on with it, only goes on with it, is a word of its own. */
const BEGINS = 1
const GOES_ON = 2
const ALONE = 4
const ODD = 8
const SEEN = 16

const known = new Uint8Array(0x10000)

function classify(unit: number): number {
  const kind = kindOf(unit)
  const joins = (kind & MARK) !== 0 || unit === 0x27 || unit === 0x2019 || unit === 0x2d
  const word = (kind & (LETTER | NUMBER)) !== 0 ? BEGINS : joins ? GOES_ON : 0
  const it = SEEN | word | ((kind & (HAN | KANA)) !== 0 ? ALONE : 0) | ((kind & HALF) !== 0 ? ODD : 0)
  known[unit] = it
  return it
}

/** Undefined for a text with letters beyond the basic plane. */
function count(text: string): Count | undefined {
  let words = 0
  let ideographs = 0
  let within = 0
  let all = 0
  // Reckoned, not asked: where words end nothing can foretell, and a wrong guess takes longer than the sums.
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const it = known[unit] || classify(unit)
    all |= it
    words += it & ~within & 1
    ideographs += (it >> 2) & 1
    within = (it | (within & (it >> 1))) & 1
  }
  return (all & ODD) !== 0 ? undefined : { words, ideographs }
}

function countByExpression(text: string): Count {
  let ideographs = 0
  for (const _ of text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)) ideographs++
  let words = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)) words++
  return { words, ideographs }
}
