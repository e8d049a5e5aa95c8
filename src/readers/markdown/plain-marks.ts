import type { Tokens } from 'marked'

/** Text without a mark, a tag, an address or an escape. */
const TEXT = /[^*_[\]\\`~<@]+/uy
/** Emphasis and links whose insides are text alone, beginning and ending where no rule of flanking is in doubt. */
const MARK =
  /(?:\*\*(?<strong>[\p{L}\p{N}](?:[^*_[\]\\`~<@\n]*[\p{L}\p{N}.,!?…])?)\*\*|(?<sign>[*_])(?<em>[\p{L}\p{N}](?:[^*_[\]\\`~<@\n]*[\p{L}\p{N}.,!?…])?)\k<sign>|\[(?<words>[\p{L}\p{N}](?:[^*_[\]\\`~<@\n]*[\p{L}\p{N}.,!?…])?)\]\((?<href>[a-z]+:\/\/[\w/.:?=&%#+,;-]+)\))(?=[\s.,;:!?)»…]|$)/uy
/** What may stand before a mark. */
const BEFORE = /[\s(«—]$/u
/** Addresses in the text, and breaks. */
const MORE = /:\/\/|www\.| \n/i

/**
 * The tokens of a run that is text with plain emphasis and plain links in it, as marked would find them letter by letter;
 * undefined for a run that may hold anything else.
 */
export function readPlainMarks(run: string): readonly Tokens.Generic[] | undefined {
  const tokens: Tokens.Generic[] = []
  for (let at = 0; at < run.length; ) {
    TEXT.lastIndex = at
    const text = TEXT.exec(run)?.[0]
    if (text !== undefined) {
      at += text.length
      if (MORE.test(text) || (at < run.length && !BEFORE.test(text))) return undefined
      tokens.push({ type: 'text', raw: text, text })
      continue
    }
    MARK.lastIndex = at
    const match = MARK.exec(run)
    if (!match) return undefined
    const { strong, em, words, href } = match.groups ?? {}
    const [raw] = match
    const inner = strong ?? em ?? words ?? ''
    if (MORE.test(inner)) return undefined
    const inside = [{ type: 'text', raw: inner, text: inner }]
    if (href === undefined)
      tokens.push({ type: strong === undefined ? 'em' : 'strong', raw, text: inner, tokens: inside })
    else tokens.push({ type: 'link', raw, href, title: null, text: inner, tokens: inside })
    at += raw.length
  }
  return tokens
}
