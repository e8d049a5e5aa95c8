import type { Moment } from '../record/time.js'
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

function sharedMoment(moment: Moment): Moment {
  const { value, zone } = moment
  const [precision, offset] = [shared(moment.precision), shared(moment.offset)]
  const [origin, zoneOrigin] = [shared(moment.origin), shared(moment.zoneOrigin)]
  return zone === undefined
    ? { value, precision, offset, origin, zoneOrigin }
    : { value, precision, offset, zone: shared(zone), origin, zoneOrigin }
}

const NO_LINKS: Brief['links'] = []
const NO_URLS: Brief['formerUrls'] = []
const NO_PICTURES: Brief['pictures'] = {}

/** A brief of which only what is asked for again and again is in memory; the rest is fetched each time. */
export class WaitingBrief implements Brief {
  declare readonly id?: string
  declare readonly slug?: string
  declare readonly published?: Moment
  declare readonly embargoedUntil?: Moment
  declare readonly expires?: Moment
  readonly path: string
  readonly proposedSlug: string
  readonly headline: string
  readonly language: string
  readonly status: Brief['status']
  readonly formerUrls: Brief['formerUrls']
  readonly section: string | undefined
  readonly links: Brief['links']
  readonly pictures: Brief['pictures']
  readonly #fetch: (place: number) => Brief
  readonly #place: number

  /** `fetch` gives the brief whole, by its place. */
  constructor(path: string, brief: Brief, fetch: (place: number) => Brief, place: number) {
    this.path = path
    const { id, slug, published, embargoedUntil, expires, section, links, formerUrls, pictures } = brief
    if (id !== undefined) this.id = id
    if (slug !== undefined) this.slug = slug
    if (published) this.published = sharedMoment(published)
    if (embargoedUntil) this.embargoedUntil = embargoedUntil
    if (expires) this.expires = expires
    this.proposedSlug = brief.proposedSlug
    this.headline = brief.headline
    this.language = shared(brief.language)
    this.status = shared(brief.status)
    this.formerUrls = formerUrls.length > 0 ? formerUrls : NO_URLS
    this.section = section === undefined ? undefined : shared(section)
    this.links = links.length > 0 ? links : NO_LINKS
    this.pictures = Object.keys(pictures).length > 0 ? pictures : NO_PICTURES
    this.#fetch = fetch
    this.#place = place
  }

  get digest(): string {
    return this.#fetch(this.#place).digest
  }

  get interests(): string {
    return this.#fetch(this.#place).interests
  }

  get anchors(): readonly string[] {
    return this.#fetch(this.#place).anchors
  }
}
