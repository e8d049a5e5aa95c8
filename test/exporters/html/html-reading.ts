/** Reading pages back, as a browser and a checker would. */
import { HtmlValidate } from 'html-validate'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // Telephone numbers are kept whole by the stylesheet, not by changing their letters.
  rules: { 'tel-non-breaking': ['error', { ignoreClasses: ['nowrap'] }] },
})

/** What html-validate finds wrong, with the line it means. */
export async function complaints(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap((it) =>
    it.messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}: ${html.split('\n')[m.line - 1]}`),
  )
}

/** The page without the mark of its stylesheet's content, so that a change of style changes no agreed page. */
export const unversioned = (html: string) => html.replace(/\?v=[0-9a-f]{8}"/, '?v="')

/** An element as the parser sees it. */
export type Element = DefaultTreeAdapterTypes.Element

/** All elements of a document, and what its parser found wrong. */
export function elements(html: string): { readonly all: readonly Element[]; readonly errors: readonly string[] } {
  const errors: string[] = []
  const all: Element[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) all.push(node)
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parse(html, { onParseError: (error) => errors.push(error.code) }))
  return { all, errors }
}

/** The value of an element's attribute. */
export const attribute = (element: Element, name: string) => element.attrs.find((it) => it.name === name)?.value
