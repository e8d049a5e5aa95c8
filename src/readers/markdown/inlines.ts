import type { Token, Tokens } from 'marked'
import type { Place } from '../../contract/diagnostic.js'
import type { Inline } from '../../record/node.js'
import { inlinesToText } from '../../record/text.js'
import { decodeReferences } from './address.js'
import { type Attributes, appendInlines, DROPPED, PLAIN, VOID, WRAPPERS } from './elements.js'
import { footnoteIdentifier } from './footnotes.js'
import { splitCaption } from './pictures.js'
import type { Session } from './session.js'

/** Marks inside one another past this depth are dropped, and their text kept: exporters walk the tree by recursion. */
const DEPTH_LIMIT = 24

/** A picture met within a run of text; its figure stands behind the block. */
export interface HoistedPicture {
  readonly id: string
  readonly place: Place
}

/** What converting one run gathers besides its inlines. */
export interface Run {
  readonly session: Session
  readonly pictures: HoistedPicture[]
  readonly depth: number
  readonly inLink: boolean
}

/** A run of a block's own, at the outermost depth. */
export function newRun(session: Session): Run {
  return { session, pictures: [], depth: 0, inLink: false }
}

/**
 * The inlines of a run of marked's tokens. Line ends in the text are kept (see `settleSpaces`). HTML tags, which are
 * tokens of their own, are paired here; what has no node is reported and dropped.
 */
export function toInlines(tokens: readonly Token[], run: Run): Inline[] {
  const frames: Frame[] = [{ name: '', attributes: {}, raw: '', children: [], dropped: false }]
  for (const token of tokens) {
    const frame = frames[frames.length - 1] as Frame
    if (token.type === 'html') readTag(token.raw, frames, run)
    else if (!frame.dropped) appendInlines(frame.children, fromToken(token as Tokens.Generic, within(run, frames)))
  }
  while (frames.length > 1) closeFrame(frames, run)
  return frames[0]?.children ?? []
}

function fromToken(token: Tokens.Generic, run: Run): readonly Inline[] {
  switch (token.type) {
    case 'text':
      return [{ type: 'text', value: decodeReferences(token.raw) }]
    case 'escape':
      return [{ type: 'text', value: String(token['text']) }]
    case 'codespan':
      return [{ type: 'inlineCode', value: String(token['text']) }]
    case 'br':
      return [{ type: 'break' }]
    case 'em':
      return wrap('emphasis', token, run)
    case 'strong':
      return wrap('strong', token, run)
    case 'del':
      return wrap('delete', token, run)
    case 'link':
      return fromLink(token as Tokens.Link, run)
    case 'image':
      return fromImage(token as Tokens.Image, run)
    case 'footnoteReference':
      return fromReference(token, run)
    case 'checkbox':
      return []
    default:
      return [{ type: 'text', value: decodeReferences(token.raw) }]
  }
}

function wrap(type: 'emphasis' | 'strong' | 'delete', token: Tokens.Generic, run: Run): readonly Inline[] {
  const children = toInlines(token.tokens ?? [], deeper(run))
  return run.depth >= DEPTH_LIMIT || children.length === 0 ? children : [{ type, children }]
}

function within(run: Run, frames: readonly Frame[]): Run {
  return frames.length === 1 ? run : { ...run, depth: run.depth + frames.length - 1 }
}

function deeper(run: Run, inLink = run.inLink): Run {
  return { ...run, depth: run.depth + 1, inLink }
}

function fromLink(token: Tokens.Link, run: Run): readonly Inline[] {
  const { session } = run
  if (token.autolink === true) {
    const url = session.readAddress(token.href, 'link', () => session.places.find(token.raw))
    const children: readonly Inline[] = [{ type: 'text', value: token.text }]
    return url === undefined || run.inLink ? children : [{ type: 'link', url, children }]
  }
  const url = session.readAddress(decodeReferences(token.href), 'link', () => session.places.find(token.raw))
  const children = toInlines(token.tokens, deeper(run, true))
  if (url === undefined || run.inLink || run.depth >= DEPTH_LIMIT || children.length === 0) return children
  const title = decodeReferences(token.title ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return [{ type: 'link', url, ...(title === '' ? {} : { title }), children }]
}

function fromImage(token: Tokens.Image, run: Run): readonly Inline[] {
  const alt = inlinesToText(toInlines(token.tokens, { ...deeper(run, true), pictures: [] }))
  hoistPicture(
    { src: decodeReferences(token.href), alt, title: decodeReferences(token.title ?? ''), raw: token.raw },
    run,
  )
  return []
}

function fromReference(token: Tokens.Generic, run: Run): readonly Inline[] {
  const { session } = run
  const identifier = footnoteIdentifier(String(token['label']))
  if (session.notes.has(identifier)) return [{ type: 'footnoteReference', identifier }]
  session.report({
    code: 'markdown/footnote-missing',
    severity: 'warning',
    message: `There is no footnote «${identifier.slice(0, 60)}».`,
    hint: `Write its text on a line that begins with [^${identifier.slice(0, 60)}]:, or remove the mark.`,
    place: session.places.find(token.raw),
  })
  return [{ type: 'text', value: token.raw }]
}

/** A picture's address, alternative text and title as its source writes them, references decoded. */
export interface WrittenPicture {
  readonly src: string
  readonly alt: string
  readonly title: string
  /** Stated to say nothing the text does not. */
  readonly decorative?: boolean
  /** The token's own text, for its place. */
  readonly raw: string
}

/** Notes a picture for the figure that will stand behind the block at hand; refused addresses are reported. */
export function hoistPicture(written: WrittenPicture, run: Run): void {
  const place = run.session.places.find(written.raw)
  const url = run.session.readAddress(written.src, 'picture', () => place)
  if (url === undefined) return
  const alt = written.alt.replace(/\s+/g, ' ').trim()
  const { caption, credit } = splitCaption(written.title)
  const id = run.session.pictures.add({
    src: url.startsWith('//') ? `https:${url}` : /^https?:/i.test(url) ? url : pathOf(written.src.trim()),
    ...(alt === '' ? {} : { alt }),
    ...(written.decorative === true ? { decorative: true } : {}),
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
    line: place.line ?? 1,
  })
  run.pictures.push({ id, place })
}

/** A path is a file's name, so what is percent-encoded in it is decoded. */
function pathOf(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}

interface Frame {
  readonly name: string
  readonly attributes: Attributes
  readonly raw: string
  readonly children: Inline[]
  /** Whether what stands inside goes. */
  readonly dropped: boolean
}

function readTag(raw: string, frames: Frame[], run: Run): void {
  const match = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(raw)
  const top = frames[frames.length - 1] as Frame
  // Comments, declarations and processing instructions are no text and no loss.
  if (!match) return
  const name = (match[2] ?? '').toLowerCase()
  if (match[1] === '/') {
    const index = frames.findLastIndex((frame) => frame.name === name)
    if (index > 0) while (frames.length > index) closeFrame(frames, run)
    else if (!top.dropped && name === 'br') top.children.push({ type: 'break' })
    return
  }
  if (top.dropped) {
    if (!VOID.has(name) && name === top.name) frames.push({ ...top, children: [] })
    return
  }
  const where = () => run.session.places.find(raw)
  const attributes = attributesOf(raw, run.session)
  if (name === 'br') top.children.push({ type: 'break' })
  else if (name === 'img') {
    hoistPicture(readImageElement(attributes, raw), run)
  } else if (DROPPED.has(name)) {
    run.session.dropElement(name, true, where)
    if (!VOID.has(name)) frames.push({ name, attributes, raw, children: [], dropped: true })
  } else {
    const known = name === 'a' || WRAPPERS.has(name) || PLAIN.has(name)
    const idle = (name === 'span' && attributes['lang'] === undefined) || (name === 'a' && !('href' in attributes))
    if (!known || idle) run.session.dropElement(name, false, where)
    if (!VOID.has(name) && frames.length < DEPTH_LIMIT) {
      frames.push({ name, attributes, raw, children: [], dropped: false })
    }
  }
}

/** What an `<img>` says; `alt=""` states that the picture is decorative (HTML, 4.8.4.4). */
export function readImageElement(attributes: Attributes, raw: string): WrittenPicture {
  const { src = '', alt, title = '' } = attributes
  return { src, alt: alt ?? '', title, decorative: alt === '', raw }
}

function closeFrame(frames: Frame[], run: Run): void {
  const frame = frames.pop()
  const outer = frames.at(-1)
  if (!frame || !outer || frame.dropped) return
  const inside = within(run, frames)
  appendInlines(outer.children, wrapElement(frame.name, frame.attributes, frame.children, frame.raw, inside))
}

/** The inlines an element of HTML becomes, given those inside it. */
export function wrapElement(
  name: string,
  attributes: Attributes,
  children: readonly Inline[],
  raw: string,
  run: Run,
): readonly Inline[] {
  if (run.depth >= DEPTH_LIMIT) return children
  const wrapper = WRAPPERS.get(name)
  if (wrapper) return wrapper(children, attributes)
  const { href, title } = attributes
  if (name !== 'a' || href === undefined) return children
  const { session } = run
  const url = session.readAddress(href, 'link', () => session.places.find(raw))
  const linked = children.some((child) => child.type === 'link')
  if (url === undefined || run.inLink || linked || children.length === 0) return children
  return [{ type: 'link', url, ...(title?.trim() ? { title: title.trim() } : {}), children }]
}

function attributesOf(raw: string, session: Session): Attributes {
  if (!session.html || !/\s/.test(raw)) return {}
  const [element] = session.html.parseFragment(raw).childNodes
  if (!element || !('attrs' in element)) return {}
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
}
