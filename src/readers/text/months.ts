/** Languages whose month names are known in full; in those of the lexicons also cut short ("сент", "sept"). */
const WHOLE = 'ar be bg bs ca cs da et eu fi hr hu id lt lv ms nb nl ro sk sl sq sr sv'.split(' ')
const CUT = 'en ru de fr es it pt pl uk tr el'.split(' ')

interface Months {
  readonly whole: ReadonlyMap<string, number>
  readonly cut: ReadonlyMap<string, number>
}

let months: Months | undefined

/** The month (1 to 12) a word names; undefined when it names none, or different ones in different languages. */
export function monthNamed(word: string): number | undefined {
  months ??= build()
  const key = fold(word)
  return months.whole.get(key) ?? months.cut.get(key)
}

function build(): Months {
  const whole = new Map<string, number>()
  const cut = new Map<string, number>()
  for (const language of [...CUT, ...WHOLE]) {
    for (const name of namesIn(language)) add(whole, name.word, name.month, CUT.includes(language))
  }
  for (const language of CUT) {
    for (const { word, month } of namesIn(language)) {
      for (let length = 3; length < word.length; length++) add(cut, word.slice(0, length), month, false)
    }
  }
  return { whole: settled(whole), cut: settled(cut) }
}

/** Names as they stand alone and as they stand in a date (`декабрь`, `декабря`), long and short. */
function namesIn(language: string): readonly { readonly word: string; readonly month: number }[] {
  const names: { word: string; month: number }[] = []
  for (const style of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC', calendar: 'gregory' })
    const dated = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: style,
      year: 'numeric',
      timeZone: 'UTC',
      calendar: 'gregory',
    })
    for (let month = 1; month <= 12; month++) {
      const date = new Date(Date.UTC(2001, month - 1, 15))
      const inDate = dated.formatToParts(date).find((part) => part.type === 'month')?.value ?? ''
      for (const name of [alone.format(date), inDate]) {
        const word = fold(name)
        if (/^\p{L}{3,}$/u.test(word)) names.push({ word, month })
      }
    }
  }
  return names
}

/** The first of the well-known languages keeps its meaning; two others that disagree cancel each other. */
function add(names: Map<string, number>, word: string, month: number, rules: boolean): void {
  const known = names.get(word)
  if (known === undefined) names.set(word, month)
  else if (known !== month && !rules) names.set(word, CONTESTED)
}

const CONTESTED = 0

function settled(names: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...names].filter(([, month]) => month !== CONTESTED))
}

/** Lower case without accents (Greek moves them between cases) and without the point of an abbreviation. */
function fold(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-zа-я]*$/.test(lower)) return lower
  return lower
    .replace(/[.\u200e\u200f]/g, '')
    .normalize('NFD')
    .replace(/(?!\u0306)\p{M}/gu, '')
    .normalize('NFC')
}
