import type { Report } from '../../contract/diagnostic.js'

/** The most diagnostics of one code one source is told of. */
const LIMIT = 50

/** Passes diagnostics on, of each code the first fifty; the last of them says that there are more. */
export function limitReports(report: Report): Report {
  const counts = new Map<string, number>()
  return (diagnostic) => {
    const count = (counts.get(diagnostic.code) ?? 0) + 1
    counts.set(diagnostic.code, count)
    if (count < LIMIT) report(diagnostic)
    else if (count === LIMIT) report({ ...diagnostic, message: `${diagnostic.message} Further ones are not listed.` })
  }
}
