import { labelOf, vocabulary } from './labels.js'
import { foldWords } from './words.js'

const LONGEST_PATH = 140
const LONGEST_NAME = 40

/** The way to an article, as pages print it above it: "Home > News > Harbour", "当前位置：首页 > 新闻". */
export interface Path {
  /** The first name behind the front page, or the first where the front page is not named. */
  readonly section: string
  readonly fromHome: boolean
  /** All names, the front page's too. */
  readonly names: readonly string[]
}

/** Reads such a line; undefined where its second name is none, or there are too many. */
export function readPath(content: string): Path | undefined {
  if (content.length > LONGEST_PATH) return undefined
  const pair = content.split(/\s+\|\s+/)
  // Behind a bar stands a path's second name; more of them are a menu.
  const parts = pair.length === 2 ? pair : content.split(/\s*[»›>→]\s*|\s+\/\s+/)
  const names = parts.map((name) => name.trim())
  const [first = '', second = ''] = names
  if (names.length > 5 || !isName(second)) return undefined
  const fromHome = isHome(first.replace(/^[^:：]{1,12}[:：]\s*/u, ''))
  const [named = '', below = ''] = fromHome ? names.slice(1) : names
  // "Home > News > Harbour": everything is news.
  const section = isNews(named) && isName(below) && foldWords(below).length <= WORDS ? below : named
  return isName(section) ? { section, fromHome, names } : undefined
}

/** More words are a headline at the end of the way to it. */
const WORDS = 3

function isNews(text: string): boolean {
  return vocabulary('news').has(foldWords(text))
}

function isHome(text: string): boolean {
  const label = labelOf(foldWords(text))
  return label?.role === 'interface' && label.reach === 'whole'
}

/** True for what could be a section's name: short, and no sentence, number or list. */
export function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && /^\p{L}/u.test(text) && !/[\d,;:]|[.!?…]$/u.test(text)
}
