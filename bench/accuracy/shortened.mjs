import { foldOf } from './corpus.mjs'

/** A line of gold text counts as a paragraph from so many characters on. */
const PARAGRAPH = 60
/** Articles with fewer paragraphs are short as they are. */
const LONG = 7

/**
 * A raw text with all but two to six paragraphs of its article left out, as if the same page held a short story: the first ones
 * and the last, everything around them as it was. The corpus holds few short articles, and most news is short. `labels` say which
 * rows belong to the article (`labelLines`); undefined where the article is short already.
 */
export function shortened(rows, labels, id) {
  const paragraphs = rows.flatMap((row, index) => (labels[index] === 1 && row.length > PARAGRAPH ? [index] : []))
  if (paragraphs.length < LONG) return undefined
  const count = 2 + foldOf(`length ${id}`, 5)
  const opening = Math.ceil(count / 2)
  const from = paragraphs[opening - 1] ?? 0
  const to = paragraphs[paragraphs.length - (count - opening)] ?? 0
  const isLeftOut = (index) => index > from && index < to
  return {
    rows: rows.filter((_, index) => !isLeftOut(index)),
    body: rows.filter((_, index) => labels[index] === 1 && !isLeftOut(index)).join('\n'),
  }
}
