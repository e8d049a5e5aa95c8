/** The one file that knows pdfkit: it numbers objects, writes them out and keeps the table of references. */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type PDFDocument from 'pdfkit'

/** A hundredth more bytes than the usual 6, for a third less time. */
const DEFLATE_LEVEL = 4

/** An indirect object. */
export interface Ref {
  data: Record<string, unknown>
  write(chunk: string | Uint8Array): void
  /** Writes the object out; nothing can be added to it afterwards. */
  end(chunk?: string | Uint8Array): void
}

/** The longest text string PDF/A allows (ISO 19005-3, 6.1.13: 32,767 bytes), in UTF-16 code units, well below it. */
const LONGEST_TEXT = 8000

/** A text string of PDF, as opposed to a name, which a plain string stands for. */
// A wrapper object on purpose: by it pdfkit tells text from names.
export const pdfText = (text: string): unknown => new String(shortened(text))

/** Text no longer than a PDF may hold in one string. */
export function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A file inside the file (ISO 19005-3, 6.8). */
export interface Attachment {
  /** Lower-case ASCII. */
  readonly name: string
  readonly mediaType: string
  readonly relationship: 'Data' | 'Source'
  readonly description: string
  readonly content: Uint8Array
}

/** A document in the making. */
export interface Writer {
  ref(data: Record<string, unknown>): Ref
  /** A compressed stream, written out. */
  stream(data: Record<string, unknown>, content: Uint8Array): Ref
  /** The dictionaries of the document, to add to. */
  readonly catalog: Record<string, unknown>
  readonly structRoot: Record<string, unknown>
  /** The page tree's node, and the list of its pages. */
  readonly pagesRef: unknown
  addPage(page: Ref): void
  attach(attachment: Attachment, date: Date): void
  /** The whole file. */
  finish(): Uint8Array
}

/** What the file says of itself. */
export interface DocumentInfo {
  readonly title: string
  readonly author: string | undefined
  readonly subject: string | undefined
  readonly keywords: string | undefined
  readonly creator: string
  readonly created: Date
  readonly modified: Date
  readonly language: string
  /** XMP descriptions that follow those of the standards. */
  readonly metadata: string
  /** Sixteen bytes that name the file. */
  readonly id: Uint8Array
}

/** The parts of pdfkit that are used, some of them its own affair: the version is pinned, the tests read the files. */
interface Kit {
  _root: { data: Record<string, unknown> }
  _id: Uint8Array
  _offset: number
  _write(data: string | Uint8Array): void
  _addInfo(): void
  ref(data: Record<string, unknown>): Ref
  appendXML(xml: string): void
  addNamedEmbeddedFile(name: string, ref: Ref): void
  push(chunk: unknown): boolean
  end(): void
}

/** Starts a PDF 1.7 document that claims PDF/A-3a, tagged, in a language, with its title shown. */
export function createWriter(Document: typeof PDFDocument, info: DocumentInfo): Writer {
  const text = (value: string | undefined) => (value === undefined ? {} : value)
  const document = new Document({
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: info.language,
    displayTitle: true,
    autoFirstPage: false,
    compress: true,
    // Typed as a string, but null keeps pdfkit from loading a face of its own.
    font: null as unknown as string,
    info: {
      Title: info.title,
      ...(info.author === undefined ? {} : { Author: text(info.author) as string }),
      ...(info.subject === undefined ? {} : { Subject: text(info.subject) as string }),
      ...(info.keywords === undefined ? {} : { Keywords: text(info.keywords) as string }),
      Creator: info.creator,
      Producer: 'pdfkit',
      CreationDate: info.created,
      ModDate: info.modified,
    },
  })
  const kit = document as unknown as Kit
  const chunks: (string | Uint8Array)[] = []
  // The constructor has pushed the header into the stream; it is written again here, where all the rest goes.
  kit._offset = 0
  kit._write = (data) => {
    const chunk = typeof data === 'string' ? `${data}\n` : data
    chunks.push(chunk)
    kit._offset += chunk.length
  }
  kit.push = () => true
  kit._write('%PDF-1.7')
  kit._write('%\xff\xff\xff\xff')
  kit._id = info.id
  // pdfkit writes titles and names into the XMP without escaping them.
  kit._addInfo = () => kit.appendXML(info.metadata)

  const pages = kit._root.data['Pages'] as Ref
  const stream = (data: Record<string, unknown>, content: Uint8Array): Ref => {
    // With its filter named, pdfkit leaves the stream as it is.
    const ref = kit.ref({ ...data, Filter: 'FlateDecode' })
    ref.end(deflateSync(content, { level: DEFLATE_LEVEL }))
    return ref
  }
  return {
    ref: (data) => kit.ref(data),
    stream,
    catalog: kit._root.data,
    structRoot: (kit._root.data['StructTreeRoot'] as Ref).data,
    pagesRef: pages,
    addPage: (page) => {
      ;(pages.data['Kids'] as unknown[]).push(page)
      pages.data['Count'] = (pages.data['Count'] as number) + 1
    },
    attach: (attachment, date) => {
      const { name, content } = attachment
      const file = stream(
        {
          Type: 'EmbeddedFile',
          Subtype: attachment.mediaType.replaceAll('/', '#2F'),
          Params: {
            Size: content.length,
            CreationDate: date,
            ModDate: date,
            CheckSum: new Uint8Array(createHash('md5').update(content).digest()),
          },
        },
        content,
      )
      const specification = kit.ref({
        Type: 'Filespec',
        AFRelationship: attachment.relationship,
        F: pdfText(name),
        UF: pdfText(name),
        Desc: pdfText(attachment.description),
        EF: { F: file, UF: file },
      })
      specification.end()
      kit.addNamedEmbeddedFile(name, specification)
      const catalog = kit._root.data
      catalog['AF'] = [...((catalog['AF'] as unknown[] | undefined) ?? []), specification]
    },
    finish: () => {
      kit.end()
      return toBytes(chunks, kit._offset)
    },
  }
}

/** Strings (one byte a character) and bytes, one after another. */
function toBytes(chunks: readonly (string | Uint8Array)[], length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length)
  let at = 0
  let text = ''
  const flush = () => {
    at += bytes.write(text, at, 'latin1')
    text = ''
  }
  for (const chunk of chunks) {
    if (typeof chunk === 'string') {
      text += chunk
      continue
    }
    flush()
    bytes.set(chunk, at)
    at += chunk.length
  }
  flush()
  return bytes
}
