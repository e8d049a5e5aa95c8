import type { Publication } from '../../contract/publication.js'
import { topicKey, topicPath } from '../../markup/topic.js'
import type { Item } from './item.js'
import type { FeedOptions } from './options.js'

/** What a feed is a feed of. */
export type ChannelKind = 'publication' | 'section' | 'tag' | 'author' | 'language'

/** Which of the publication's feeds there are. */
export type ChannelChoice = Pick<FeedOptions, 'sections' | 'tags' | 'authors' | 'languages'>

/** One thing to subscribe to, in every format: a stream of articles with a name. */
export interface Channel {
  readonly kind: ChannelKind
  /** As people read it: the section's, tag's or author's name, the language's own; the publication's title. */
  readonly name: string
  /** Where it stands among the channels, as a path without slashes at its ends: `section/ekonomika`; '' for the whole. */
  readonly key: string
  /** The page that lists the same articles, below the root; '' for the front page. */
  readonly page: string
  readonly language: string
  /** Newest first. */
  readonly items: readonly Item[]
}

/** Every channel of the publication, the whole first, then sections, tags, authors and languages by their addresses. */
export function channelsOf(
  items: readonly Item[],
  publication: Publication,
  choice: ChannelChoice,
): readonly Channel[] {
  const whole: Channel = {
    kind: 'publication',
    name: publication.title,
    key: '',
    page: '',
    language: publication.language,
    items,
  }
  return [
    whole,
    ...(choice.sections ? group(items, 'section', publication, (it) => (it.section ? [it.section] : [])) : []),
    ...(choice.tags ? group(items, 'tag', publication, (it) => it.tags) : []),
    ...(choice.authors ? group(items, 'author', publication, (it) => it.authors) : []),
    ...(choice.languages ? byLanguage(items) : []),
  ]
}

function group(
  items: readonly Item[],
  kind: 'section' | 'tag' | 'author',
  publication: Publication,
  namesOf: (item: Item) => readonly string[],
): readonly Channel[] {
  const groups = new Map<string, { readonly name: string; readonly items: Item[] }>()
  for (const item of items) {
    // Two spellings of one tag put the article into its channel once.
    for (const [key, name] of new Map(namesOf(item).map((it) => [topicKey(it), it]))) {
      const known = groups.get(key)
      if (known) known.items.push(item)
      else groups.set(key, { name, items: [item] })
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { name, items: own }]) => ({
      kind,
      name,
      key: `${kind}/${key}`,
      page: topicPath(kind, key).replace(/index\.html$/, ''),
      language: commonLanguage(own) ?? publication.language,
      items: own,
    }))
}

function byLanguage(items: readonly Item[]): readonly Channel[] {
  const languages = [...new Set(items.map((item) => item.language))].sort()
  if (languages.length < 2) return []
  return languages.map((language) => ({
    kind: 'language',
    name: ownName(language),
    key: `language/${language.toLowerCase()}`,
    page: '',
    language,
    items: items.filter((item) => item.language === language),
  }))
}

function commonLanguage(items: readonly Item[]): string | undefined {
  const [first] = items
  return items.every((item) => item.language === first?.language) ? first?.language : undefined
}

/** A language in its own words: `Deutsch`; its tag where it has none. */
function ownName(language: string): string {
  try {
    return new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}
