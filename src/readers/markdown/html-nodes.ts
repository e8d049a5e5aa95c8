import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Inline, Position } from '../../record/node.js'
import { type Attributes, appendInlines, BLOCKS, DROPPED, PLAIN, WRAPPERS } from './elements.js'
import { hoistPicture, newRun, type Run, readImageElement, wrapElement } from './inlines.js'
import type { Session } from './session.js'
import { settleSpaces } from './spaces.js'

/** Elements inside one another past this depth are dropped with a report; their text is kept. */
export const DEPTH_LIMIT = 40

/** One block of HTML: its own text, the line of the file it begins on, and the session. */
export interface Fragment {
  readonly raw: string
  readonly line: number
  readonly session: Session
}

/** The inlines of neighbouring nodes, whatever elements they are; spaces not yet settled. */
export function readInlines(nodes: readonly Tree.ChildNode[], fragment: Fragment, run: Run): Inline[] {
  const inlines: Inline[] = []
  for (const node of nodes) {
    if (isText(node)) appendInlines(inlines, [{ type: 'text', value: node.value }])
    else if (isElement(node)) appendInlines(inlines, readInline(node, fragment, run))
  }
  return inlines
}

function readInline(node: Tree.Element, fragment: Fragment, run: Run): readonly Inline[] {
  const { session } = fragment
  const name = node.tagName
  const attributes = attributesOf(node)
  const where = () => placeOf(node, fragment)
  if (name === 'br') return [{ type: 'break' }]
  if (name === 'img') {
    session.places.enter(positionOf([node], fragment))
    hoistPicture(readImageElement(attributes, rawOf(node, fragment)), run)
    return []
  }
  if (DROPPED.has(name)) {
    session.dropElement(name, true, where)
    session.droppedSpans.push(positionOf([node], fragment))
    return []
  }
  if (run.depth > DEPTH_LIMIT) return [{ type: 'text', value: textOf(node) }]
  const inner: Run = { ...run, depth: run.depth + 1, inLink: run.inLink || name === 'a' }
  const children = readInlines(node.childNodes, fragment, inner)
  const heading = /^h[1-6]$/.test(name)
  if (isBlock(node) && !heading) return [{ type: 'text', value: ' ' }, ...children, { type: 'text', value: ' ' }]
  const known = heading || name === 'a' || WRAPPERS.has(name) || PLAIN.has(name) || BLOCKS.has(name)
  const idle = (name === 'span' && attributes['lang'] === undefined) || (name === 'a' && !('href' in attributes))
  if (!known || idle) session.dropElement(name, false, where)
  if (heading) return children
  if (name === 'a') session.places.enter(positionOf([node], fragment))
  return wrapElement(name, attributes, children, startTagOf(node, fragment), run)
}

/** The inlines of an element that names a speaker, without the dash before the name. */
export function readAttribution(node: Tree.Element, fragment: Fragment): readonly Inline[] {
  const run = newRun(fragment.session)
  const [first, ...rest] = settleSpaces(readInlines(node.childNodes, fragment, run))
  if (first?.type !== 'text') return first ? [first, ...rest] : []
  const value = first.value.replace(/^(?:[—–]|-{1,3})\s*/, '')
  return value === '' ? rest : [{ type: 'text', value }, ...rest]
}

/** The text inside a node, without that of dropped elements. Walks without recursion: trees may be deep. */
export function textOf(node: Tree.ChildNode): string {
  const parts: string[] = []
  const stack: Tree.ChildNode[] = [node]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isText(next)) parts.push(next.value)
    else if (isElement(next) && next.tagName === 'br') parts.push('\n')
    else if (isElement(next) && !DROPPED.has(next.tagName)) stack.push(...next.childNodes.toReversed())
  }
  return parts.join('')
}

/** The element's attributes. */
export function attributesOf(node: Tree.Element): Attributes {
  return Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
}

/** True for elements, as opposed to text and comments. */
export function isElement(node: Tree.ChildNode): node is Tree.Element {
  return 'tagName' in node
}

/** True for text. */
export function isText(node: Tree.ChildNode): node is Tree.TextNode {
  return node.nodeName === '#text'
}

/** The span of neighbouring nodes in the file. */
export function positionOf(nodes: readonly Tree.ChildNode[], fragment: Fragment): Position {
  const { raw, line, session } = fragment
  const visible = nodes.filter((node) => node.sourceCodeLocation && !(isText(node) && node.value.trim() === ''))
  const start = visible[0]?.sourceCodeLocation
  const end = visible.at(-1)?.sourceCodeLocation
  if (!start || !end) return session.places.positionOf(raw, line)
  return session.places.positionOf(raw.slice(start.startOffset, end.endOffset), line + start.startLine - 1)
}

/** True for elements that stand on lines of their own, and for inline ones around such. */
export function isBlock(node: Tree.Element): boolean {
  if (BLOCKS.has(node.tagName) && node.tagName !== 'head') return true
  // An inline element around blocks (`<a><div>`) is a wrapper; only its blocks count.
  return !DROPPED.has(node.tagName) && node.childNodes.some((child) => isElement(child) && BLOCKS.has(child.tagName))
}

/** The place of an element's start tag. */
export function placeOf(node: Tree.Element, fragment: Fragment) {
  const { start } = positionOf([node], fragment)
  return { path: fragment.session.path, ...start, endColumn: start.column + node.tagName.length + 1 }
}

function rawOf(node: Tree.Element, { raw }: Fragment): string {
  const at = node.sourceCodeLocation
  return at ? raw.slice(at.startOffset, at.endOffset) : ''
}

function startTagOf(node: Tree.Element, { raw }: Fragment): string {
  const at = node.sourceCodeLocation?.startTag ?? node.sourceCodeLocation
  return at ? raw.slice(at.startOffset, at.endOffset) : ''
}
