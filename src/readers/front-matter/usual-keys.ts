import { languageTag } from '../../record/article.js'
import type { FrontMatterKeys } from './keys.js'
import { readMoment } from './moments.js'

/**
 * What the schema of front matter makes of the keys most articles have, found without asking it: a build reads tens of
 * thousands. Undefined where any other key or form is met, and for every wrong value: the schema tells what is wrong.
 */
export function readUsualKeys(given: Readonly<Record<string, unknown>>): FrontMatterKeys | undefined {
  const read: Record<string, unknown> = {}
  let left = Object.keys(given).length
  for (const [key, readValue] of READERS) {
    if (!Object.hasOwn(given, key)) continue
    const value = readValue(given[key])
    if (value === undefined) return undefined
    read[key] = value
    left--
  }
  return left === 0 ? (read as FrontMatterKeys) : undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined
}

function texts(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) {
    const one = text(value)
    return one === undefined ? undefined : [one]
  }
  const all: string[] = []
  for (const item of value) {
    const one = text(item)
    if (one === undefined) return undefined
    all.push(one)
  }
  return all
}

function moment(value: unknown): unknown {
  return typeof value === 'string' ? readMoment(value) : undefined
}

/** In the order of the schema's keys, so that drafts are the same either way. */
const READERS: readonly (readonly [string, (value: unknown) => unknown])[] = [
  ['language', language],
  ['headline', text],
  ['kicker', text],
  ['subhead', text],
  ['summary', text],
  ['byline', text],
  ['authors', (value) => texts(value)?.map((name) => ({ name }))],
  ['section', text],
  ['tags', texts],
  ['published', moment],
  ['modified', moment],
  ['internal', text],
]

/** Languages known to be tags: a publication has few. */
const languages = new Set<unknown>()

function language(value: unknown): unknown {
  if (languages.has(value)) return value
  if (!languageTag.safeParse(value).success) return undefined
  if (languages.size < 100) languages.add(value)
  return value
}
