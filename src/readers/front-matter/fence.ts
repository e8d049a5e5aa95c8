import { Fatal } from '../../contract/diagnostic.js'

/** The most front matter may weigh, in characters. */
const LIMIT = 64 * 1024

/** Front matter cut from the text around it. Lines count from 1. */
export interface Fenced {
  /** What stands between the fences. */
  readonly yaml: string
  /** The line of the opening fence. */
  readonly openLine: number
  /** The line of the closing fence; the article begins behind it. */
  readonly closeLine: number
}

/**
 * Finds YAML front matter at the head of a text: `---`, mapping, `---` (or `...`), behind blank lines at the most.
 * Undefined where there is none, as where a text merely begins with a rule.
 *
 * Throws `Fatal` for a fence in another language (`---js` is never run), one never closed, a line that only begins as a
 * fence, and front matter that is too large.
 */
export function findFence(lines: readonly string[], path: string): Fenced | undefined {
  const open = lines.findIndex((line) => line.trim() !== '')
  const fence = /^---\s*(\S*)\s*$/.exec(lines[open] ?? '')
  if (!fence) return undefined
  const openLine = open + 1
  const language = fence[1] ?? ''
  if (language.startsWith('-')) return undefined
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    throw new Fatal({
      code: 'front-matter/language',
      severity: 'error',
      message: `Front matter in «${language.slice(0, 40)}» is not read; only YAML is.`,
      hint: 'Write the front matter as YAML between two lines of three hyphens.',
      place: { path, line: openLine, column: 4, endColumn: 4 + language.length },
    })
  }
  if (language === '' && !beginsMapping(lines, open + 1)) return undefined
  const close = lines.findIndex((line, index) => index > open && /^(?:---|\.\.\.)\s*$/.test(line))
  if (close < 0) {
    throw new Fatal({
      code: 'front-matter/unclosed',
      severity: 'error',
      message: 'The front matter is never closed.',
      hint: 'Put a line of three hyphens behind it.',
      place: { path, line: openLine, column: 1, endColumn: 4 },
    })
  }
  const inner = lines.findIndex((line, index) => index > open && line.startsWith('---'))
  if (inner >= 0 && inner < close) {
    throw new Fatal({
      code: 'front-matter/invalid-yaml',
      severity: 'error',
      message: 'A line of front matter begins with three hyphens, but is no closing fence.',
      hint: 'Write the closing fence alone on its line; indent or quote anything else that begins so.',
      place: { path, line: inner + 1, column: 1, endColumn: 4 },
    })
  }
  const yaml = lines.slice(open + 1, close).join('\n')
  if (yaml.length > LIMIT) {
    throw new Fatal({
      code: 'front-matter/too-large',
      severity: 'error',
      message: `The front matter has ${yaml.length} characters; at most ${LIMIT} are read.`,
      hint: 'Move the text of the article behind the closing fence.',
      place: { path, line: openLine, column: 1 },
    })
  }
  return { yaml, openLine, closeLine: close + 1 }
}

/** A leading `---` opens front matter when a key, a comment or the closing fence follows; else it is a rule. */
function beginsMapping(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 200).find((line) => line.trim() !== '')
  return (
    next !== undefined && /^(?:---\s*$|\.\.\.\s*$|#|\{|["']?[\p{L}_][\p{L}\p{N}_ -]{0,60}["']?\s*:(?:\s|$))/u.test(next)
  )
}
