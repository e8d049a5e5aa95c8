import type { DraftFields } from '../../record/draft.js'
import type { Calls } from './calls.js'
import type { Evidence } from './evidence.js'
import { LEXICONS } from './lexicon/index.js'
import type { Body } from './region.js'
import { splitPhrases } from './words.js'

type Origin = NonNullable<DraftFields['source']>

/** How far from the file's start, and behind the text, the origin is looked for, in lines with text. */
const REACH = { start: 4, end: 6 } as const
const LONGEST = 400
const LONGEST_NAME = 60

/**
 * Where the copy says it comes from: an address alone at the very top, "Read more at https://…" or "Source: …" behind the
 * text, "来源：…" beside the date. The lines are decided, so that they are no text. Undefined where nothing is certain.
 */
export function readOrigin(
  lines: readonly Evidence[],
  calls: Calls,
  region: Body,
  kept: (index: number) => boolean,
): Origin | undefined {
  const urls = new Set<string>()
  const labels = new Set<number>()
  let name: string | undefined
  const take = (index: number): void => {
    calls.decide(index, { role: 'source', rule: 'origin' })
    calls.add(index, 'source')
  }
  for (const index of withText(lines, 0, region.start, REACH.start)) {
    const address = calls.isOpen(index) && !kept(index) ? addressOn(lines[index]) : undefined
    if (address === undefined) continue
    urls.add(address)
    take(index)
  }
  // The last lines of the region too: the model may have taken them for text.
  const tail = withText(lines, lastLines(lines, region), lines.length, REACH.end)
  for (const index of tail) {
    const line = lines[index]
    if (!line || !calls.isOpen(index) || kept(index)) continue
    const address = addressOn(line)
    // An address alone behind the text may lead anywhere.
    const told = address !== undefined && (!/^[([]?https?:/i.test(line.line.content) || labels.has(index))
    if (told) {
      urls.add(address)
      take(index)
    } else if (formsOf().label.test(line.line.content) && addressOn(lines[index + 1]) !== undefined) {
      labels.add(index + 1)
      take(index)
    } else if (name === undefined && !(line.picture && besidePicture(lines, index))) {
      name = sourceOn(line.line.content, true)
      if (name !== undefined) take(index)
    }
  }
  for (let index = 0; name === undefined && index < Math.max(region.start, region.top); index++) {
    const line = lines[index]
    if (!line?.dateLine) continue
    name = sourceOn(line.line.content, false)
    if (name !== undefined) calls.add(index, 'source')
  }
  // Of several addresses nothing says which is the article's.
  const [url] = urls.size === 1 ? urls : []
  if (url === undefined && name === undefined) return undefined
  return { ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) }
}

function withText(lines: readonly Evidence[], from: number, to: number, most: number): readonly number[] {
  const found: number[] = []
  for (let index = from; index < to && found.length < most; index++) if (!lines[index]?.blank) found.push(index)
  return found
}

/** The index of the region's last line but one with text. */
function lastLines(lines: readonly Evidence[], { start, end }: Body): number {
  let index = end
  for (let seen = 0; index > start + 1 && seen < 2; index--) if (!lines[index - 1]?.blank) seen++
  return index
}

let forms:
  | { readonly address: RegExp; readonly label: RegExp; readonly whole: RegExp; readonly within: RegExp }
  | undefined

function formsOf() {
  if (!forms) {
    const copied = alternatives((lexicon) => `${lexicon.copiedFrom} | ${lexicon.source}`)
    const source = alternatives((lexicon) => lexicon.source)
    forms = {
      address: new RegExp(
        `^[([]?(?:(?:${copied})[^\\n:：]{0,24}[:：]?\\s*)?(https?://[^\\s<>"]{4,300}?)[.)\\]]*$`,
        'iu',
      ),
      label: new RegExp(`^(?:${copied})[^\\n:：]{0,24}[:：]$`, 'iu'),
      whole: new RegExp(`^(?:${source})\\s*[:：]\\s*(\\S.*)$`, 'iu'),
      within: new RegExp(`(?<!\\p{L})(?:${source})\\s*[:：]\\s*([^\\s|·•]{2,24})`, 'iu'),
    }
  }
  return forms
}

function alternatives(entry: (lexicon: (typeof LEXICONS)[number]) => string): string {
  const phrases = new Set(
    LEXICONS.flatMap((lexicon) => splitPhrases(entry(lexicon))).map((it) => it.replace(/[:：]$/, '')),
  )
  return [...phrases]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')
}

/** "Source: …" names a picture's as well; behind a sentence of the text it is the text's. */
function besidePicture(lines: readonly Evidence[], index: number): boolean {
  const above = lines.findLast((line, at) => at < index && !line.blank && !line.label)
  return !above || above.picture !== undefined || !above.terminal || above.weight < 60
}

/** The address a line is, alone or behind the words copying puts before it. */
function addressOn(line: Evidence | undefined): string | undefined {
  const content = line?.line.content ?? ''
  if (content.length > LONGEST || !/https?:\/\//i.test(content)) return undefined
  const address = formsOf().address.exec(content)?.[1]
  return address !== undefined && URL.canParse(address) ? address : undefined
}

/** The outlet a line names: no sentence, and no picture's credit. */
function sourceOn(content: string, whole: boolean): string | undefined {
  if (content.length > LONGEST_NAME * 2) return undefined
  const name = (whole ? formsOf().whole : formsOf().within).exec(content)?.[1]?.replace(/[\s.;)\]]+$/, '')
  if (name === undefined || name.length < 2 || name.length > LONGEST_NAME) return undefined
  return /\p{L}/u.test(name) && !/[.!?:：/©="<>]/.test(name.replace(/\.(?=\p{L})/gu, '')) ? name : undefined
}
