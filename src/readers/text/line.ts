/** One line of a source, as every rule sees it. */
export interface Line {
  /** 1-based, in the whole source. */
  readonly number: number
  /** As it stands in the source. */
  readonly text: string
  /** Without the white space around it; of a paragraph wrapped by hand, the whole of it. */
  readonly content: string
  /** The lines below that belong to it, where a paragraph was wrapped by hand. */
  readonly rest?: readonly Line[]
  /** Where in `text` the content begins, where the line is a piece of one that holds many (`flat.ts`). */
  readonly offset?: number
}

/** How much of a line any rule looks at: the rest of a longer line cannot change what the line is. */
export const EXAMINED = 600

/** The lines of `text` from the 1-based line `first` on. A line end closes a line, so the last one opens no empty line. */
export function splitLines(text: string, first: number): readonly Line[] {
  const rows = text.split('\n')
  if (rows.length > 1 && rows.at(-1) === '') rows.pop()
  return rows.slice(first - 1).map((row, index) => ({ number: first + index, text: row, content: strip(row) }))
}

/** The head and the tail of a long line, the whole of any other. */
export function sample(content: string): string {
  return content.length <= EXAMINED ? content : `${content.slice(0, EXAMINED - 200)} ${content.slice(-200)}`
}

const INVISIBLE =
  /^[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]+|[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]+$/g

function strip(row: string): string {
  const trimmed = row.trim()
  // Only a line that begins or ends in an invisible character pays for the slower expression.
  return /^[\u00ad\u200b-\u206f\ufeff]|[\u00ad\u200b-\u206f\ufeff]$/.test(trimmed)
    ? trimmed.replace(INVISIBLE, '')
    : trimmed
}
