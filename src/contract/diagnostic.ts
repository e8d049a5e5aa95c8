/** Where in a source something stands. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly path: string
  readonly line?: number
  readonly column?: number
  readonly endColumn?: number
}

/** `error`: the article (or the configuration) cannot be used; `warning`: it can, but something was lost or guessed. */
export type Severity = 'error' | 'warning' | 'info'

/** One thing to tell people: what is wrong, where, and how to mend it. */
export interface Diagnostic {
  /** `area/what`, stable for machines: `front-matter/unknown-key`. */
  readonly code: `${string}/${string}`
  readonly severity: Severity
  readonly message: string
  /** How to mend it, as an imperative sentence. */
  readonly hint?: string
  readonly place?: Place
  readonly cause?: unknown
}

/** Notes a diagnostic; the caller goes on. */
export type Report = (diagnostic: Diagnostic) => void

/** True for a problem of the command line, the configuration or the publication as a whole, and of no article. */
export function concernsUse({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && /^(?:(?:usage|config)\/.*|ids\/broken|output\/foreign-manifest)$/.test(code)
}

const FATAL = Symbol.for('galley.fatal')

/**
 * Thrown where going on makes no sense for this article; `attempt` in the pipeline catches it. One that another copy of
 * Galley made, as the dependency of a plugin may be, counts as well.
 */
export class Fatal extends Error {
  override readonly name = 'Fatal'
  readonly [FATAL] = true
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message)
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && FATAL in value
  }
}
