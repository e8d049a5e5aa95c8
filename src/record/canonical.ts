import { z } from 'zod'
import { type ArticleRecord, articleRecord } from './article.js'
import { ledgerLine } from './ledger.js'

/**
 * The record as JSON on one line, its keys in the schema's order and absent fields left out: equal records give equal
 * bytes, whatever order their keys were set in.
 */
export function toCanonicalJson(record: ArticleRecord): string {
  return write(record, planOfRecord(), '', '')
}

/** The same in lines indented by two spaces, for files people open; it ends with a newline. */
export function toCanonicalFile(record: ArticleRecord): string {
  return `${write(record, planOfRecord(), '\n', '  ')}\n`
}

/** What a schema says of the order of keys: those of an object, what an array holds, the branches of a union. */
interface Plan {
  keys: readonly Key[]
  item: Plan | undefined
  /** By the `type` of the value. */
  branches: ReadonlyMap<unknown, Plan> | undefined
  /** By indent, how values that many records share are written: lines of ledgers, once they are frozen. */
  written: Map<string, WeakMap<object, string>> | undefined
}

interface Key {
  readonly name: string
  /** As JSON writes it before the value, without and with a space behind. */
  readonly tight: string
  readonly wide: string
  readonly plan: Plan
}

let planned: Plan | undefined

function planOfRecord(): Plan {
  planned ??= planOf(articleRecord, new Map())
  return planned
}

/** The plan of a schema; each schema has one, as blocks hold blocks. */
function planOf(schema: z.core.$ZodType, known: Map<z.core.$ZodType, Plan>): Plan {
  const before = known.get(schema)
  if (before) return before
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return planOf(schema.unwrap(), known)
  }
  const written = schema === ledgerLine ? new Map() : undefined
  const plan: Plan = { keys: [], item: undefined, branches: undefined, written }
  known.set(schema, plan)
  if (schema instanceof z.ZodArray) plan.item = planOf(schema.element, known)
  else if (schema instanceof z.ZodDiscriminatedUnion) {
    plan.branches = new Map(schema.options.map((option) => [typeOf(option), planOf(option, known)]))
  } else if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape
    plan.keys = Object.entries(shape).map(([name, field]): Key => {
      const tight = `${JSON.stringify(name)}:`
      return { name, tight, wide: `${tight} `, plan: planOf(field, known) }
    })
  }
  return plan
}

function typeOf(option: z.core.$ZodType): unknown {
  const literal = option instanceof z.ZodObject ? option.shape['type'] : undefined
  return literal instanceof z.ZodLiteral ? literal.value : undefined
}

const NO_PLAN: Plan = { keys: [], item: undefined, branches: undefined, written: undefined }

/** What JSON has to escape, and halves of surrogate pairs. */
const ESCAPED = /["\\\0-\x1f\ud800-\udfff]/

function writeScalar(value: unknown): string {
  if (typeof value === 'string' && !ESCAPED.test(value)) return `"${value}"`
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return JSON.stringify(value) ?? 'null'
}

/** {@link write}, once for a value that cannot change. */
function writeShared(value: unknown, plan: Plan, line: string, step: string): string {
  const { written } = plan
  if (!written || typeof value !== 'object' || value === null) return write(value, plan, line, step)
  let texts = written.get(line)
  if (!texts) {
    texts = new WeakMap()
    written.set(line, texts)
  }
  const known = texts.get(value)
  if (known !== undefined) return known
  const text = write(value, plan, line, step)
  if (isFrozen(value)) texts.set(value, text)
  return text
}

/** All the way down. */
function isFrozen(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen))
}

/** JSON as `JSON.stringify` writes it; `line` is the line end with the indent so far, both empty for a single line. */
function write(value: unknown, plan: Plan, line: string, step: string): string {
  if (typeof value !== 'object' || value === null) return writeScalar(value)
  const inner = line + step
  if (Array.isArray(value)) {
    let out = ''
    const next = plan.item ?? NO_PLAN
    const one = next.written ? writeShared : write
    // By number: an iterator makes an object for every item.
    for (let at = 0; at < value.length; at++)
      out += `${at === 0 ? '' : ','}${inner}${one(value[at], next, inner, step)}`
    return out === '' ? '[]' : `[${out}${line}]`
  }
  const fields = value as Readonly<Record<string, unknown>>
  const { keys } = plan.branches ? (plan.branches.get(fields['type']) ?? NO_PLAN) : plan
  let out = ''
  let count = 0
  let before = inner
  for (const { name, tight, wide, plan: next } of keys) {
    const field = fields[name]
    if (field === undefined) continue
    count++
    const written = typeof field === 'object' ? write(field, next, inner, step) : writeScalar(field)
    out += before + (step === '' ? tight : wide) + written
    before = `,${inner}`
  }
  for (const name in fields) if (fields[name] !== undefined) count--
  if (count !== 0) {
    // Keys no schema knows come last, by name.
    const planned = new Set(keys.map(({ name }) => name))
    for (const name of Object.keys(fields).sort()) {
      const field = fields[name]
      if (planned.has(name) || field === undefined) continue
      const colon = step === '' ? ':' : ': '
      out += `${out === '' ? '' : ','}${inner}${JSON.stringify(name)}${colon}${write(field, NO_PLAN, inner, step)}`
    }
  }
  return out === '' ? '{}' : `{${out}${line}}`
}
