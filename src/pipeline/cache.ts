import type { Diagnostic } from '../contract/diagnostic.js'
import { decodeUtf8, encodeUtf8 } from '../record/utf8.js'
import { isWhole, lineOf, linesIn, MARK, parseLine } from './cache-line.js'
import { type Host, joinPath } from './host.js'
import { parseJson } from './json-file.js'
import type { KnownPart, KnownPlan, KnownSource, Memory, SourceToRemember, ToRemember } from './remembered.js'
import { forgetRenditions } from './renditions.js'
import { forgetPacks } from './store.js'
import { withoutCauses } from './tasks.js'

/*
 * What builds remember. The rules: a value never changes once it is kept; every option that decides a value is in its
 * key; no time, no machine and no absolute path is in any of it, so that it can be carried to another checkout; a
 * damaged entry is one that is not there. Deleting all of it costs a build's time and nothing else.
 */

/** Raise it when what is remembered has another shape or is made otherwise. */
const REVISION = 9

/** Of all that decides what a build makes besides the files it reads. */
export interface BuildKeys {
  /** Of all that decides a reading. */
  readonly readKey: string
  /** Of all that decides a rendition. */
  readonly renderKey: string
}

/** Where builds remember. */
export interface Cache {
  /**
   * What the last build left, if it read by the same key; otherwise nothing. If it rendered by another, what it made is
   * told of without the cards, and of the files of collections those alone whose ends last: the others serve nobody. `onOther`
   * is waited for before any of that is read.
   */
  load(keys: BuildKeys, onOther?: () => Promise<unknown>): Promise<Memory>
  /**
   * Remembers, and forgets everything not named. Where all of it is to be written, that of sources is while the collections
   * are made: they have all but one thread, unless very many sources would fill its memory. Where they cannot be, all stays as it
   * was. Throws what `collected` throws.
   */
  save(keys: BuildKeys, memory: ToRemember): Promise<void>
}

const NOTHING: Memory = { sources: new Map(), parts: new Map(), plans: new Map() }

/** A cache that forgets. */
export const noCache: Cache = { load: async () => NOTHING, save: async () => {} }

/** When its lines outnumber its entries by so much, the file is written anew. */
export function mostLines(entries: number): number {
  return entries * 1.5 + 100
}

/** The file of what is remembered. */
export function indexPath(folder: string): string {
  return joinPath(folder, 'index.jsonl')
}

/**
 * A cache in a folder: one line of JSON an entry, beside the packs of its records. What changed since is written behind;
 * of two lines of one name the later counts. `forget` has it know nothing.
 */
export function fileCache(host: Host, folder: string, forget = false): Cache {
  const path = indexPath(folder)
  let before: Memory = NOTHING
  /** How many lines the file has; undefined where it is to be written anew. */
  let there: number | undefined
  return {
    load: async (keys, onOther) => {
      const bytes = forget ? undefined : await host.read(path)
      if (!bytes) return NOTHING
      const lines = linesIn(bytes)
      const head = parseHead(lines.next().value)
      if (head?.readKey !== keys.readKey) return NOTHING
      if (head.renderKey !== keys.renderKey) {
        await onOther?.()
        return { ...NOTHING, ...renderedByOther(lines), isOther: true }
      }
      const sources = new Map<string, KnownSource>()
      const parts = new Map<string, KnownPart>()
      const plans = new Map<string, KnownPlan>()
      let count = 1
      for (const line of lines) {
        count++
        const [sort, name, value] = parseLine(line)
        if (sort === 'source') put(sources, name, value as KnownSource | null)
        else if (sort === 'part') put(parts, name, value as KnownPart | null)
        else if (sort === 'plan') put(plans, name, value as KnownPlan | null)
      }
      before = { sources, parts, plans }
      there = count
      return before
    },
    save: async (keys, memory) => {
      const { collected, count } = memory
      if (count > MOST_BESIDE) await collected
      const writeAnew = () => host.writePieces(path, allPieces(headOf(keys), memory))
      if (there === undefined) await writeAnew().catch((error) => clearAndThrow(host, path, error))
      else {
        const { parts, plans } = await collected
        const changed = [...linesBetween(before, { sources: memory.sources, parts, plans })]
        if (there + changed.length >= mostLines(count + parts.size)) await writeAnew()
        else if (changed.length > 0) await host.append(path, encode(changed))
      }
      await forgetPacks(host, folder, memory.packs)
      await forgetRenditions(host, folder, memory.renditions)
    },
  }
}

function put<Value>(map: Map<string, Value>, name: string, value: Value | null): void {
  if (value === null) map.delete(name)
  else map.set(name, value)
}

/** What is, told as what makes up its lines. */
type Whole = Pick<ToRemember, 'sources'> & Pick<Memory, 'parts' | 'plans'>

/** The lines that make what was into what is. */
function* linesBetween(before: Memory, after: Whole): Iterable<string> {
  yield* changedSources(before.sources, after.sources())
  yield* changedCollections(before, after)
}

function* changedCollections(before: Memory, after: Pick<Memory, 'parts' | 'plans'>): Iterable<string> {
  yield* changes('part', before.parts, after.parts)
  yield* changes('plan', before.plans, after.plans)
}

function* changedSources(
  before: Memory['sources'],
  after: Iterable<readonly [path: string, source: SourceToRemember]>,
): Iterable<string> {
  const gone = new Set(before.keys())
  for (const [path, source] of after) {
    gone.delete(path)
    const known = before.get(path)
    const isSame = known && known.reading === source.reading && known.rendered?.key === source.key
    if (!isSame) yield lineOf('source', path, source.text())
  }
  for (const path of gone) yield lineOf('source', path, 'null')
}

function* changes<Value extends { readonly key: string; readonly diagnostics: readonly Diagnostic[] }>(
  sort: string,
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Iterable<string> {
  for (const [name, value] of after) {
    if (before.get(name)?.key !== value.key) yield lineOf(sort, name, JSON.stringify(withoutCauses(value)))
  }
  for (const name of before.keys()) if (!after.has(name)) yield lineOf(sort, name, 'null')
}

/** Entries to be written behind those there are. */
export function linesOf(
  sources: ReadonlyMap<string, KnownSource>,
  parts: ReadonlyMap<string, KnownPart>,
): readonly string[] {
  const named = function* (): Iterable<readonly [string, SourceToRemember]> {
    for (const [path, source] of sources) yield [path, { text: () => JSON.stringify(sourceWithoutCauses(source)) }]
  }
  return [...linesBetween(NOTHING, { ...NOTHING, sources: named, parts })]
}

/** Of more sources what is remembered waits until the collections are made: else 4 % more memory at 100,000 articles. */
const MOST_BESIDE = 20_000

/** How much text is written at once, in UTF-16 units: all of it would take several times its own size in memory. */
const PIECE = 1 << 17

/** All there is to remember. Between two pieces others have their turn. */
async function* allPieces(head: string, { sources, collected }: ToRemember): AsyncIterable<Uint8Array> {
  yield encode([head])
  for (const piece of pieces(changedSources(NOTHING.sources, sources()))) {
    await new Promise((resolve) => setImmediate(resolve))
    yield piece
  }
  yield* pieces(changedCollections(NOTHING, await collected))
}

async function clearAndThrow(host: Host, path: string, error: unknown): Promise<never> {
  await host.clear(path)
  throw error
}

function* pieces(lines: Iterable<string>): Iterable<Uint8Array> {
  let some: string[] = []
  let length = 0
  for (const line of lines) {
    some.push(line)
    length += line.length
    if (length < PIECE) continue
    yield encode(some)
    some = []
    length = 0
  }
  if (some.length > 0) yield encode(some)
}

function encode(lines: readonly string[]): Uint8Array {
  return encodeUtf8(`${lines.join('\n')}\n`)
}

/** The first line of the file: of what is remembered by other keys little or nothing is used. */
export function headOf({ readKey, renderKey }: BuildKeys): string {
  return JSON.stringify({ galley: REVISION, readKey, renderKey })
}

function parseHead(line?: Uint8Array): BuildKeys | undefined {
  const head = line && (parseJson(line) as (BuildKeys & { readonly galley?: unknown }) | undefined)
  return head?.galley === REVISION ? head : undefined
}

/** What a build by another key rendered: articles without their cards, which are not even read, and files whose ends last. */
function renderedByOther(lines: Iterable<Uint8Array>): Pick<Memory, 'sources' | 'parts'> {
  const sources = new Map<string, KnownSource>()
  const parts = new Map<string, KnownPart>()
  for (const line of lines) {
    if (line[MARK + 2] === SOURCE && isWhole(line)) {
      const cards = Buffer.from(line.buffer, line.byteOffset, line.byteLength).indexOf(CARDS)
      const text = decodeUtf8(line.subarray(MARK, cards < 0 ? line.length : cards))
      const [, name, value] = JSON.parse(cards < 0 ? text : `${text}${NO_CARDS}`) as readonly [string, string, unknown]
      put(sources, name, value as KnownSource | null)
    } else if (line[MARK + 3] === PART) {
      const [sort, name, value] = parseLine(line)
      const part = value as KnownPart | null
      if (sort === 'part') put(parts, name, part?.end ? withoutTask(part) : null)
    }
  }
  return { sources, parts }
}

/** What the end of a file is found by. */
function withoutTask({ key, entry, end, diagnostics }: KnownPart): KnownPart {
  return { key, entry, diagnostics, ...(end ? { end } : {}) }
}

/** The first letter of «source», and the second of «part»: that of «plan» is another. */
const SOURCE = 0x73
const PART = 0x61
/** They come last in a line, and in no text can these bytes stand, as its quotes are escaped. */
const CARDS = Buffer.from(',"cards":[')
const NO_CARDS = ',"cards":[]}}}]'

function sourceWithoutCauses(source: KnownSource): KnownSource {
  const { reading, rendered } = source
  return {
    reading: { ...reading, outcome: withoutCauses(reading.outcome) },
    ...(rendered ? { rendered: { ...rendered, value: withoutCauses(rendered.value) } } : {}),
  }
}
