/** The words a rendition says in its own voice, around the article, in one language. Plain text, never markup. */
export interface Words {
  /** The language these words are in: not the one asked for where English had to stand in. */
  readonly language: string

  readonly photo: string
  readonly illustration: string
  readonly chart: string
  /** A link to a picture that lies on another host. */
  readonly openPicture: string

  readonly published: string
  readonly updated: string
  /** Before an author's name: `By`; empty where the language sets the name alone. */
  readonly by: string
  readonly source: string
  readonly rights: string
  readonly license: string
  readonly footnotes: string
  readonly footnote: (number: number) => string
  readonly backToText: string
  readonly corrections: string
  readonly correctionKinds: {
    readonly correction: string
    readonly clarification: string
    readonly update: string
    readonly retraction: string
  }
  readonly draft: string
  readonly table: string
  readonly done: string
  readonly open: string
  readonly readingTime: (minutes: number) => string

  /** Heads the links to an article's other renditions. */
  readonly formats: string
  readonly feeds: string
  readonly sections: string
  readonly section: string
  readonly tags: string
  readonly tag: string
  readonly authors: string
  readonly author: string
  readonly archive: string
  readonly latest: string
  readonly undated: string
  readonly noArticles: string
  readonly related: string
  readonly previous: string
  readonly next: string
  readonly newer: string
  readonly older: string
  readonly pageOf: (page: number, pages: number) => string
  /** The folio of a page that knows no total. */
  readonly page: (page: number) => string
  readonly toText: string
  readonly frontPage: string
  readonly translations: string
  readonly contents: string
  readonly search: string
  /** Names the field people type into. */
  readonly searchLabel: string
  readonly searchNeedsScript: string
  readonly searchNothing: string
  readonly searchFound: (count: number) => string
  readonly searchFailed: string
  readonly notFound: string
  readonly notFoundHint: string

  /** Joins a date with a time and its zone: `9 December 2021, 10:28 GMT`. */
  readonly dateTime: (date: string, time: string, zone: string) => string
  /** Short names of zones, by IANA name and offset: `Europe/Berlin+01:00`. A zone that is not here shows its offset. */
  readonly zones: Readonly<Record<string, string>>
}
