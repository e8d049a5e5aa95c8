import { IDEOGRAPHIC_SIGN, joinTexts, KnownWords } from './hyphens.js'
import type { Line } from './line.js'

/** Lines are taken for wrapped by hand when they run to one margin and go on in the middle of a sentence. */
const WRAPPED = { lines: 3, widest: 110, narrowest: 40, full: 0.75, share: 0.8, lower: 0.5 } as const
const IDEOGRAPHIC = { lines: 5, narrowest: 16, slack: 2 } as const

/**
 * Stanzas run to one margin too. But their margin is narrow, the last line of each is as long as the others, and a line more often
 * than not in prose ends where a comma stands. One stanza alone cannot be told from a paragraph.
 */
const STANZAS = { least: 2, margin: 60, last: 0.75, stopped: 0.3 } as const

/**
 * Joins the lines of paragraphs that were wrapped by hand: what stands between blank lines, runs to one margin and goes
 * on in lower case. A sentence that ends well before the margin closes a paragraph. Any other line comes back as it was.
 */
export function joinWrapped(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = []
  const known = new KnownWords(lines)
  let wrapped: { readonly stretch: readonly Line[]; readonly blank: Line | undefined }[] = []
  const close = (): void => {
    const verse = areStanzas(wrapped.map(({ stretch }) => stretch))
    for (const { stretch, blank } of wrapped) {
      for (const line of verse ? stretch : paragraphsOf(stretch, known)) joined.push(line)
      if (blank) joined.push(blank)
    }
    wrapped = []
  }
  for (let start = 0; start < lines.length; ) {
    let end = start
    while (end < lines.length && lines[end]?.content !== '') end++
    const stretch = end - start < WRAPPED.lines ? [] : lines.slice(start, end)
    if (isWrapped(stretch)) wrapped.push({ stretch, blank: lines[end] })
    else {
      if (wrapped.length > 0) close()
      for (let at = start; at <= end; at++) {
        const line = lines[at]
        if (line) joined.push(line)
      }
    }
    start = end + 1
  }
  close()
  return joined
}

/** Whether stretches that follow one another and run to a margin are verse, not paragraphs. */
function areStanzas(stretches: readonly (readonly Line[])[]): boolean {
  if (stretches.length < STANZAS.least) return false
  const margin = Math.max(...stretches.map(marginOf))
  if (margin > STANZAS.margin) return false
  const isFull = (stretch: readonly Line[]) => (stretch.at(-1)?.content.length ?? 0) >= margin * STANZAS.last
  const inner = stretches.flatMap((stretch) => stretch.slice(0, -1))
  const stopped = inner.filter(({ content }) => /[,;:.!?…–—]["'»”’]*$/u.test(content)).length
  return stretches.every(isFull) && stopped >= inner.length * STANZAS.stopped
}

function isWrapped(stretch: readonly Line[]): boolean {
  if (stretch.length < WRAPPED.lines || stretch.some((line) => line.offset !== undefined)) return false
  const margin = marginOf(stretch)
  const inner = stretch.slice(0, -1)
  if (inner.every(({ content }) => IDEOGRAPHIC_SIGN.test(content.slice(-1)) || margin < WRAPPED.narrowest)) {
    const full = inner.filter(({ content }) => content.length >= margin - IDEOGRAPHIC.slack).length
    const open = inner.filter(({ content }) => !endsSentence(content)).length
    if (stretch.length < IDEOGRAPHIC.lines || margin < IDEOGRAPHIC.narrowest || margin > WRAPPED.narrowest) return false
    return (
      /[\u3040-\u9fff]{8}/.test(stretch[0]?.content ?? '') && full >= inner.length * 0.7 && open >= inner.length * 0.6
    )
  }
  if (margin > WRAPPED.widest || margin < WRAPPED.narrowest) return false
  const full = inner.filter(({ content }) => content.length >= margin * WRAPPED.full).length
  const lower = stretch.slice(1).filter(({ content }) => /^\p{Ll}/u.test(content)).length
  return full >= inner.length * WRAPPED.share && lower >= inner.length * WRAPPED.lower
}

function marginOf(stretch: readonly Line[]): number {
  return stretch.reduce((widest, { content }) => Math.max(widest, content.length), 0)
}

function paragraphsOf(stretch: readonly Line[], known: KnownWords): readonly Line[] {
  const margin = marginOf(stretch)
  const paragraphs: Line[][] = []
  let open: Line[] = []
  for (const line of stretch) {
    open.push(line)
    if (endsSentence(line.content) && line.content.length < margin * WRAPPED.full) {
      paragraphs.push(open)
      open = []
    }
  }
  if (open.length > 0) paragraphs.push(open)
  return paragraphs.map((lines) => {
    const [first, ...rest] = lines
    // A paragraph is never empty: a line was pushed before it was closed.
    if (!first || rest.length === 0) return first ?? (stretch[0] as Line)
    return {
      ...first,
      content: joinTexts(
        lines.map((line) => line.content),
        known,
      ),
      rest,
    }
  })
}

function endsSentence(content: string): boolean {
  return /[.!?…。！？]["'»”’)」』]*$/u.test(content.slice(-6))
}
