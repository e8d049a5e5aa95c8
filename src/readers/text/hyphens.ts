import { vocabulary } from './labels.js'
import { LEXICONS } from './lexicon/index.js'
import type { Line } from './line.js'
import { splitPhrases } from './words.js'

/** A sign of a script that parts no words by spaces. */
export const IDEOGRAPHIC_SIGN = /[\u3000-\u9fff\uff00-\uffef]/

const TAIL = /([\p{L}\p{M}\p{N}'’]+(?:-[\p{L}\p{M}\p{N}'’]+)*)-$/u
const HEAD = /^[\p{L}\p{M}\p{N}'’]+(?:-[\p{L}\p{M}\p{N}'’]+)*/u
const WORD = /[\p{L}\p{M}\p{N}'’]+(?:-[\p{L}\p{M}\p{N}'’]+)*/gu
/** How far from a line's end its last word can begin. */
const REACH = 60
const VOWEL = /[aeiouyæøœаеёиоуыэюяіїєαεηιουω]/u

/** The words of a text, read when the first of them is asked for: what it writes elsewhere tells how it writes here. */
export class KnownWords {
  #counts: Map<string, number> | undefined

  constructor(private readonly lines: readonly Line[]) {}

  /** How often the text writes the word inside a line. */
  count(word: string): number {
    this.#counts ??= this.#read()
    return this.#counts.get(word.toLowerCase()) ?? 0
  }

  #read(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { content } of this.lines) {
      for (const [word] of content.matchAll(WORD)) {
        const folded = word.toLowerCase()
        counts.set(folded, (counts.get(folded) ?? 0) + 1)
      }
    }
    return counts
  }
}

/**
 * The lines of a paragraph in one. Ideographs need no space between them; a word parted at the margin is whole again,
 * but a hyphen of its own stays: where the text or the language writes it so, before a capital or a digit, beside a part
 * no syllable could be, and (with the space) where it stands for the rest of a compound.
 */
export function joinTexts(contents: readonly string[], known: KnownWords): string {
  const parts: string[] = []
  let last = ''
  for (const content of contents) {
    if (last === '') parts.push(content)
    else if (/[\p{L}\p{N}]-$/u.test(last)) {
      const joint = jointOf(last, content, known)
      if (joint === '') parts[parts.length - 1] = (parts.at(-1) ?? '').slice(0, -1)
      parts.push(joint === ' ' ? ` ${content}` : content)
    } else
      parts.push(
        IDEOGRAPHIC_SIGN.test(last.slice(-1)) && IDEOGRAPHIC_SIGN.test(content[0] ?? '') ? content : ` ${content}`,
      )
    last = content
  }
  return parts.join('')
}

/** What stands between the two lines: nothing, the hyphen, or the hyphen's space. */
function jointOf(line: string, next: string, known: KnownWords): '' | '-' | ' ' {
  const before = TAIL.exec(line.slice(-REACH))?.[1]
  const after = HEAD.exec(next.slice(0, REACH))?.[0]
  if (before === undefined || after === undefined) return /^[\p{L}\p{N}]/u.test(next) ? '-' : ' '
  if (vocabulary('suspended').has([after.toLowerCase()])) return ' '
  if (/^[\p{Lu}\p{N}]/u.test(after) || /\p{N}$/u.test(before)) return '-'
  const hyphenated = `${before}-${after}`.toLowerCase()
  const whole = before + after
  const [apart, together] = [known.count(hyphenated), known.count(whole)]
  if (apart !== together) return apart > together ? '-' : ''
  if (ownHyphen().test(hyphenated)) return '-'
  const syllable = (part: string) => part.length > 1 && VOWEL.test(part.normalize('NFD').toLowerCase())
  return syllable(before.split('-').at(-1) ?? '') && syllable(after.split('-')[0] ?? '') ? '' : '-'
}

let own: RegExp | undefined

function ownHyphen(): RegExp {
  if (!own) {
    const phrases = LEXICONS.flatMap((lexicon) => splitPhrases(lexicon.hyphenated))
    const patterns = phrases.map((phrase) => phrase.replaceAll('…', "[\\p{L}\\p{M}'’-]+"))
    own = new RegExp(`^(?:${patterns.join('|')})$`, 'u')
  }
  return own
}
