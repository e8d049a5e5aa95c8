import type { TypographicEdit } from '../../record/typography.js'

/** Edits of one text, each at a place of the text as it was; the first to claim a place has it. */
export class Edits {
  readonly #edits: TypographicEdit[] = []
  readonly #taken = new Set<number>()

  constructor(private readonly text: string) {}

  /** Puts `to` in place of `length` units at `at`, unless they say so already or another edit has them. */
  set(at: number, length: number, to: string): void {
    const from = this.text.slice(at, at + length)
    if (from === to) return
    // Twice the place plus one is the gap before it, so that an insertion and a change of the next sign both fit.
    const places = length === 0 ? [at * 2] : Array.from({ length }, (_, offset) => (at + offset) * 2 + 1)
    if (places.some((place) => this.#taken.has(place))) return
    for (const place of places) this.#taken.add(place)
    this.#edits.push({ at, from, to })
  }

  /** In order; of an insertion and a change at one place the insertion comes first. */
  all(): readonly TypographicEdit[] {
    return this.#edits.toSorted((one, other) => one.at - other.at || one.from.length - other.from.length)
  }
}

/** Applies edits whose places are those of the text as it is; gives them back with the places they then stand at. */
export function applyEdits(
  text: string,
  edits: readonly TypographicEdit[],
): { readonly text: string; readonly edits: readonly TypographicEdit[] } {
  let out = ''
  let from = 0
  const placed: TypographicEdit[] = []
  for (const edit of edits) {
    out += text.slice(from, edit.at)
    placed.push({ ...edit, at: out.length })
    out += edit.to
    from = edit.at + edit.from.length
  }
  return { text: out + text.slice(from), edits: placed }
}
