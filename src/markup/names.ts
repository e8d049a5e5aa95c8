/** Names that have to be unique within one document: of a second one like it, a numbered form is given out. */
export class Names {
  readonly #taken: Map<string, number>

  /** Starts with names that are taken already, or as a copy of other names. */
  constructor(taken: Iterable<string> | Names = []) {
    this.#taken = new Map(taken instanceof Names ? taken.#taken : undefined)
    if (!(taken instanceof Names)) for (const name of taken) this.#taken.set(name, 0)
  }

  /** The name itself when it is free, else the first free of `numbered(1)`, `numbered(2)` and so on; it is taken then. */
  take(name: string, numbered: (again: number) => string): string {
    // Counting goes on where it stopped: a thousand headings of one text must not take a million looks.
    let again = this.#taken.get(name)
    let own = name
    if (again !== undefined) {
      do own = numbered(++again)
      while (this.#taken.has(own))
      this.#taken.set(name, again)
    }
    this.#taken.set(own, this.#taken.get(own) ?? 0)
    return own
  }
}
