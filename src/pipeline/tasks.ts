import { type Diagnostic, Fatal, type Report } from '../contract/diagnostic.js'

/** What came of a task: its value, unless it failed, and everything it had to say. */
export interface Outcome<Value> {
  readonly value?: Value
  readonly diagnostics: readonly Diagnostic[]
}

/** True when an outcome holds an error, be the value there or not. */
export function hasError(outcome: Outcome<unknown>): boolean {
  return outcome.diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}

/**
 * Runs one piece of work, mostly on one source. Whatever it throws, foreseen or not, becomes a diagnostic at `path` (where
 * there is one), so that no source can stop another. Every other catch in the house takes one foreseen fault of one call.
 */
export async function attempt<Value>(
  path: string | undefined,
  work: (report: Report) => Value | Promise<Value>,
): Promise<Outcome<Value>> {
  const diagnostics: Diagnostic[] = []
  const report: Report = (diagnostic) => {
    const { place } = diagnostic
    const whole = path === undefined || (place !== undefined && (place.path !== path || place.line !== undefined))
    diagnostics.push(whole ? diagnostic : { ...diagnostic, place: { path, line: 1, column: 1 } })
  }
  try {
    return { value: await work(report), diagnostics }
  } catch (error) {
    report(error instanceof Fatal ? error.diagnostic : fault(error))
    return { diagnostics }
  }
}

/** {@link attempt} for work that may come to nothing without throwing. */
export async function attemptSome<Value>(
  path: string | undefined,
  work: (report: Report) => Promise<Value | undefined>,
): Promise<Outcome<Value>> {
  const { value, diagnostics } = await attempt(path, work)
  return value === undefined ? { diagnostics } : { value, diagnostics }
}

/** What an error was caused by is for the moment, and may not be JSON: the same without. */
export function withoutCauses<Value extends { readonly diagnostics: readonly Diagnostic[] }>(value: Value): Value {
  if (!value.diagnostics.some(({ cause }) => cause !== undefined)) return value
  return { ...value, diagnostics: value.diagnostics.map(({ cause: _, ...rest }) => rest) }
}

/** Maps items with at most `limit` under way at once; the results keep the order of the items. */
export async function mapOrdered<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = new Array(items.length)
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index] as Item, index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane))
  return results
}

function fault(error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof Error && 'syscall' in error) {
    return {
      code: 'system/refused',
      severity: 'error',
      message: `The system refuses: ${message}.`,
      hint: 'Check permissions, free space and the length of names.',
      cause: error,
    }
  }
  return {
    code: 'internal/fault',
    severity: 'error',
    message: `Something broke: ${message}`,
    hint: 'This is a fault of Galley or of a plugin; report it with the source that shows it, if one does.',
    cause: error,
  }
}
