import { createRequire } from 'node:module'
import type { YAMLException } from 'js-yaml'
import { type Diagnostic, Fatal, type Place } from '../../contract/diagnostic.js'

/**
 * Reads a YAML mapping as plain data: no types beyond JSON's (dates stay text), twenty aliases at most, duplicate keys
 * refused. `lineOffset` is the number of source lines before the text.
 *
 * Throws `Fatal` for broken YAML and for a root that is no mapping.
 */
export function readMapping(yaml: string, path: string, lineOffset: number): Readonly<Record<string, unknown>> {
  // Loaded when front matter is more than plain.
  const { load, YAMLException } = createRequire(import.meta.url)('js-yaml') as typeof import('js-yaml')
  let value: unknown
  try {
    value = saysNothing(yaml) ? {} : (load(yaml, { maxAliases: 20 }) ?? {})
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    throw new Fatal(yamlProblem(error, path, lineOffset))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Fatal({
      code: 'front-matter/no-mapping',
      severity: 'error',
      message: 'A mapping of keys to values is expected.',
      hint: 'Write lines such as “headline: The harbour opens”.',
      place: { path, line: lineOffset + 1, column: 1 },
    })
  }
  return value as Readonly<Record<string, unknown>>
}

/** Whether a text holds comments and blank lines alone, which the parser takes for a mistake. */
function saysNothing(yaml: string): boolean {
  return yaml.split('\n').every((line) => /^\s*(?:#|$)/.test(line))
}

function yamlProblem(error: YAMLException, path: string, lineOffset: number): Diagnostic {
  const duplicate = /duplicat/i.test(error.reason)
  const aliases = /alias/i.test(error.reason)
  return {
    code: duplicate
      ? 'front-matter/duplicate-key'
      : aliases
        ? 'front-matter/too-many-aliases'
        : 'front-matter/invalid-yaml',
    severity: 'error',
    message: `${(error.reason[0] ?? '').toUpperCase()}${error.reason.slice(1)}.`,
    hint: duplicate
      ? 'Keep one of the two.'
      : aliases
        ? 'Write the values out instead of repeating them by alias.'
        : 'Check indentation, quotes and colons near this place; put values that hold “: ” or “#” in quotes.',
    place: { path, line: lineOffset + (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1 },
    cause: error,
  }
}

/** Where the value (or with `key`, the key) at a path of keys and indexes stands. */
export type PlaceOf = (keys: readonly (string | number)[], part?: 'key' | 'value') => Place

/**
 * Finds places in a YAML text. For the error path alone: at the first question it reads the text again, once, with a
 * slower parser that keeps positions.
 */
export function createPlaces(yaml: string, path: string, lineOffset: number): PlaceOf {
  let locate: PlaceOf | undefined
  return (keys, part) => {
    locate ??= readPlaces(yaml, path, lineOffset)
    return locate(keys, part)
  }
}

function readPlaces(yaml: string, path: string, lineOffset: number): PlaceOf {
  // Loaded only when something is wrong, and synchronously, so that readers need not wait for it when nothing is.
  const { LineCounter, parseDocument, isMap, isScalar } = createRequire(import.meta.url)(
    'yaml',
  ) as typeof import('yaml')
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, uniqueKeys: false })
  return (keys, part = 'value') => {
    const parent = document.getIn(keys.slice(0, -1), true)
    const container = keys.length === 1 ? document.contents : parent
    const pair = isMap(container)
      ? container.items.find((item) => isScalar(item.key) && String(item.key.value) === String(keys.at(-1)))
      : undefined
    const node = part === 'key' ? pair?.key : (document.getIn(keys, true) ?? pair?.key)
    const range = rangeOf(node) ?? rangeOf(pair?.key) ?? rangeOf(container) ?? [0, 0]
    const start = counter.linePos(range[0])
    const end = counter.linePos(range[1])
    return {
      path,
      line: lineOffset + start.line,
      column: start.col,
      ...(end.line === start.line && end.col > start.col ? { endColumn: end.col } : {}),
    }
  }
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined
  const [start, end] = node.range as readonly unknown[]
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined
}
