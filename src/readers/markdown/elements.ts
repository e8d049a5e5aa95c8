import { languageTag } from '../../record/article.js'
import type { Inline } from '../../record/node.js'
import { inlinesToText } from '../../record/text.js'

/** An element's attributes by lower-case name, values decoded. */
export type Attributes = Readonly<Record<string, string>>

type Wrapper = (children: readonly Inline[], attributes: Attributes) => readonly Inline[]

const wrap =
  (type: 'emphasis' | 'strong' | 'delete' | 'superscript' | 'subscript'): Wrapper =>
  (children) =>
    children.length === 0 ? [] : [{ type, children }]

const emphasis = wrap('emphasis')
const strong = wrap('strong')
const deleted = wrap('delete')

const inlineCode: Wrapper = (children) => {
  const value = inlinesToText(children)
  return value.trim() === '' ? [] : [{ type: 'inlineCode', value }]
}

const span: Wrapper = (children, { lang }) =>
  lang !== undefined && languageTag.safeParse(lang).success && children.length > 0
    ? [{ type: 'span', language: lang, children }]
    : children

/** Inline HTML elements that have a node of their own, `a`, `br` and `img` apart. */
export const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map([
  ['b', strong],
  ['strong', strong],
  ['i', emphasis],
  ['em', emphasis],
  ['cite', emphasis],
  ['dfn', emphasis],
  ['var', emphasis],
  ['del', deleted],
  ['s', deleted],
  ['strike', deleted],
  ['sup', wrap('superscript')],
  ['sub', wrap('subscript')],
  ['code', inlineCode],
  ['kbd', inlineCode],
  ['samp', inlineCode],
  ['tt', inlineCode],
  ['span', span],
])

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that go with all they hold: what they hold is no prose. */
export const DROPPED = words(
  'applet audio base canvas datalist embed frame frameset head iframe input link map math meta meter noembed noframes ' +
    'noscript object optgroup option param plaintext progress script select source style svg template textarea title ' +
    'track video xmp button',
)

/** Elements that never have an end tag. */
export const VOID = words('area base br col embed frame hr img input link meta param source track wbr')

/** Elements whose tags go without a word: they say nothing that nodes do not say by their order. */
export const PLAIN = words('html body thead tbody tfoot colgroup col picture wbr rp figcaption p')

/** Elements that stand on lines of their own. */
export const BLOCKS = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul',
)

/** Appends inlines to a run; neighbouring texts become one. */
export function appendInlines(run: Inline[], added: readonly Inline[]): void {
  for (const inline of added) {
    const last = run.at(-1)
    if (inline.type === 'text' && last?.type === 'text') {
      run[run.length - 1] = { type: 'text', value: last.value + inline.value }
    } else if (inline.type !== 'text' || inline.value !== '') {
      run.push(inline)
    }
  }
}
