import { createHash } from 'node:crypto'
import type { Publication } from '../../../contract/publication.js'
import { escapeMarkup, stripForbidden } from '../../../markup/xml.js'
import type { ArticleRecord } from '../../../record/article.js'
import { describe } from '../../../record/select.js'
import { type Moment, toEpoch } from '../../../record/time.js'
import { type DocumentInfo, shortened } from './writer.js'

/** The date of a document whose article states none. */
const UNDATED = new Date(Date.UTC(2000, 0, 1))

/** Everything that is said about the document. Dates are the article's and never those of the build. */
export function documentInfo(record: ArticleRecord, publication: Publication): DocumentInfo {
  const authors = authorsOf(record, publication)
  const created = dateOf(record.published ?? record.modified)
  const modified = dateOf(record.modified ?? record.published)
  const subject = plain(describe(record))
  const info = {
    title: plain(record.headline),
    author: authors.length > 0 ? shortened(authors.join(', ')) : undefined,
    subject: subject === '' ? undefined : subject,
    keywords: record.tags.length > 0 ? shortened(record.tags.map(plain).join(', ')) : undefined,
    creator: 'Galley',
    created,
    modified: new Date(Math.max(created.getTime(), modified.getTime())),
    language: record.language,
  }
  const id = createHash('sha256').update(`${record.id}\n${record.textHash}\n${record.version}`).digest().subarray(0, 16)
  return { ...info, id: new Uint8Array(id), metadata: xmp(record, publication, { ...info, authors }) }
}

/** The moment a document is dated by; PDF knows the years 0 to 9999 alone. */
export function dateOf(moment: Moment | undefined): Date {
  const date = moment ? new Date(toEpoch(moment)) : UNDATED
  const year = date.getUTCFullYear()
  return Number.isNaN(year) || year < 0 || year > 9999 ? UNDATED : date
}

function authorsOf(record: ArticleRecord, publication: Publication): readonly string[] {
  if (record.authors.length > 0) return record.authors.map((author) => plain(author.name))
  if (record.byline !== undefined) return [plain(record.byline)]
  return publication.author ? [plain(publication.author.name)] : []
}

/** One line, without what neither XML nor a PDF text string should hold. */
function plain(text: string): string {
  return shortened(stripForbidden(text).replace(/\s+/g, ' ').trim())
}

interface Described extends Omit<DocumentInfo, 'id' | 'metadata'> {
  readonly authors: readonly string[]
}

/** The XMP descriptions (ISO 16684-1), escaped here, since pdfkit escapes nothing. */
function xmp(record: ArticleRecord, publication: Publication, info: Described): string {
  const text = (value: string) => escapeMarkup(value)
  const alternative = (name: string, value: string) =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li></rdf:Alt></dc:${name}>`
  const list = (name: string, kind: 'Seq' | 'Bag', values: readonly string[]) =>
    `<dc:${name}><rdf:${kind}>${values.map((value) => `<rdf:li>${text(value)}</rdf:li>`).join('')}</rdf:${kind}></dc:${name}>`
  const rights = record.rights?.notice ?? record.rights?.holder ?? publication.rights
  const core = [
    '<dc:format>application/pdf</dc:format>',
    alternative('title', info.title),
    info.authors.length > 0 ? list('creator', 'Seq', info.authors) : '',
    info.subject === undefined ? '' : alternative('description', info.subject),
    record.tags.length > 0 ? list('subject', 'Bag', record.tags.map(plain)) : '',
    list('language', 'Bag', [info.language]),
    list('publisher', 'Bag', [plain(publication.title)]),
    rights === undefined ? '' : alternative('rights', plain(rights)),
    `<dc:identifier>${text(record.id)}</dc:identifier>`,
    record.canonicalUrl === undefined ? '' : `<dc:source>${text(record.canonicalUrl)}</dc:source>`,
  ].join('')
  const keywords = info.keywords === undefined ? '' : `<pdf:Keywords>${text(info.keywords)}</pdf:Keywords>`
  return `
${description('dc="http://purl.org/dc/elements/1.1/"', core)}
${description(
  'xmp="http://ns.adobe.com/xap/1.0/"',
  `<xmp:CreateDate>${iso(info.created)}</xmp:CreateDate><xmp:ModifyDate>${iso(info.modified)}</xmp:ModifyDate><xmp:CreatorTool>${info.creator}</xmp:CreatorTool>`,
)}
${description(
  'xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
  // The digest of the article's text, by which two renditions of one text are known.
  `<xmpMM:DocumentID>${text(record.id)}</xmpMM:DocumentID><xmpMM:InstanceID>${text(record.textHash)}</xmpMM:InstanceID>`,
)}
${description('pdf="http://ns.adobe.com/pdf/1.3/"', `<pdf:Producer>pdfkit</pdf:Producer>${keywords}`)}
${description('pdfuaid="http://www.aiim.org/pdfua/ns/id/"', '<pdfuaid:part>1</pdfuaid:part>')}
${PDFUA_SCHEMA}`
}

function description(namespace: string, inner: string): string {
  return `<rdf:Description rdf:about="" xmlns:${namespace}>${inner}</rdf:Description>`
}

function iso(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

/** PDF/A (ISO 19005-3, 6.6.2.3) wants a schema described that it does not know: that of PDF/UA. */
const PDFUA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
