import type { Diagnostic, Place } from '../contract/diagnostic.js'

/**
 * An article published though its date is to come. Where a whole edition is, very many are: what all have in common is in
 * memory for none of them.
 */
export class DatedInFuture implements Diagnostic {
  readonly #path: string
  readonly #date: string

  constructor(path: string, date: string) {
    this.#path = path
    this.#date = date
  }

  get code() {
    return 'record/published-in-future' as const
  }

  get severity() {
    return 'warning' as const
  }

  get message(): string {
    return `Dated in the future (${this.#date}) and published all the same.`
  }

  get hint(): string {
    return 'To hold it back until then, state `embargoedUntil` as well.'
  }

  get place(): Place {
    return { path: this.#path, line: 1, column: 1 }
  }

  toJSON(): Diagnostic {
    const { code, severity, message, hint, place } = this
    return { code, severity, message, hint, place }
  }
}
