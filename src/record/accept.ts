import { acceptFields } from './accept-fields.js'
import type { ArticleRecord } from './article.js'
import { ledgerRole } from './ledger.js'
import { ADDRESS } from './node.js'
import { typographyLog } from './typography.js'

/**
 * What the schema makes of a record it accepts, found without asking it about what nearly every article has: the blocks of
 * the body, the lines of the ledger and the usual fields are looked through here by the same rules. Undefined for anything
 * the schema refuses, and for what it alone can judge: it then has to say what is wrong. `anonymous` records may be without
 * id and slug.
 */
export function acceptRecord(value: Readonly<Record<string, unknown>>, anonymous = false): ArticleRecord | undefined {
  const { body, provenance } = value
  if (!Array.isArray(body) || !areBlocks(body, 0) || !isProvenance(provenance)) return undefined
  return acceptFields(value, anonymous)
}

const PROVENANCE = keys('path', 'reader', 'digest', 'ledger', 'typography')

function isProvenance(it: unknown): boolean {
  if (!isObject(it)) return false
  const { path, reader, digest, ledger, typography } = it
  return (
    hasOnly(it, PROVENANCE) &&
    isFilled(path) &&
    isFilled(reader) &&
    typeof digest === 'string' &&
    digest.startsWith('sha256:') &&
    Array.isArray(ledger) &&
    allAre(ledger, isLedgerLine) &&
    (typography === undefined || typographyLog.safeParse(typography).success)
  )
}

type Fields = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Unlike `every` it does not pass over holes. */
function allAre(values: readonly unknown[], holds: (value: unknown) => boolean): boolean {
  for (const value of values) if (!holds(value)) return false
  return true
}

/** The keys a node of one type may have. */
type Keys = Readonly<Record<string, true>>

function keys(...names: readonly string[]): Keys {
  return Object.assign(Object.create(null), Object.fromEntries(names.map((name) => [name, true])))
}

function hasOnly(value: Fields, allowed: Keys): boolean {
  for (const key in value) if (allowed[key] !== true || value[key] === undefined) return false
  return true
}

const LINE = keys('line', 'role', 'also', 'rule', 'confidence', 'text')
const ROLES: ReadonlySet<unknown> = new Set(ledgerRole.options)

/** Lines with evidence, which are for explaining alone, are left to the schema. */
function isLedgerLine(it: unknown): boolean {
  if (!isObject(it)) return false
  const { also, confidence } = it
  if (also !== undefined && !(Array.isArray(also) && allAre(also, (role) => ROLES.has(role)))) return false
  if (confidence !== undefined && !(typeof confidence === 'number' && confidence >= 0 && confidence <= 1)) return false
  return (
    hasOnly(it, LINE) &&
    isCount(it['line']) &&
    ROLES.has(it['role']) &&
    isFilled(it['rule']) &&
    (it['text'] === undefined || typeof it['text'] === 'string')
  )
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 1
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

/** Deeper ones are left to the schema. */
const DEEPEST = 50

const POSITION = keys('start', 'end')
const POINT = keys('line', 'column')

function isPosition(it: unknown): boolean {
  return it === undefined || (isObject(it) && hasOnly(it, POSITION) && isPoint(it['start']) && isPoint(it['end']))
}

function isPoint(it: unknown): boolean {
  return isObject(it) && hasOnly(it, POINT) && isCount(it['line']) && isCount(it['column'])
}

const PARENT = keys('type', 'children')
const VALUE = keys('type', 'value')
const BARE = keys('type')
const LINK = keys('type', 'url', 'title', 'children')
const SPAN = keys('type', 'language', 'children')
const REFERENCE = keys('type', 'identifier')

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && ADDRESS.test(value)
}

function areInlines(all: unknown, depth: number): boolean {
  if (!Array.isArray(all) || depth > DEEPEST) return false
  for (const it of all) if (!isInline(it, depth)) return false
  return true
}

function isInline(it: unknown, depth: number): boolean {
  if (!isObject(it)) return false
  switch (it['type']) {
    case 'text':
    case 'inlineCode':
      return typeof it['value'] === 'string' && hasOnly(it, VALUE)
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'superscript':
    case 'subscript':
      return hasOnly(it, PARENT) && areInlines(it['children'], depth + 1)
    case 'link':
      return (
        hasOnly(it, LINK) &&
        isAddress(it['url']) &&
        (it['title'] === undefined || typeof it['title'] === 'string') &&
        areInlines(it['children'], depth + 1)
      )
    case 'span': {
      const language = it['language']
      const named = typeof language === 'string' && language.length >= 2
      return named && hasOnly(it, SPAN) && areInlines(it['children'], depth + 1)
    }
    case 'break':
      return hasOnly(it, BARE)
    case 'footnoteReference':
      return isFilled(it['identifier']) && hasOnly(it, REFERENCE)
    default:
      return false
  }
}

const PARAGRAPH = keys('type', 'children', 'position')
const HEADING = keys('type', 'depth', 'children', 'position')
const QUOTE = keys('type', 'attribution', 'pull', 'children', 'position')
const LIST = keys('type', 'ordered', 'start', 'children', 'position')
const ITEM = keys('type', 'checked', 'children', 'position')
const CODE = keys('type', 'lang', 'value', 'position')
const RULE = keys('type', 'position')
const FIGURE = keys('type', 'media', 'position')
const NOTE = keys('type', 'identifier', 'children', 'position')
const TABLE = keys('type', 'align', 'caption', 'children', 'position')
const ALIGNMENTS: ReadonlySet<unknown> = new Set(['left', 'right', 'center', null])

function areBlocks(all: unknown, depth: number): boolean {
  if (!Array.isArray(all) || depth > DEEPEST) return false
  for (const it of all) if (!isObject(it) || !isPosition(it['position']) || !isBlock(it, depth)) return false
  return true
}

function isBlock(it: Fields, depth: number): boolean {
  switch (it['type']) {
    case 'paragraph':
      return hasOnly(it, PARAGRAPH) && areInlines(it['children'], depth)
    case 'heading': {
      const rank = it['depth']
      const fits = typeof rank === 'number' && Number.isInteger(rank) && rank >= 2 && rank <= 6
      return fits && hasOnly(it, HEADING) && areInlines(it['children'], depth)
    }
    case 'blockquote': {
      const said = it['attribution'] === undefined || areInlines(it['attribution'], depth)
      const pulled = it['pull'] === undefined || it['pull'] === true
      return said && pulled && hasOnly(it, QUOTE) && areBlocks(it['children'], depth + 1)
    }
    case 'list':
      return isList(it, depth)
    case 'code': {
      const named = it['lang'] === undefined || typeof it['lang'] === 'string'
      return named && typeof it['value'] === 'string' && hasOnly(it, CODE)
    }
    case 'thematicBreak':
      return hasOnly(it, RULE)
    case 'figure':
      return isFilled(it['media']) && hasOnly(it, FIGURE)
    case 'footnoteDefinition':
      return isFilled(it['identifier']) && hasOnly(it, NOTE) && areBlocks(it['children'], depth + 1)
    case 'table':
      return isTable(it, depth)
    default:
      return false
  }
}

function isList(it: Fields, depth: number): boolean {
  const { ordered, start, children } = it
  if (!hasOnly(it, LIST) || typeof ordered !== 'boolean' || !Array.isArray(children) || children.length === 0)
    return false
  if (start !== undefined && !(Number.isSafeInteger(start) && (start as number) >= 0)) return false
  for (const item of children) {
    if (!isObject(item) || item['type'] !== 'listItem' || !hasOnly(item, ITEM) || !isPosition(item['position']))
      return false
    if (item['checked'] !== undefined && typeof item['checked'] !== 'boolean') return false
    if (!areBlocks(item['children'], depth + 1)) return false
  }
  return true
}

function isTable(it: Fields, depth: number): boolean {
  const { align, caption, children } = it
  if (!hasOnly(it, TABLE) || !Array.isArray(align) || !allAre(align, (one) => ALIGNMENTS.has(one))) return false
  if (caption !== undefined && !areInlines(caption, depth)) return false
  return areParents(children, 'tableRow', (cells) =>
    areParents(cells, 'tableCell', (inlines) => areInlines(inlines, depth)),
  )
}

function areParents(all: unknown, type: string, holds: (children: unknown) => boolean): boolean {
  if (!Array.isArray(all) || all.length === 0) return false
  return allAre(all, (it) => isObject(it) && it['type'] === type && hasOnly(it, PARENT) && holds(it['children']))
}
