import { labelOf } from './labels.js'
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
  const names = content.split(/\s*[»›>→]\s*|\s+\/\s+/).map((name) => name.trim())
  const [first = '', second = ''] = names
  if (names.length > 5 || !isName(second)) return undefined
  const fromHome = isHome(first.replace(/^[^:：]{1,12}[:：]\s*/u, ''))
  const section = fromHome ? second : first
  return isName(section) ? { section, fromHome, names } : undefined
}

function isHome(text: string): boolean {
  const label = labelOf(foldWords(text))
  return label?.role === 'interface' && label.reach === 'whole'
}

/** True for what could be a section's name: short, and no sentence, number or list. */
export function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && /^\p{L}/u.test(text) && !/[\d,;:]|[.!?…]$/u.test(text)
}
