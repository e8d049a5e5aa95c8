import type { LedgerLine } from '../../record/ledger.js'
import { DISTANCES } from './features.js'

/** What weighed for or against a line's role; see {@link LedgerLine}. */
export type Weighed = NonNullable<LedgerLine['evidence']>[number]

/** How many of them are named beside a line. */
const NAMED = 5

/** Under this a share of the score decided nothing. */
const SLIGHT = 0.05

/**
 * The shares of a score that weighed most for a role, the heaviest first; what spoke against it is below zero. `names` are
 * the features the shares are of; `text` says whether the role is one of the text, for which the score stands.
 */
export function heaviest(names: readonly string[], shares: Float64Array, text: boolean): readonly Weighed[] {
  return names
    .map((feature, index) => ({ feature, weight: Math.round((shares[index] ?? 0) * (text ? 100 : -100)) / 100 }))
    .filter(({ weight }) => Math.abs(weight) >= SLIGHT)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1))
    .slice(0, NAMED)
    .map(({ feature, weight }) => ({ feature: readable(feature), weight }))
}

/**
 * The two features that did most for a role, by their own names: they name the rule. `weighed` are those that have a share at all, in
 * the order of the names.
 */
export function leading(
  names: readonly string[],
  shares: Float64Array,
  text: boolean,
  weighed: Iterable<number> = names.keys(),
): readonly string[] {
  let [first, second] = [-1, -1]
  let [most, next] = [0, 0]
  for (const index of weighed) {
    const share = (shares[index] ?? 0) * (text ? 1 : -1)
    if (share > most) {
      second = first
      next = most
      first = index
      most = share
    } else if (share > next) {
      second = index
      next = share
    }
  }
  return [first, second].flatMap((index) => names[index] ?? [])
}

const NEIGHBOUR = new RegExp(`^(.+?)(${DISTANCES.map((it) => (it < 0 ? `${it}` : `\\+${it}`)).join('|')})$`)

/** What the end of a feature's name says of where it was measured. */
const PLACES: readonly (readonly [ending: RegExp, place: string])[] = [
  [/\/inside$/, 'inside the likely text'],
  [/\/above$/, 'above the likely text'],
  [/\/below$/, 'below the likely text'],
  [/-since$/, 'the last one above'],
  [/-until$/, 'the next one below'],
  [/-above$/, 'among the lines above'],
  [/-below$/, 'among the lines below'],
]

/** The name of a feature as an editor reads it: `sentence-2` is "sentence, 2 lines above". */
export function readable(feature: string): string {
  const known = NAMES[feature]
  if (known !== undefined) return known
  const [, name, distance] = NEIGHBOUR.exec(feature) ?? []
  if (name !== undefined && distance !== undefined) {
    const lines = Math.abs(Number(distance))
    return `${readable(name)}, ${lines} ${lines === 1 ? 'line' : 'lines'} ${Number(distance) < 0 ? 'above' : 'below'}`
  }
  const place = PLACES.find(([ending]) => ending.test(feature))
  return place ? `${readable(feature.replace(place[0], ''))}, ${place[1]}` : feature.replaceAll('-', ' ')
}

const NAMES: Readonly<Record<string, string>> = {
  'under-25': 'shorter than 25 characters',
  '25-to-60': '25 to 60 characters',
  '60-to-120': '60 to 120 characters',
  '120-to-250': '120 to 250 characters',
  'over-250': 'longer than 250 characters',
  'full-stop': 'ends as a sentence',
  'long-sentence': 'long sentence',
  'colon-end': 'ends in a colon',
  'question-end': 'ends in a question or exclamation mark',
  'comma-end': 'ends in a comma',
  'ellipsis-end': 'ends in an ellipsis',
  'lower-start': 'starts in lower case',
  'quote-start': 'starts with a quotation mark',
  'dash-start': 'starts with a dash',
  'marker-start': 'starts with a list marker',
  digits: 'share of digits',
  capitals: 'share of capitalised words',
  'all-capitals': 'all in capitals',
  'inner-stops': 'several sentences',
  'word-length': 'length of its words',
  'glued-words': 'words run together',
  separators: 'bars, slashes and bullets',
  address: 'web or mail address',
  'date-line': 'a date alone',
  dated: 'holds a date',
  clock: 'holds a time of day',
  'number-alone': 'no letters',
  'label-page': 'label of the page',
  'label-promo': 'label of other stories',
  'label-tags': 'label of tags or counters',
  'label-legal': 'legal label',
  'label-part': 'begins with a label',
  'label-ending': 'label that follows articles',
  picture: 'caption or credit',
  people: 'names authors',
  copyright: 'copyright sign',
  'repeated-twice': 'stands twice on the page',
  'repeated-often': 'stands often on the page',
  'short-words': 'share of short words',
  bracketed: 'starts with a bracket',
  ideographs: 'share of ideographs',
  'title-case': 'written as a title',
  'credit-word': 'names a picture credit',
  'agency-end': 'ends in an agency',
  'slash-end': 'ends in a name behind a slash',
  'dated-open-end': 'dated, and no full stop',
  'shouted-start': 'starts in capitals and a colon',
  plea: 'asks for something',
  pleas: 'asks for several things',
  'name-alone': 'a name alone',
  biography: 'introduces an author',
  cells: 'cells of a table',
  'cells-around': 'rows of a table around',
  'same-opening': 'other lines begin so',
  'same-closing': 'other lines end so',
  handle: 'signed with a network name',
  'mass-above': 'share of the prose above',
  'mass-below': 'share of the prose below',
  'prose-2': 'prose around, 2 lines',
  'prose-5': 'prose around, 5 lines',
  'prose-10': 'prose around, 10 lines',
  'prose-above-5': 'prose in the 5 lines above',
  'prose-below-5': 'prose in the 5 lines below',
  'prose-above-12': 'prose in the 12 lines above',
  'prose-below-12': 'prose in the 12 lines below',
  'from-top': 'distance from the top',
  'to-end': 'distance to the end',
  topic: 'words the text uses often',
  'topic-long': 'words the text uses often, in a long line',
  'opening-words': 'words of the opening',
  'headline-words': 'words of the headline',
  'headline-near': 'near the headline',
  'under-headline': 'below the headline',
  'size-to-usual': 'size beside the usual',
  'size-to-above': 'size beside the line above',
  'size-to-below': 'size beside the line below',
  titles: 'title-like lines',
  chance: 'impression of the line',
  odds: 'strength of that impression',
  'chances-above-4': 'impression of the 4 lines above',
  'chances-below-4': 'impression of the 4 lines below',
  'chances-above-10': 'impression of the 10 lines above',
  'chances-below-10': 'impression of the 10 lines below',
  'chances-above-30': 'impression of the 30 lines above',
  'chances-below-30': 'impression of the 30 lines below',
  'chance-above': 'impression of a line above the likely text',
  'chance-below': 'impression of a line below the likely text',
  inside: 'inside the likely text',
  above: 'above the likely text',
  below: 'below the likely text',
  'from-start': 'distance from the likely start',
  'to-start': 'distance to the likely start',
  'to-run-end': 'distance to the likely end',
  'run-topic': 'words the likely text uses often',
  'from-end': 'distance from the likely end',
  'run-mass-above': 'share of the likely text above',
  'run-mass-below': 'share of the likely text below',
  'series-size': 'number of short lines in a row',
  'series-even': 'short lines of one length',
  'series-length': 'length of the short lines around',
  'series-cells': 'short lines with cells',
  'series-introduced': 'short lines announced by a colon',
  'series-labels': 'labels among the short lines',
  'series-repeated': 'short lines the page repeats',
  'series-dated': 'dates among the short lines',
  'series-digits': 'numbers among the short lines',
  'series-names': 'names among the short lines',
  'series-titles': 'titles among the short lines',
  'series-commas': 'commas in the short lines',
  'series-dashes': 'dashes and brackets in the short lines',
  'series-markers': 'list markers before the short lines',
  'series-sorted': 'short lines in order',
  'series-apart': 'blank lines between short ones',
  'series-own': 'words the short lines share',
  'series-text-above': 'text above the short lines',
  'series-text-below': 'text below the short lines',
  'series-chance': 'impression of the short lines',
  'series-told': 'short lines that name what the text does',
  'series-inside': 'short lines inside the likely text',
  'series-follows': 'short lines right behind the likely text',
  'series-start': 'first of the short lines',
  'series-end': 'last of the short lines',
  sentence: 'sentence',
  label: 'label',
  short: 'short line',
  title: 'title-like line',
}
