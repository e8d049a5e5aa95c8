import { findCandidates, HOLE } from '../../dist/readers/text/candidates.js'
import { bareHeadline } from '../../dist/readers/text/crumbs.js'
import { weigh } from '../../dist/readers/text/evidence.js'
import { extend, settleRegion } from '../../dist/readers/text/extent.js'
import { FEATURES, measure } from '../../dist/readers/text/features.js'
import { splitLines } from '../../dist/readers/text/line.js'
import { bestCandidate, locate, REACH, settleRun } from '../../dist/readers/text/locate.js'
import { chancesOf } from '../../dist/readers/text/model.js'
import { measureRegions, REGION } from '../../dist/readers/text/regions.js'
import { bestRun, massesOf, measureAgain, SECOND } from '../../dist/readers/text/second.js'
import { measureTitles, TITLE, titleCandidates } from '../../dist/readers/text/title.js'
import { documentsOf, KINDS, SETS } from './corpus.mjs'
import { labelLines } from './gold-lines.mjs'
import { fitChoice, fitLogistic, SparseRows } from './logistic.mjs'
import { compare, shinglesOf, tokensOf } from './shingles.mjs'

/** How much a document of a set counts: the big sets would drown the others. */
const SET_WEIGHT = { aeb: 1, fundus: 1, fundus80: 1, daniel: 0.4, zhwce: 1, wcxb: 0.5 }

const STEPS = Number(process.env.STEPS ?? 200)

const foldTitle = (text) =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()

/** The gold headline; where the gold text begins with it, that text's first line, unless that is a paragraph. */
function titleOf({ set, gold }) {
  if (set !== 'daniel') return gold.title
  const [first = ''] = gold.body.split('\n')
  return first.length <= 200 ? first : ''
}

/** Every raw text of the corpus, measured and labelled with its gold. */
export function loadPages() {
  const pages = []
  for (const set of SETS) {
    for (const document of documentsOf(set)) {
      const gold = shinglesOf(tokensOf(document.gold.body))
      for (const kind of KINDS) {
        const lines = splitLines(document.text(kind), 1).map(weigh)
        const table = measure(lines)
        const labels = labelLines(
          lines.map((line) => line.line.content),
          document.gold.body,
        )
        const sizes = table.rows.map((index) => tokensOf(lines[index].line.content).length)
        pages.push({
          set,
          kind,
          site: document.site,
          title: foldTitle(titleOf(document)),
          gold,
          lines,
          table,
          masses: massesOf(lines, table.rows),
          marks: table.rows.map((index) => labels[index]),
          sizes,
        })
      }
    }
  }
  return pages
}

/** Learns the two looks at the lines, the ranking of regions and of headlines, one after the other. */
export function trainModel(pages, log = () => {}) {
  const first = fitLines(pages, FEATURES, (page) => page.table.values)
  log('first look')
  for (const page of pages) {
    page.first = chancesOf(first, page.table.values, page.table.rows.length)
    page.again = measureAgain(page.lines, page.table, page.first)
    const run = bestRun(page.first, page.masses, 0.3)
    // Far from the text every model is right; the second look learns where it matters.
    page.window = { start: run.start - 12, end: run.end + 20 }
  }
  const second = fitLines(pages, SECOND, (page) => page.again, true)
  log('second look')
  const region = fitRegions(pages, second)
  log('regions')
  for (const page of pages) {
    const { lines, table, masses, first } = page
    const { rows, values } = table
    const chances = chancesOf(second, page.again, rows.length)
    const candidate = bestCandidate({ lines, rows, values, first, chances, masses }, { region })
    page.candidate = candidate
    page.again = measureAgain(lines, table, chances, candidate)
    page.window = { start: candidate.start - REACH.above, end: candidate.end + REACH.below }
  }
  const third = fitLines(pages, SECOND, (page) => page.again, true)
  log('third look')
  for (const page of pages) {
    const chances = chancesOf(third, page.again, page.table.rows.length)
    const run = settleRun(chances, page.masses, page.candidate)
    page.location = locationOf(page, chances, run)
  }
  const title = fitTitles(pages)
  log('titles')
  for (const page of pages) {
    page.first = undefined
    page.again = undefined
    page.location = undefined
  }
  return { first: named(first), second: named(second), third: named(third), region: named(region), title: named(title) }
}

function fitLines(pages, names, valuesOf, windowed = false) {
  const width = names.length
  const rows = new SparseRows()
  for (const page of pages) {
    const own = page.marks.map((mark, row) => (mark < 0 ? 0 : Math.sqrt(page.sizes[row]) + 1))
    const total = own.reduce((sum, it) => sum + it, 0)
    const table = valuesOf(page)
    for (let row = 0; row < own.length; row++) {
      if (own[row] === 0 || (windowed && (row < page.window.start || row >= page.window.end))) continue
      rows.add(table, row * width, width, page.marks[row], (SET_WEIGHT[page.set] * own[row]) / Math.sqrt(total))
    }
  }
  return scorer(names, fitLogistic({ rows: rows.done(), width, l2: 1e-5, steps: STEPS }))
}

function fitRegions(pages, second) {
  const choices = []
  for (const page of pages) {
    const { lines, table, masses, first } = page
    const { rows, values } = table
    const chances = chancesOf(second, page.again, rows.length)
    const known = { lines, rows, values, first, chances, masses }
    const candidates = findCandidates(known)
    if (candidates.length === 0) continue
    const scores = candidates.map(({ start, end }) => {
      const text = []
      for (let row = start; row < end; row++) if (chances[row] >= HOLE) text.push(lines[rows[row]].line.content)
      const { precision = 0, recall = 0 } = compare(page.gold, text.join('\n'))
      return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
    })
    const best = Math.max(...scores)
    const targets = scores.map((score) => Math.exp(20 * (score - best)))
    choices.push({ values: measureRegions(known, candidates), targets, weight: page.set === 'wcxb' ? 0.5 : 1 })
  }
  return scorer(REGION, fitChoice({ choices, width: REGION.length, l2: 3e-4 }))
}

/** What the reader's own look would say of where the text stands. */
function locationOf({ lines, table }, chances, { start, end }) {
  const byLine = new Float32Array(lines.length)
  for (const [row, index] of table.rows.entries()) byLine[index] = chances[row]
  const region = end > start ? { start: table.rows[start], end: table.rows[end - 1] + 1 } : undefined
  return { region, chances: byLine }
}

/**
 * Learns the ranking of headlines alone, for lines that were located before: with the shipped scorers, it leaves every other
 * weight as it is.
 */
export function trainTitles(pages, scorers) {
  for (const page of pages) page.location = locate(page.lines, scorers)
  return named(fitTitles(pages))
}

/** How much a document's headline counts. */
const TITLE_WEIGHT = { fundus: 1, wcxb: 0.3, daniel: 0.15 }

function fitTitles(pages) {
  const choices = []
  for (const { set, title, lines, location } of pages) {
    if (title === '') continue
    const region = extend(lines, location, settleRegion(lines, location))
    if (!region) continue
    const candidates = titleCandidates(lines, region.start)
    const targets = candidates.map((index) => Number(foldTitle(bareHeadline(lines, index).headline) === title))
    if (!targets.includes(1)) continue
    const values = measureTitles(lines, candidates, region.start, region.end)
    choices.push({ values, targets, weight: TITLE_WEIGHT[set] ?? 0 })
  }
  return scorer(TITLE, fitChoice({ choices, width: TITLE.length, l2: 6e-3 }))
}

/** Fitted weights as a scorer, rounded as they will be written. */
function scorer(names, fitted) {
  const weights = Float64Array.from(names, (_, index) => Math.round(fitted[index] * 1000) / 1000)
  return { names, weights, bias: Math.round((fitted[names.length] ?? 0) * 1000) / 1000 }
}

function named({ names, weights, bias }) {
  return Object.fromEntries([...names.map((name, index) => [name, weights[index]]), ['bias', bias]])
}
