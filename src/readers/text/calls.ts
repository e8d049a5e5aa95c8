import type { LedgerLine, LedgerRole } from '../../record/ledger.js'
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

  constructor(private readonly lines: readonly Line[]) {
    this.#calls = lines.map(() => undefined)
  }

  /** Decides a line that is not yet decided; a later role of the same line is noted beside the first. */
  decide(index: number, call: Call): void {
    if (this.#calls[index]) return
    const { confidence } = call
    this.#calls[index] = confidence === undefined ? call : { ...call, confidence: Math.round(confidence * 100) / 100 }
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
    return this.#calls[index] === undefined
  }

  /** Every line once, in order, with its text; `beside` says what is noted besides the call. */
  toLedger(beside: (index: number, call: Call) => Partial<LedgerLine> = () => ({})): readonly LedgerLine[] {
    return this.lines.flatMap((line, index) => {
      const call: Call = this.#calls[index] ?? { role: 'dropped', rule: 'unexplained' }
      const noted = { ...beside(index, call), ...call }
      return [line, ...(line.rest ?? [])].map(({ number, text }) => ({ line: number, ...noted, text }))
    })
  }
}
