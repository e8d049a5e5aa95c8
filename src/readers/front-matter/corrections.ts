import type { Report } from '../../contract/diagnostic.js'
import { type FrontMatter, type LineRange, linesIn } from './index.js'

/**
 * Tells of every correction that rules over no line of a text: a number in the front matter or behind the end, a blank
 * line, one that `drop` takes away. `text` is the whole source.
 */
export function checkCorrections(
  { directives, firstLine, placeOf }: Pick<FrontMatter, 'directives' | 'firstLine' | 'placeOf'>,
  text: string,
  report: Report,
): void {
  const { drop = [], keep = [], headline } = directives
  if (!placeOf || (drop.length === 0 && keep.length === 0 && headline === undefined)) return
  const rows = text.split('\n')
  if (rows.at(-1) === '') rows.pop()
  const count = rows.length
  const dropped = linesIn(drop, count)
  // How many lines with text stand up to each line, and how many of them are not dropped.
  const filled = [0]
  const left = [0]
  for (const [index, row] of rows.entries()) {
    const isText = index + 1 >= firstLine && row.trim() !== ''
    filled.push((filled[index] ?? 0) + Number(isText))
    left.push((left[index] ?? 0) + Number(isText && !dropped.has(index + 1)))
  }
  const among = (sums: readonly number[], [from, to]: LineRange) =>
    (sums[Math.min(to, count)] ?? 0) - (sums[from - 1] ?? 0)
  const faultOf = (key: string, range: LineRange): string | undefined => {
    if (range[0] > count) return `the text ends in line ${count}`
    if (range[1] < firstLine) return 'front matter stands there'
    if (among(filled, range) === 0) return 'nothing stands there'
    return key !== 'drop' && among(left, range) === 0 ? '«drop» takes away what stands there' : undefined
  }
  const check = (key: string, range: LineRange): void => {
    const fault = faultOf(key, range)
    if (fault === undefined) return
    const [from, to] = range
    report({
      code: 'front-matter/no-such-line',
      severity: 'warning',
      message: `«${key}» names ${from === to ? `line ${from}` : `lines ${from}-${to}`}, but ${fault}.`,
      hint:
        key === 'headline'
          ? 'Give the number `galley explain` shows beside the line; a headline that is a number stands in quotes.'
          : 'Give the numbers `galley explain` shows: lines are counted from the top of the file, front matter too.',
      place: placeOf(key),
    })
  }
  for (const range of drop) check('drop', range)
  for (const range of keep) check('keep', range)
  if (headline !== undefined) check('headline', [headline, headline])
}
