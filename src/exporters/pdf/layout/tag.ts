/** Structure types of PDF 1.7 (ISO 32000-1, 14.8.4) this exporter uses. */
export type TagName =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'THead'
  | 'TBody'
  | 'Figure'
  | 'Caption'
  | 'BlockQuote'
  | 'Code'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span'

/** A box on a page, in points from its lower left corner. */
export type Box4 = readonly [left: number, bottom: number, right: number, top: number]

/** One element of the structure tree. Elements of blocks stand in reading order from the start. */
export interface Tag {
  readonly name: TagName
  readonly parent: Tag | undefined
  /** Children and marks in reading order; inline elements join when they are first drawn. */
  readonly kids: (Tag | ContentMark | AnnotationMark)[]
  readonly language?: string
  readonly alt?: string
  /** A name among all elements, as Note needs one. */
  readonly id?: string
  /** `Column` or `Row`, on TH. */
  readonly scope?: 'Column' | 'Row'
  /** How list items are marked, on L. */
  readonly numbering?: 'Decimal' | 'Disc' | 'Square'
  /** Where a figure stands on its page, set when it is drawn: points from the page's lower left corner. */
  bounds?: Box4
  /** False until an inline element has joined its parent's children. */
  joined: boolean
}

/** A marked-content sequence on a page (0-based). */
export interface ContentMark {
  readonly kind: 'content'
  readonly page: number
  readonly mcid: number
}

/** An annotation of a page, by its place among all annotations of the document. */
export interface AnnotationMark {
  readonly kind: 'annotation'
  readonly page: number
  readonly annotation: number
}

type TagFields = Omit<Tag, 'name' | 'parent' | 'kids' | 'bounds' | 'joined'>

/** A new element at the end of its parent. */
export function addTag(parent: Tag, name: TagName, fields: TagFields = {}): Tag {
  const tag: Tag = { name, parent, kids: [], joined: true, ...fields }
  parent.kids.push(tag)
  return tag
}

/** A new inline element, which joins its parent when it is first drawn, between the letters around it. */
export function inlineTag(parent: Tag, name: TagName, fields: TagFields = {}): Tag {
  return { name, parent, kids: [], joined: false, ...fields }
}

/** The root of a new tree. */
export function rootTag(): Tag {
  return { name: 'Document', parent: undefined, kids: [], joined: true }
}

/** Lets an inline element, and those it stands in, join their parents' children where they are drawn first. */
export function join(tag: Tag): void {
  if (tag.joined || !tag.parent) return
  tag.joined = true
  join(tag.parent)
  tag.parent.kids.push(tag)
}
