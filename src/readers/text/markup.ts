import type { Diagnostic } from '../../contract/diagnostic.js'
import type { Line } from './line.js'

/** How many of the first lines with text are looked at. */
const REACH = 200
/** The share of them that begins in a tag from which on a text is HTML. */
const SHARE = 0.3

/** Markdown begins with its title, or a line or two above it. */
const TOP = 3

const TAG = /^<(?:!DOCTYPE|!--|\/?[a-z][a-z0-9]{0,10}(?:[\s>/]|$))/i
const HEADING = /^#{1,6} \p{L}/u
const LINK = /\[[^\]]{1,200}\]\(https?:[^)\s]{1,500}\)|\*\*\S[^*]{0,200}\*\*/

/** What is said of a text that is marked up: its marks would be read as words. Undefined for plain text. */
export function findMarkup(path: string, lines: readonly Line[]): Diagnostic | undefined {
  const full = lines.filter(({ content }) => content !== '').slice(0, REACH)
  const tags = full.filter(({ content }) => TAG.test(content))
  const [tag] = tags
  if (tag && tags.length > 1 && tags.length >= full.length * SHARE) {
    return told(path, tag, [
      'This is HTML: its tags are read as words of the text.',
      'Open it in a browser, and paste the text that shows there.',
    ])
  }
  // Further down a number sign may begin a comment in an example of code.
  const heading = full.slice(0, TOP).find(({ content }) => HEADING.test(content))
  const marks = full.filter(({ content }) => HEADING.test(content) || LINK.test(content.slice(0, 2000))).length
  if (!heading || marks < 2) return undefined
  return told(path, heading, [
    'This is Markdown: its signs are read as words of the text.',
    'Let the name of the file end in .md.',
  ])
}

function told(path: string, { number }: Line, [message, hint]: readonly [message: string, hint: string]): Diagnostic {
  return { code: 'text/markup', severity: 'warning', message, hint, place: { path, line: number, column: 1 } }
}
