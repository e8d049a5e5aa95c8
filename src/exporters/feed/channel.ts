import type { Publication } from '../../contract/publication.js'
import { foldName, segmentsOf } from '../../markup/segment.js'
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
  kind: ChannelKind,
  publication: Publication,
  namesOf: (item: Item) => readonly string[],
): readonly Channel[] {
  const segments = segmentsOf(items.toReversed().flatMap(namesOf))
  const members = new Map<string, { readonly name: string; readonly segment: string; readonly items: Item[] }>()
  for (const item of items) {
    // Two spellings of one tag put the article into its channel once.
    for (const name of new Map(namesOf(item).map((it) => [foldName(it), it])).values()) {
      const segment = segments.get(name) ?? ''
      const member = members.get(segment)
      if (member) member.items.push(item)
      else members.set(segment, { name, segment, items: [item] })
    }
  }
  return [...members.values()].sort(bySegment).map(({ name, segment, items: own }) => ({
    kind,
    name,
    key: `${kind}/${segment}`,
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

function bySegment(a: { readonly segment: string }, b: { readonly segment: string }): number {
  return a.segment < b.segment ? -1 : 1
}
