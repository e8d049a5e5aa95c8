import type { Diagnostic } from '../contract/diagnostic.js'
import type { Pile } from './pile.js'
import { fromRenderedText, type RenderedText } from './rendered-text.js'
import { withoutCauses } from './tasks.js'
import type { Rendered } from './workshop.js'

/** What came of rendering an article, with the key of all that decided it. */
export interface Result {
  readonly key: string
  readonly rendered: Rendered
}

/**
 * A result that waits on a pile: it is made anew each time it is asked for, and each part of it only where it is. How much
 * was written is told once, and not kept.
 */
export class WaitingResult implements Result {
  readonly #pile: Pile
  readonly #number: number

  constructor(pile: Pile, key: string, { lines, cards, diagnostics }: RenderedText) {
    this.#pile = pile
    this.#number = pile.put(`${key}\n${lines}`)
    for (const card of cards) pile.put(card)
    if (diagnostics.length > 0) told.set(this, diagnostics)
  }

  get key(): string {
    return this.#lines()[0] ?? ''
  }

  get rendered(): Rendered {
    const [, ...lines] = this.#lines()
    const diagnostics = told.get(this) ?? NOTHING_SAID
    return fromRenderedText({ ok: true, written: 0, diagnostics, lines, cards: () => this.#cards(lines.at(-1)) })
  }

  /** One of its cards. */
  cardOf(sort: number): unknown {
    return JSON.parse(this.#pile.get(this.#number + 1 + sort)) as unknown
  }

  /** What is remembered of it, as JSON. */
  text(): string {
    const [, entries, marks, keys, alone, diagnostics, cards] = this.#lines()
    const all = `"entries":${entries},"marks":${marks},"keys":${keys},"alone":${alone},"diagnostics":${diagnostics}`
    return `{"ok":true,${all},"cards":[${this.#cards(cards).join(',')}]}`
  }

  #lines(): readonly string[] {
    return this.#pile.get(this.#number).split('\n')
  }

  #cards(count = '0'): readonly string[] {
    return Array.from({ length: Number(count) }, (_, sort) => this.#pile.get(this.#number + 1 + sort))
  }
}

/** One of the cards of a result. */
export function cardOf(result: Result, sort: number): unknown {
  return result instanceof WaitingResult ? result.cardOf(sort) : result.rendered.cards[sort]
}

/** What was told of the few of which anything was, as what an error was caused by waits on no pile. */
const told = new WeakMap<WaitingResult, readonly Diagnostic[]>()

const NOTHING_SAID: readonly Diagnostic[] = []

/** What is remembered of a result, as JSON. */
export function textOfResult(result: Result): string {
  return result instanceof WaitingResult ? result.text() : JSON.stringify(rememberedOf(result.rendered))
}

/** What is remembered of a rendering: all but how much was written. Its cards come last, so that they can be left unread. */
export function rememberedOf(rendered: Rendered): Omit<Rendered, 'written'> {
  const { ok, entries, cards, marks, keys, alone } = rendered
  return { ok, entries, marks, keys, alone, diagnostics: withoutCauses(rendered).diagnostics, cards }
}
