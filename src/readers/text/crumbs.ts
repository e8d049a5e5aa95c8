import type { Evidence } from './evidence.js'
import { labelOf, vocabulary } from './labels.js'
import { foldWords } from './words.js'

/** A headline apart from what the page prints on the same line. */
export interface BareHeadline {
  readonly headline: string
  readonly kicker?: string
}

/** A headline has at least so many words when something is cut from its line. */
const WORDS = 4

/**
 * The headline of the line at `index` without the crumbs of its page: the way to it ("News » Harbour » …"), the site behind
 * a bar, a date before it, and a kicker glued to it where its capitals, or a second copy of the line on the page, show
 * the seam. What leaves fewer than four words is not cut.
 */
export function bareHeadline(lines: readonly Evidence[], index: number): BareHeadline {
  const line = lines[index]
  if (!line) return { headline: '' }
  const content = withoutMenu(withoutDate(withoutSite(withoutPath(line.line.content)), line))
  return (
    shoutedKicker(content) ??
    (content === line.line.content ? twinKicker(lines, index) : undefined) ??
    gluedKicker(lines, content) ?? { headline: content }
  )
}

function wordCount(text: string): number {
  const ideographs = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0
  return (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0) + ideographs / 2
}

function withoutPath(content: string): string {
  const parts = content.split(/\s+[»›>→·|/]\s+/)
  const last = parts.at(-1) ?? ''
  const isPath = parts.length > 2 && parts.slice(0, -1).every((part) => wordCount(part) <= WORDS)
  return isPath && wordCount(last) >= WORDS ? last : content
}

function withoutSite(content: string): string {
  const [head = '', tail = '', ...more] = content.split(/\s+\|\s+/)
  const isSite = tail !== '' && more.length === 0 && wordCount(tail) <= WORDS + 1 && wordCount(tail) < wordCount(head)
  return isSite && wordCount(head) >= WORDS ? head : content
}

/** How many words in a row that menus are made of are one, and within how many a name of the site may stand before them. */
const MENU = { words: 3, reach: 8 } as const

/** "Courier Home Politics Sport Ferry runs aground": what is left of a menu in a text whose line ends were lost. */
function withoutMenu(content: string): string {
  const words = [...content.matchAll(/\S+/gu)]
  if (words.length < MENU.words + WORDS) return content
  let run = 0
  let end = 0
  for (const [at, { 0: word }] of words.slice(0, MENU.reach + MENU.words).entries()) {
    run = isMenuWord(word) ? run + 1 : 0
    if (run >= MENU.words) end = at + 1
  }
  const rest = end === 0 ? content : content.slice(words[end]?.index ?? 0)
  return wordCount(rest) >= WORDS && /^[\p{Lu}\p{Lo}\d"«“„‘「『]/u.test(rest) ? rest : content
}

function isMenuWord(word: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false
  const folded = foldWords(word)
  const label = labelOf(folded)
  return (label?.role === 'interface' && label.reach === 'whole') || vocabulary('sections').has(folded)
}

/** A date with its year at the very start; a headline may well end in one. */
function withoutDate(content: string, { dates }: Evidence): string {
  const [date] = dates
  if (!date || date.start > 0 || date.year === undefined) return content
  const rest = content.slice(date.end).replace(/^[\s,:|·•/—–-]+/, '')
  return /^[\p{Lu}\p{Lo}"«“„‘「『]/u.test(rest) && wordCount(rest) >= WORDS ? rest : content
}

/** "HARBOUR AND QUAY The crane leans": words in capitals before words that are not. */
function shoutedKicker(content: string): BareHeadline | undefined {
  const match = /^((?:\p{Lu}[\p{Lu}\p{N}&'’-]+[\s:]+){2,6})(\p{Lu}\p{Ll}.*)$/u.exec(content.slice(0, 400))
  if (!match || content.length > 400) return undefined
  const [, kicker = '', headline = ''] = match
  if ((kicker.match(/\p{Lu}/gu)?.length ?? 0) < 10 || wordCount(headline) < WORDS) return undefined
  return { headline, kicker: kicker.trim().replace(/\s*:$/, '') }
}

/**
 * "Harbour councilCrane leans" on a page that also has "Harbour council: Crane leans" (in the window's title): the colon
 * of one shows where the kicker of the other ends.
 */
function twinKicker(lines: readonly Evidence[], index: number): BareHeadline | undefined {
  const { content } = lines[index]?.line ?? { content: '' }
  if (content.length > 300 || wordCount(content) <= WORDS) return undefined
  const bare = lettersOf(content)
  for (let other = 0; other < lines.length; other++) {
    const line = lines[other]?.line
    if (!line || other === index || Math.abs(line.content.length - content.length) > 3 || line.content === content)
      continue
    if (lettersOf(line.content) !== bare) continue
    const [withColon, without] =
      line.content.length > content.length ? [line.content, content] : [content, line.content]
    const colon = withColon.indexOf(': ')
    if (colon < 0) continue
    const before = lettersOf(withColon.slice(0, colon)).length
    // The other copy has the same letters, but no colon behind the kicker.
    if (/^[^\p{L}\p{N}]*:/u.test(restBehind(without, before))) continue
    // Where the copy without a colon has a space, kicker and headline are one title.
    if (/^[^\p{L}\p{N}]*\s/u.test(restBehind(without, before))) return { headline: withColon }
    const headline = restBehind(content, before).replace(/^[\s:"'»”’]+(?=\p{L})/u, '')
    const kicker = content.slice(0, content.length - headline.length).replace(/[\s:]+$/, '')
    if (wordCount(headline) >= WORDS && kicker !== '') return { headline, kicker }
  }
  return undefined
}

/**
 * "“It leans”Crane worries harbour", "Harbour councilCrane worries quay": a quotation, or a word the page knows apart, with the
 * next one glued to it.
 */
function gluedKicker(lines: readonly Evidence[], content: string): BareHeadline | undefined {
  if (content.length > 300) return undefined
  const seam = [...content.matchAll(/(?<=[\p{Ll}?!.])["”“»](?=\p{Lu})|(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu)].at(-1)
  if (!seam) return undefined
  const at = seam.index + seam[0].length
  const headline = content.slice(at)
  if (wordCount(headline) < WORDS) return undefined
  if (seam[0] !== '') return { headline, kicker: content.slice(0, at) }
  const before = (/[\p{L}\p{M}]+$/u.exec(content.slice(0, at))?.[0] ?? '').toLowerCase()
  const behind = (/^[\p{L}\p{M}]+/u.exec(headline)?.[0] ?? '').toLowerCase()
  const knows = (word: string) =>
    lines.some(({ line, words }) => line.content !== content && words.some((it) => it === word))
  if (before.length < 3 || !knows(before) || !knows(behind) || knows(before + behind)) return undefined
  return { headline, kicker: content.slice(0, at) }
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** What stands behind the first `count` letters and digits. */
function restBehind(text: string, count: number): string {
  let seen = 0
  for (let at = 0; at < text.length; at++) {
    if (seen === count) return text.slice(at)
    if (/[\p{L}\p{N}]/u.test(text[at] ?? '')) seen++
  }
  return ''
}
