import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Block, Inline, ListItem, Position } from '../../record/node.js'
import { inlinesToText } from '../../record/text.js'
import { PLAIN } from './elements.js'
import { withFigures } from './figures.js'
import { figureBlocks, readCaption } from './html-figure.js'
import {
  attributesOf,
  DEPTH_LIMIT,
  type Fragment,
  isBlock,
  isElement,
  isText,
  placeOf,
  positionOf,
  readAttribution,
  readInlines,
  textOf,
} from './html-nodes.js'
import { tableBlocks } from './html-table.js'
import { newRun } from './inlines.js'
import type { Session } from './session.js'
import { settleSpaces } from './spaces.js'

/** A block of HTML with more tags than this is dropped: building its tree may take the square of their number. */
const TAG_LIMIT = 4000

/** The blocks a piece of HTML becomes, read as a browser reads it; what has no node is reported and dropped. */
export function htmlToBlocks(raw: string, line: number, session: Session): readonly Block[] {
  if (!session.html || isComment(raw)) return []
  const fragment: Fragment = { raw, line, session }
  if (countTags(raw) > TAG_LIMIT) {
    session.report({
      code: 'markdown/html-too-large',
      severity: 'error',
      message: `A block of HTML has more than ${TAG_LIMIT} tags; it was dropped.`,
      hint: 'Write it as Markdown, or part it by blank lines.',
      place: session.places.find(raw),
    })
    return []
  }
  const tree = session.html.parseFragment(raw, { sourceCodeLocationInfo: true })
  return readNodes(tree.childNodes, fragment, 0)
}

/** The blocks of neighbouring nodes; inline ones between blocks become paragraphs. */
function readNodes(nodes: readonly Tree.ChildNode[], fragment: Fragment, depth: number): readonly Block[] {
  if (depth > DEPTH_LIMIT) return readTooDeep(nodes, fragment)
  const blocks: Block[] = []
  let inlines: Tree.ChildNode[] = []
  const flush = () => {
    if (inlines.length > 0) blocks.push(...readParagraph(inlines, fragment))
    inlines = []
  }
  for (const node of nodes) {
    if (isElement(node) && isBlock(node)) {
      flush()
      blocks.push(...readElement(node, fragment, depth))
    } else {
      inlines.push(node)
    }
  }
  flush()
  return blocks
}

/** Caption and credit of a `<figcaption>` that stands apart from its figure; undefined where it is none. */
export function readLoneCaption(raw: string, session: Session): ReturnType<typeof readCaption> | undefined {
  const [first] = session.html?.parseFragment(raw).childNodes ?? []
  return first && isElement(first) && first.tagName === 'figcaption' ? readCaption(first) : undefined
}

function readElement(node: Tree.Element, fragment: Fragment, depth: number): readonly Block[] {
  const { session } = fragment
  const position = positionOf([node], fragment)
  const name = node.tagName
  if (/^h[1-6]$/.test(name)) {
    return readText([node], fragment, (children) => {
      return { type: 'heading', depth: Number(name.slice(1)), children, position }
    })
  }
  switch (name) {
    case 'p':
      return readNodes(node.childNodes, fragment, depth + 1)
    case 'hr':
      return [{ type: 'thematicBreak', position }]
    case 'pre':
      return [readCode(node, position)]
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return readList(node, fragment, depth, position)
    case 'blockquote':
      return [readQuote(node, fragment, depth, position)]
    case 'figure':
      return figureBlocks(node, fragment, position, (nodes) => readNodes(nodes, fragment, depth + 1))
    case 'table':
      return tableBlocks(node, fragment, position)
    default:
      if (!PLAIN.has(name) && name !== 'li') session.dropElement(name, false, () => placeOf(node, fragment))
      return readNodes(node.childNodes, fragment, depth + 1)
  }
}

function readParagraph(nodes: readonly Tree.ChildNode[], fragment: Fragment): readonly Block[] {
  return readText(nodes, fragment, (children, position) => ({ type: 'paragraph', children, position }))
}

/** A block of the nodes' text, and the figures of the pictures in it. */
function readText(
  nodes: readonly Tree.ChildNode[],
  fragment: Fragment,
  make: (children: readonly Inline[], position: Position) => Block,
): readonly Block[] {
  const run = newRun(fragment.session)
  const children = settleSpaces(readInlines(nodes, fragment, run))
  if (children.length === 0 && run.pictures.length === 0) return []
  const position = positionOf(nodes, fragment)
  return withFigures(children, run, position, (inlines) => make(inlines, position))
}

function readCode(node: Tree.Element, position: Position): Block {
  const inner = node.childNodes.find(isElement)
  const named = [node, ...(inner ? [inner] : [])].map((element) => attributesOf(element)['class'] ?? '').join(' ')
  const lang = /(?:^|\s)lang(?:uage)?-(\S+)/.exec(named)?.[1]
  const value = textOf(node).replace(/\n$/, '')
  return { type: 'code', ...(lang === undefined ? {} : { lang }), value, position }
}

function readList(node: Tree.Element, fragment: Fragment, depth: number, position: Position): readonly Block[] {
  const children = node.childNodes.flatMap((child): ListItem[] => {
    if (!isElement(child)) return []
    const inside = child.tagName === 'li' ? child.childNodes : [child]
    const span = positionOf([child], fragment)
    return [{ type: 'listItem', children: readNodes(inside, fragment, depth + 1), position: span }]
  })
  if (children.length === 0) return []
  const ordered = node.tagName === 'ol'
  const start = Number(attributesOf(node)['start'] ?? '1')
  const from = ordered && Number.isSafeInteger(start) && start >= 0 && start !== 1 ? { start } : {}
  return [{ type: 'list', ordered, ...from, children, position }]
}

function readQuote(node: Tree.Element, fragment: Fragment, depth: number, position: Position): Block {
  // The speaker stands in a footer, or in a cite of its own behind the text.
  const index = node.childNodes.findLastIndex(
    (child) => isElement(child) && (child.tagName === 'footer' || child.tagName === 'cite'),
  )
  const behind = node.childNodes.slice(index + 1)
  const last = node.childNodes[index]
  const closes = index > 0 && behind.every((child) => isText(child) && child.value.trim() === '')
  if (!closes || !last || !isElement(last)) {
    return { type: 'blockquote', children: readNodes(node.childNodes, fragment, depth + 1), position }
  }
  const children = readNodes(node.childNodes.slice(0, index), fragment, depth + 1)
  const attribution = readAttribution(last, fragment)
  return { type: 'blockquote', ...(attribution.length > 0 ? { attribution } : {}), children, position }
}

function readTooDeep(nodes: readonly Tree.ChildNode[], fragment: Fragment): readonly Block[] {
  const position = positionOf(nodes, fragment)
  fragment.session.report({
    code: 'markdown/too-deep',
    severity: 'error',
    message: `HTML elements nest more than ${DEPTH_LIMIT} deep; their text was kept.`,
    hint: 'Take levels out.',
    place: { path: fragment.session.path, ...position.start },
  })
  const value = nodes.map(textOf).join(' ')
  const children = settleSpaces([{ type: 'text', value }])
  return inlinesToText(children) === '' ? [] : [{ type: 'paragraph', children, position }]
}

function isComment(raw: string): boolean {
  return /^\s*<!--/.test(raw) && raw.trimEnd().indexOf('-->') === raw.trimEnd().length - 3
}

function countTags(raw: string): number {
  let count = 0
  for (let index = raw.indexOf('<'); index >= 0; index = raw.indexOf('<', index + 1)) count++
  return count
}
