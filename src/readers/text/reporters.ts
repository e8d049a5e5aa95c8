import type { Author } from '../../record/article.js'
import { vocabulary } from './labels.js'
import { foldWords } from './words.js'

/**
 * Reporters as Chinese papers name them: the word for a reporter stands right before the names, often with the paper's name glued
 * before it, and names are parted by spaces.
 */
const REPORTER = '(?:记者|記者)'
const NAME = '\\p{Script=Han}{2,4}'
const NAMES = `${NAME}(?:[\\s、，,]+(?:通讯员\\s*)?${NAME}){0,5}`
const ONE_NAME = new RegExp(`^${NAME}$`, 'u')
const LONGEST = 60

const LINE = new RegExp(
  `^[（(【]?(?:\\p{Script=Han}[\\p{Script=Han}·\\s]{0,14}?)?${REPORTER}(?:[\\s:：]+|(?=\\p{Script=Han}{2,4}\\s*(?:发自|報道|报道|[／/])))` +
    `(?<names>${NAMES})\\s*(?:[／/][^（）()【】]{1,12}|(?:发自|报道|報道|综合报道|文).{0,10})?[）)】]?$`,
  'u',
)
const GLUED = new RegExp(`^(?:本报|本刊|本网)${REPORTER}(?<names>${NAME}?)(?:发自|报道)\\p{Script=Han}{0,8}$`, 'u')
const OPENING = new RegExp(
  `^[^。！？（(【]{0,40}[（(【](?:\\p{Script=Han}{0,8})${REPORTER}[\\s:：]*(?<names>${NAMES})(?:[／/][^（）()【】]{1,12})?[）)】]`,
  'u',
)

/** The reporters a line of its own names: "某日报记者 林知远 周禾", "本报记者林知远发自北港". */
export function readReporters(content: string): readonly Author[] {
  if (content.length > LONGEST || !(content.includes('记者') || content.includes('記者'))) return []
  return namesIn((GLUED.exec(content) ?? LINE.exec(content))?.groups?.['names'])
}

/** 「【岬町＝山根俊】」, as Japanese papers open a report. */
const PLACED = new RegExp(`^【[^【】＝=。]{2,20}[＝=](?<names>${NAMES})】`, 'u')

/** The reporters whom the opening of an agency's first paragraph names in brackets: "某社北港五月二日电（记者 林知远）…". */
export function readOpeningReporters(
  content: string,
): { readonly text: string; readonly authors: readonly Author[] } | undefined {
  const head = content.slice(0, 120)
  const found = OPENING.exec(head) ?? placedOpening(head)
  const authors = namesIn(found?.groups?.['names'])
  return found && authors.length > 0 ? { text: found[0], authors } : undefined
}

const CLOSING = new RegExp(`[（(]\\p{Script=Han}{0,10}${REPORTER}[\\s:：]*(?<names>${NAMES})[）)]$`, 'u')

/** The reporters whom the end of a text names in brackets: "…开放。（某报记者 林知远）". */
export function readClosingReporters(
  content: string,
): { readonly text: string; readonly authors: readonly Author[] } | undefined {
  const found = CLOSING.exec(content.slice(-LONGEST))
  const authors = namesIn(found?.groups?.['names'])
  return found && authors.length > 0 ? { text: found[0], authors } : undefined
}

/** An agency behind the sign gave a picture: 「【写真＝共同】」. */
function placedOpening(head: string): RegExpExecArray | undefined {
  const found = PLACED.exec(head)
  const names = splitIdeographs(found?.groups?.['names'] ?? '')
  return found && !names.some((name) => vocabulary('agencies').has(foldWords(name))) ? found : undefined
}

/** Splits names parted by spaces or commas. Empty where one of them is none. */
export function splitIdeographs(text: string): readonly string[] {
  const parts = text.split(/[\s、，,]+/u).filter((part) => part !== '')
  return parts.every((part) => ONE_NAME.test(part)) ? parts : []
}

function namesIn(names: string | undefined): readonly Author[] {
  if (names === undefined) return []
  return [...new Set(splitIdeographs(names.replace(/通讯员\s*/gu, ' ')))].map((name) => ({ name }))
}
