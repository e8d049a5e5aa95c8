import type { DraftMedia } from '../../record/draft.js'
import type { Credit } from '../../record/media.js'

/** A picture as the body names it; what is empty is not said. */
export interface FoundPicture {
  readonly src: string
  readonly alt?: string
  readonly decorative?: boolean
  readonly caption?: string
  readonly credit?: Credit
  readonly line: number
}

/**
 * The pictures of an article: those its front matter declares, and those its body shows. A file both name is one
 * picture, and what front matter says of it rules; a file the body shows twice with other words is two.
 */
export class Pictures {
  /** By id, in the order of their declaration or showing. */
  private readonly pictures = new Map<string, DraftMedia>()
  private readonly idBySrc = new Map<string, string>()

  /** Front matter's: what it says of a file holds wherever the file is shown. */
  private readonly declared = new Set<string>()

  constructor(declared: readonly DraftMedia[]) {
    for (const picture of declared) {
      this.declared.add(picture.id)
      this.pictures.set(picture.id, picture)
      if (picture.src !== undefined) this.idBySrc.set(picture.src, picture.id)
    }
  }

  /** Notes a picture of the body and returns the id its figure names it by. */
  add(found: FoundPicture): string {
    const id = this.idBySrc.get(found.src)
    const known = id === undefined ? undefined : this.pictures.get(id)
    // One file shown twice with other words is two pictures: neither's words may be lost.
    if (known && (this.declared.has(known.id) || sayTheSame(known, found))) {
      this.pictures.set(known.id, merge(known, found))
      return known.id
    }
    return this.addNew(found)
  }

  /** Adds a caption or credit to a picture whose figure came before them. */
  describe(id: string, said: { readonly caption?: string; readonly credit?: Credit }): void {
    const known = this.pictures.get(id)
    if (known) this.pictures.set(id, { ...said, ...known })
  }

  /** All of them, front matter's first, each with what both places say. */
  all(): readonly DraftMedia[] {
    return [...this.pictures.values()]
  }

  private addNew(found: FoundPicture): string {
    let number = this.pictures.size + 1
    while (this.pictures.has(`image-${number}`)) number++
    const id = `image-${number}`
    const { decorative = false, ...said } = found
    const kind = /\.svg$/i.test(found.src) ? 'illustration' : 'photo'
    this.pictures.set(id, { ...said, id, kind, decorative })
    this.idBySrc.set(found.src, id)
    return id
  }
}

function sayTheSame(known: DraftMedia, found: FoundPicture): boolean {
  const credits = [known.credit, found.credit].map((it) => `${it?.creator ?? ''}\n${it?.agency ?? ''}`)
  return known.alt === found.alt && known.caption === found.caption && credits[0] === credits[1]
}

function merge(known: DraftMedia, found: FoundPicture): DraftMedia {
  const { src: _, decorative = false, ...said } = found
  return { ...said, ...known, decorative: known.decorative || (decorative && known.alt === undefined) }
}

const LABEL =
  /(?:©|\([cC]\)|(?<![\p{L}\p{N}])(?:photo(?:graph)?|picture|image|illustration|drawing|credit|фото(?:графия)?|снимок|иллюстрация|рисунок|foto|bild|grafik|crédit|ilustración)(?:\s{1,3}by\s|\s{0,3}[:：]))\s*/giu

/**
 * Parts a line below a picture into caption and credit: the credit stands behind the last `©`, `Photo:`, `Фото:` or
 * the like, as creator, agency or both with a slash between them. Without such a label all of it is caption.
 */
export function splitCaption(line: string): { caption?: string; credit?: Credit } {
  const text = collapse(line)
  const label = [...text.matchAll(LABEL)].at(-1)
  if (!label) return text === '' ? {} : { caption: text }
  const before = trimEnd(text.slice(0, label.index), ' ([|/;,—–-')
  const credit = readCredit(text.slice(label.index + label[0].length))
  if (!credit) return { caption: text }
  return { ...(before === '' ? {} : { caption: before }), credit }
}

/** Reads `Creator / Agency`, with or without a label before it; undefined where nothing is named. */
export function readCredit(line: string): Credit | undefined {
  const names = trimEnd(collapse(line).replace(LABEL, ''), ' )].;,')
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const [creator, ...agencies] = names
  if (creator === undefined) return undefined
  return agencies.length === 0 ? { creator } : { creator, agency: agencies.join(' / ') }
}

/** True when a picture's Markdown or HTML holds a credit. */
export function namesCredit(raw: string): boolean {
  return /<(?:cite|small)[\s>]/i.test(raw) || raw.search(LABEL) >= 0
}

function collapse(line: string): string {
  return line.replace(/\s+/g, ' ').trim()
}

function trimEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
