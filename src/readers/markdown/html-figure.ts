import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Block, Position } from '../../record/node.js'
import { attributesOf, type Fragment, isElement, positionOf, readAttribution, textOf } from './html-nodes.js'
import { hoistPicture, newRun, readImageElement } from './inlines.js'
import { readCredit, splitCaption } from './pictures.js'

type ReadChildren = (nodes: readonly Tree.ChildNode[]) => readonly Block[]

/**
 * A `<figure>`: its pictures, and its `<figcaption>` as the caption of the last of them. A `<cite>` or `<small>` in the
 * caption is the credit. Around a table the caption is the table's, around a quote the speaker.
 */
export function figureBlocks(
  node: Tree.Element,
  fragment: Fragment,
  position: Position,
  readChildren: ReadChildren,
): readonly Block[] {
  const { session } = fragment
  const caption = node.childNodes.filter(isElement).find((child) => child.tagName === 'figcaption')
  const others = node.childNodes.filter((child) => child !== caption)
  const images = imagesIn(others)
  if (images.length === 0) return withCaption(readChildren(others), caption, fragment, readChildren)
  const run = newRun(session)
  for (const image of images) {
    const span = positionOf([image], fragment)
    session.places.enter(span)
    hoistPicture(readImageElement(attributesOf(image), '<img'), run)
  }
  const last = run.pictures.at(-1)
  if (last && caption) session.pictures.describe(last.id, readCaption(caption))
  return run.pictures.map(({ id }) => ({ type: 'figure', media: id, position }))
}

/** Caption and credit of a `<figcaption>`. */
export function readCaption(node: Tree.Element): ReturnType<typeof splitCaption> {
  const credits = node.childNodes.filter(isElement).filter(isCredit)
  const named = credits.map(textOf).join(' / ')
  const credit = named.trim() === '' ? undefined : readCredit(named)
  if (!credit) return splitCaption(textOf(node))
  const rest = node.childNodes.filter((child) => !(isElement(child) && isCredit(child)))
  const caption = rest.map(textOf).join('').replace(/\s+/g, ' ').trim()
  return { ...(caption === '' ? {} : { caption }), credit }
}

function isCredit(node: Tree.Element): boolean {
  return node.tagName === 'cite' || node.tagName === 'small'
}

function withCaption(
  blocks: readonly Block[],
  node: Tree.Element | undefined,
  fragment: Fragment,
  readChildren: ReadChildren,
): readonly Block[] {
  const last = blocks.at(-1)
  if (!node) return blocks
  const inlines = readAttribution(node, fragment)
  if (inlines.length === 0) return blocks
  if (last?.type === 'table' && last.caption === undefined)
    return [...blocks.slice(0, -1), { ...last, caption: inlines }]
  if (last?.type === 'blockquote' && last.attribution === undefined) {
    return [...blocks.slice(0, -1), { ...last, attribution: inlines }]
  }
  return [...blocks, ...readChildren(node.childNodes)]
}

function imagesIn(nodes: readonly Tree.ChildNode[]): readonly Tree.Element[] {
  const found: Tree.Element[] = []
  const stack = nodes.toReversed()
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (!isElement(next)) continue
    if (next.tagName === 'img') found.push(next)
    else stack.push(...next.childNodes.toReversed())
  }
  return found
}
