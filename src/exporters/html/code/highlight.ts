import { htmlText } from '../../../markup/html.js'
import { GRAMMARS, type Grammar } from './languages.js'

/** Longer code is left plain: nobody reads it on a page. */
const LONGEST = 100_000

/**
 * Code as HTML with comments, strings, numbers and keywords in `<span>`s of class `c`, `s`, `n` and `k`; undefined for a
 * language it does not know and for endless code. All text is escaped. One pass over the code, whatever stands in it.
 */
export function highlight(code: string, language: string): string | undefined {
  const grammar = GRAMMARS.get(language)
  if (language === 'diff' || language === 'patch') return code.length > LONGEST ? undefined : diff(code)
  if (!grammar || code.length > LONGEST) return undefined
  let out = ''
  let done = 0
  for (const match of code.matchAll(scanner(grammar))) {
    const name = nameOf(match, grammar)
    if (name === undefined) continue
    out += htmlText(code.slice(done, match.index)) + span(name, match[0])
    done = match.index + match[0].length
  }
  return out + htmlText(code.slice(done))
}

function nameOf(match: RegExpExecArray, grammar: Grammar): string | undefined {
  const { comment, string, number, word } = match.groups ?? {}
  if (comment !== undefined) return 'c'
  if (string !== undefined) return 's'
  if (number !== undefined) return 'n'
  if (word === undefined) return undefined
  return grammar.keywords.has(grammar.anyCase ? word.toLowerCase() : word) ? 'k' : undefined
}

const scanners = new Map<Grammar, RegExp>()

/** One expression for all that a grammar tells apart. A number is no part of a name. */
function scanner(grammar: Grammar): RegExp {
  let made = scanners.get(grammar)
  if (!made) {
    const parts = [
      ...(grammar.comment ? [`(?<comment>${grammar.comment})`] : []),
      ...(grammar.string ? [`(?<string>${grammar.string})`] : []),
      '(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)',
      '(?<number>\\d[\\w.]*)',
    ]
    made = new RegExp(parts.join('|'), 'gu')
    scanners.set(grammar, made)
  }
  return made
}

/** Lines taken away and lines put in. */
function diff(code: string): string {
  return code
    .split('\n')
    .map((line) => (line.startsWith('+') ? span('s', line) : line.startsWith('-') ? span('c', line) : htmlText(line)))
    .join('\n')
}

function span(name: string, text: string): string {
  return `<span class="${name}">${htmlText(text)}</span>`
}
