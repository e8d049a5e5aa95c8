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

/** Undefined for a text with letters beyond the basic plane. */
function count(text: string): Count | undefined {
  let words = 0
  let ideographs = 0
  let within = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (kind & HALF) return undefined
    if (kind & (HAN | KANA)) ideographs++
    if (kind & (LETTER | NUMBER)) {
      if (!within) words++
      within = true
    } else if (!(kind & MARK) && unit !== APOSTROPHE && unit !== QUOTE && unit !== HYPHEN) within = false
  }
  return { words, ideographs }
}

const APOSTROPHE = 0x27
const QUOTE = 0x2019
const HYPHEN = 0x2d

function countByExpression(text: string): Count {
  let ideographs = 0
  for (const _ of text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)) ideographs++
  let words = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)) words++
  return { words, ideographs }
}
