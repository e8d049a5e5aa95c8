import type { Tokens } from 'marked'
import type { BlockOf, Inline } from '../../record/node.js'

/** What makes a quote a pull quote, on its first line, in the manner of GitHub's alerts. */
const MARK = /^\s*\[!pull\]\s*/i

/** A quote whose first line is `[!pull]` becomes a pull quote, without that line. */
export function withPull(token: Tokens.Generic, quote: BlockOf<'blockquote'>): BlockOf<'blockquote'> {
  const raw = token.tokens?.find(({ type }) => type !== 'space')?.raw ?? ''
  const [first, ...rest] = quote.children
  if (!/^\s*\[!pull\][ \t]*(?:\n|$)/i.test(raw) || first?.type !== 'paragraph') return quote
  const words = withoutMark(first.children)
  if (words === undefined) return quote
  const children = words.length === 0 ? rest : [{ ...first, children: words }, ...rest]
  return { ...quote, pull: true, children }
}

function withoutMark([first, ...rest]: readonly Inline[]): readonly Inline[] | undefined {
  if (first?.type !== 'text' || !MARK.test(first.value)) return undefined
  const value = first.value.replace(MARK, '')
  const left: readonly Inline[] = value === '' ? rest : [{ ...first, value }, ...rest]
  return left[0]?.type === 'break' ? left.slice(1) : left
}
