import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { Fatal } from '../contract/diagnostic.js'
import type { DerivedPicture } from '../contract/picture.js'
import { eachBlock } from '../record/select.js'
import type { Entry } from './edition.js'
import type { Host } from './host.js'
import { openPictureCache } from './picture-cache.js'
import { type Encode, encoderVersion, openPicture } from './picture-encoder.js'
import type { Artifact } from './placing.js'
import { mapOrdered } from './tasks.js'

/** Makes the pictures that exporters name, or finds them made. */
export interface Pictures {
  /**
   * An article's derived pictures, below its folder; of two of one path the first. Throws `Fatal` for a picture that
   * cannot be decoded, at the place of its figure.
   */
  ofArticle(wanted: readonly DerivedPicture[], entry: Entry): Promise<readonly Artifact[]>
  /** A collection's, made of drawings. Throws `Fatal` for one made of a picture, which lies beside its article. */
  ofCollection(wanted: readonly DerivedPicture[], format: string): Promise<readonly Artifact[]>
  /** Keeps the cache within its bounds; call it once a build is done. */
  tidy(): Promise<void>
}

/** What a picture is made of. */
interface Origin {
  readonly bytes: Uint8Array
  readonly mediaType: string | undefined
  readonly digest: string
}

/** Pictures at once, and sizes of each: one size keeps one core busy. */
const CORES = Math.max(1, Math.min(4, availableParallelism()))

/** The pictures of one publication. The library that makes them is loaded once one is not found in the cache. */
export function createPictures(host: Host): Pictures {
  const cache = openPictureCache(host)
  const inTurn = lanes(CORES)
  let version: string | undefined

  /** The pictures of one origin, which is decoded once, and only if one is missing. */
  const make = (origin: Origin, wanted: readonly DerivedPicture[]): Promise<readonly Uint8Array[]> => {
    let encode: Promise<Encode> | undefined
    const one = async ({ width, height, mediaType }: DerivedPicture): Promise<Uint8Array> => {
      version ??= `${encoderVersion()} ${process.platform}-${process.arch}`
      const wish = { width, height, mediaType }
      const key = sha256(JSON.stringify([version, origin.digest, origin.mediaType, wish]))
      const known = await cache.get(key)
      if (known) return known
      encode ??= openPicture(origin)
      const made = await (await encode)(wish)
      await cache.put(key, made)
      return made
    }
    return inTurn(() => mapOrdered(wanted, CORES, one))
  }

  const makeAll = async (
    wanted: readonly DerivedPicture[],
    originOf: (from: DerivedPicture['from']) => Origin,
    explain: (from: DerivedPicture['from'], error: unknown) => Fatal,
  ): Promise<readonly { readonly path: string; readonly mediaType: string; readonly bytes: Uint8Array }[]> => {
    const groups = new Map<string, DerivedPicture[]>()
    for (const picture of new Map(wanted.map((it) => [it.path, it])).values()) {
      const name = JSON.stringify(picture.from)
      groups.set(name, [...(groups.get(name) ?? []), picture])
    }
    const made = await Promise.all(
      [...groups.values()].map(async (group) => {
        const from = group[0]?.from ?? { svg: '' }
        const origin = originOf(from)
        const all = await make(origin, group).catch((error: unknown) => Promise.reject(explain(from, error)))
        return group.map(({ path, mediaType }, index) => ({ path, mediaType, bytes: all[index] ?? new Uint8Array() }))
      }),
    )
    return made.flat()
  }

  return {
    ofArticle: async (wanted, entry) => {
      const { record } = entry
      const made = await makeAll(
        wanted,
        (from) => ('svg' in from ? drawing(from.svg) : photograph(entry, from.media)),
        (from, error) => undecodable(entry, from, error),
      )
      return made.map((it) => ({ ...it, path: `${record.slug}/${it.path}`, format: 'asset', record: record.id }))
    },
    ofCollection: async (wanted, format) => {
      const made = await makeAll(
        wanted,
        (from) => {
          if ('svg' in from) return drawing(from.svg)
          throw foreign(format)
        },
        (_, error) => undrawable(format, error),
      )
      return made.map((it) => ({ ...it, format }))
    },
    tidy: () => cache.trim(),
  }
}

/** Runs tasks as they come, at most `limit` at once: each holds a decoded picture in memory. */
function lanes(limit: number) {
  const waiting: (() => void)[] = []
  let free = limit
  return async <Value>(task: () => Promise<Value>): Promise<Value> => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}

function drawing(svg: string): Origin {
  const bytes = new TextEncoder().encode(svg)
  return { bytes, mediaType: 'image/svg+xml', digest: `sha256:${sha256(bytes)}` }
}

function photograph({ record, assets }: Entry, id: string): Origin {
  const media = record.media.find((it) => it.id === id)
  const bytes = assets.get(id)
  if (media && bytes) {
    return { bytes, mediaType: media.mediaType, digest: media.digest ?? `sha256:${sha256(bytes)}` }
  }
  throw new Fatal({
    code: 'output/missing-asset',
    severity: 'error',
    message: `An exporter asks for sizes of the picture «${id}», which has no file.`,
    hint: 'Mend the exporter: only media with a file beside the page can be asked for.',
  })
}

function undecodable({ record }: Entry, from: DerivedPicture['from'], error: unknown): Fatal {
  if (error instanceof Fatal) return error
  const id = 'media' in from ? from.media : ''
  const { path } = record.provenance
  let place: { readonly line: number; readonly column: number } = { line: 1, column: 1 }
  eachBlock(record.body, (block) => {
    if (block.type === 'figure' && block.media === id && block.position) place = block.position.start
  })
  return new Fatal({
    code: 'media/unusable',
    severity: 'error',
    message: `The picture «${record.media.find((it) => it.id === id)?.src ?? id}» cannot be decoded (${reason(error)}).`,
    hint: 'Its file is damaged or cut short: save it anew.',
    place: { path, line: place.line, column: place.column },
    cause: error,
  })
}

function undrawable(format: string, error: unknown): Fatal {
  if (error instanceof Fatal) return error
  return new Fatal({
    code: 'output/undrawable',
    severity: 'error',
    message: `A drawing of the ${format} exporter cannot be made a picture (${reason(error)}).`,
    hint: 'Mend the exporter or the theme: an SVG document is expected.',
    cause: error,
  })
}

function foreign(format: string): Fatal {
  return new Fatal({
    code: 'output/foreign-asset',
    severity: 'error',
    message: `The ${format} exporter of collections asks for pictures, which lie beside articles.`,
    hint: 'Mend the exporter: it can link them there.',
  })
}

/** The first line of what the library says. */
function reason(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return line
}

function sha256(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex')
}
