import { htmlText } from '../../markup/html.js'
import { writeBlocks } from '../../markup/html-block.js'
import { type HtmlPass, startPass } from '../../markup/html-context.js'
import { writeInlines } from '../../markup/html-inline.js'
import type { Anonymous } from '../../normalize/index.js'
import type { ArticleRecord } from '../../record/article.js'
import { creditLine, type Media } from '../../record/media.js'
import type { Block, BlockOf } from '../../record/node.js'
import { blockLines, type Part } from './parts.js'

/** A part of the text as it will appear; `html` is ready HTML, and the parts of a list stand in one `list` element. */
export interface TextPart extends Part {
  readonly html: string
  readonly list?: { readonly tag: 'ul' | 'ol'; readonly start: number; readonly first: boolean; readonly last: boolean }
}

/** The pictures that stand before the text, then the text block by block, lists item by item. */
export function textParts(record: Anonymous): readonly TextPart[] {
  const { ledger } = record.provenance
  const whole: ArticleRecord = { ...record, id: record.id ?? '', slug: record.slug ?? '' }
  const pass = startPass(whole, {
    surface: 'page',
    resolve: (address) => (/^(?:https?|mailto|tel):/i.test(address) ? address : undefined),
    mediaUrl: () => undefined,
    idPrefix: 't-',
    anchorBase: '',
  })
  pass.level = 2
  const parts: TextPart[] = []
  const add = (part: Omit<TextPart, 'id'>): void => void parts.push({ id: `b-${parts.length + 1}`, ...part })
  const shown = new Set(record.body.flatMap((block) => (block.type === 'figure' ? [block.media] : [])))
  for (const media of record.media) {
    if (!shown.has(media.id)) add({ name: 'lead picture', lines: mediaLines(media, record), html: pictureHtml(media) })
  }
  for (const block of record.body) {
    if (block.type === 'list') addItems(block, pass, (part) => add({ ...part, lines: part.lines(ledger) }))
    else if (block.type === 'figure') {
      const media = record.media.find(({ id }) => id === block.media)
      const own = [...blockLines(block.position, ledger), ...(media ? mediaLines(media, record) : [])]
      if (media) add({ name: 'figure', lines: [...new Set(own)].sort((a, b) => a - b), html: pictureHtml(media) })
    } else {
      add({ name: block.type, lines: blockLines(block.position, ledger), html: blockHtml(block, pass) })
    }
  }
  return parts
}

type Ledger = Anonymous['provenance']['ledger']

function addItems(
  list: BlockOf<'list'>,
  pass: HtmlPass,
  add: (part: Omit<TextPart, 'id' | 'lines'> & { lines(ledger: Ledger): readonly number[] }) => void,
): void {
  const { children: items, ordered, start = 1 } = list
  items.forEach((item, index) => {
    const [only, ...rest] = item.children
    const inner =
      only?.type === 'paragraph' && rest.length === 0
        ? writeInlines(only.children, pass)
        : writeBlocks(item.children, pass)
    const done = item.checked === undefined ? '' : item.checked ? '☑ ' : '☐ '
    add({
      name: 'list item',
      lines: (ledger) => blockLines(item.position ?? list.position, ledger),
      html: `${done}${inner}`,
      list: { tag: ordered ? 'ol' : 'ul', start, first: index === 0, last: index === items.length - 1 },
    })
  })
}

function blockHtml(block: Block, pass: HtmlPass): string {
  if (block.type === 'footnoteDefinition') {
    const number = pass.notes.get(block.identifier)
    return `<div class="note" id="t-fn_${number}"><span class="raw">${number}</span> ${writeBlocks(block.children, pass)}</div>`
  }
  // Below the page's own headings.
  return writeBlocks([block.type === 'heading' ? { ...block, depth: Math.min(6, block.depth + 1) } : block], pass)
}

/** A picture by its words alone: the page makes no request and carries no file. */
function pictureHtml({ src, kind, alt, decorative, caption, credit, width, height }: Media): string {
  const size = width === undefined || height === undefined ? '' : `, ${width} × ${height}`
  const rows = [
    `<span class="raw">${htmlText(`${kind}: ${src ?? 'no file'}${size}`)}</span>`,
    decorative ? '<span class="raw">decorative</span>' : alt && `<em>${htmlText(alt)}</em>`,
    caption && htmlText(caption),
    credit && `<span class="credit">${htmlText(creditLine(credit))}</span>`,
  ]
  return `<div class="picture">${rows.filter(Boolean).join('<br>')}</div>`
}

/** The lines that speak of a picture: they hold its caption, its credit or its file's name. */
function mediaLines({ caption, credit, src }: Media, { provenance }: Anonymous): readonly number[] {
  const words = [caption, credit?.creator, credit?.agency, src?.replace(/^.*\//, '')]
  const sought = words.filter((it) => it !== undefined && it !== '').map((it) => it?.slice(0, 60) ?? '')
  return provenance.ledger.flatMap(({ line, role, also = [], text = '' }) => {
    const speaks = [role, ...also].some((it) => it === 'caption' || it === 'credit') || role === 'front-matter'
    return speaks && sought.some((it) => text.includes(it)) ? [line] : []
  })
}
