import { htmlText } from '../../markup/html.js'

/** Languages whose setters never leave a word of one letter at a line's end. */
const KEPT_TOGETHER = new Set(['ru', 'uk', 'be', 'bg', 'pl', 'cs', 'sk'])
/** More letters kept together could push a narrow screen wider than it is. */
const LONGEST = 16

/**
 * A headline for display, escaped: its letters are the record's own, but words of one letter stay with the next word,
 * where the language wants it, and a dash with the word before it.
 */
export function headlineHtml(text: string, language: string): string {
  if (!KEPT_TOGETHER.has(language.split('-', 1)[0] ?? '')) return htmlText(text)
  const before = written.get(text)
  if (before !== undefined) return before
  const html = keepTogether(text)
  if (written.size >= KEPT) written.clear()
  written.set(text, html)
  return html
}

/** One headline stands on many pages. */
const written = new Map<string, string>()
const KEPT = 10_000

function keepTogether(text: string): string {
  const [first = '', ...words] = text.split(' ')
  let out = ''
  let group = first
  let before = first
  let together = false
  for (const word of words) {
    const holds = word === '—' || (before.length < 4 && LETTER.test(before))
    if (holds && group.length + 1 + word.length <= LONGEST) {
      group += ` ${word}`
      together = true
    } else {
      out += `${groupHtml(group, together)} `
      group = word
      together = false
    }
    before = word
  }
  return out + groupHtml(group, together)
}

/** A word of one letter, with what may stand before it. */
const LETTER = /^[«„"(]?\p{L}$/u

function groupHtml(group: string, together: boolean): string {
  return together ? `<span class="nowrap">${htmlText(group)}</span>` : htmlText(group)
}
