import { keyOfJson } from './key.js'
import { withoutCauses } from './tasks.js'
import type { Rendered } from './work.js'

/**
 * What came of rendering an article, as it goes from thread to thread and waits: what is much of it is JSON from where it
 * was made, and is parsed where it is asked for.
 */
export interface RenderedText extends Pick<Rendered, 'ok' | 'written' | 'diagnostics'> {
  /**
   * The JSON of entries, marks, keys, renditions made of the record alone and diagnostics, and how many cards there are,
   * each on a line of its own. Empty where it cannot be published.
   */
  readonly lines: string
  /** The JSON of each card. */
  readonly cards: readonly string[]
}

/** Cards as JSON, and the mark of each. */
export function textsOfCards(cards: readonly unknown[]): Pick<RenderedText, 'cards'> & Pick<Rendered, 'marks'> {
  const texts = cards.map((card) => JSON.stringify(card ?? null))
  return { cards: texts, marks: texts.map((text) => keyOfJson(text).slice(0, 16)) }
}

/** A rendering as text; its cards are text already. */
export function toRenderedText({
  cards,
  ...rendered
}: Omit<Rendered, 'ok' | 'cards'> & Pick<RenderedText, 'cards'>): RenderedText {
  const { entries, written, marks, keys, alone, diagnostics } = rendered
  const parts = [entries, marks, keys, alone, withoutCauses(rendered).diagnostics, cards.length]
  return { ok: true, written, diagnostics, lines: parts.map((it) => JSON.stringify(it)).join('\n'), cards }
}

/** What came of an article that cannot be published. */
export function notRendered(diagnostics: Rendered['diagnostics']): RenderedText {
  return { ok: false, written: 0, diagnostics, lines: '', cards: [] }
}

/** The rendering of a text whose lines are parted; each part of it is parsed where it is asked for, and so are its cards. */
export function fromRenderedText({
  ok,
  written,
  diagnostics,
  lines,
  cards,
}: Omit<RenderedText, 'lines' | 'cards'> & {
  readonly lines: readonly string[]
  cards(): readonly string[]
}): Rendered {
  const [entries = '[]', marks = '[]', keys = '[]', alone = '[]'] = lines
  return {
    ok,
    get entries() {
      return JSON.parse(entries) as Rendered['entries']
    },
    written,
    diagnostics,
    get cards() {
      return cards().map((card) => JSON.parse(card) as unknown)
    },
    get marks() {
      return JSON.parse(marks) as Rendered['marks']
    },
    get keys() {
      return JSON.parse(keys) as Rendered['keys']
    },
    get alone() {
      return JSON.parse(alone) as Rendered['alone']
    },
  }
}
