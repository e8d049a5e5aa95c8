/**
 * What PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) ask of a file, as far as it can be told without rendering: a
 * list of what is wrong. Clause numbers are those a validator would name.
 */
import { type Dictionary, isDictionary, type PdfObjects, type Value } from './pdf-objects.js'

const HEADINGS = ['/H1', '/H2', '/H3', '/H4', '/H5', '/H6']

/** Which parents an element may stand in, for those that may not stand everywhere. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  '/LI': ['/L'],
  '/Lbl': ['/LI', '/Note'],
  '/LBody': ['/LI'],
  '/TR': ['/Table', '/THead', '/TBody'],
  '/THead': ['/Table'],
  '/TBody': ['/Table'],
  '/TH': ['/TR'],
  '/TD': ['/TR'],
}

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '/L': ['/LI', '/L', '/Caption'],
  '/LI': ['/Lbl', '/LBody'],
  '/Table': ['/Caption', '/THead', '/TBody', '/TR'],
  '/THead': ['/TR'],
  '/TBody': ['/TR'],
  '/TR': ['/TH', '/TD'],
}

interface Element {
  readonly reference: string
  readonly data: Dictionary
  readonly kids: readonly Value[]
}

export function brokenRules(pdf: PdfObjects): readonly string[] {
  const broken: string[] = []
  const demand = (held: boolean, rule: string) => {
    if (!held) broken.push(rule)
  }
  const elements = elementsOf(pdf)
  checkCatalog(pdf, demand)
  checkMetadata(pdf, demand)
  checkElements(pdf, elements, demand)
  checkContent(pdf, elements, demand)
  checkAnnotations(pdf, elements, demand)
  checkFonts(pdf, demand)
  checkAttachments(pdf, demand)
  checkOutline(pdf, demand)
  return broken
}

type Demand = (held: boolean, rule: string) => void

/** Elements in reading order, parents first. */
function elementsOf(pdf: PdfObjects): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>()
  const root = pdf.dictionary(pdf.catalog['/StructTreeRoot'])
  const visit = (reference: Value) => {
    if (typeof reference !== 'string' || found.has(reference)) return
    const data = pdf.dictionary(reference)
    const kid = data['/K']
    const kids = kid === undefined ? [] : Array.isArray(kid) ? kid : [kid]
    found.set(reference, { reference, data, kids })
    for (const it of kids) if (typeof it === 'string') visit(it)
  }
  for (const kid of pdf.list(root['/K'])) visit(kid)
  return found
}

function checkCatalog(pdf: PdfObjects, demand: Demand): void {
  const { catalog, trailer } = pdf
  demand((pdf.text(catalog['/Lang']) ?? '') !== '', '7.2 the document has no language')
  demand(pdf.dictionary(catalog['/MarkInfo'])['/Marked'] === true, '7.1 the document is not marked as tagged')
  demand(pdf.dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true, '7.1-9 the title is not shown')
  demand(trailer['/Encrypt'] === undefined, '6.1.3 the file is encrypted')
  demand(pdf.list(trailer['/ID']).length === 2, '6.1.3 the file has no ID')
  const intent = pdf.dictionary(pdf.list(catalog['/OutputIntents'])[0])
  demand(intent['/S'] === '/GTS_PDFA1', '6.2.3 there is no output intent')
  demand(pdf.stream(intent['/DestOutputProfile']).length > 1000, '6.2.3 the output intent has no profile')
  for (const page of pdf.pages) demand(pdf.dictionary(page)['/Tabs'] === '/S', '7.18.3 a page has no tab order')
  for (const [, data] of pdf.all()) {
    demand(data['/S'] !== '/JavaScript' && data['/Type'] !== '/JavaScript', '6.6.1 there is a script')
    if (data['/Subtype'] !== '/Image') continue
    demand(
      ['/DeviceGray', '/DeviceRGB'].includes(String(data['/ColorSpace'])),
      '6.2.4.3 a picture is neither gray nor RGB',
    )
    demand(data['/SMask'] === undefined && data['/Interpolate'] !== true, '6.2.8 a picture is not plain')
  }
}

function checkMetadata(pdf: PdfObjects, demand: Demand): void {
  const xmp = pdf.stream(pdf.catalog['/Metadata']).toString('utf8')
  demand(/<pdfaid:part>3<.*<pdfaid:conformance>A</s.test(xmp), '6.6.4 it does not claim PDF/A-3a')
  demand(/<pdfuaid:part>1</.test(xmp), '5 it does not claim PDF/UA-1')
  demand(/<pdfaProperty:name>part</.test(xmp), '6.6.2.3 the schema of PDF/UA is not described')
  demand(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+</.test(xmp), '7.1-10 there is no dc:title')
  demand(!/&(?!(?:amp|lt|gt|quot|#39);)/.test(xmp), '6.6.2.1 the metadata is not well-formed')
  demand(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xmp), '6.6.2.1 the metadata holds control characters')
}

function checkElements(pdf: PdfObjects, elements: ReadonlyMap<string, Element>, demand: Demand): void {
  const nameOf = (reference: Value | undefined) => String(pdf.dictionary(reference)['/S'])
  let level = 0
  const ids: string[] = []
  for (const { data, kids } of elements.values()) {
    const name = String(data['/S'])
    const parents = PARENTS[name]
    demand(!parents || parents.includes(nameOf(data['/P'])), `7.2 ${name} stands in ${nameOf(data['/P'])}`)
    for (const kid of kids) {
      if (typeof kid !== 'string') continue
      demand(CHILDREN[name]?.includes(nameOf(kid)) ?? true, `7.2 ${nameOf(kid)} stands in ${name}`)
      demand(pdf.dictionary(kid)['/P'] !== undefined, `14.7 a child of ${name} has no parent`)
    }
    const attributes = pdf.dictionary(data['/A'])
    if (name === '/TH') demand(attributes['/Scope'] !== undefined, '7.5 TH has no scope')
    if (name === '/Figure') {
      demand((pdf.text(data['/Alt']) ?? '') !== '', '7.3 Figure has no alternative text')
      const box = pdf.list(attributes['/BBox']) as number[]
      demand(box.length === 4 && (box[2] ?? 0) > (box[0] ?? 0) && (box[3] ?? 0) > (box[1] ?? 0), 'Figure has no BBox')
    }
    if (name === '/Note') {
      const id = pdf.text(data['/ID']) ?? ''
      demand(id !== '' && !ids.includes(id), '7.9 Note has no ID of its own')
      ids.push(id)
    }
    if (HEADINGS.includes(name)) {
      const own = HEADINGS.indexOf(name) + 1
      demand(own <= level + 1, `7.4.2 H${own} follows H${level}`)
      level = own
    }
  }
  const tree = pdf.list(pdf.dictionary(pdf.dictionary(pdf.catalog['/StructTreeRoot'])['/IDTree'])['/Names'])
  const named = tree.filter((_, at) => at % 2 === 0).map((it) => pdf.text(it))
  demand(
    ids.every((id) => named.includes(id)),
    'the IDTree lacks a Note',
  )
  demand(
    named.every((it, at) => at === 0 || String(named[at - 1]) < String(it)),
    'the IDTree is not sorted',
  )
}

/** Everything drawn is marked, once; every mark has its element and every element's mark is there. */
function checkContent(pdf: PdfObjects, elements: ReadonlyMap<string, Element>, demand: Demand): void {
  const parents = parentTree(pdf)
  const marks = new Map<string, string>()
  for (const { reference, data, kids } of elements.values()) {
    for (const kid of kids) {
      if (typeof kid === 'number') marks.set(`${data['/Pg']} ${kid}`, reference)
      else if (isDictionary(kid) && kid['/MCID'] !== undefined)
        marks.set(`${kid['/Pg'] ?? data['/Pg']} ${kid['/MCID']}`, reference)
    }
  }
  for (const page of pdf.pages) {
    const data = pdf.dictionary(page)
    const owners = pdf.list(parents.get(Number(data['/StructParents'])))
    const content = pdf.stream(data['/Contents']).toString('latin1')
    demand(!/\b[kK]\n/.test(content), '6.2.4.3 CMYK is used')
    let depth = 0
    const seen: number[] = []
    for (const line of content.split('\n')) {
      const operator = /(?:^|\s)(\S+)$/.exec(line)?.[1]
      if (operator === 'BDC' || operator === 'BMC') {
        depth++
        const mcid = /\/MCID (\d+)/.exec(line)?.[1]
        demand(
          mcid !== undefined || line.startsWith('/Artifact'),
          `7.1-3 a sequence is neither marked nor artifact: ${line}`,
        )
        if (mcid !== undefined) seen.push(Number(mcid))
      } else if (operator === 'EMC') depth--
      else if (['TJ', 'f', 'S', 'Do'].includes(operator ?? ''))
        demand(depth === 1, `7.1-3 content is not marked: ${line.slice(0, 40)}`)
      demand(depth >= 0 && depth <= 1, '14.6 marked content is nested or unbalanced')
      if (operator === 'TJ') demand(!/<(?:[0-9a-f]{4})*0000/.test(line), '7.21.8 .notdef is shown')
    }
    demand(depth === 0, '14.6 marked content is left open')
    demand(
      seen.every((mcid, at) => mcid === at),
      'marked-content numbers do not count up',
    )
    demand(owners.length === seen.length, 'the parent tree does not cover a page')
    seen.forEach((mcid) => {
      demand(
        marks.get(`${page} ${mcid}`) === owners[mcid],
        `the parent tree and the elements differ on ${page} ${mcid}`,
      )
      marks.delete(`${page} ${mcid}`)
    })
  }
  demand(marks.size === 0, `elements refer to marks that are not there: ${[...marks.keys()].join(', ')}`)
}

function parentTree(pdf: PdfObjects): ReadonlyMap<number, Value> {
  const numbers = pdf.list(pdf.dictionary(pdf.dictionary(pdf.catalog['/StructTreeRoot'])['/ParentTree'])['/Nums'])
  const tree = new Map<number, Value>()
  for (let at = 0; at < numbers.length; at += 2) tree.set(Number(numbers[at]), numbers[at + 1] ?? null)
  return tree
}

function checkAnnotations(pdf: PdfObjects, elements: ReadonlyMap<string, Element>, demand: Demand): void {
  const parents = parentTree(pdf)
  for (const page of pdf.pages) {
    for (const reference of pdf.list(pdf.dictionary(page)['/Annots'])) {
      const link = pdf.dictionary(reference)
      demand(link['/Subtype'] === '/Link', '7.18 an annotation is no link')
      demand((pdf.text(link['/Contents']) ?? '') !== '', '7.18.5 a link has no Contents')
      demand(link['/F'] === 4, '6.3.2 a link does not print')
      const owner = parents.get(Number(link['/StructParent']))
      const element = typeof owner === 'string' ? elements.get(owner) : undefined
      demand(element?.data['/S'] === '/Link', '7.18.1 a link stands in no Link element')
      const object = element?.kids.find((kid) => isDictionary(kid) && kid['/Obj'] === reference)
      demand(
        object !== undefined && isDictionary(object) && object['/Pg'] === page,
        '7.18.5 a link has no OBJR on its page',
      )
      const uri = pdf.dictionary(link['/A'])['/URI']
      if (uri !== undefined) demand(/^u:[\x21-\x7e]+$/.test(String(uri)), `a link's address is not plain ASCII: ${uri}`)
      else demand(isPlace(pdf, link['/Dest']), 'a link leads nowhere')
    }
  }
}

function isPlace(pdf: PdfObjects, destination: Value | undefined): boolean {
  const [page, kind] = pdf.list(destination)
  return pdf.pages.includes(String(page)) && (kind === '/XYZ' || kind === '/Fit')
}

function checkFonts(pdf: PdfObjects, demand: Demand): void {
  for (const [, font] of pdf.all()) {
    if (font['/Subtype'] !== '/Type0') continue
    const name = String(font['/BaseFont'])
    demand(/^\/[A-Z]{6}\+/.test(name), `6.2.11 ${name} does not name its subset`)
    const descendant = pdf.dictionary(pdf.list(font['/DescendantFonts'])[0])
    const descriptor = pdf.dictionary(descendant['/FontDescriptor'])
    const program = pdf.stream(descriptor['/FontFile2'])
    demand(program.length > 0, `7.21.4 ${name} is not embedded`)
    demand(descendant['/CIDToGIDMap'] === '/Identity', `7.21.3 ${name} has no glyph map`)
    const map = pdf.stream(font['/ToUnicode']).toString('latin1')
    const codes = new Map(
      [...map.matchAll(/^<([0-9a-f]{4})> <([0-9A-F]*)>$/gm)].map(([, code, text]) => [
        Number.parseInt(code ?? '', 16),
        text ?? '',
      ]),
    )
    const [first, widths] = pdf.list(descendant['/W'])
    const metrics = horizontalMetrics(program)
    demand(first === 1 && codes.size === pdf.list(widths).length, `7.21.7 ${name} has codes without letters`)
    demand(metrics.length > codes.size, `${name} lacks glyphs`)
    pdf.list(widths).forEach((width, at) => {
      demand(
        Math.abs(Number(width) - (metrics[at + 1] ?? 0)) < 1,
        `7.21.5 ${name}: the width of code ${at + 1} differs`,
      )
    })
    for (const text of codes.values())
      demand(text !== '' && !/^(?:0000|FEFF|FFFE)/.test(text), `6.2.11.7 ${name} has a code for no letter`)
  }
}

/** The advances of an embedded font, in thousandths of an em. */
function horizontalMetrics(program: Buffer): readonly number[] {
  const at = (tag: string) => {
    for (let record = 12; record < 12 + program.readUInt16BE(4) * 16; record += 16)
      if (program.toString('latin1', record, record + 4) === tag) return program.readUInt32BE(record + 8)
    throw new Error(`no ${tag}`)
  }
  const em = program.readUInt16BE(at('head') + 18)
  const count = program.readUInt16BE(at('hhea') + 34)
  return Array.from({ length: count }, (_, glyph) => (program.readUInt16BE(at('hmtx') + glyph * 4) * 1000) / em)
}

function checkAttachments(pdf: PdfObjects, demand: Demand): void {
  const named = pdf.list(pdf.dictionary(pdf.dictionary(pdf.catalog['/Names'])['/EmbeddedFiles'])['/Names'])
  const associated = pdf.list(pdf.catalog['/AF'])
  demand(named.length / 2 === associated.length && named.length > 0, '6.8 an attachment is not associated')
  for (const reference of associated) {
    const file = pdf.dictionary(reference)
    demand(named.includes(reference), '6.8 an attachment has no name')
    demand(['/Data', '/Source'].includes(String(file['/AFRelationship'])), '6.8 an attachment has no relationship')
    demand((pdf.text(file['/Desc']) ?? '') !== '' && file['/UF'] !== undefined, '6.8 an attachment has no description')
    const stream = pdf.dictionary(pdf.dictionary(file['/EF'])['/F'])
    demand(
      /^\/[a-z]+\/[a-z.+-]+$/.test(String(stream['/Subtype'])),
      `6.8 an attachment has no MIME type: ${stream['/Subtype']}`,
    )
    const parameters = pdf.dictionary(stream['/Params'])
    demand(/^D:\d{14}Z$/.test(pdf.text(parameters['/ModDate']) ?? ''), '6.8 an attachment has no ModDate')
  }
}

function checkOutline(pdf: PdfObjects, demand: Demand): void {
  const root = pdf.dictionary(pdf.catalog['/Outlines'])
  const walk = (parent: Dictionary): number => {
    let count = 0
    let previous: Value | undefined
    for (let next = parent['/First']; next !== undefined && count < 10_000; ) {
      const item = pdf.dictionary(next)
      demand((pdf.text(item['/Title']) ?? '') !== '', 'an outline entry has no title')
      demand(isPlace(pdf, item['/Dest']), 'an outline entry leads nowhere')
      demand(item['/Prev'] === previous, 'the outline is not chained')
      const below = walk(item)
      demand((item['/Count'] ?? 0) === below, 'an outline entry counts wrong')
      count += 1 + below
      previous = next
      next = item['/Next'] as Value
    }
    demand((parent['/Last'] ?? undefined) === previous, 'the outline ends elsewhere')
    return count
  }
  demand(walk(root) === root['/Count'], 'the outline counts wrong')
}
