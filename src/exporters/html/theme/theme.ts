/** What a theme is: the parts a page is put together from, each a pure function, and what they are handed. */
import type { Link, OutputFile } from '../../../contract/exporter.js'
import type { Publication } from '../../../contract/publication.js'
import type { Html } from '../../../markup/safe-html.js'
import type { TopicKind } from '../../../markup/topic.js'
import type { Words } from '../../../markup/words.js'
import type { ArticleRecord } from '../../../record/article.js'
import type { Neighbours } from '../../../record/neighbours.js'
import type { Moment } from '../../../record/time.js'
import type { HtmlOptions } from '../options.js'
import type { Listed } from '../site/card.js'

export type { Listed }

/** A page among others in the masthead; `path` stands from the output's root. */
export interface NavItem {
  readonly name: string
  readonly path: string
}

/** Which page it is, what it belongs to, and how its links and words are written. Every part is handed one. */
export interface PageContext {
  /** The theme in force: a part calls the others through it, so that one that was replaced is replaced everywhere. */
  readonly theme: Theme
  readonly publication: Publication
  readonly options: HtmlOptions
  /** Renditions of the whole collection: the front page and the feeds. */
  readonly collection: readonly Link[]
  /** The publication's main sections, in a fixed order. */
  readonly sections: readonly NavItem[]
  readonly kind: 'front' | 'list' | 'article'
  /** Where the page stands, from the output's root. */
  readonly path: string
  /** BCP 47. */
  readonly language: string
  /** The interface words in the page's language, else in English. */
  readonly words: Words
  /** An interface word, marked with its language where that is not the page's. */
  say(word: string): Html
  /** The address of another output file, as this page has to write it. */
  href(path: string): string
  /** The address of the list of a section, tag or author. */
  topicHref(kind: Exclude<TopicKind, 'archive'>, name: string): string
  /** `<time>` around words. */
  time(moment: Moment, words: string): Html
  /** A moment in the page's language: day, time and zone. */
  date(moment: Moment): string
  /** A headline for display: escaped, with the words kept together that its language keeps together. */
  headline(record: Pick<ArticleRecord, 'headline' | 'language'>): Html
}

/** An article for its own page: the record, and its text as HTML. */
export interface ArticleView {
  readonly record: ArticleRecord
  /** The pictures before the text. */
  readonly lead: Html
  /** The text itself. */
  readonly text: Html
  readonly footnotes: Html
  readonly corrections: Html
  /** The last retraction, to be said before the text it takes back. */
  readonly retraction: Html
  /** Minutes of reading; undefined where the options want none told. */
  readonly minutes: number | undefined
  /** The article's other renditions. */
  readonly links: readonly Link[]
  /** What the page can lead on to. */
  readonly neighbours: Neighbours | undefined
}

/** An article in a list. */
export interface EntryView {
  /** What a list knows of the article: all but its text. */
  readonly record: Listed
  /** The article's address, as the page has to write it. */
  readonly href: string
  /** Its summary, subhead or first sentences; empty where the options want none. */
  readonly summary: string
  /** A small picture that says nothing the headline does not; empty where there is none or none is wanted. */
  readonly picture: Html
  /** True for the newest article on the front page. */
  readonly first: boolean
  /** False on a section's own list, where naming it would be idle. */
  readonly namesSection: boolean
}

/** The articles of one day, newest first. */
export interface DayView {
  /** `2021-12-09`; empty for articles without a date. */
  readonly day: string
  /** Any moment of that day. */
  readonly moment: Moment | undefined
  readonly entries: readonly EntryView[]
}

/** One page of a list. */
export interface ListView {
  /** What the list is of: the front page, a topic, or a page without articles. */
  readonly topic: TopicKind | 'front' | 'other'
  readonly title: string
  /** What kind of thing the title names: `Section`. */
  readonly label: string | undefined
  /** What is known of it besides: an author's role and address. */
  readonly note: Html
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** The paths of the pages before and behind this one, from the output's root. */
  readonly newer: string | undefined
  readonly older: string | undefined
  readonly days: readonly DayView[]
}

/** A group of links on the overview of everything: months, sections, tags, authors, feeds. */
export interface IndexGroup {
  readonly title: string | undefined
  readonly entries: readonly (NavItem & { readonly count: number | undefined })[]
}

/** What a stylesheet is made from. */
export interface StyleContext {
  readonly options: HtmlOptions
  /** `@font-face` rules of Literata as it comes along; empty where the reader's own face has to do. */
  readonly fontFaces: string
  /** The value of `font-family` that goes with them. */
  readonly fontFamily: string
}

/** The colours that stand outside the stylesheet: around the page in a browser, and in the icon. CSS colours. */
export interface ThemeColours {
  readonly paper: string
  readonly darkPaper: string
  readonly accent: string
}

/**
 * A look: pure functions from records to HTML, and a stylesheet. The same arguments must give the same result, for pages
 * are kept from build to build. Make one with `defineTheme`, which takes what you leave out from the default theme.
 */
export interface Theme {
  readonly name: string
  /**
   * Raise it when a theme that is published as a package would give other pages. Of a theme that lies beside your
   * configuration the files themselves are watched: the pipeline digests the configuration and what it imports locally.
   */
  readonly revision: number
  readonly colours: ThemeColours

  /** The one stylesheet of all pages, served as `style.css`. The `css` option is put behind it. */
  stylesheet(style: StyleContext): string
  /** Files of the theme's own (faces, ornaments), below the output's root; by default Literata's, where it is wanted. */
  files(style: StyleContext): readonly OutputFile[]

  /** From `<!DOCTYPE html>` to `</html>`; `head` is all that belongs into `<head>`. */
  document(parts: { readonly head: Html; readonly main: Html }, page: PageContext): Html
  /** Further lines of `<head>`, by default those that fetch the first faces early. */
  head(page: PageContext): Html
  masthead(page: PageContext): Html
  colophon(page: PageContext): Html

  /** What stands in `<main>` of an article's page. */
  article(article: ArticleView, page: PageContext): Html
  /** Kicker, headline, subhead, meta line. */
  articleHead(article: ArticleView, page: PageContext): Html
  /** Section and kicker, linked where the page names them with `linked`. */
  kicker(record: Pick<ArticleRecord, 'section' | 'kicker'>, linked: boolean, page: PageContext): Html
  /** Who wrote it; empty where nobody is named. */
  byline(record: Pick<ArticleRecord, 'byline' | 'authors'>, page: PageContext): Html
  /** Tags, source, rights, translations, other renditions. */
  articleEnd(article: ArticleView, page: PageContext): Html
  /** Related articles, the one before and the one after. */
  onward(article: ArticleView, page: PageContext): Html

  /** What stands in `<main>` of a page that lists articles. */
  list(list: ListView, page: PageContext): Html
  /** The heading of a page that is no article; the front page has its own in the masthead. */
  listHead(list: Omit<ListView, 'days'>, page: PageContext): Html
  /** The articles of a list, day by day. */
  river(list: ListView, page: PageContext): Html
  item(entry: EntryView, page: PageContext): Html
  pager(list: ListView, page: PageContext): Html
  /** The overview of everything, below its heading. */
  index(groups: readonly IndexGroup[], page: PageContext): Html
}
