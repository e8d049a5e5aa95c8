/** Names that have to be unique within one document: of a second one like it, a numbered form is given out. */
export class Names {
  /** Made when a first name is asked for: many documents ask for none. */
  #taken: Map<string, number> | undefined
  readonly #given: readonly string[]

  /** Starts with names that are taken already, or as a copy of other names. */
  constructor(taken: readonly string[] | Names = []) {
    this.#given = taken instanceof Names ? taken.#given : taken
    this.#taken = taken instanceof Names && taken.#taken ? new Map(taken.#taken) : undefined
  }

  /** The name itself when it is free, else the first free of `numbered(1)`, `numbered(2)` and so on; it is taken then. */
  take(name: string, numbered: (again: number) => string): string {
    this.#taken ??= new Map(this.#given.map((it) => [it, 0]))
    const all = this.#taken
    // Counting goes on where it stopped: a thousand headings of one text must not take a million looks.
    let again = all.get(name)
    let own = name
    if (again !== undefined) {
      do own = numbered(++again)
      while (all.has(own))
      all.set(name, again)
    }
    all.set(own, all.get(own) ?? 0)
    return own
  }
}
