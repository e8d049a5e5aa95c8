import type { Diagnostic, Place, Report } from '../../contract/diagnostic.js'
import type { Position } from '../../record/node.js'
import { checkAddress } from './address.js'
import type { Pictures } from './pictures.js'
import type { Places } from './places.js'

/** parse5, loaded only for a source that holds HTML. */
export type Html = typeof import('parse5')

/** What reading one source shares among its parts. */
export class Session {
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

  /**
   * The address of a link or picture, or undefined (and a report) where it may not be followed. `where` is asked on
   * reports only.
   */
  readAddress(written: string, what: 'link' | 'picture', where: () => Place): string | undefined {
    const checked = checkAddress(written)
    const scheme = 'url' in checked ? /^(mailto|tel):/i.exec(checked.url)?.[1] : undefined
    if ('url' in checked && (what === 'link' || scheme === undefined)) return checked.url
    const refused = 'url' in checked ? ({ refused: 'scheme', scheme } as const) : checked
    this.report(refusal(refused.refused, refused.scheme, what, where()))
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
  what: 'link' | 'picture',
  place: Place,
): Diagnostic {
  const loss = what === 'link' ? 'its text was kept' : 'it was left out'
  const faults = {
    unsafe: {
      code: 'markdown/unsafe-link',
      severity: 'error',
      message: `The ${what} has a «${scheme}:» address, which is refused; ${loss}.`,
      hint: what === 'link' ? 'Link to an http or https address, or to none.' : 'Put the picture beside the article.',
    },
    scheme: {
      code: 'markdown/unknown-scheme',
      severity: 'warning',
      message: `The ${what} has a «${scheme?.slice(0, 40)}:» address, which few can follow; ${loss}.`,
      hint: what === 'link' ? 'Use an http, https, mailto or tel address.' : 'Put the picture beside the article.',
    },
    broken: {
      code: 'markdown/broken-link',
      severity: 'warning',
      message: `The ${what} has an address that cannot be parsed; ${loss}.`,
      hint: 'Mend the host name of the address.',
    },
    empty: {
      code: 'markdown/empty-link',
      severity: 'warning',
      message: `The ${what} has no address; ${loss}.`,
      hint: 'Give it an address.',
    },
  } as const
  return { ...faults[refused], place }
}
