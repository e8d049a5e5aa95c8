import { createRequire } from 'node:module'
import { Fatal, type Place, type Report } from '../../contract/diagnostic.js'
import { describeIssue } from '../../contract/issue.js'
import type { Source } from '../../contract/reader.js'
import { suggest } from '../../contract/suggest.js'
import type { DraftFields, DraftMedia } from '../../record/draft.js'
import type { LedgerLine } from '../../record/ledger.js'
import { decodeText } from '../source-text.js'
import { findFence } from './fence.js'
import { ALIASES, type FrontMatterKeys, frontMatter, KNOWN_KEYS, OWN_KEYS } from './keys.js'
import { readPlainMapping } from './plain-yaml.js'
import { readUsualKeys } from './usual-keys.js'
import { createPlaces, readMapping } from './yaml.js'

/** First and last line, both included. */
export type LineRange = readonly [number, number]

/** What an editor rules about single lines of a raw text. */
export interface Directives {
  readonly drop?: readonly LineRange[]
  readonly keep?: readonly LineRange[]
  /** The line the headline stands on. */
  readonly headline?: number
}

/** The lines from 1 to `count` that some range holds; looks at each line once, however many ranges hold it. */
export function linesIn(ranges: readonly LineRange[], count: number): ReadonlySet<number> {
  const lines = new Set<number>()
  let next = 1
  for (const [from, to] of [...ranges].sort(([one], [other]) => one - other)) {
    const last = Math.min(to, count)
    for (let line = Math.max(from, next); line <= last; line++) lines.add(line)
    next = Math.max(next, last + 1)
  }
  return lines
}

/** Front matter as far as it could be read; what could not was reported. */
export interface FrontMatter {
  readonly fields: DraftFields
  readonly media: readonly DraftMedia[]
  readonly directives: Directives
  /** The lines of the front matter and of its fences. */
  readonly ledger: readonly LedgerLine[]
  /** The 1-based line on which the article begins. */
  readonly firstLine: number
  /** Where the value of a key stands; absent where there is no front matter. */
  readonly placeOf?: (key: string) => Place
}

/**
 * Reads the front matter at the head of a text (its keys: `keys.ts`). A text without one gives empty fields
 * and `firstLine` 1. `lines` are those of the text, where they are at hand. Unknown keys are warnings, wrong values errors, each at its own line and column.
 *
 * Throws `Fatal` where the front matter as a whole cannot be read.
 */
export function readFrontMatter(
  text: string,
  path: string,
  report: Report,
  lines: readonly string[] = text.split('\n'),
): FrontMatter {
  const fenced = findFence(lines, path)
  if (!fenced) return { fields: {}, media: [], directives: {}, ledger: [], firstLine: 1 }
  const mapping = parse(fenced.yaml, path, fenced.openLine)
  const keys = readKeys(mapping, fenced.yaml, path, fenced.openLine, report)
  const ledger = lines.slice(0, fenced.closeLine).map((line, index): LedgerLine => {
    const inside = index + 1 >= fenced.openLine
    return {
      line: index + 1,
      role: inside ? 'front-matter' : 'blank',
      rule: inside ? 'front-matter' : 'blank',
      text: line,
    }
  })
  const placeOf = (key: string) => createPlaces(fenced.yaml, path, fenced.openLine)([key])
  return { ...divide(keys), ledger, firstLine: fenced.closeLine + 1, placeOf }
}

/**
 * Reads a folder's `_defaults.yaml`, which holds the keys of front matter but those that single out one article. Throws
 * and reports as front matter does.
 */
export function readDefaults(source: Source, report: Report): DraftFields {
  const { path } = source
  const text = decodeText(source, report)
  const { fields } = divide(readKeys(readMapping(text, path, 0), text, path, 0, report, OWN_KEYS))
  return fields
}

/** gray-matter reads the fence; the fence's language, size and end were settled before, and YAML is the only engine. */
function parse(yaml: string, path: string, lineOffset: number): Readonly<Record<string, unknown>> {
  const plain = readPlainMapping(yaml)
  if (plain) return plain
  const refuse = (): never => {
    throw new Fatal({
      code: 'front-matter/language',
      severity: 'error',
      message: 'Only YAML is read.',
      place: { path },
    })
  }
  // It looks for comments in time that grows with the square of a run of blank lines, so it is shown the text without
  // such runs, and the engine reads the text as it stands.
  const shown = yaml.replace(/\n\s*\n/g, '\n')
  const engine = () => readMapping(yaml, path, lineOffset)
  // Every engine of gray-matter is overridden: two of its own run code. Options also keep its cache out of the way.
  const engines = {
    yaml: engine,
    json: refuse,
    js: refuse,
    javascript: refuse,
    coffee: refuse,
    cson: refuse,
    toml: refuse,
  }
  // Loaded when front matter is more than plain: it brings a parser of its own, which is not used.
  const matter = createRequire(import.meta.url)('gray-matter') as typeof import('gray-matter')
  return matter(`---\n${shown}\n---\n`, { language: 'yaml', engines }).data
}

function readKeys(
  mapping: Readonly<Record<string, unknown>>,
  yaml: string,
  path: string,
  lineOffset: number,
  report: Report,
  refused: ReadonlySet<string> = new Set(),
): FrontMatterKeys {
  const placeOf = createPlaces(yaml, path, lineOffset)
  const given: Record<string, unknown> = {}
  const writtenAs: Record<string, string> = {}
  for (const [name, value] of Object.entries(mapping)) {
    const key = Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name
    if (!Object.hasOwn(frontMatter.shape, key)) {
      const meant = suggest(name, KNOWN_KEYS)
      report({
        code: 'front-matter/unknown-key',
        severity: 'warning',
        message: `The key «${name.slice(0, 60)}» means nothing here.`,
        hint: meant === undefined ? 'Remove it.' : `Did you mean «${meant}»?`,
        place: placeOf([name], 'key'),
      })
    } else if (refused.has(key)) {
      report({
        code: 'front-matter/not-shared',
        severity: 'error',
        message: `«${name}» is of one article alone.`,
        hint: 'Move it into the front matter of that article.',
        place: placeOf([name], 'key'),
      })
    } else if (Object.hasOwn(given, key)) {
      report({
        code: 'front-matter/duplicate-key',
        severity: 'error',
        message: `«${name}» and «${writtenAs[key]}» say the same thing.`,
        hint: 'Keep one of the two.',
        place: placeOf([name], 'key'),
      })
    } else if (value !== null) {
      // Only `headline: 3` names a line; `title: 2021` is a title.
      given[key] = key === 'headline' && name !== 'headline' && typeof value === 'number' ? String(value) : value
      writtenAs[key] = name
    }
  }
  const wrong = new Set<string>()
  const usual = readUsualKeys(given)
  if (usual) return usual
  const checked = frontMatter.safeParse(given)
  // The input holds no undefined, so neither does the output; `partial()` cannot say so in its type.
  if (checked.success) return checked.data as FrontMatterKeys
  for (const issue of checked.error.issues) {
    const [key, ...rest] = issue.path as (string | number)[]
    if (typeof key !== 'string') continue
    wrong.add(key)
    const name = writtenAs[key] ?? key
    // A value alone passes for a list of one.
    const inside = typeof rest[0] === 'number' && !Array.isArray(given[key]) ? rest.slice(1) : rest
    report({
      code: /^(?:published|modified|embargoedUntil|expires)$/.test(key)
        ? 'front-matter/invalid-date'
        : 'front-matter/invalid-value',
      severity: 'error',
      message: `«${[name, ...inside].join('.')}»: ${describeIssue(issue)}.`,
      hint: 'Mend the value, or remove the key.',
      place: placeOf([name, ...inside]),
    })
  }
  const good = Object.entries(given).filter(([key]) => !wrong.has(key))
  return frontMatter.parse(Object.fromEntries(good)) as FrontMatterKeys
}

function divide(keys: FrontMatterKeys): Pick<FrontMatter, 'fields' | 'media' | 'directives'> {
  const { media = [], drop, keep, headline, draft, status, ...rest } = keys
  const settled = status ?? (draft === true ? 'draft' : undefined)
  return {
    fields: {
      ...rest,
      ...(typeof headline === 'string' ? { headline } : {}),
      ...(settled === undefined ? {} : { status: settled }),
    },
    media: media.map(({ kind = 'photo', decorative = false, ...picture }, index) => ({
      ...picture,
      id: `image-${index + 1}`,
      kind,
      decorative,
    })),
    directives: {
      ...(drop === undefined ? {} : { drop }),
      ...(keep === undefined ? {} : { keep }),
      ...(typeof headline === 'number' ? { headline } : {}),
    },
  }
}
