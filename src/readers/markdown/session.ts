import type { Diagnostic, Place, Report } from '../../contract/diagnostic.js'
import type { Position } from '../../record/node.js'
import { checkAddress } from './address.js'
import type { Pictures } from './pictures.js'
import type { Places } from './places.js'

/** parse5, loaded only for a source that holds HTML. */
export type Html = typeof import('parse5')

/** What reading one source shares among its parts. */
export class Session {
  /** The identifiers of the footnotes the text refers to. */
  readonly referred = new Set<string>()
  /** Spans of the file that were dropped with all they hold. */
  readonly droppedSpans: Position[] = []

  constructor(
    readonly path: string,
    readonly report: Report,
    readonly places: Places,
    readonly pictures: Pictures,
    /** The identifiers of the footnotes the source defines. */
    readonly notes: ReadonlySet<string>,
    readonly html: Html | undefined,
  ) {}

  /** The address of a link, or undefined (and a report) where it may not be followed. `where` is asked on reports only. */
  readAddress(written: string, where: () => Place): string | undefined {
    const checked = checkAddress(written)
    if ('url' in checked) return checked.url
    this.report(refusal(checked.refused, checked.scheme, where()))
    return undefined
  }

  /** Says that an element of HTML went, with its content or without. */
  dropElement(name: string, withContent: boolean, where: () => Place): void {
    const tag = `<${name.slice(0, 40)}>`
    const active = withContent && ACTIVE.has(name)
    const message = withContent
      ? `${tag} has no place in an article; it was dropped with its content.`
      : `${tag} means nothing here; its text was kept, the tag dropped.`
    this.report({
      code: active ? 'markdown/active-content' : 'markdown/html-dropped',
      severity: active ? 'error' : 'warning',
      message,
      hint: active ? 'Remove it; link to what it would load.' : 'Say it in Markdown, or leave it out.',
      place: where(),
    })
  }
}

/** Elements that run or load something: an editor must hear that the article does without. */
const ACTIVE: ReadonlySet<string> = new Set(['applet', 'embed', 'frame', 'frameset', 'iframe', 'object', 'script'])

function refusal(
  refused: 'unsafe' | 'scheme' | 'broken' | 'empty',
  scheme: string | undefined,
  place: Place,
): Diagnostic {
  const faults = {
    unsafe: {
      code: 'markdown/unsafe-link',
      severity: 'error',
      message: `A «${scheme}:» address is refused; the link's text was kept.`,
      hint: 'Link to an http or https address, or to none.',
    },
    scheme: {
      code: 'markdown/unknown-scheme',
      severity: 'warning',
      message: `«${scheme?.slice(0, 40)}:» addresses are not followed everywhere; the link's text was kept.`,
      hint: 'Use an http, https, mailto or tel address.',
    },
    broken: {
      code: 'markdown/broken-link',
      severity: 'warning',
      message: "The link's address cannot be parsed; its text was kept.",
      hint: 'Mend the host name of the address.',
    },
    empty: {
      code: 'markdown/empty-link',
      severity: 'warning',
      message: 'The link leads nowhere; its text was kept.',
      hint: 'Give it an address.',
    },
  } as const
  return { ...faults[refused], place }
}
