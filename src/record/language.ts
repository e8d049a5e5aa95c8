const RIGHT_TO_LEFT_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])

/** The direction a language is written in, by its script subtag where it has one and by the language where not. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  // A bare language is asked for most, once for each element that may differ.
  if (language.length === 2) return RIGHT_TO_LEFT.has(language.toLowerCase()) ? 'rtl' : 'ltr'
  const [primary = '', ...subtags] = language.split('-')
  const script = subtags.find((subtag) => subtag.length === 4 && /^[a-z]+$/i.test(subtag))
  if (script) {
    const name = script[0]?.toUpperCase() + script.slice(1).toLowerCase()
    return RIGHT_TO_LEFT_SCRIPTS.has(name) ? 'rtl' : 'ltr'
  }
  return RIGHT_TO_LEFT.has(primary.toLowerCase()) ? 'rtl' : 'ltr'
}
