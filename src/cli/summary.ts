import type { Diagnostic } from '../contract/diagnostic.js'
import type { OutputCounts } from '../pipeline/output.js'
import { PHASES, type Phases, type Work } from '../pipeline/phases.js'
import type { Tally } from '../pipeline/tally.js'
import type { Session } from './session.js'

/** What a command came to. */
export interface Sum {
  readonly tally: Tally
  readonly verb: string
  readonly told: readonly Diagnostic[]
  readonly output?: OutputCounts | undefined
  readonly out?: string
  readonly work?: Work | undefined
  /** Milliseconds by phase. */
  readonly phases?: Phases | undefined
}

/** The table at a command's end. */
export function sumUp({ flags, terminal }: Session, { tally, verb, told, output, out, work, phases }: Sum): void {
  const { published, failed, empty } = tally
  const withheld = Object.entries(tally.withheld).map(([reason, count]) => `${count} ${reason}`)
  const count = (severity: string): number => told.filter((it) => it.severity === severity).length
  const line = [`${published} ${verb}`, ...(withheld.length > 0 ? withheld : ['0 withheld']), `${failed} failed`]
  if (empty > 0) line.push(`${empty} without an article`)
  const rows: [string, string][] = [['articles', line.join(', ')]]
  if (work) {
    const { read, rendered, collected } = work
    rows.push(['made', `${read} read, ${rendered} rendered, ${collected} pages and feeds; the rest was as before`])
  }
  if (output) {
    rows.push([
      'files',
      `${output.written} written, ${output.unchanged} unchanged, ${output.removed} removed in ${out}`,
    ])
  }
  rows.push(['problems', `${count('error')} errors, ${count('warning')} warnings`])
  if (phases) rows.push(['time', timeOf(phases)])
  if (phases && flags.profile) rows.push(...profileOf(phases, work))
  const table = rows.map(([name, text]) => `${name.padEnd(9)} ${text}\n`).join('')
  // Machine forms of diagnostics own the standard output.
  if (flags.diagnostics === 'text') terminal.out(table)
  else terminal.err(table)
}

function timeOf(phases: Phases): string {
  const parts = PHASES.map((phase) => `${phase} ${seconds(phases[phase])}`)
  return `${seconds(PHASES.reduce((sum, phase) => sum + phases[phase], 0))}: ${parts.join(', ')}`
}

/** What one phase did in a second, and the most memory the process has held. */
function profileOf(phases: Phases, work: Work | undefined): readonly [string, string][] {
  const rate = (count: number, time: number): string =>
    count === 0 || time === 0 ? '–' : `${Math.round((count / time) * 1000)}/s`
  const { maxRSS } = process.resourceUsage()
  return [
    ...(work
      ? ([
          [
            'profile',
            `read ${rate(work.read, phases.read)}, render ${rate(work.rendered, phases.render)}, collect ${rate(work.collected, phases.collect)}`,
          ],
        ] as [string, string][])
      : []),
    ['memory', `${Math.round(maxRSS / 1024)} MiB at the most`],
  ]
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(time < 10_000 ? 2 : 1)} s`
}
