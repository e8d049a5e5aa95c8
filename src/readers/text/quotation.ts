import { looksLikeName } from './people.js'

/** A quotation that stands by itself, and who said it. */
export interface Quotation {
  /** How many lines it takes: one, or two with the speaker below. */
  readonly length: 1 | 2
  /** The speaker, without the dash before the name. */
  readonly attribution: string
  /** UTF-16 units of the first line that are the quotation. */
  readonly said: number
}

const LONGEST = { quotation: 1200, unmarked: 320, attribution: 140 } as const
const SHORTEST = 20

const DASH = /^(?:—+|–+|―+|-{1,3}|─+|−)\s*(?=[\p{L}@])/u
const CLOSERS: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '“': '”',
  '„': '“”',
  '"': '"',
  '「': '」',
  '『': '』',
}

/**
 * Reads a quotation with its speaker at `at`: a line wholly in quotes above a line that names somebody (behind a dash or
 * not), a short line without quotes above a dash and a name, or quotes, dash and name in one line. `followed` says
 * whether text comes behind it: below the last line a dash and a name sign the article. Undefined for quotes in prose.
 */
export function readQuotation(first: string, next: string, followed: boolean): Quotation | undefined {
  const end = quotedLength(first)
  if (end === first.length && end >= SHORTEST) {
    const attribution = speakerOf(next, true)
    return attribution === undefined ? undefined : { length: 2, attribution, said: end }
  }
  if (end >= SHORTEST && first.length - end <= LONGEST.attribution) {
    const attribution = speakerOf(first.slice(end).trim(), false)
    if (attribution !== undefined) return { length: 1, attribution, said: end }
  }
  if (!followed || first.length > LONGEST.unmarked || first.length < SHORTEST || DASH.test(first)) return undefined
  if (!/[.!?…。！？]["'»”’」』]?$/u.test(first)) return undefined
  const attribution = speakerOf(next, false)
  return attribution === undefined ? undefined : { length: 2, attribution, said: first.length }
}

/** Who a line names as speaking: "— Ann Lee, harbour master". Behind a line in quotes the dash may be missing. */
function speakerOf(line: string, quoted: boolean): string | undefined {
  if (line.length > LONGEST.attribution) return undefined
  const dash = DASH.exec(line)
  const said = line.slice(dash?.[0].length ?? 0)
  if (said === '' || /[!?…。！？:：;]$/.test(said)) return undefined
  const [name = ''] = said.split(/\s*[,，(（/|]\s*/u, 1)
  const named = looksLikeName(name.replace(/\.$/, '')) || (dash !== null && /^@\w+$/.test(name))
  if (/\.$/.test(said) && !/(?<![\p{L}])\p{L}{1,4}\.$/u.test(said)) return undefined
  if (dash && quoted)
    return /^[\p{Lu}\p{Lo}@]/u.test(said) && !/[.!?]\s/u.test(said.replace(INITIALS, '')) ? said : undefined
  return named && (dash || quoted) ? said : undefined
}

const INITIALS = /(?<![\p{L}])\p{L}{1,3}\.\s/gu

/** How much of a line its first pair of outer quotes holds, with the stop behind it; 0 where it opens with none. */
function quotedLength(line: string): number {
  const open = line[0] ?? ''
  const closers = CLOSERS[open]
  if (closers === undefined || line.length > LONGEST.quotation) return 0
  let depth = 1
  for (let at = 1; at < line.length; at++) {
    const character = line[at] ?? ''
    if (closers.includes(character)) depth--
    else if (character === open) depth++
    if (depth === 0) return at + 1 + (/^[.!?…。]/u.exec(line.slice(at + 1))?.[0].length ?? 0)
  }
  return 0
}
