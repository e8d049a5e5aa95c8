/** Links between articles: each is held against all that is published, and those between sources find their pages. */
import type { Diagnostic } from '../contract/diagnostic.js'
import { suggest } from '../contract/suggest.js'
import type { Outgoing } from './outgoing.js'

/** An article as far as links go. */
export interface LinkedArticle {
  /** Its source. */
  readonly path: string
  readonly slug: string
  readonly links: readonly Outgoing[]
  /** What its page can be linked at. */
  readonly anchors: readonly string[]
  /** The files of its pictures. */
  readonly pictures: readonly string[]
  /** Why it is not published now; undefined for one that is. */
  readonly withheld?: string | undefined
}

/** All that links can lead to. */
export interface LinkTargets {
  /** The publication's address. */
  readonly url: string
  /** Sources in which no article is, or that have an error. */
  readonly failed: readonly string[]
  /** Slugs by source of articles that are published and were not read this time. */
  readonly unread: ReadonlyMap<string, string>
  /** Slugs articles had before. */
  readonly former: ReadonlySet<string>
  /** The files of one article, from its folder, with `{slug}` for its slug. */
  readonly files: readonly string[]
  /** The files and folders at the root that articles have no part in. */
  readonly folders: ReadonlySet<string>
  readonly isSource: (path: string) => boolean
}

/** What became of the links of all articles. */
export interface CheckedLinks {
  readonly diagnostics: readonly Diagnostic[]
  /** By source: where its links to other sources lead, as its page has to write it; `null` where nothing is to be found. */
  readonly addresses: ReadonlyMap<string, Readonly<Record<string, string | null>>>
}

/**
 * Holds every link below the publication against what is published. Links to sources (`../other.md#part`) are given the
 * address of the article's page. Pure; time grows with the number of links.
 */
export function checkLinks(articles: readonly LinkedArticle[], targets: LinkTargets): CheckedLinks {
  const site = new Site(articles, targets)
  const diagnostics: Diagnostic[] = []
  const addresses = new Map<string, Record<string, string | null>>()
  for (const article of articles) {
    for (const link of article.links) {
      const { problem, address } = site.follow(link.url, article)
      if (problem) {
        const place = {
          path: article.path,
          line: link.line,
          column: link.column,
          endColumn: link.column + link.url.length,
        }
        diagnostics.push({ severity: 'warning', ...problem, place })
      }
      if (address === undefined) continue
      const own = addresses.get(article.path) ?? {}
      addresses.set(article.path, own)
      own[link.url] = address
    }
  }
  return { diagnostics, addresses }
}

type Problem = Pick<Diagnostic, 'code' | 'message' | 'hint'> & Partial<Pick<Diagnostic, 'severity'>>

/** Where a link leads: what is wrong with it, and its address where that is another than the written one. */
interface Followed {
  readonly problem?: Problem
  readonly address?: string | null
}

const FINE: Followed = {}

class Site {
  readonly #byPath: ReadonlyMap<string, LinkedArticle>
  readonly #bySlug: ReadonlyMap<string, LinkedArticle>
  readonly #failed: ReadonlySet<string>
  readonly #unread: ReadonlySet<string>

  constructor(
    readonly articles: readonly LinkedArticle[],
    readonly targets: LinkTargets,
  ) {
    this.#byPath = new Map(articles.map((it) => [it.path, it]))
    this.#bySlug = new Map(articles.map((it) => [it.slug, it]))
    this.#failed = new Set(targets.failed)
    this.#unread = new Set(targets.unread.values())
  }

  follow(url: string, from: LinkedArticle): Followed {
    if (url.startsWith('#')) return this.#anchored(url.slice(1), from, url)
    if (!/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url)) {
      const [path = '', ...fragments] = url.split('#')
      const source = resolvePath(path.split('?', 1)[0] ?? '', from.path)
      if (source !== undefined) {
        const found = this.#toSource(source, fragments.length > 0 ? fragments.join('#') : undefined, from, url)
        if (found) return found
      }
    }
    return this.#toPage(url, from)
  }

  /** A link to another source; undefined where it names none. */
  #toSource(source: string, fragment: string | undefined, from: LinkedArticle, url: string): Followed | undefined {
    const target = this.#byPath.get(source)
    const tail = fragment === undefined ? '' : `#${fragment}`
    if (target) {
      if (target === from) return { ...this.#anchored(fragment ?? '', from, url), address: tail === '' ? './' : tail }
      const address = `../${encodeURIComponent(target.slug)}/${tail}`
      if (target.withheld !== undefined && from.withheld === undefined) {
        return { problem: this.#held(url, target), address: null }
      }
      return { ...this.#anchored(fragment ?? '', target, url), address }
    }
    const slug = this.targets.unread.get(source)
    if (slug !== undefined) return { address: `../${encodeURIComponent(slug)}/${tail}` }
    if (this.#failed.has(source)) {
      return { problem: held(url, `«${source}» has an error or holds no article`), address: null }
    }
    if (!this.targets.isSource(source)) return undefined
    const meant = this.#nearest(source, this.#byPath)
    return { problem: broken(url, `there is no source «${source}»`, meant), address: null }
  }

  /** A link to an address of the site. */
  #toPage(url: string, from: LinkedArticle): Followed {
    const base = `${this.targets.url}${encodeURIComponent(from.slug)}/`
    if (!URL.canParse(url, base)) return FINE
    const { href, hash } = new URL(url, base)
    if (!href.startsWith(this.targets.url)) return FINE
    const path = decode(href.slice(this.targets.url.length).split(/[?#]/, 1)[0] ?? '')
    const [first = '', ...more] = path.split('/')
    const rest = more.join('/')
    if (first === '' || this.targets.folders.has(first) || this.targets.former.has(first)) return FINE
    if (more.length === 0 && /\.[a-z0-9]+$/i.test(first)) return FINE
    if (this.#unread.has(first)) return FINE
    const target = this.#bySlug.get(first)
    if (!target) {
      const meant = this.#nearest(first, this.#bySlug)
      // The host may have pages of another making, which are linked from its root.
      if (meant === undefined && /^(?:[a-z]+:|\/)/i.test(url)) return { problem: { ...FOREIGN, message: foreign(url) } }
      return { problem: broken(url, `nothing is published at «${path}»`, meant) }
    }
    if (target.withheld !== undefined && from.withheld === undefined) return { problem: this.#held(url, target) }
    if (rest === '' || rest === 'index.html') return this.#anchored(hash.slice(1), target, url)
    const files = this.targets.files.map((it) => it.replaceAll('{slug}', target.slug))
    const known = files.includes(rest) || target.pictures.some((it) => it.endsWith(rest.split('/').at(-1) ?? rest))
    return known ? FINE : { problem: broken(url, `«${path}» is not published`, undefined, BESIDE) }
  }

  #anchored(fragment: string, target: LinkedArticle, url: string): Followed {
    const name = decode(fragment).normalize('NFC')
    if (name === '' || name === 'top' || GIVEN.test(name) || target.anchors.includes(name)) return FINE
    const meant = suggest(name, target.anchors)
    const hint = meant === undefined ? 'Link the article, or one of its headings.' : `Did you mean «#${meant}»?`
    return {
      problem: {
        code: 'links/no-anchor',
        message: `«${url}» leads to a part that «${target.path}» does not have.`,
        hint,
      },
    }
  }

  #nearest(name: string, all: ReadonlyMap<string, unknown>): string | undefined {
    return all.size > MOST_COMPARED ? undefined : suggest(name, [...all.keys()])
  }

  #held(url: string, target: LinkedArticle): Problem {
    return held(url, `«${target.path}» is not published now (${target.withheld})`)
  }
}

/** Holding one mistyped name against more would take longer than mending it. */
const MOST_COMPARED = 20_000

const BESIDE = 'Of the files beside a source only pictures are published; link the file where it is served.'

const FOREIGN = {
  code: 'links/foreign',
  severity: 'info',
  hint: 'Check that something else is served there, or mend the address.',
} as const

function foreign(url: string): string {
  return `«${url}» lies below the publication, but no article, list or feed does.`
}

/** What every page has to link to besides headings. */
const GIVEN = /^(?:fn_\d+|fnref_\d+(?:_\d+)?|page_main|footnotes_title|corrections_title|related_title)$/

function broken(
  url: string,
  why: string,
  meant: string | undefined,
  hint = 'Mend the address, or remove the link.',
): Problem {
  return {
    code: 'links/broken',
    message: `«${url}» leads nowhere: ${why}.`,
    hint: meant === undefined ? hint : `Did you mean «${meant}»?`,
  }
}

function held(url: string, why: string): Problem {
  return {
    code: 'links/withheld',
    message: `«${url}» cannot be followed: ${why}.`,
    hint: 'Publish both together, or remove the link; a link between sources is set as plain words until then.',
  }
}

/** A path relative to another file's, both relative to the publication's folder; undefined where it names no file. */
function resolvePath(relative: string, from: string): string | undefined {
  if (relative === '') return undefined
  const segments = from.split('/').slice(0, -1)
  for (const segment of decode(relative).split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
