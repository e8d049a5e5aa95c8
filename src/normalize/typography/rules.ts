/** How one language sets its signs. Plain data that a person who speaks the language can check and extend. */
export interface TypographyRules {
  /** Around what is quoted, and around a quotation inside it. */
  readonly quotes: readonly [string, string]
  readonly inner: readonly [string, string]
  /** The space between outer quotes and what they hold. */
  readonly quoteSpace?: string
  /** What a hyphen between spaces stands for. */
  readonly dash: string
  /** Whether the space before a dash does not break. */
  readonly dashBound?: boolean
  /** Whether a hyphen that opens a paragraph opens speech. */
  readonly speech?: boolean
  /** Words of one or two letters that do not stand at a line's end, parted by spaces. */
  readonly bound?: string
  /** The spaces before `; ! ?` and before `:`. */
  readonly marks?: { readonly narrow: string; readonly colon: string }
  /** Whether a space parts the thousands of a number. */
  readonly thousands?: boolean
  /** Units and abbreviations a number does not leave, parted by spaces, besides the signs all languages share. */
  readonly units?: string
}

const NARROW = '\u202f'
const NO_BREAK = '\u00a0'

/**
 * The rule set, by language and, where a country sets otherwise, by language and region. A language without rules (and
 * Chinese and Japanese, whose signs are part of the script) keeps every sign.
 */
export const TYPOGRAPHY: Readonly<Record<string, TypographyRules>> = {
  de: { quotes: ['„', '“'], inner: ['‚', '‘'], dash: '–', units: 'km kg m cm Uhr Euro Prozent Mio. Mrd.' },
  'de-CH': { quotes: ['«', '»'], inner: ['‹', '›'], dash: '–', units: 'km kg m cm Uhr Franken Prozent Mio. Mrd.' },
  el: { quotes: ['«', '»'], inner: ['“', '”'], dash: '–', speech: true, units: 'χλμ. κιλά ευρώ' },
  en: { quotes: ['“', '”'], inner: ['‘', '’'], dash: '—', units: 'km kg mph a.m. p.m.' },
  es: { quotes: ['«', '»'], inner: ['“', '”'], dash: '—', speech: true, units: 'km kg m cm euros' },
  fr: {
    quotes: ['«', '»'],
    inner: ['“', '”'],
    quoteSpace: NARROW,
    dash: '–',
    speech: true,
    marks: { narrow: NARROW, colon: NO_BREAK },
    thousands: true,
    units: 'km kg m cm h euros',
  },
  it: { quotes: ['«', '»'], inner: ['“', '”'], dash: '–', speech: true, units: 'km kg m cm euro' },
  pl: {
    quotes: ['„', '”'],
    inner: ['«', '»'],
    dash: '–',
    speech: true,
    bound: 'a i o u w z',
    thousands: true,
    units: 'km kg m cm zł tys. mln mld',
  },
  pt: { quotes: ['«', '»'], inner: ['“', '”'], dash: '—', speech: true, units: 'km kg m cm euros' },
  'pt-BR': { quotes: ['“', '”'], inner: ['‘', '’'], dash: '—', speech: true, units: 'km kg m cm reais' },
  ru: {
    quotes: ['«', '»'],
    inner: ['„', '“'],
    dash: '—',
    dashBound: true,
    speech: true,
    bound: 'а в и к о с у я',
    thousands: true,
    units: 'км кг м см г. руб. тыс. млн млрд',
  },
  tr: { quotes: ['“', '”'], inner: ['‘', '’'], dash: '–', speech: true, units: 'km kg m cm lira' },
  uk: {
    quotes: ['«', '»'],
    inner: ['„', '“'],
    dash: '—',
    dashBound: true,
    speech: true,
    bound: 'а в з і й о у я',
    thousands: true,
    units: 'км кг м см р. грн тис. млн млрд',
  },
}

/** The rules of a language tag; undefined where its signs stay as they are. */
export function rulesOf(language: string): TypographyRules | undefined {
  const [base = '', ...rest] = language.split('-')
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase()
  const key = region === undefined ? base : `${base}-${region}`
  if (Object.hasOwn(TYPOGRAPHY, key)) return TYPOGRAPHY[key]
  return Object.hasOwn(TYPOGRAPHY, base) ? TYPOGRAPHY[base] : undefined
}
