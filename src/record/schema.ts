import { z } from 'zod'
import { articleRecord } from './article.js'

/** The published JSON Schema (draft 2020-12) of the record, made from the same source as the types. */
export function toJsonSchema(): object {
  return {
    ...z.toJSONSchema(articleRecord, { io: 'input' }),
    title: 'Galley article record',
    $id: 'urn:galley:article:1',
  }
}
