/**
 * What a reader must know of one language, as plain data a speaker of it can check and extend.
 *
 * Each entry is a list of phrases parted by `|`. They are compared without regard to case, spacing and outer
 * punctuation. `#` stands for a number and `…` for any words: `Share` is a whole line, `Read more …` a line's
 * beginning, `… comments` its end, `… cookie policy …` any place in it. Month names are not listed: they come from Intl.
 */
export interface Lexicon {
  /** BCP 47 tag; `und` for what is the same everywhere. */
  readonly language: string
  /** Controls and labels of a page: menus, buttons, names of its boxes. */
  readonly interface: string
  readonly share: string
  /** Labels of teasers, and lines that ask to subscribe or follow. */
  readonly promo: string
  /** Labels of a list of tags. */
  readonly tags: string
  /** Views, comments, minutes of reading. */
  readonly counter: string
  readonly legal: string
  /** Words by which a page speaks of itself to its visitor: accounts, newsletters, consent. One proves nothing. */
  readonly plea: string
  /** Words by which a page asks for money before it shows the rest. */
  readonly paywall: string
  /** Lines a page prints between two paragraphs, behind which the text goes on. */
  readonly interrupting: string
  /** Lines that open what follows an article: comments, related stories, about the author. */
  readonly ending: string
  /** Names of sections that need no further evidence. */
  readonly sections: string
  /** Names of the section that holds all others: "News". */
  readonly news: string
  /** Words before an author's name. */
  readonly byline: string
  /** What a page prints above the name and the life of who wrote. */
  readonly aboutAuthor: string
  /** Words before the writers' names in a line that closes an article ("Reporting by …"). */
  readonly reporting: string
  /** Words before the names of those who helped ("editing by …"). */
  readonly editing: string
  /** What an author is, behind the name: "staff writer". */
  readonly occupations: string
  /** Words before the maker of a picture. */
  readonly credit: string
  /** Words before a caption. */
  readonly captionLabel: string
  /** What a page prints behind a picture's credit. */
  readonly behindCredit: string
  /** Words beside the date of publication. */
  readonly published: string
  /** Words beside the date of the last change. */
  readonly modified: string
  /** The day of reading, in a date: "today at 15:20". */
  readonly today: string
  readonly yesterday: string
  /** `# minutes ago`; a phrase without a number means one (or none: "just now"). */
  readonly minutesAgo: string
  readonly hoursAgo: string
  readonly daysAgo: string
  /** Words before the outlet a text was first published by. */
  readonly source: string
  /** What copying puts before the address of the page: "Read more at". */
  readonly copiedFrom: string
  /** What a page says that has nothing to show: no such page, removed, nothing found. */
  readonly missing: string
  /** What a page says that asks for consent to cookies before it shows anything. */
  readonly consent: string
  /** What a page says that lets nobody in: a check for robots, a script not run, another country. */
  readonly blocked: string
  /** Names of the lines at the head of a mail, but for its subject: "From", "Date". */
  readonly mailHead: string
  readonly mailSubject: string
  /** Words between two names. */
  readonly and: string
  /** Labels before a question in an interview. */
  readonly questions: string
  /** Labels before its answer. */
  readonly answers: string
  /** Words whose full stop ends no sentence; months too, where print shortens them. */
  readonly abbreviations: string
  /** Words whose hyphen is their own, so that it stays where a line ends in it; `…` stands for any letters. */
  readonly hyphenated: string
  /** Words behind a hyphen that stands for the rest of a compound: "Ein- und Ausgang". */
  readonly suspended: string
  /** Words of the names of papers, stations and newsrooms: what a byline prints behind its people. */
  readonly outlets: string
  /** News and picture agencies. */
  readonly agencies: string
}
