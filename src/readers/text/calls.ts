import { isPublished, type LedgerLine, type LedgerRole } from '../../record/ledger.js'
import type { Line } from './line.js'

/** What was decided about a line. */
export interface Call {
  readonly role: LedgerRole
  /** The rule that decided. */
  readonly rule: string
  readonly also?: readonly LedgerRole[]
  /** 0 to 1, where evidence was weighed. */
  readonly confidence?: number
}

/** One call a line: the first one stands, unless an editor's is given. */
export class Calls {
  readonly #calls: (Call | undefined)[]

  /** Until then kept lines pass for decided, and nobody decides them. */
  #released = false

  /** `kept` lines are those an editor keeps, which only the reading of the text itself may call. */
  constructor(
    private readonly lines: readonly Line[],
    private readonly kept: (index: number) => boolean = () => false,
  ) {
    this.#calls = lines.map(() => undefined)
  }

  /** Lets the kept lines be decided. */
  release(): void {
    this.#released = true
  }

  /** Decides a line that is not yet decided; a later role of the same line is noted beside the first. */
  decide(index: number, call: Call): void {
    if (!this.isOpen(index)) return
    const { confidence } = call
    if (this.kept(index)) {
      const { confidence: _weighed, ...rest } = call
      this.#calls[index] = { ...rest, rule: 'front-matter:keep' }
    } else if (confidence === undefined) this.#calls[index] = call
    else this.#calls[index] = { ...call, confidence: Math.round(confidence * 100) / 100 }
  }

  /** Notes a further role of a decided line. */
  add(index: number, role: LedgerRole): void {
    const known = this.#calls[index]
    if (!known || known.role === role || known.also?.includes(role)) return
    this.#calls[index] = { ...known, also: [...(known.also ?? []), role] }
  }

  at(index: number): Call | undefined {
    return this.#calls[index]
  }

  isOpen(index: number): boolean {
    return this.#calls[index] === undefined && (this.#released || !this.kept(index))
  }

  /** Every line once, in order, with its text; `beside` says what is noted besides the call. */
  toLedger(beside?: (index: number, call: Call) => Partial<LedgerLine>): readonly LedgerLine[] {
    const noted: LedgerLine[] = []
    let ordered = true
    let pieces = false
    for (let index = 0; index < this.lines.length; index++) {
      const line = this.lines[index]
      if (!line) continue
      const call: Call = this.#calls[index] ?? { role: 'dropped', rule: 'unexplained' }
      const said = beside ? { ...beside(index, call), ...call } : call
      if (line.number < (noted.at(-1)?.line ?? 0)) ordered = false
      noted.push({ line: line.number, ...said, text: line.text })
      for (const { number, text } of line.rest ?? []) noted.push({ line: number, ...said, text })
      pieces ||= line.offset !== undefined
    }
    // A line dropped out of a paragraph stands behind all of its lines until here.
    if (!ordered) noted.sort((one, other) => one.line - other.line)
    return pieces ? mergePieces(noted, this.lines) : noted
  }
}

/**
 * One entry for all pieces of a line: the published role most of it has (else the commonest), the other roles beside it
 * in their order.
 */
function mergePieces(noted: readonly LedgerLine[], lines: readonly Line[]): readonly LedgerLine[] {
  const sizes = new Map<number, number[]>()
  for (const { number, content } of lines) {
    const known = sizes.get(number)
    if (known) known.push(content.length)
    else sizes.set(number, [content.length])
  }
  const merged: LedgerLine[] = []
  for (let at = 0; at < noted.length; ) {
    const first = noted[at]
    if (!first) break
    let end = at + 1
    while (noted[end]?.line === first.line) end++
    merged.push(end - at === 1 ? first : mergeLine(noted.slice(at, end), sizes.get(first.line) ?? []))
    at = end
  }
  return merged
}

function mergeLine(pieces: readonly LedgerLine[], sizes: readonly number[]): LedgerLine {
  const mass = new Map<LedgerRole, number>()
  for (const [index, { role, also = [] }] of pieces.entries()) {
    mass.set(role, (mass.get(role) ?? 0) + (sizes[index] ?? 0))
    for (const other of also) mass.set(other, mass.get(other) ?? 0)
  }
  const published = pieces.filter((it) => isPublished(it.role))
  const main = (published.length > 0 ? published : pieces).reduce((best, it) =>
    (mass.get(it.role) ?? 0) > (mass.get(best.role) ?? 0) ? it : best,
  )
  const also = [...mass.keys()].filter((role) => role !== main.role)
  const { also: _also, ...rest } = main
  return { ...rest, ...(also.length > 0 ? { also } : {}) }
}
