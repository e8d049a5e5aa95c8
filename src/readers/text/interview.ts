import type { Evidence } from './evidence.js'
import { vocabulary } from './labels.js'
import { foldWords } from './words.js'

/** What a line of an interview is: a question to stand as a heading, or a turn behind the speaker's label. */
export interface Turn {
  readonly kind: 'question' | 'turn'
  /** UTF-16 units of the label with its colon; 0 for none. */
  readonly label: number
}

/** A question longer than this is a paragraph like its answer. */
const QUESTION = 240
/** So many exchanges make an interview; fewer are a question in a text, or a dialogue told. */
const EXCHANGES = 3
const LABELLED = 2
/** What a person says in answer, on the whole: told dialogue is shorter. */
const ANSWER = 100
const SHARE = 0.15

const DASH = /^[—–―-]\s*/
const ASKS = /[?？]["'»”’)」』]*$/u
/** Greek asks with its own mark or a semicolon. */
const ASKS_IN_GREEK = /\p{Script=Greek}["'»”’)]*[;\u037e]["'»”’)]*$/u
/** One to four words with capitals, or a few ideographs, before a colon. */
const SPEAKER =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]{0,24}(?:[ \u00a0]\p{Lu}[\p{L}\p{M}'’.-]{0,24}){0,3}|[\u3040-\u30ff\u4e00-\u9fff]{1,8})\s?[:：]\s*(?=\S)/u

/**
 * The interview among the lines (indices into `lines`): by labels that come back ("Q:" and "A:", "Ann Lee:" and
 * "Courier:"), or by questions that stand alone above longer answers. Empty where there is none.
 */
export function findInterview(lines: readonly Evidence[], open: readonly number[]): ReadonlyMap<number, Turn> {
  const labelled = findLabelled(lines, open)
  if (labelled.size > 0) return labelled
  const dashed = findDoubleDashed(lines, open)
  return dashed.size > 0 ? dashed : findQuestions(lines, open)
}

/** As Japanese papers print it: two dashes before each question, and an answer in brackets or none below. */
const DOUBLE_DASH = /^[―─—–]{2}\s*(?=.*[\u3040-\u30ff])/u

function findDoubleDashed(lines: readonly Evidence[], open: readonly number[]): ReadonlyMap<number, Turn> {
  const found = new Map<number, Turn>()
  for (const [at, index] of open.entries()) {
    const { content } = lines[index]?.line ?? { content: '' }
    const next = open[at + 1]
    if (content.length > QUESTION || !DOUBLE_DASH.test(content) || next === undefined) continue
    if (DOUBLE_DASH.test(lines[next]?.line.content ?? '')) continue
    found.set(index, { kind: 'question', label: 0 })
    found.set(next, { kind: 'turn', label: 0 })
  }
  return found
}

function findLabelled(lines: readonly Evidence[], open: readonly number[]): ReadonlyMap<number, Turn> {
  const speakers = new Map<string, { readonly lines: number[]; asked: number; weight: number }>()
  for (const index of open) {
    const content = lines[index]?.line.content ?? ''
    const name = speakerOf(content)
    if (name === undefined) continue
    const known = speakers.get(name) ?? { lines: [], asked: 0, weight: 0 }
    known.lines.push(index)
    known.weight += lines[index]?.weight ?? 0
    if (asks(content)) known.asked++
    speakers.set(name, known)
  }
  const often = [...speakers].filter(([, it]) => it.lines.length >= LABELLED)
  const asking = often.filter(([name, it]) => isAsker(name) || it.asked >= it.lines.length * 0.6)
  // Labels alone are a list with names for its items; somebody has to ask.
  if (often.length < 2 || asking.length === 0) return new Map()
  const turns = often.flatMap(([, it]) => it.lines).sort((one, other) => one - other)
  const between = open.filter((index) => index >= (turns[0] ?? 0) && index <= (turns.at(-1) ?? 0))
  if (turns.length < between.length * 0.3) return new Map()
  const found = new Map<number, Turn>()
  const askers = new Set(asking.map(([name]) => name))
  for (const [name, it] of often) {
    for (const index of it.lines) {
      const content = lines[index]?.line.content ?? ''
      const question = askers.has(name) && content.length <= QUESTION && asks(content)
      found.set(index, { kind: question ? 'question' : 'turn', label: labelOf(content)?.length ?? 0 })
    }
  }
  return found
}

/** Who a line says is speaking, folded for comparison: "Q:", "Ann Lee:", "КУРЬЕР:". */
export function speakerOf(content: string): string | undefined {
  const label = labelOf(content)
  if (label === undefined) return undefined
  const words = foldWords(label)
  const [asks, answers] = [vocabulary('questions').has(words), vocabulary('answers').has(words)]
  // "Question" once and "Q" from then on are one; a letter that asks in one language and answers in another is itself.
  if (asks !== answers) return asks ? ASKER : ANSWERER
  return words.join(' ')
}

/** What stands for every label of a question, and of an answer: no word. */
const ASKER = '?'
const ANSWERER = '!'

function labelOf(content: string): string | undefined {
  const head = content.slice(0, 120)
  const named = SPEAKER.exec(head)?.[0]
  if (named !== undefined) return named
  // "P. ¿Por qué?", "R. Porque sí": behind a full stop only the words for it.
  const [label, word = ''] = STOPPED.exec(head) ?? []
  if (label === undefined) return undefined
  const words = foldWords(word)
  return vocabulary('questions').has(words) || vocabulary('answers').has(words) ? label : undefined
}

const STOPPED = /^(\p{Lu}\p{L}{0,12})\.\s+(?=[\p{Lu}¿¡«"“—–])/u

function isAsker(name: string): boolean {
  return name === ASKER || vocabulary('questions').has(name.split(' '))
}

/** Whether a line ends as a question does. */
function asks(content: string): boolean {
  const end = content.slice(-8)
  return ASKS.test(end) || ASKS_IN_GREEK.test(end)
}

function findQuestions(lines: readonly Evidence[], open: readonly number[]): ReadonlyMap<number, Turn> {
  const questions: number[] = []
  let answers = 0
  let dashed = 0
  for (let at = 0; at < open.length - 1; at++) {
    const [line, next] = [lines[open[at] ?? 0], lines[open[at + 1] ?? 0]]
    if (!line || !next || !isQuestion(line) || asks(next.line.content)) continue
    if (next.weight < 30 || !next.terminal) continue
    questions.push(open[at] ?? 0)
    answers += next.weight
    if (DASH.test(next.line.content)) dashed++
  }
  if (questions.length < EXCHANGES || questions.length < open.length * SHARE) return new Map()
  const length = answers / questions.length
  if (length < ANSWER || (dashed > questions.length / 2 && length < ANSWER * 1.5)) return new Map()
  return new Map(questions.map((index) => [index, { kind: 'question', label: 0 }]))
}

/** A line that asks and does nothing else: prose that ends in a question has told something before. */
function isQuestion({ line, blank }: Evidence): boolean {
  const { content } = line
  if (blank || content.length > QUESTION || !asks(content)) return false
  const sentences = content.match(/[.!?…。？！](?=\s|$)/gu)?.length ?? 0
  return content.length <= 110 || sentences <= 2
}
