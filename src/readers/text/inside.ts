import type { BodyLine } from './body.js'
import type { Calls } from './calls.js'
import { type Dateline, type Page, readDateline } from './dateline.js'
import type { Evidence } from './evidence.js'
import { findInterview, type Turn } from './interview.js'
import { listLength } from './list.js'
import type { Location } from './locate.js'
import { lowerCaseOf } from './ordinary.js'
import type { Byline } from './people.js'
import type { Pictures } from './pictures.js'
import { readQuotation } from './quotation.js'
import { type Region, TEXT } from './region.js'
import { listedLength, type Stretches } from './structure.js'

/** What the stretch of the text gave. */
export interface Inside {
  readonly body: readonly BodyLine[]
  readonly dateline?: Dateline & { readonly line: number }
  readonly closing?: Byline
}

/** Above this chance a line stays although a rule speaks against it. */
const SURE = 0.6

/**
 * What a subheading has at most, and its least chance: of one of few words, of a longer or a shouted one (so pages set the
 * titles of other stories), and behind the located region, above a paragraph that a rule has found sound.
 */
const HEADING = { longest: 110, words: 14, few: 7, shouted: 4, chance: 0.15, long: 0.45, behind: 0.05 } as const

/** Decides every line of the text's stretch that is still open, and keeps what is text. */
export function readInside(
  lines: readonly Evidence[],
  calls: Calls,
  region: Region,
  pictures: Pictures,
  kept: (index: number) => boolean,
  location: Location,
  stretches: Stretches,
): Inside {
  const open: number[] = []
  const isRow = (index: number) => stretches.tabular.has(index) && calls.at(index)?.role === 'table'
  let closing: Byline | undefined
  const figures = new Map<number, string>()
  for (const [index, line] of lines.entries()) {
    if (kept(index) || isRow(index)) {
      open.push(index)
      continue
    }
    if (index < region.start || index >= region.end || line.blank || !calls.isOpen(index)) continue
    if (isLabelled(line, location.chances[index] ?? 0)) {
      calls.decide(index, { role: line.label?.role ?? 'interface', rule: `label:${line.label?.language}` })
      if (line.label?.role === 'promo' && line.label.reach === 'whole') dropTeasers(lines, calls, index, region)
    } else if (line.closing) {
      closing ??= line.closing
      calls.decide(index, { role: 'byline', rule: 'closing-byline' })
    } else if (line.helpers) {
      calls.decide(index, { role: 'interface', rule: 'helpers' })
    } else if (line.picture) {
      figures.set(index, pictures.take(index, lines, calls, region))
    } else if (line.dateLine && !line.terminal && (location.chances[index] ?? 0) < SURE) {
      calls.decide(index, { role: 'interface', rule: 'date-line' })
    } else open.push(index)
  }
  calls.release()
  // A picture's lines may have been taken after the line above them was met.
  const candidates = open.filter((index) => calls.isOpen(index) || isRow(index))
  const interview = findInterview(lines, candidates)
  const whole = (index: number) => kept(index) || interview.has(index) || isRow(index) || stretches.broken.has(index)
  const text = withoutHoles(lines, calls, candidates, location, whole)
  return {
    ...settle(lines, calls, text, figures, location, { ...stretches, interview }),
    ...(closing ? { closing } : {}),
  }
}

/** A label holds for a whole line; a longer line that only begins so is weighed. */
function isLabelled({ label }: Evidence, chance: number): boolean {
  if (!label) return false
  return label.reach === 'whole' ? label.role !== 'promo' || chance < 0.9 : chance < SURE
}

/** Leaves out the lines that are unlikely to be text, but for the items of a list that is text. */
function withoutHoles(
  lines: readonly Evidence[],
  calls: Calls,
  open: readonly number[],
  location: Location,
  kept: (index: number) => boolean,
): readonly number[] {
  const chanceOf = (index: number | undefined) => (index === undefined ? 0 : (location.chances[index] ?? 0))
  // Behind the located region stands only what a rule has found sound.
  const last = location.region?.end ?? 0
  const isText = (index: number | undefined) =>
    chanceOf(index) >= TEXT || (index !== undefined && index >= last && lines[index]?.terminal === true)
  const contents = open.map((index) => lines[index]?.line.content ?? '')
  const listed = new Set<number>()
  for (let at = 0; at < open.length; at++) {
    const items = listLength(contents, at)
    const run = open.slice(at, at + items)
    const introduced = /[:：]$/.test(contents[at - 1] ?? '')
    if (items > 1 && (introduced || run.filter(isText).length * 2 >= items || isText(open[at - 1]))) {
      for (const item of run) listed.add(item)
      const intro = open[at - 1]
      if (introduced && intro !== undefined) listed.add(intro)
    }
    at += Math.max(0, items - 1)
  }
  return open.filter((index, at) => {
    if (isText(index) || kept(index) || listed.has(index)) return true
    const [before, after] = [open[at - 1], open[at + 1]]
    const least = index >= last ? HEADING.behind : isTerse(lines[index]) ? HEADING.chance : HEADING.long
    const line = lines[index]
    const above = lines[before ?? -1]
    if (line && isText(before) && chanceOf(index) >= least) {
      if (isText(after) && isHeading(line, above, lines[after ?? -1])) return true
      if (isText(after) && isTurn(contents[at] ?? '') && isTurn(contents[at + 1] ?? '')) return true
      const opens = after !== undefined && (listed.has(after) || kept(after))
      if (opens && isTitleOfBlock(line, above)) return true
    }
    // Who said a quotation goes with it, however little of a text a name is.
    if (isText(before) && readQuotation(contents[at - 1] ?? '', contents[at] ?? '', true)?.length === 2) return true
    const chance = location.chances[index] ?? 0
    const role = line?.label?.role ?? ((line?.weight ?? 0) >= 24 ? 'promo' : 'interface')
    calls.decide(index, { role, rule: location.why(index), confidence: 1 - chance })
    return false
  })
}

/** What is said in turns, each behind a dash. */
function isTurn(content: string): boolean {
  return /^[—–―-]\s?\p{Lu}/u.test(content) && /[.!?…]$/.test(content)
}

/** The titles below "Читайте также", up to a blank line or the next paragraph. */
function dropTeasers(lines: readonly Evidence[], calls: Calls, label: number, region: Region): void {
  for (let index = label + 1; index < region.end && index <= label + 8; index++) {
    const line = lines[index]
    if (!line || line.blank || line.label || (line.terminal && line.weight > 90) || line.weight > 200) break
    calls.decide(index, { role: 'promo', rule: 'teaser' })
  }
}

function settle(
  lines: readonly Evidence[],
  calls: Calls,
  open: readonly number[],
  figures: ReadonlyMap<number, string>,
  location: Location,
  shapes: Stretches & { readonly interview: ReadonlyMap<number, Turn> },
): Pick<Inside, 'body' | 'dateline'> {
  const body: { index: number; line: BodyLine }[] = []
  let dateline: (Dateline & { line: number }) | undefined
  const contents = open.map((index) => lines[index]?.line.content ?? '')
  const opensBlock = (next: number) => listLength(contents, next) > 1 || shapes.tables.has(open[next] ?? -1)
  let first = true
  let paragraphs = 0
  for (let at = 0; at < open.length; at++) {
    const index = open[at] ?? 0
    const evidence = lines[index]
    if (!evidence) continue
    const { line } = evidence
    const marked = listLength(contents, at)
    const items = marked > 0 ? marked : listedLength(open, at, location, shapes)
    if (items > 0) {
      for (const item of open.slice(at, at + items)) {
        const listed = lines[item]?.line
        if (!listed) continue
        body.push({ index: item, line: { line: listed, kind: 'list' } })
        calls.decide(item, { role: 'list', rule: marked > 0 ? 'list-marker' : 'list-lines' })
      }
      at += items - 1
      first = false
      continue
    }
    const before = lines[open[at - 1] ?? -1]
    const after = lines[open[at + 1] ?? -1]
    const table = shapes.tables.get(index)
    const verse = shapes.verses.get(index)
    const turn = shapes.interview.get(index)
    const quotation = turn
      ? undefined
      : readQuotation(line.content, after?.line.content ?? '', !first && at + 2 < open.length)
    if (table !== undefined || verse !== undefined) {
      const length = table ?? verse ?? 1
      for (let row = index; row < index + length; row++) {
        const listed = lines[row]?.line
        if (!listed || !(calls.isOpen(row) || calls.at(row)?.role === 'table')) continue
        body.push({ index: row, line: { line: listed, kind: table === undefined ? 'verse' : 'table', block: index } })
        // Rows were decided before, but for those an editor keeps.
        const role = table !== undefined ? 'table' : first ? 'lead' : 'body'
        calls.decide(row, { role, rule: table === undefined ? 'line-breaks' : 'table-rows' })
      }
      while ((open[at + 1] ?? index + length) < index + length) at++
      first = false
    } else if (quotation) {
      const { attribution, said } = quotation
      body.push({ index, line: { line, kind: 'quote', attribution, said } })
      calls.decide(index, { role: 'quote', rule: 'quoted-line' })
      const speaker = open[at + 1]
      if (quotation.length === 2 && speaker !== undefined && after) {
        body.push({ index: speaker, line: { line: after.line, kind: 'attribution' } })
        calls.decide(speaker, { role: 'quote', rule: 'attribution' })
        at++
      }
      first = false
    } else if (turn?.kind === 'question') {
      body.push({ index, line: { line, kind: 'question' } })
      calls.decide(index, { role: 'heading', rule: 'interview-question' })
    } else if (
      !turn &&
      (isHeading(evidence, before, after) || (opensBlock(at + 1) && isTitleOfBlock(evidence, before)))
    ) {
      body.push({ index, line: { line, kind: 'heading' } })
      calls.decide(index, { role: 'heading', rule: 'between-paragraphs' })
    } else {
      // Below a lead of its own a report begins with its second paragraph.
      const read = paragraphs < 2 && !dateline ? readDateline(line.content, pageAround(lines, index)) : undefined
      paragraphs++
      if (read) dateline = { ...read, line: line.number }
      const label = turn?.label ?? 0
      body.push({
        index,
        line: { line, kind: 'paragraph', ...(read ? { skip: read.length } : label > 0 ? { label } : {}) },
      })
      const confidence = location.chances[index] ?? 0
      calls.decide(index, { role: first ? 'lead' : 'body', rule: location.why(index), confidence })
      if (read) calls.add(index, 'dateline')
      first = false
    }
  }
  for (const [index, media] of figures) {
    const line = lines[index]?.line
    if (line) body.push({ index, line: { line, kind: 'figure', media } })
  }
  body.sort((a, b) => a.index - b.index)
  return { body: body.map(({ line }) => line), ...(dateline ? { dateline } : {}) }
}

/** How many lines on either side tell whether a word is a place's name. */
const AROUND = 60

/** What the page says around the line at `index`. */
function pageAround(lines: readonly Evidence[], index: number): Page {
  return {
    says: (words) => {
      const wanted = ` ${words.join(' ')} `
      const others = lines.slice(Math.max(0, index - AROUND), index + AROUND)
      return others.some((it) => it !== lines[index] && ` ${it.words.join(' ')} `.includes(wanted))
    },
    isCommon: lowerCaseOf(lines),
  }
}

function isTerse(line: Evidence | undefined): boolean {
  if (!line) return false
  const { content } = line.line
  const shouted = content === content.toUpperCase() && content !== content.toLowerCase()
  return line.words.length <= (shouted ? HEADING.shouted : HEADING.few)
}

/** A short line without a full stop between two paragraphs. */
function isHeading(line: Evidence | undefined, before: Evidence | undefined, after: Evidence | undefined): boolean {
  if (!line || !before || !after) return false
  const { content } = line.line
  if (content.length > HEADING.longest || line.words.length > HEADING.words) return false
  if (line.terminal && !/\?$/.test(content)) return false
  if (UNTITLED.test(content)) return false
  return isProse(before) && isProse(after) && after.weight >= 60 && line.weight < after.weight
}

/** A few words without a full stop between a paragraph and a list or a table: "What changes for drivers". */
function isTitleOfBlock(line: Evidence, before: Evidence | undefined): boolean {
  const { content } = line.line
  if (!before || !isProse(before) || line.words.length > HEADING.few || content.length > HEADING.longest) return false
  return /\p{L}{3}/u.test(content) && (/\?$/.test(content) || (!line.terminal && !UNTITLED.test(content)))
}

/** What no subheading ends or begins with. */
const UNTITLED = /[,;:–—-]$|^[\p{Ll}«"“„(—–-]/u

function isProse(line: Evidence): boolean {
  return line.terminal || line.weight > 100
}
