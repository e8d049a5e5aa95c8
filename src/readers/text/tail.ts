import { isPeopleLine } from './authors.js'
import type { Evidence } from './evidence.js'

/** The longest rest of a page that can be the rest of its text, and the most titles below a label such as "Related". */
const LONGEST = 10
const TEASERS = 3
/** The least chance of a sentence there, and its least size: shorter ones are calls and slogans more often. */
const SOUND = { chance: 0.1, weight: 24, words: 4 } as const

/**
 * Where the text ends when nothing stands behind the line `end` but sentences, up to the end of the page or to the names
 * below a text: whoever hands over a story without its page has left out what follows articles. A box of titles between them
 * is no end either. Else `end` itself.
 */
export function tailOf(lines: readonly Evidence[], chances: Float32Array, end: number): number {
  let last = end
  let seen = 0
  let teasers = 0
  for (let index = end; index < lines.length; index++) {
    const line = lines[index]
    if (!line || line.blank) continue
    if (line.closing || line.helpers) break
    if (++seen > LONGEST) return end
    if (isSound(line, chances[index] ?? 0)) {
      last = index + 1
      teasers = 0
    } else if (line.label?.role === 'promo' && line.label.reach === 'whole') teasers = TEASERS
    else if (teasers > 0 && !line.terminal && !line.dateLine && !isPeopleLine(line)) teasers--
    else return end
  }
  return last
}

function isSound(line: Evidence, chance: number): boolean {
  if (line.label || line.picture || line.dateLine || isPeopleLine(line)) return false
  return line.terminal && line.weight >= SOUND.weight && line.words.length >= SOUND.words && chance >= SOUND.chance
}
