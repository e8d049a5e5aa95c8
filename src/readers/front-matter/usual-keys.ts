import { languageTag } from '../../record/article.js'
import type { FrontMatterKeys } from './keys.js'
import { readMoment } from './moments.js'

/**
 * What the schema of front matter makes of the keys most articles have, found without asking it: a build reads tens of
 * thousands. Undefined where any other key or form is met, and for every wrong value: the schema tells what is wrong.
 */
export function readUsualKeys(given: Readonly<Record<string, unknown>>): FrontMatterKeys | undefined {
  const read: Record<string, unknown> = {}
  for (const key of Object.keys(given)) {
    const value = READERS.get(key)?.(given[key])
    if (value === undefined) return undefined
    read[key] = value
  }
  return read as FrontMatterKeys
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

const READERS: ReadonlyMap<string, (value: unknown) => unknown> = new Map<string, (value: unknown) => unknown>([
  ['headline', text],
  ['kicker', text],
  ['subhead', text],
  ['summary', text],
  ['byline', text],
  ['section', text],
  ['internal', text],
  ['tags', texts],
  ['authors', (value) => texts(value)?.map((name) => ({ name }))],
  ['published', moment],
  ['modified', moment],
  ['language', (value) => (languages.has(value) || languageTag.safeParse(value).success ? keep(value) : undefined)],
])

/** Languages known to be tags: a publication has few. */
const languages = new Set<unknown>()

function keep(language: unknown): unknown {
  if (languages.size < 100) languages.add(language)
  return language
}
