import { hash } from 'node:crypto'
import type { Asset } from '../normalize/media.js'
import { isAnimated } from './animation.js'
import { folderOf, type Host, joinPath } from './host.js'

/** The most a picture may weigh, in bytes. */
const LIMIT = 50 * 1024 * 1024

/** What an image file is called by the formats the renditions can show. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** A picture's file and what was found in it. */
export interface AssetFile {
  /** From the publication's folder. */
  readonly path: string
  readonly asset: Asset
  readonly bytes: Uint8Array
}

/**
 * Reads the file a source names, relative to the source. Undefined when there is none, and for paths that lead out of
 * the publication's folder (or, for a source outside it, out of the source's own).
 */
export async function loadAsset(host: Host, sourcePath: string, src: string): Promise<AssetFile | undefined> {
  const name = decodePath(src)
  if (name === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(name)) return undefined
  const folder = folderOf(sourcePath)
  const path = joinPath(folder, name)
  const home = (await host.isInside(folder || '.', '.')) ? '.' : folder
  if (!(await host.isInside(path, home))) return undefined
  const bytes = await host.read(path)
  return bytes && { path, asset: await examine(bytes), bytes }
}

/** Measures a picture; width and height are those it is seen with. */
async function examine(bytes: Uint8Array): Promise<Asset> {
  if (bytes.length > LIMIT) return { problem: `has more than ${LIMIT} bytes`, hint: 'Scale the picture down.' }
  // Loaded for a first picture: it is a module for each kind of file.
  const { imageSize } = await import('image-size')
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes)
    const mediaType = MEDIA_TYPES[type ?? '']
    if (mediaType === undefined || width < 1 || height < 1) return NO_PICTURE
    const turned = orientation >= 5
    return {
      width: turned ? height : width,
      height: turned ? width : height,
      mediaType,
      ...(isAnimated(bytes, mediaType) ? { animated: true } : {}),
      digest: digestOf(bytes),
    }
  } catch {
    return NO_PICTURE
  }
}

const NO_PICTURE: Asset = {
  problem: 'is no picture that can be shown',
  hint: 'Save it as JPEG, PNG, GIF, WebP or AVIF.',
}

/** Bytes are looked at by more than one: those who note what a record was made of, and the record. */
const digests = new WeakMap<Uint8Array, string>()

/** `sha256:` and the hexadecimal digest of some bytes, which are not changed any more. */
export function digestOf(bytes: Uint8Array): string {
  const known = digests.get(bytes)
  if (known !== undefined) return known
  const digest = `sha256:${hash('sha256', bytes)}`
  digests.set(bytes, digest)
  return digest
}

function decodePath(src: string): string | undefined {
  try {
    return decodeURIComponent(src.replace(/[?#].*$/, ''))
  } catch {
    return undefined
  }
}
