import { type Orientation, placement } from '../images/orientation.js'
import type { Page, PlacedMark } from '../layout/pages.js'
import { INKS, type Sheet } from '../layout/sheet.js'
import type { Mark } from '../layout/slab.js'
import { type Box4, join, type Tag } from '../layout/tag.js'
import type { LinePart } from '../text/line.js'
import type { LinkTarget, Run } from '../text/style.js'
import type { FontUse } from './font-use.js'
import { hexText, operand } from './operators.js'
import { segmentsOf, type TextState, textOperators } from './text-line.js'

/** A link's area on a page. */
export interface DrawnLink {
  readonly page: number
  readonly bounds: Box4
  readonly target: LinkTarget
  readonly tag: Tag
}

/** A page as the operators that draw it. */
export interface DrawnPage {
  /** The operators of the page, in Latin-1. */
  readonly content: string
  /** The element each marked-content sequence belongs to, by its number. */
  readonly owners: readonly Tag[]
  /** Media ids of the pictures shown, as the resources `Im0`, `Im1` …. */
  readonly pictures: readonly string[]
}

/** All pages, and what leads from place to place in them. */
export interface Drawing {
  readonly pages: readonly DrawnPage[]
  readonly links: readonly DrawnLink[]
  /** Where named places are: the page's number from 0 and the distance from the sheet's foot. */
  readonly places: ReadonlyMap<string, { readonly page: number; readonly y: number }>
}

/** What is set at the head and foot of every page. */
export type Furniture = (page: number, pages: number) => readonly PlacedMark[]

/** What drawing needs besides the pages. */
export interface DrawInput {
  readonly sheet: Sheet
  readonly furniture: Furniture
  readonly fonts: FontUse
  readonly pictures: ReadonlyMap<string, { readonly orientation: Orientation }>
}

const ARTIFACT = '/Artifact BMC\n'
const END = 'EMC\n'

/**
 * Draws pages: strokes first, then the text in reading order, then running heads and repeated rows, all that is no text
 * of the article as artifacts. Fills the structure tree with what was drawn.
 */
export function drawPages(pages: readonly Page[], input: DrawInput): Drawing {
  const { sheet, furniture } = input
  const links: DrawnLink[] = []
  const places = new Map<string, { page: number; y: number }>()
  const drawn = pages.map((page, number) => {
    for (const [place, y] of page.places)
      if (!places.has(place)) places.set(place, { page: number, y: sheet.height - y })
    return drawPage(page, number, furniture(number, pages.length), { ...input, links, places })
  })
  return { pages: drawn, links, places }
}

interface Pass extends DrawInput {
  readonly links: DrawnLink[]
  readonly places: Map<string, { page: number; y: number }>
}

function drawPage(page: Page, number: number, furniture: readonly PlacedMark[], pass: Pass): DrawnPage {
  const { sheet, fonts } = pass
  const up = (y: number) => sheet.height - y
  const owners: Tag[] = []
  const pictures: string[] = []
  let strokes = ''
  let text = ''
  const state: TextState = { face: undefined, size: 0, ink: '', scale: 1 }
  let open: Tag | undefined
  const enter = (tag: Tag | undefined, actual?: string) => {
    if (tag === open && tag !== undefined && actual === undefined && !replaced) return
    close()
    // Nested marked content confuses readers, so letters with a text of their own are a sequence of their own.
    replaced = actual !== undefined
    if (!tag) {
      text += ARTIFACT
    } else {
      join(tag)
      tag.kids.push({ kind: 'content', page: number, mcid: owners.length })
      const mcid = owners.push(tag) - 1
      // Text of its own is looked for on Span alone.
      if (actual === undefined) text += `/${tag.name} <</MCID ${mcid}>> BDC\n`
      else text += `/Span <</MCID ${mcid} /ActualText ${hexText(actual)}>> BDC\n`
    }
    open = tag
    entered = true
  }
  let entered = false
  let replaced = false
  const close = () => {
    if (entered) text += END
    entered = false
    open = undefined
  }

  for (const { x, top, bottom, bar } of page.bars)
    strokes += `${INKS[bar.ink]} ${box(x - bar.thickness / 2, up(bottom), bar.thickness, bottom - top)} f\n`

  const drawLine = ({ x, y, mark, repeated }: PlacedMark & { mark: Extract<Mark, { kind: 'line' }> }) => {
    const baseline = up(y + mark.baseline)
    for (const segment of segmentsOf(mark.line)) {
      enter(repeated ? undefined : segment.run.tag, segment.actual)
      text += textOperators(segment, x + mark.x, baseline, fonts, state)
      if (repeated) close()
    }
    strokes += lineStrokes(mark.line.parts, x + mark.x, baseline)
    if (!repeated) noteLinks(mark.line.parts, x + mark.x, baseline, number, pass)
  }

  const marks = [...page.marks]
  for (const { x, y, mark } of marks)
    if (mark.kind === 'rule')
      strokes += `${INKS[mark.ink]} ${box(x + mark.x, up(y + mark.y) - mark.thickness, mark.width, mark.thickness)} f\n`
  const inOrder = marks.filter((it) => it.mark.kind !== 'rule').sort((a, b) => orderOf(a.mark) - orderOf(b.mark))
  for (const placed of inOrder.filter((it) => !it.repeated)) {
    const { mark, x, y } = placed
    if (mark.kind === 'line') drawLine({ ...placed, mark })
    else if (mark.kind === 'rule') continue
    else {
      const left = x + mark.x
      const bottom = up(y + mark.y + mark.height)
      if (mark.tag) mark.tag.bounds = [left, bottom, left + mark.width, bottom + mark.height]
      if (mark.kind === 'frame') {
        strokes += `${INKS.muted.replace('g', 'G')} 0.5 w ${box(left, bottom, mark.width, mark.height)} S\n`
        continue
      }
      enter(mark.tag)
      const name = `Im${pictures.push(mark.media) - 1}`
      const orientation = pass.pictures.get(mark.media)?.orientation ?? 1
      const matrix = placement(orientation, [left, bottom, mark.width, mark.height])
      text += `q ${matrix.map(operand).join(' ')} cm /${name} Do Q\n`
    }
  }
  close()
  const artifacts = [...inOrder.filter((it) => it.repeated), ...furniture]
  for (const placed of artifacts)
    if (placed.mark.kind === 'line') drawLine({ ...placed, repeated: true, mark: placed.mark })
  close()
  const content = `${strokes === '' ? '' : `${ARTIFACT}${strokes}${END}`}${text}`
  return { content, owners, pictures }
}

function orderOf(mark: Mark): number {
  return mark.kind === 'rule' ? 0 : mark.order
}

function box(x: number, y: number, width: number, height: number): string {
  return `${operand(x)} ${operand(y)} ${operand(width)} ${operand(height)} re`
}

const endOf = (part: LinePart): number => part.x + (part.kind === 'letters' ? part.box.width : part.width)

/** Stretches of neighbouring parts for which `key` gives the same thing; those without one are left out. */
function stretches<Key>(parts: readonly LinePart[], key: (run: Run) => Key | undefined) {
  const found: { key: Key; run: Run; from: number; to: number }[] = []
  let last: (typeof found)[number] | undefined
  for (const part of parts) {
    const { run } = part
    const own = key(run)
    if (own === undefined) last = undefined
    else if (last && last.key === own) last.to = endOf(part)
    else {
      last = { key: own, run, from: part.x, to: endOf(part) }
      found.push(last)
    }
  }
  return found
}

/** Struck text and underlined links. */
function lineStrokes(parts: readonly LinePart[], x: number, baseline: number): string {
  let out = ''
  for (const { run, from, to } of stretches(parts, (it) => (it.style.strike ? 'strike' : undefined)))
    out += `${INKS[run.style.ink]} ${box(x + from, baseline + run.style.rise + run.style.size * 0.24, to - from, 0.6)} f\n`
  for (const { run, from, to } of stretches(parts, (it) => (it.link?.url === undefined ? undefined : it.link)))
    out += `0.7 g ${box(x + from, baseline + run.style.rise - run.style.size * 0.19, to - from, 0.4)} f\n`
  return out
}

function noteLinks(parts: readonly LinePart[], x: number, baseline: number, page: number, pass: Pass): void {
  for (const part of parts) {
    const { place } = part.run
    if (place !== undefined && !pass.places.has(place))
      pass.places.set(place, { page, y: baseline + part.run.style.size * 2 })
  }
  for (const { key, run, from, to } of stretches(parts, (it) => it.link)) {
    const { size, rise } = run.style
    const bounds: Box4 = [x + from, baseline + rise - size * 0.28, x + to, baseline + rise + size * 0.86]
    pass.links.push({ page, bounds, target: key, tag: key.tag })
  }
}
