import type { ArticleRecord } from '../record/article.js'
import { blocksToText } from '../record/text.js'

const WORDS_A_MINUTE = 200
const IDEOGRAPHS_A_MINUTE = 400

/** Whole minutes a reader needs for the article's text: 200 words or 400 ideographs to the minute, at least 1. */
export function readingMinutes(record: ArticleRecord): number {
  const text = blocksToText(record.body)
  let ideographs = 0
  for (const _ of text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)) ideographs++
  let words = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)) words++
  // A run of ideographs counts as one word in a language that parts no words, so take them apart again.
  const minutes = ideographs > words ? ideographs / IDEOGRAPHS_A_MINUTE : words / WORDS_A_MINUTE
  return Math.max(1, Math.round(minutes))
}
