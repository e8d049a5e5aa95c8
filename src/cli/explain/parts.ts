import type { Anonymous } from '../../normalize/index.js'
import { isPublished, type LedgerLine, type LedgerRole } from '../../record/ledger.js'
import type { Position } from '../../record/node.js'
import { keyLines } from './corrections.js'

/** A part of the record as the page marks it: where it came from, and what shows it. */
export interface Part {
  /** Unique in the page. */
  readonly id: string
  /** `headline`, `paragraph`, `figure`. */
  readonly name: string
  /** The lines of the source it came from; none for what no line says. */
  readonly lines: readonly number[]
}

/** The roles whose lines say a field. */
const ROLES: Readonly<Record<string, readonly LedgerRole[]>> = {
  headline: ['headline'],
  kicker: ['kicker'],
  subhead: ['subhead'],
  byline: ['byline'],
  authors: ['byline'],
  section: ['section'],
  tags: ['tags'],
  dateline: ['dateline'],
  source: ['source'],
  published: ['published'],
  modified: ['modified'],
}

/** Gives the lines that say a field: those of front matter where it does, else those in the field's role. */
export function fieldLines(record: Anonymous): (field: string) => readonly number[] {
  const { ledger } = record.provenance
  const keys = keyLines(ledger)
  return (field) => {
    const stated = keys.get(field)
    const roles = ROLES[field] ?? []
    const lines = ledger.filter((line) => [line.role, ...(line.also ?? [])].some((role) => roles.includes(role)))
    if (!stated) return lines.map(({ line }) => line)
    return [...stated, ...lines.filter(({ rule }) => rule.startsWith('front-matter')).map(({ line }) => line)]
  }
}

/** The lines of a source a block stands on, without those that are in no rendition. */
export function blockLines(position: Position | undefined, ledger: readonly LedgerLine[]): readonly number[] {
  if (!position) return []
  const { start, end } = position
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line
  return ledger.slice(start.line - 1, last).flatMap(({ line, role }) => (isPublished(role) ? [line] : []))
}

/** Lines as people say them: `12`, `12–14, 18`. */
export function sayLines(lines: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const line of [...new Set(lines)].sort((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last && last[1] === line - 1) last[1] = line
    else ranges.push([line, line])
  }
  return ranges.map(([first, end]) => (first === end ? `${first}` : `${first}–${end}`)).join(', ')
}
