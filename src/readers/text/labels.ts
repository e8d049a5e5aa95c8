import type { LedgerRole } from '../../record/ledger.js'
import { LEXICONS } from './lexicon/index.js'
import type { Lexicon } from './lexicon/lexicon.js'
import { foldWords, splitPhrases, WordRuns } from './words.js'

/** What the lexicons call a line. */
export interface Label {
  readonly role: LedgerRole
  /** Whether the phrase is the whole line, or only its start, its end or some of its words. */
  readonly reach: 'whole' | 'start' | 'end' | 'within'
  /** The language whose lexicon knows it. */
  readonly language: string
}

interface Phrase {
  readonly parts: readonly (readonly string[])[]
  readonly openEnd: boolean
  readonly label: Label
}

const ROLES = ['share', 'promo', 'tags', 'counter', 'legal', 'interface'] as const satisfies readonly (LedgerRole &
  keyof Lexicon)[]
const REACH_RANK = { whole: 4, start: 3, end: 2, within: 1 } as const

/** By the first word of a phrase. Few phrases may stand anywhere. */
interface Phrases {
  readonly atStart: ReadonlyMap<string, readonly Phrase[]>
  readonly anywhere: ReadonlyMap<string, readonly Phrase[]>
}

let phrases: Phrases | undefined

/**
 * The label of a line's words, the one that covers most of the line; undefined where no lexicon knows it. What they are known to
 * begin spares a look at each.
 */
export function labelOf(words: readonly string[], begun?: Begun): Label | undefined {
  phrases ??= compile()
  let best: Label | undefined
  if (begun !== undefined && !begins(begun, 'labels') && !begins(begun, 'openingLabels')) return undefined
  const end = begun === undefined || begins(begun, 'labels') ? words.length : Math.min(1, words.length)
  for (let at = 0; at < end; at++) {
    const candidates = (at === 0 ? phrases.atStart : phrases.anywhere).get(words[at] ?? '')
    if (!candidates) continue
    for (const phrase of candidates) {
      if (best && REACH_RANK[best.reach] >= REACH_RANK[phrase.label.reach]) continue
      if (matches(phrase, words, at)) best = phrase.label
    }
    if (best?.reach === 'whole') break
  }
  return best
}

function matches({ parts, openEnd }: Phrase, words: readonly string[], start: number): boolean {
  let at = start
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? []
    const last = index === parts.length - 1
    // Behind `…` a part may stand anywhere; the last part of a phrase without `…` at its end stands at the line's end.
    const found = index === 0 ? at : last && !openEnd ? words.length - part.length : findRun(words, part, at)
    if (found < at || !standsAt(words, part, found)) return false
    at = found + part.length
  }
  return openEnd || at === words.length
}

function findRun(words: readonly string[], run: readonly string[], from: number): number {
  for (let at = from; at <= words.length - run.length; at++) if (standsAt(words, run, at)) return at
  return -1
}

function standsAt(words: readonly string[], run: readonly string[], at: number): boolean {
  for (let offset = 0; offset < run.length; offset++) if (words[at + offset] !== run[offset]) return false
  return true
}

function compile(): Phrases {
  const atStart = new Map<string, Phrase[]>()
  const anywhere = new Map<string, Phrase[]>()
  for (const lexicon of LEXICONS) {
    for (const role of ROLES) {
      for (const text of splitPhrases(lexicon[role])) {
        const openStart = text.startsWith('…')
        const openEnd = text.endsWith('…')
        const parts = text
          .split('…')
          .map(foldWords)
          .filter((part) => part.length > 0)
        const first = parts[0]?.[0]
        if (first === undefined) continue
        const reach = openStart ? (openEnd ? 'within' : 'end') : openEnd || parts.length > 1 ? 'start' : 'whole'
        const phrase = { parts, openEnd, label: { role, reach, language: lexicon.language } } as const
        for (const map of openStart ? [atStart, anywhere] : [atStart])
          map.set(first, [...(map.get(first) ?? []), phrase])
      }
    }
  }
  return { atStart, anywhere }
}

/** What is looked for in every line, one bit each: labels that stand anywhere, those that open a line, and the phrases of some entries. */
const SOUGHT = {
  labels: 1,
  openingLabels: 2,
  plea: 4,
  occupations: 8,
  interrupting: 16,
  ending: 32,
  agencies: 64,
} as const
type Sought = keyof typeof SOUGHT

/** Which of what is sought a line's words may begin, one bit each. */
export type Begun = number

let beginnings: ReadonlyMap<string, number> | undefined

/** What the words may begin, at one look for each. */
export function begunBy(words: readonly string[]): Begun {
  beginnings ??= findBeginnings()
  let begun = 0
  for (const word of words) begun |= beginnings.get(word) ?? 0
  return begun
}

/** False where none of a line's words begins what is sought. */
export function begins(begun: Begun, sought: Sought): boolean {
  return (begun & SOUGHT[sought]) !== 0
}

function findBeginnings(): ReadonlyMap<string, number> {
  phrases ??= compile()
  const found = new Map<string, number>()
  const { anywhere, atStart } = phrases
  for (const sought of Object.keys(SOUGHT) as Sought[]) {
    const firsts =
      sought === 'labels' ? anywhere.keys() : sought === 'openingLabels' ? atStart.keys() : vocabulary(sought).firsts()
    for (const first of firsts) found.set(first, (found.get(first) ?? 0) | SOUGHT[sought])
  }
  return found
}

type Vocabulary = Exclude<keyof Lexicon, 'language'>
const vocabularies = new Map<Vocabulary, WordRuns>()

/** The phrases of one entry in all languages. */
export function vocabulary(name: Vocabulary): WordRuns {
  let runs = vocabularies.get(name)
  if (!runs) {
    runs = new WordRuns(LEXICONS.map((lexicon) => lexicon[name].replaceAll('…', '')))
    vocabularies.set(name, runs)
  }
  return runs
}
