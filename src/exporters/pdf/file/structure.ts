import type { Drawing } from '../draw/pages.js'
import type { AnnotationMark, ContentMark, Tag, TagName } from '../layout/tag.js'
import { pdfText, type Ref, type Writer } from './writer.js'

/** Elements that say something even when they are empty. */
const KEPT_EMPTY: ReadonlySet<TagName> = new Set(['Document', 'TH', 'TD', 'Figure', 'LBody'])

/**
 * Writes the structure tree (ISO 32000-1, 14.7) with its parent tree and, for notes, its tree of names. Annotations must
 * have their `StructParent` set to what {@link annotationKey} gives.
 */
export function writeStructure(
  root: Tag,
  drawing: Drawing,
  pages: readonly Ref[],
  annotations: readonly Ref[],
  writer: Writer,
): void {
  const refs = new Map<Tag, Ref>()
  const names: [string, Ref][] = []
  const structRoot = writer.structRoot
  const rootRef = writer.catalog['StructTreeRoot']
  prune(root)

  // Without recursion: quotes may lie in quotes very deep.
  const order: { tag: Tag; parent: unknown }[] = [{ tag: root, parent: rootRef }]
  for (const { tag, parent } of order) {
    const ref = writer.ref(elementData(tag, parent))
    refs.set(tag, ref)
    if (tag.id !== undefined) names.push([tag.id, ref])
    for (const kid of tag.kids) if ('name' in kid) order.push({ tag: kid, parent: ref })
  }
  for (const { tag } of order) {
    const ref = refs.get(tag) as Ref
    const page = firstPage(tag)
    if (page !== undefined) ref.data['Pg'] = pages[page]
    if (tag.kids.length > 0) ref.data['K'] = tag.kids.map((kid) => kidData(kid, page, refs, pages, annotations))
    ref.end()
  }

  const numbers: unknown[] = []
  drawing.pages.forEach((page, at) => {
    numbers.push(
      at,
      page.owners.map((owner) => refs.get(owner)),
    )
  })
  drawing.links.forEach((link, at) => {
    numbers.push(annotationKey(at, pages.length), refs.get(link.tag))
  })
  const parentTree = writer.ref({ Nums: numbers })
  parentTree.end()
  structRoot['K'] = [refs.get(root)]
  structRoot['ParentTree'] = parentTree
  structRoot['ParentTreeNextKey'] = pages.length + drawing.links.length
  if (names.length > 0) {
    names.sort(([a], [b]) => (a < b ? -1 : 1))
    const idTree = writer.ref({ Names: names.flatMap(([name, ref]) => [pdfText(name), ref]) })
    idTree.end()
    structRoot['IDTree'] = idTree
  }
}

/** An annotation's key in the parent tree: those of the pages come first. */
export function annotationKey(annotation: number, pages: number): number {
  return pages + annotation
}

function elementData(tag: Tag, parent: unknown): Record<string, unknown> {
  return {
    S: tag.name,
    P: parent,
    ...(tag.language === undefined ? {} : { Lang: pdfText(tag.language) }),
    ...(tag.alt === undefined ? {} : { Alt: pdfText(tag.alt) }),
    ...(tag.id === undefined ? {} : { ID: pdfText(tag.id) }),
    ...attributes(tag),
  }
}

function attributes(tag: Tag): Record<string, unknown> {
  if (tag.scope) return { A: { O: 'Table', Scope: tag.scope } }
  if (tag.numbering) return { A: { O: 'List', ListNumbering: tag.numbering } }
  if (tag.name === 'Figure') return { A: { O: 'Layout', Placement: 'Block', BBox: [...(tag.bounds ?? [0, 0, 0, 0])] } }
  return {}
}

function kidData(
  kid: Tag | ContentMark | AnnotationMark,
  page: number | undefined,
  refs: ReadonlyMap<Tag, Ref>,
  pages: readonly Ref[],
  annotations: readonly Ref[],
): unknown {
  if ('name' in kid) return refs.get(kid)
  if (kid.kind === 'annotation') return { Type: 'OBJR', Obj: annotations[kid.annotation], Pg: pages[kid.page] }
  return kid.page === page ? kid.mcid : { Type: 'MCR', Pg: pages[kid.page], MCID: kid.mcid }
}

function firstPage(tag: Tag): number | undefined {
  for (const kid of tag.kids) if ('kind' in kid) return kid.page
  return undefined
}

/** Drops elements in which nothing was drawn, children before parents. */
function prune(root: Tag): void {
  const order: Tag[] = [root]
  for (const tag of order) for (const kid of tag.kids) if ('name' in kid) order.push(kid)
  for (const tag of order.reverse()) {
    const kept = tag.kids.filter((kid) => !('name' in kid) || kid.kids.length > 0 || KEPT_EMPTY.has(kid.name))
    if (kept.length < tag.kids.length) tag.kids.splice(0, tag.kids.length, ...kept)
  }
}
