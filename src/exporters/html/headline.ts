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
  const words = text.split(' ')
  const groups: string[][] = []
  words.forEach((word, at) => {
    const group = groups.at(-1)
    const before = words[at - 1]
    const short = [...(group ?? []), word].join(' ').length <= LONGEST
    const holds = before !== undefined && (/^[«„"(]?\p{L}$/u.test(before) || word === '—')
    if (group && short && holds) group.push(word)
    else groups.push([word])
  })
  return groups
    .map((group) => {
      const html = htmlText(group.join(' '))
      return group.length === 1 ? html : `<span class="nowrap">${html}</span>`
    })
    .join(' ')
}
