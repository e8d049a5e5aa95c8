import type PDFDocument from 'pdfkit'
import type { OutlineEntry } from '../compose/context.js'
import type { FontUse } from '../draw/font-use.js'
import type { Drawing, DrawnLink } from '../draw/pages.js'
import type { Picture } from '../images/picture.js'
import type { Sheet } from '../layout/sheet.js'
import type { Tag } from '../layout/tag.js'
import { embedFont } from './embedded-font.js'
import { writePicture } from './image.js'
import { writeOutline } from './outline.js'
import { annotationKey, writeStructure } from './structure.js'
import { type Attachment, createWriter, type DocumentInfo, pdfText, type Ref, type Writer } from './writer.js'

/** Everything a file is made of. */
export interface DocumentParts {
  readonly info: DocumentInfo
  readonly sheet: Sheet
  readonly drawing: Drawing
  readonly fonts: FontUse
  readonly root: Tag
  readonly outline: readonly OutlineEntry[]
  readonly pictures: ReadonlyMap<string, Picture>
  readonly attachments: readonly Attachment[]
}

/** Writes what was drawn as a file. */
export function writeDocument(Document: typeof PDFDocument, parts: DocumentParts): Uint8Array {
  const { drawing, sheet } = parts
  const writer = createWriter(Document, parts.info)
  const fonts = Object.fromEntries(parts.fonts.fonts.map((used) => [used.name, embedFont(used, writer)]))
  const shared = writer.ref(fonts)
  shared.end()
  const pictures = new Map<string, Ref>()
  const pictureRef = (id: string): Ref | undefined => {
    const picture = parts.pictures.get(id)
    if (picture && !pictures.has(id)) pictures.set(id, writePicture(picture, writer))
    return pictures.get(id)
  }
  const pages = drawing.pages.map((page, at): Ref => {
    const content = writer.stream({}, Buffer.from(page.content, 'latin1'))
    const images = Object.fromEntries(page.pictures.map((id, index) => [`Im${index}`, pictureRef(id)]))
    const ref = writer.ref({
      Type: 'Page',
      Parent: writer.pagesRef,
      MediaBox: [0, 0, round(sheet.width), round(sheet.height)],
      Resources: { Font: shared, ...(page.pictures.length > 0 ? { XObject: images } : {}) },
      Contents: content,
      StructParents: at,
      // Tab moves from link to link in the order of the structure.
      Tabs: 'S',
    })
    writer.addPage(ref)
    return ref
  })
  const annotations = drawing.links.map((link, at) => writeLink(link, at, drawing, pages, writer))
  pages.forEach((page, at) => {
    const own = annotations.filter((_, index) => drawing.links[index]?.page === at)
    if (own.length > 0) page.data['Annots'] = own
    page.end()
  })
  writeStructure(parts.root, drawing, pages, annotations, writer)
  writeOutline(parts.outline, drawing, pages, writer)
  for (const attachment of parts.attachments) writer.attach(attachment, parts.info.modified)
  return writer.finish()
}

const PRINT = 4

/** A link's annotation, and its object reference at the end of its element. */
function writeLink(link: DrawnLink, at: number, drawing: Drawing, pages: readonly Ref[], writer: Writer): Ref {
  link.tag.kids.push({ kind: 'annotation', page: link.page, annotation: at })
  const place = link.target.place === undefined ? undefined : drawing.places.get(link.target.place)
  const action =
    link.target.url !== undefined
      ? { A: { Type: 'Action', S: 'URI', URI: pdfText(link.target.url) } }
      : { Dest: place ? [pages[place.page], 'XYZ', null, round(place.y), null] : [pages[0], 'Fit'] }
  const ref = writer.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: link.bounds.map(round),
    Border: [0, 0, 0],
    F: PRINT,
    Contents: pdfText(link.target.title),
    StructParent: annotationKey(at, pages.length),
    ...action,
  })
  ref.end()
  return ref
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
