import { z } from 'zod'
import { type ArticleRecord, articleRecord } from './article.js'

/**
 * The record as JSON on one line, its keys in the schema's order and absent fields left out: equal records give equal
 * bytes, whatever order their keys were set in.
 */
export function toCanonicalJson(record: ArticleRecord): string {
  return JSON.stringify(inSchemaOrder(record))
}

/** The same in lines indented by two spaces, for files people open; it ends with a newline. */
export function toCanonicalFile(record: ArticleRecord): string {
  return `${JSON.stringify(inSchemaOrder(record), null, 2)}\n`
}

function inSchemaOrder(record: ArticleRecord): unknown {
  return ordered(record, articleRecord)
}

/** A copy of `value` with the keys of its objects in the order their schema names them. */
function ordered(value: unknown, schema: z.core.$ZodType | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value
  const plain = schema && unwrap(schema, value)
  if (Array.isArray(value)) {
    const item = plain instanceof z.ZodArray ? plain.element : undefined
    return value.map((it) => ordered(it, item))
  }
  const shape: Readonly<Record<string, z.core.$ZodType>> = plain instanceof z.ZodObject ? plain.shape : {}
  const out: Record<string, unknown> = {}
  const fields = value as Readonly<Record<string, unknown>>
  for (const key of [...Object.keys(shape), ...Object.keys(fields).sort()]) {
    const field = fields[key]
    if (!(key in out) && field !== undefined) out[key] = ordered(field, shape[key])
  }
  return out
}

/** The schema of the value itself: behind `exactOptional` and `nullable`, and of a union the branch of its `type`. */
function unwrap(schema: z.core.$ZodType, value: object): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodDiscriminatedUnion) return branch(schema, value)
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap(), value)
  }
  return schema
}

function branch(union: z.ZodDiscriminatedUnion, value: object): z.core.$ZodType | undefined {
  const type = (value as { readonly type?: unknown }).type
  return union.options.find((option) => {
    const literal = option instanceof z.ZodObject ? option.shape['type'] : undefined
    return literal instanceof z.ZodLiteral && literal.value === type
  })
}
