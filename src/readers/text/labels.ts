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
  readonly openStart: boolean
  readonly openEnd: boolean
  readonly label: Label
}

const ROLES = ['share', 'promo', 'tags', 'counter', 'legal', 'interface'] as const satisfies readonly (LedgerRole &
  keyof Lexicon)[]
const REACH_RANK = { whole: 4, start: 3, end: 2, within: 1 } as const

let phrases: ReadonlyMap<string, readonly Phrase[]> | undefined

/** The label of a line's words, the one that covers most of the line; undefined where no lexicon knows it. */
export function labelOf(words: readonly string[]): Label | undefined {
  phrases ??= compile()
  let best: Label | undefined
  for (let at = 0; at < words.length; at++) {
    const candidates = phrases.get(words[at] ?? '')
    if (!candidates) continue
    for (const phrase of candidates) {
      if (at > 0 && !phrase.openStart) continue
      if (best && REACH_RANK[best.reach] >= REACH_RANK[phrase.label.reach]) continue
      if (matches(phrase, words, at)) best = phrase.label
    }
    if (best?.reach === 'whole') break
  }
  return best
}

function matches({ parts, openEnd }: Phrase, words: readonly string[], start: number): boolean {
  let at = start
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    // Behind `…` a part may stand anywhere; the last part of a phrase without `…` at its end stands at the line's end.
    const found = index === 0 ? at : last && !openEnd ? words.length - part.length : findRun(words, part, at)
    if (found < at || !part.every((word, offset) => words[found + offset] === word)) return false
    at = found + part.length
  }
  return openEnd || at === words.length
}

function findRun(words: readonly string[], run: readonly string[], from: number): number {
  for (let at = from; at <= words.length - run.length; at++) {
    if (run.every((word, offset) => words[at + offset] === word)) return at
  }
  return -1
}

function compile(): ReadonlyMap<string, readonly Phrase[]> {
  const compiled = new Map<string, Phrase[]>()
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
        const list = compiled.get(first) ?? []
        list.push({ parts, openStart, openEnd, label: { role, reach, language: lexicon.language } })
        compiled.set(first, list)
      }
    }
  }
  return compiled
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
