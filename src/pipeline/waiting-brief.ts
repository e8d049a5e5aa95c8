import type { Brief } from './brief.js'

/** Few sections, languages and zones stand in many articles: each of these texts is in memory once. */
const common = new Map<string, string>()
/** More than these are none that many share. */
const MOST = 10_000

function shared<Text extends string>(text: Text): Text {
  const known = common.get(text)
  if (known !== undefined) return known as Text
  if (common.size < MOST) common.set(text, text)
  return text
}

/** The little of a brief that is asked for a few times of every article, and is fetched by itself. */
export type BriefHead = Pick<Brief, 'digest' | 'proposedSlug' | 'headline' | 'published'>

/** The head of a brief. */
export function headOf({ digest, proposedSlug, headline, published }: Brief): BriefHead {
  return { digest, proposedSlug, headline, published }
}

/** What stays in memory of a brief: what nearly all share, or few have. */
export type LastingBrief = Omit<Brief, keyof BriefHead | 'path' | 'interests' | 'anchors'>

/** What stays in memory of a brief. */
export function lastingOf(brief: Brief): LastingBrief {
  const { id, slug, language, status, embargoedUntil, expires, section, formerUrls, links, pictures } = brief
  return {
    ...(id === undefined ? {} : { id }),
    ...(slug === undefined ? {} : { slug }),
    ...(embargoedUntil ? { embargoedUntil } : {}),
    ...(expires ? { expires } : {}),
    ...{ language, status, section, formerUrls, links, pictures },
  }
}

/** Where briefs wait, by their places. */
export interface WaitingRoom {
  headAt(place: number): BriefHead
  wholeAt(place: number): Brief
}

/** What few articles have. */
type Rare = Pick<Brief, 'formerUrls' | 'links' | 'pictures'>

const NOTHING_RARE: Rare = { formerUrls: [], links: [], pictures: {} }

/** A brief of which only what nearly all share, or few have, is in memory; the rest is fetched each time. */
export class WaitingBrief implements Brief {
  declare readonly id?: string
  declare readonly slug?: string
  declare readonly embargoedUntil?: NonNullable<Brief['embargoedUntil']>
  declare readonly expires?: NonNullable<Brief['expires']>
  readonly path: string
  readonly language: string
  readonly status: Brief['status']
  readonly section: string | undefined
  readonly #rare: Rare
  readonly #room: WaitingRoom
  readonly #place: number

  constructor(path: string, brief: LastingBrief, room: WaitingRoom, place: number) {
    this.path = path
    this.language = shared(brief.language)
    this.status = shared(brief.status)
    const { id, slug, embargoedUntil, expires, section, links, formerUrls, pictures } = brief
    this.section = section === undefined ? undefined : shared(section)
    const isUsual = links.length + formerUrls.length + Object.keys(pictures).length === 0
    this.#rare = isUsual ? NOTHING_RARE : { formerUrls, links, pictures }
    this.#room = room
    this.#place = place
    if (id !== undefined) this.id = id
    if (slug !== undefined) this.slug = slug
    if (embargoedUntil) this.embargoedUntil = embargoedUntil
    if (expires) this.expires = expires
  }

  get formerUrls(): Brief['formerUrls'] {
    return this.#rare.formerUrls
  }

  get links(): Brief['links'] {
    return this.#rare.links
  }

  get pictures(): Brief['pictures'] {
    return this.#rare.pictures
  }

  get digest(): string {
    return this.#room.headAt(this.#place).digest
  }

  get proposedSlug(): string {
    return this.#room.headAt(this.#place).proposedSlug
  }

  get headline(): string {
    return this.#room.headAt(this.#place).headline
  }

  get published(): Brief['published'] {
    return this.#room.headAt(this.#place).published
  }

  get interests(): string {
    return this.#room.wholeAt(this.#place).interests
  }

  get anchors(): readonly string[] {
    return this.#room.wholeAt(this.#place).anchors
  }
}
