import type { Edits } from './edits.js'
import type { TypographyRules } from './rules.js'

const NO_BREAK = '\u00a0'

/** Three full stops are an ellipsis; more or fewer, and those of a path, are not. */
export function setEllipses(text: string, free: (at: number) => boolean, edits: Edits): void {
  for (const { index } of text.matchAll(/(?<![./\\])\.{3}(?![./\\])/g)) if (free(index)) edits.set(index, 3, '…')
}

/** Hyphens that stand for dashes: between spaces, doubled between words, before speech. Between numbers they stay. */
export function setDashes(text: string, free: (at: number) => boolean, rules: TypographyRules, edits: Edits): void {
  const { dash, dashBound = false, speech = false } = rules
  for (const match of text.matchAll(/(?<=(\S)([ \u00a0]))(?:-{1,3}|[–—])(?=[ \u00a0](\S))/gu)) {
    const [sign, before = '', , after = ''] = match
    if (!free(match.index) || (/\d/.test(before) && /\d/.test(after))) continue
    edits.set(match.index, sign.length, dash)
    if (dashBound) edits.set(match.index - 1, 1, NO_BREAK)
  }
  for (const match of text.matchAll(/(?<=\p{L})-{2,3}(?=\p{L})/gu)) {
    if (free(match.index)) edits.set(match.index, match[0].length, dash)
  }
  const opening = speech ? /^(?:-{1,3}|[–—])(?= \p{L})/u.exec(text) : null
  if (opening && free(0)) edits.set(0, opening[0].length, '—')
}

/** The straight apostrophe between two letters, quotes aside: l'"affaire". */
export function setApostrophes(text: string, free: (at: number) => boolean, edits: Edits): void {
  for (const { index } of text.matchAll(/(?<=\p{L})'(?=["“„«]?\p{L})/gu)) if (free(index)) edits.set(index, 1, '’')
}

/** Spaces that must not break: behind short words, initials and № §, before signs and units of a number. */
export function bindSpaces(text: string, free: (at: number) => boolean, rules: TypographyRules, edits: Edits): void {
  for (const expression of bindings(rules)) {
    for (const { index } of text.matchAll(expression)) if (free(index)) edits.set(index, 1, NO_BREAK)
  }
}

const known = new WeakMap<TypographyRules, readonly RegExp[]>()

function bindings(rules: TypographyRules): readonly RegExp[] {
  const before = known.get(rules)
  if (before) return before
  const words = (list: string) => list.replaceAll('.', '\\.').split(' ').join('|')
  const made = [
    /(?<=[№§]|(?<!\p{L})[nN][°º]) (?=\d)/gu,
    // z. B., т. д.
    /(?<=(?<![\p{L}.])\p{L}\.) (?=\p{L}\.(?![\p{L}\d]))/gu,
    // 18 h 30
    /(?<=\d[ \u00a0]h) (?=\d{2}(?!\d))/gu,
    ...(rules.thousands
      ? [/(?<=(?<![\p{L}\d.,:/-])\d{1,3}(?:[ \u00a0\u202f]\d{3}){0,4}) (?=\d{3}(?![\p{L}\d]))/gu]
      : []),
    /(?<=\d) (?=[%‰°€$£¥₽₴₺](?![\p{L}\d]))/gu,
    /(?<=(?<![\p{L}.])\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu,
    ...(rules.units ? [new RegExp(`(?<=\\d) (?=(?:${words(rules.units)})(?![\\p{L}\\d]))`, 'gu')] : []),
    ...(rules.bound
      ? [new RegExp(`(?<=(?<![\\p{L}\\d'’-])(?:${words(rules.bound)})) (?=[\\p{L}\\d«„“"‘])`, 'giu')]
      : []),
  ]
  known.set(rules, made)
  return made
}

/** French spaces before its high marks, where the mark ends a word. */
export function setMarks(text: string, free: (at: number) => boolean, rules: TypographyRules, edits: Edits): void {
  if (!rules.marks) return
  for (const match of text.matchAll(/(?<=([\p{L}\p{N})\]%»”"…])([ \u00a0\u202f]?))([;!?:])(?=[\s!?»”")]|$)/gu)) {
    const [, , space = '', mark = ''] = match
    if (!free(match.index)) continue
    edits.set(match.index - space.length, space.length, mark === ':' ? rules.marks.colon : rules.marks.narrow)
  }
}
