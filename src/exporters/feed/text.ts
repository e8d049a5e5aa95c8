import { hasForbidden } from '../../markup/xml.js'
import { encodeUtf8 } from '../../record/utf8.js'

/** The text of an article as feeds carry it: looked at and encoded once, in however many documents it stands. */
export class FeedText {
  #addresses: readonly string[] | undefined
  #isSound: boolean | undefined
  #inside: Uint8Array | undefined

  /** `html` has every address absolute. */
  constructor(readonly html: string) {}

  /** All addresses in it. */
  get addresses(): readonly string[] {
    this.#addresses ??= addressesIn(this.html)
    return this.#addresses
  }

  /** True where it holds no character that XML forbids. */
  get isSound(): boolean {
    this.#isSound ??= !hasForbidden(this.html)
    return this.#isSound
  }

  /** The bytes that say it inside a CDATA section; `]]>` in it is parted over two. */
  get inside(): Uint8Array {
    this.#inside ??= encodeUtf8(this.html.replaceAll(']]>', ']]]]><![CDATA[>'))
    return this.#inside
  }
}

/** The beginning of an attribute that holds addresses, up to its quotation mark. */
const HOLDER = /\s(href|src|poster|srcset|cite|data|action)\s*=\s*$/i
/** What that beginning is looked for in: no more than this many letters stand between the name and the mark. */
const HOLDER_LENGTH = 40

/** All addresses in HTML. Looks at quotation marks, which are few, and back from each to what it belongs to. */
export function addressesIn(html: string): readonly string[] {
  const found: string[] = []
  let at = html.indexOf('"')
  while (at >= 0) {
    const holder = HOLDER.exec(html.slice(Math.max(0, at - HOLDER_LENGTH), at))
    const end = html.indexOf('"', at + 1)
    if (!holder || end < 0) at = end
    else {
      const value = html.slice(at + 1, end)
      if (holder[1]?.toLowerCase() === 'srcset') for (const it of value.split(/,\s+/)) found.push(it.trim())
      else found.push(value)
      at = html.indexOf('"', end + 1)
    }
  }
  return found
}
