import type { z } from 'zod'
import { type ArticleRecord, articleRecord, SCHEMA } from './article.js'
import { offsetMinutes, parseWallTime } from './time.js'

type Fields = Readonly<Record<string, unknown>>

/** Fields only the whole publication can settle. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'slug'])
/** Fields that are looked at elsewhere; their places are kept. */
const LONG: ReadonlySet<string> = new Set(['body', 'provenance'])

/**
 * What the schema makes of a record's fields, in its order, `body` and `provenance` taken as they are. The usual forms of
 * the fields most articles have are known here, every other is asked of the schema of its field. Undefined for what that
 * refuses, and for keys no record has; `anonymous` lets id and slug be absent.
 */
export function acceptFields(value: Fields, anonymous: boolean): ArticleRecord | undefined {
  const record: Record<string, unknown> = {}
  let left = 0
  for (const key in value) if (Object.hasOwn(value, key)) left++
  for (const { name, needed, isUsual, schema } of PLAN) {
    const field = value[name]
    if (field === undefined) {
      if (name in value || (needed && !(anonymous && IDENTITY.has(name)))) return undefined
      continue
    }
    left--
    if (isUsual(field)) record[name] = field
    else {
      const checked = schema.safeParse(field)
      if (!checked.success) return undefined
      record[name] = checked.data
    }
  }
  return left === 0 ? (record as unknown as ArticleRecord) : undefined
}

const languages = new Set<unknown>()

/** A publication has few languages. */
function isLanguage(value: unknown): boolean {
  if (languages.has(value)) return true
  const holds = articleRecord.shape.language.safeParse(value).success
  if (holds && languages.size < 100) languages.add(value)
  return holds
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

function isListOf(value: unknown, holds: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false
  // Unlike `every` it does not pass over holes.
  for (const item of value) if (!holds(item)) return false
  return true
}

/** Whether an object has the keys named, in their order, and no others. */
function hasKeys(value: object, keys: readonly string[]): boolean {
  let at = 0
  for (const key in value) if (keys[at++] !== key) return false
  return at === keys.length
}

const NAME: readonly string[] = ['name']

/** An author of whom the name alone is known. */
function isName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return hasKeys(value, NAME) && isFilled((value as Fields)['name'])
}

const MOMENT: readonly string[] = ['value', 'precision', 'offset', 'zone', 'origin', 'zoneOrigin']
const OFFSET_ONLY: readonly string[] = ['value', 'precision', 'offset', 'origin', 'zoneOrigin']

function isMoment(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { value: wall, precision, offset, zone, origin, zoneOrigin } = value as Fields
  return (
    hasKeys(value, zone === undefined ? OFFSET_ONLY : MOMENT) &&
    (zone === undefined || isFilled(zone)) &&
    isOrigin(origin) &&
    isOrigin(zoneOrigin) &&
    typeof offset === 'string' &&
    offsetMinutes(offset) !== undefined &&
    typeof wall === 'string' &&
    precision !== undefined &&
    parseWallTime(wall)?.precision === precision
  )
}

function isOrigin(value: unknown): boolean {
  return value === 'stated' || value === 'assumed'
}

const USUAL: { readonly [Key in keyof ArticleRecord]?: (value: unknown) => boolean } = {
  schema: (value) => value === SCHEMA,
  formerUrls: isEmptyList,
  language: isLanguage,
  translations: isEmptyList,
  headline: isFilled,
  kicker: isText,
  subhead: isText,
  summary: isText,
  byline: isText,
  authors: (value) => isListOf(value, isName),
  section: isText,
  tags: (value) => isListOf(value, isFilled),
  published: isMoment,
  modified: isMoment,
  embargoedUntil: isMoment,
  expires: isMoment,
  status: (value) => value === 'usable',
  corrections: isEmptyList,
  version: (value) => value === 1,
  media: isEmptyList,
  internal: isText,
  textHash: (value) => typeof value === 'string' && value.startsWith('sha256:'),
}

interface FieldPlan {
  readonly name: string
  readonly needed: boolean
  readonly isUsual: (value: unknown) => boolean
  readonly schema: z.ZodType
}

const never = () => false
const always = () => true

const PLAN: readonly FieldPlan[] = Object.entries(articleRecord.shape).map(([name, schema]) => ({
  name,
  needed: schema.type !== 'optional',
  isUsual: LONG.has(name) ? always : (USUAL[name as keyof ArticleRecord] ?? never),
  schema,
}))
