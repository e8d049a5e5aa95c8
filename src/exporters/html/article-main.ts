import { element } from '../../markup/html.js'
import { type Html, unsafeHtml } from '../../markup/safe-html.js'
import type { ArticleView, PageContext } from './theme/theme.js'

/** The article from its head to what it leads on to. */
export function article(view: ArticleView, page: PageContext): Html {
  const { theme } = page
  const parts = [
    String(theme.articleHead(view, page)),
    wrapped('notice', String(view.retraction), 'note'),
    wrapped('lead', String(view.lead)),
    element('div', { class: 'text' }, `\n${view.text}`),
    String(view.footnotes).trimEnd(),
    String(view.corrections).trimEnd(),
    String(theme.articleEnd(view, page)),
  ]
  const whole = element('article', {}, `\n${parts.filter((part) => part !== '').join('\n')}\n`)
  return unsafeHtml(`${whole}\n${theme.onward(view, page)}`)
}

function wrapped(name: string, inner: string, role?: string): string {
  return inner === '' ? '' : element('div', { class: name, role }, role === undefined ? `\n${inner}` : inner)
}
