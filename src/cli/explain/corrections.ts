import { ALIASES } from '../../readers/front-matter/keys.js'
import type { LedgerLine } from '../../record/ledger.js'
import { roleKind } from './line.js'

/** Line numbers of a source, each 1-based. */
export interface Wanted {
  readonly drop?: readonly number[]
  readonly keep?: readonly number[]
  readonly headline?: number
}

/** What a source's front matter says of its lines already. */
export interface Standing {
  /** Whether there is a front matter at all. */
  readonly opened: boolean
  readonly drop: readonly number[]
  readonly keep: readonly number[]
  /** Where front matter names the headline's line. */
  readonly headline: number
  /** The lines each key stands on. */
  readonly rows: {
    readonly drop: readonly number[]
    readonly keep: readonly number[]
    readonly headline: readonly number[]
  }
}

/** What to copy into a source: the text, and which lines of the front matter it stands in place of. */
export interface Correction {
  readonly text: string
  readonly replaces: readonly number[]
}

/** The front matter keys of a ledger with the lines each stands on, by the names the record has for them. */
export function keyLines(ledger: readonly LedgerLine[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  let rows: number[] | undefined
  for (const { role, line, text = '' } of ledger) {
    if (role !== 'front-matter') continue
    const written = /^["']?([A-Za-z]+)["']?\s*:/.exec(text)?.[1]
    if (written !== undefined) {
      rows = []
      found.set(ALIASES[written] ?? written, rows)
    } else if (!/^(?:\s|-(?!--))/.test(text)) rows = undefined
    rows?.push(line)
  }
  return found
}

/** What the front matter of a ledger rules about single lines. */
export function standingOf(ledger: readonly LedgerLine[]): Standing {
  const keys = keyLines(ledger)
  const texts = new Map(ledger.map(({ line, text = '' }) => [line, text]))
  const rowsOf = (key: string): readonly number[] => keys.get(key) ?? []
  const saidOf = (key: string): string => {
    const [first = '', ...rest] = rowsOf(key).map((row) => texts.get(row) ?? '')
    return [first.slice(first.indexOf(':') + 1), ...rest].map((row) => row.replace(/(?:^|\s)#.*$/, '')).join('\n')
  }
  const numbers = (key: string): readonly number[] =>
    [...saidOf(key).matchAll(/(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?/g)].flatMap(([, first = '', last = first]) => {
      const end = Math.min(Number(last), ledger.length)
      return Array.from({ length: Math.max(0, end - Number(first) + 1) }, (_, index) => Number(first) + index)
    })
  return {
    opened: ledger.some(({ role }) => role === 'front-matter'),
    drop: numbers('drop'),
    keep: numbers('keep'),
    headline: /^\s*\d+\s*$/.test(saidOf('headline')) ? Number(saidOf('headline')) : 0,
    rows: { drop: rowsOf('drop'), keep: rowsOf('keep'), headline: rowsOf('headline') },
  }
}

/**
 * The front matter that makes corrections true, with what stood before, in the line numbers the source has once it is
 * in: each line put on top moves all others down.
 *
 * The page carries this very function as text, so it uses nothing from outside itself.
 */
export function compose(standing: Standing, wanted: Wanted): Correction {
  const without = (lines: readonly number[], others: readonly number[] = []): readonly number[] =>
    lines.filter((line) => !others.includes(line))
  const sorted = (lines: readonly number[]): readonly number[] => [...new Set(lines)].sort((one, other) => one - other)
  const drop = sorted(without([...standing.drop, ...(wanted.drop ?? [])], wanted.keep))
  const keep = sorted(without([...standing.keep, ...(wanted.keep ?? [])], wanted.drop))
  const headline = wanted.headline ?? standing.headline
  const replaces = [
    ...standing.rows.drop,
    ...standing.rows.keep,
    // A headline given as text stays where it is.
    ...(headline > 0 ? standing.rows.headline : []),
  ]
  const rows = (headline > 0 ? 1 : 0) + (drop.length > 0 ? 1 : 0) + (keep.length > 0 ? 1 : 0)
  const shift = rows - replaces.length + (standing.opened ? 0 : 2)
  const ranges = (lines: readonly number[]): string => {
    const found: [number, number][] = []
    for (const line of lines) {
      const last = found.at(-1)
      if (last && last[1] === line - 1) last[1] = line
      else found.push([line, line])
    }
    return found
      .map(([first, end]) => (first === end ? `${first + shift}` : `${first + shift}-${end + shift}`))
      .join(', ')
  }
  const said = [
    ...(headline > 0 ? [`headline: ${headline + shift}`] : []),
    ...(drop.length > 0 ? [`drop: [${ranges(drop)}]`] : []),
    ...(keep.length > 0 ? [`keep: [${ranges(keep)}]`] : []),
  ]
  const text = standing.opened ? said : ['---', ...said, '---']
  return { text: said.length > 0 ? text.join('\n') : '', replaces: [...replaces].sort((one, other) => one - other) }
}

/** The corrections that make sense for a line, each under the word for what it does. */
export function correctionsFor(
  { role, line, rule }: LedgerLine,
  reader: string,
): readonly (readonly [string, Wanted])[] {
  const kind = roleKind(role)
  if (kind === 'nothing' || kind === 'front') return []
  const title = role === 'headline' ? [] : [['Make it the headline', { headline: line }] as const]
  if (kind !== 'dropped') return [['Drop it', { drop: [line] }], ...title]
  // Markdown drops no line of its own accord but markup, which cannot be text.
  const kept = reader === 'markdown' && !rule.startsWith('front-matter') ? [] : [['Keep it', { keep: [line] }] as const]
  return [...kept, ...(reader === 'markdown' ? [] : title)]
}
