import type { Anonymous } from '../normalize/index.js'
import type { LedgerLine, LedgerRole } from '../record/ledger.js'
import type { Registry } from './registry.js'

/**
 * True where an extension may look at the text of a ledger's lines. It is the whole source once more, half of a record and
 * more, so that records are kept without it where nobody does.
 */
export function keepsLines({ articleExporters, collectionExporters }: Registry): boolean {
  return [...articleExporters, ...collectionExporters].some(({ extension }) => extension.wantsLines !== false)
}

/** A record as text, to be kept: whole, or with a short ledger, without the text of its lines. */
export function toKeptText(record: Anonymous, whole: boolean): string {
  if (whole) return JSON.stringify(record)
  const { provenance } = record
  return JSON.stringify({ ...record, provenance: { ...provenance, ledger: provenance.ledger.map(shorten) } })
}

/** The record of a text that {@link toKeptText} made. The lines of a short ledger are frozen, and shared between records. */
export function fromKeptText(text: string): Anonymous {
  const record = JSON.parse(text) as Anonymous
  const ledger = record.provenance.ledger as (LedgerLine | string)[]
  for (let at = 0; at < ledger.length; at++) {
    const line = ledger[at]
    if (typeof line === 'string') ledger[at] = lineOf(at + 1, line)
  }
  return record
}

/** A line in its place as its role and its rule; one with more to tell as it is, but for its text. */
function shorten(line: LedgerLine, at: number): unknown {
  const { line: number, role, rule, also, confidence, evidence } = line
  if (number === at + 1 && also === undefined && confidence === undefined && evidence === undefined) {
    return `${role} ${rule}`
  }
  const { text: _, ...rest } = line
  return rest
}

/** Lines made so far, by their numbers: those of articles are much alike. */
const known: Map<string, LedgerLine>[] = []
/** So many lines at most, each with so many roles and rules, are remembered. */
const MOST_LINES = 2_000
const MOST_KINDS = 50

function lineOf(number: number, written: string): LedgerLine {
  if (number > MOST_LINES) return readLine(number, written)
  known[number] ??= new Map()
  const kinds = known[number]
  let line = kinds.get(written)
  if (!line) {
    line = Object.freeze(readLine(number, written))
    if (kinds.size < MOST_KINDS) kinds.set(written, line)
  }
  return line
}

function readLine(line: number, written: string): LedgerLine {
  const cut = written.indexOf(' ')
  return { line, role: written.slice(0, cut) as LedgerRole, rule: written.slice(cut + 1) }
}
