import type { Credit } from '../../record/media.js'
import { vocabulary } from './labels.js'
import { looksLikeName } from './people.js'
import { foldWords } from './words.js'

/** Who made and who sent a picture, and under which license it is used. */
export interface Makers {
  readonly credit?: Credit
  readonly license?: string
}

const ARCHIVE = /^(?:file|file photo|archive|archiv|archivo|архив|из архива|handout|pool|stringer|all)$/iu
const LICENSE = /^(?:CC(?:[ -](?:BY|0|\d).*)?|CC0.*|public domain|fair use)$/iu

/** Names of a credit told apart: who made the picture, which agency sent it, under which license. */
export function splitCredit(names: string): Makers | undefined {
  let creator: string | undefined
  let agency: string | undefined
  let license: string | undefined
  for (const raw of names.split(/\s*[/|]\s*|\s+via\s+|,\s+|\s+on\s+(?=Unsplash|Pexels|Pixabay|Flickr)/u)) {
    const part = raw.replace(/^[©\s]+|[\s.;]+$/g, '')
    if (part === '' || ARCHIVE.test(part)) continue
    if (part.length > 70 || !/\p{L}/u.test(part)) return undefined
    if (LICENSE.test(part)) license ??= part
    else if (isAgency(part)) agency = agency === undefined ? part : `${agency} / ${part}`
    else if (creator === undefined) creator = part
    else agency ??= part
  }
  // One unknown name alone is a person if it looks like one, else the body that gave the picture.
  if (creator !== undefined && agency === undefined && license === undefined && !looksLikeName(creator)) {
    agency = creator
    creator = undefined
  }
  if (creator === undefined && agency === undefined) return undefined
  return {
    credit: { ...(creator === undefined ? {} : { creator }), ...(agency === undefined ? {} : { agency }) },
    ...(license === undefined ? {} : { license }),
  }
}

/** True for the name of a news or picture agency. */
export function isAgency(name: string): boolean {
  const words = foldWords(name)
  return vocabulary('agencies').has(words)
}

/** True where all names between the strokes are agencies' or could be persons'. */
export function isMaker(names: string): boolean {
  return names.split(/\s*\/\s*|\s+via\s+/u).every((part) => isAgency(part) || looksLikeName(part))
}
