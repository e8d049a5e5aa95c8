import type { Tokens } from 'marked'
import type { LedgerLine, LedgerRole } from '../../record/ledger.js'
import type { Block, Position } from '../../record/node.js'
import { namesCredit } from './pictures.js'

interface Mark {
  readonly role: LedgerRole
  readonly rule: string
  readonly also?: readonly LedgerRole[]
}

/** Gathers what became of each line of a source; a line nothing speaks of is blank, or markup. */
export class LineRoles {
  /** By line, 1-based. */
  private readonly marks: (Mark | undefined)[]

  constructor(
    private readonly lines: readonly string[],
    private readonly head: readonly LedgerLine[],
  ) {
    this.marks = new Array<Mark | undefined>(lines.length + 1).fill(undefined)
  }

  /** Gives the lines (1-based, both included) a role; an earlier one is replaced. Blank lines stay blank but in code. */
  mark(from: number, to: number, role: LedgerRole, rule: string, also: readonly LedgerRole[] = []): void {
    const mark = also.length > 0 ? { role, rule, also } : { role, rule }
    for (let line = from; line <= Math.min(to, this.lines.length); line++) {
      if (role !== 'code' && isBlank(this.lines[line - 1] ?? '')) continue
      this.marks[line] = mark
    }
  }

  /** Every line once, in order. */
  toLedger(): readonly LedgerLine[] {
    return this.lines.map((text, index): LedgerLine => {
      const line = index + 1
      const known = this.head[index]
      if (known?.line === line) return known
      const mark = this.marks[line]
      if (!mark)
        return isBlank(text)
          ? { line, role: 'blank', rule: 'blank', text }
          : { line, role: 'markup', rule: 'no-text', text }
      const { role, rule, also } = mark
      return also ? { line, role, rule, also: [...also], text } : { line, role, rule, text }
    })
  }
}

function isBlank(line: string): boolean {
  return line === '' || line.trim() === ''
}

const TOKENS: Readonly<Record<string, readonly [LedgerRole, string]>> = {
  heading: ['heading', 'heading'],
  blockquote: ['quote', 'quote'],
  list: ['list', 'list'],
  table: ['table', 'table'],
  hr: ['markup', 'thematic-break'],
  def: ['markup', 'link-definition'],
  footnoteDefinition: ['body', 'footnote'],
}

const BLOCKS: Readonly<Record<Block['type'], LedgerRole>> = {
  paragraph: 'body',
  heading: 'heading',
  blockquote: 'quote',
  list: 'list',
  table: 'table',
  code: 'code',
  thematicBreak: 'markup',
  figure: 'caption',
  footnoteDefinition: 'body',
}

/** Marks the lines of one of marked's tokens by what it became; `body` is a paragraph's role. */
export function markToken(
  roles: LineRoles,
  token: Tokens.Generic,
  blocks: readonly Block[],
  { start, end }: Position,
  body: 'lead' | 'body' | 'quote',
): void {
  const mark = (role: LedgerRole, rule: string) =>
    roles.mark(start.line, end.line, role, rule, role === 'caption' && namesCredit(token.raw) ? ['credit'] : [])
  const [first] = blocks
  const known = TOKENS[token.type]
  if (token.type === 'space') return
  if (known) mark(...known)
  else if (token.type === 'code') mark('code', token['codeBlockStyle'] === 'indented' ? 'indented-code' : 'fence')
  else if (token.type !== 'html') {
    if (first?.type === 'figure') mark('caption', 'image')
    else if (first) mark(body, 'paragraph')
    else mark('markup', 'no-text')
  } else if (first) {
    mark('markup', 'html')
    for (const block of blocks) {
      const role = block.type === 'paragraph' ? body : BLOCKS[block.type]
      const span = block.position ?? { start, end }
      const inside = span.start.line >= start.line && span.end.line <= end.line
      const { start: from, end: to } = inside ? span : { start, end }
      roles.mark(from.line, to.line, role, 'html', role === 'caption' && namesCredit(token.raw) ? ['credit'] : [])
    }
  } else mark('markup', /^\s*<!--/.test(token.raw) ? 'comment' : body === 'quote' ? 'html' : 'html-dropped')
}
