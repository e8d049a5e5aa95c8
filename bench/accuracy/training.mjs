import { findCandidates, HOLE } from '../../dist/readers/text/candidates.js'
import { bareHeadline } from '../../dist/readers/text/crumbs.js'
import { weigh } from '../../dist/readers/text/evidence.js'
import { extend, settleRegion } from '../../dist/readers/text/extent.js'
import { FEATURES, measure } from '../../dist/readers/text/features.js'
import { canBeHeadline } from '../../dist/readers/text/headline.js'
import { splitLines } from '../../dist/readers/text/line.js'
import { bestCandidate, locate, REACH, settleRun } from '../../dist/readers/text/locate.js'
import { chancesOf, rankerOf, scoreRow, scorerOf } from '../../dist/readers/text/model.js'
import { measureRegions, REGION } from '../../dist/readers/text/regions.js'
import { bestRun, massesOf, measureAgain, SECOND } from '../../dist/readers/text/second.js'
import { findSeries } from '../../dist/readers/text/series.js'
import { measureThird, THIRD } from '../../dist/readers/text/third.js'
import { measureTitles, TITLE, titleCandidates } from '../../dist/readers/text/title.js'
import { plant } from '../../dist/readers/text/trees.js'
import { binTable, boost } from './boosting.mjs'
import { documentsOf, foldOf, KINDS, SETS } from './corpus.mjs'
import { labelLines } from './gold-lines.mjs'
import { fitChoice, fitLogistic, SparseRows } from './logistic.mjs'
import { sharedTokens, shinglesOf, sizeOf, tokensOf } from './shingles.mjs'
import { shortened } from './shortened.mjs'

/** How much a document of a set counts: the big sets would drown the others. */
const SET_WEIGHT = { aeb: 1, fundus: 1, fundus80: 1, daniel: 0.4, zhwce: 1, wcxb: 0.5 }

/** The same for the choice of a region, which is one for each text. */
const CHOICE_WEIGHT = { aeb: 1, fundus: 1, fundus80: 1, daniel: 0.5, zhwce: 1, wcxb: 0.5 }

const LOOK = { trees: 80, leaves: 16, rate: 0.15, l2: 5, least: 20, fraction: 0.3 }
/** What the third look begins with, which its trees correct: half of the second look's odds (the feature is an eighth of them). */
const TRUSTED = { odds: 4 }
const INNER_FOLDS = 4

const STEPS = Number(process.env.STEPS ?? 80)

const foldTitle = (text) =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()

/** The set whose gold text begins with the headline, which is no line of the text. */
const HEADLINE_FIRST = 'daniel'

/** The gold headline and the text below it. Where the gold text begins with it, that is its first line, unless it is a paragraph. */
function goldOf({ set, gold }) {
  if (set !== HEADLINE_FIRST) return { headline: gold.title, body: gold.body }
  const [first = '', ...rest] = gold.body.split('\n')
  return first.length <= 200 ? { headline: first, body: rest.join('\n') } : { headline: '', body: gold.body }
}

/** How much the shortened version of a text counts beside the text itself: of news, for other pages do not come in a few lines. */
const SHORTENED = { aeb: 0.3, fundus: 0.3, fundus80: 0.3, daniel: 0.3 }

/** The raw texts of a document, and each as if its article were short. */
function versionsOf(document, body) {
  const share = SHORTENED[document.set]
  return KINDS.flatMap((kind) => {
    const text = document.text(kind)
    const rows = text.split('\n')
    const short = share ? shortened(rows, labelLines(rows, body), document.id) : undefined
    return [
      { kind, text, body, share: 1, lift: 1 },
      ...(short
        ? [
            {
              kind,
              text: short.rows.join('\n'),
              body: short.body,
              share,
              lift: Math.sqrt(body.length / short.body.length),
            },
          ]
        : []),
    ]
  })
}

/** Every raw text of the corpus, measured and labelled with its gold. */
export function loadPages() {
  const pages = []
  for (const set of SETS) {
    for (const document of documentsOf(set)) {
      const { headline, body: whole } = goldOf(document)
      for (const { kind, text, body, share, lift } of versionsOf(document, whole)) {
        const gold = shinglesOf(tokensOf(body))
        const lines = splitLines(text, 1).map(weigh)
        const table = measure(lines)
        const labels = labelLines(
          lines.map((line) => line.line.content),
          body,
        )
        for (const [index, line] of lines.entries()) {
          if (set === HEADLINE_FIRST && foldTitle(line.line.content) === foldTitle(headline)) labels[index] = -1
        }
        const marks = table.rows.map((index) => labels[index])
        const tokens = table.rows.map((index) => tokensOf(lines[index].line.content))
        pages.push({
          set,
          kind,
          share,
          lift,
          site: document.site,
          title: foldTitle(headline),
          wanted: sizeOf(gold),
          lines,
          table,
          masses: massesOf(lines, table.rows),
          marks,
          sizes: tokens.map((it) => it.length),
          // A line too short for a shingle counts by its mark.
          hits: tokens.map((it, row) =>
            it.length < 4 ? it.length * Number(marks[row] === 1) : sharedTokens(gold, it),
          ),
        })
      }
    }
  }
  return pages
}

/** Learns the three looks at the lines, the ranking of regions and of headlines, one after the other. */
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
  for (const page of pages) {
    const { lines, masses, first } = page
    const { rows, values, stems } = page.table
    page.chances = chancesOf(second, page.again, rows.length)
    page.again = undefined
    page.series = findSeries(lines, page.table)
    page.known = { lines, rows, values, stems, first, chances: page.chances, masses, series: page.series }
    page.choice = measureChoice(page)
  }
  const ranker = fitRegions(pages)
  log('regions')
  chooseAcross(pages)
  const third = fitThird(pages)
  log('third look')
  for (const page of pages) {
    const look = rankerOf(scorerOf(THIRD, TRUSTED), plant(THIRD, third))
    const chances = chancesOf(look, measurePage(page), page.table.rows.length)
    const run = settleRun(chances, page.masses, page.candidate)
    page.location = locationOf(page, chances, run)
  }
  const title = fitTitles(pages)
  log('titles')
  for (const page of pages) {
    for (const key of ['first', 'chances', 'known', 'choice', 'series', 'location']) page[key] = undefined
  }
  return {
    first: named(first),
    second: named(second),
    region: named(ranker),
    third: TRUSTED,
    thirdTrees: third,
    title: named(title),
  }
}

/**
 * A line counts by the root of its words, a document by the root of its size. What is left of a shortened text counts the more,
 * by the root of what was left out: the looks must not learn that most lines of the world are no text.
 */
function weigherOf({ set, share, lift, marks, sizes }) {
  const own = marks.map((mark, row) => (mark < 0 ? 0 : (Math.sqrt(sizes[row]) + 1) * (mark === 1 ? lift : 1)))
  const total = own.reduce((sum, it) => sum + it, 0)
  return (row) => (share * SET_WEIGHT[set] * own[row]) / Math.sqrt(total)
}

function fitLines(pages, names, valuesOf, windowed = false) {
  const width = names.length
  const rows = new SparseRows()
  for (const page of pages) {
    const weigh = weigherOf(page)
    const table = valuesOf(page)
    for (let row = 0; row < page.marks.length; row++) {
      if (page.marks[row] < 0 || (windowed && (row < page.window.start || row >= page.window.end))) continue
      rows.add(table, row * width, width, page.marks[row], weigh(row))
    }
  }
  return scorer(names, fitLogistic({ rows: rows.done(), width, l2: 1e-5, steps: STEPS }))
}

/** The candidates of a page, measured, and how good each of them would be as the text. */
function measureChoice(page) {
  const candidates = findCandidates(page.known)
  const scores = candidates.map(({ start, end, claimed }) => {
    let given = 0
    let shared = 0
    for (let row = start; row < end; row++) {
      const isClaimed = claimed && row >= claimed.start && row < claimed.end
      if (page.chances[row] < HOLE && !isClaimed) continue
      given += page.sizes[row]
      shared += page.hits[row]
    }
    return (2 * Math.min(shared, page.wanted)) / Math.max(1, given + page.wanted)
  })
  const best = Math.max(...scores)
  const targets = scores.map((score) => Math.exp(20 * (score - best)))
  const sum = targets.reduce((a, b) => a + b, 0)
  return { values: measureRegions(page.known, candidates), targets: targets.map((it) => it / sum) }
}

/** A linear score that ranks the candidates of a page: a softmax over each page's. A site counts by the root of its texts. */
function fitRegions(pages) {
  const known = pages.filter(({ choice }) => choice.targets.length > 0)
  const texts = new Map()
  for (const { site, share } of known) texts.set(site, (texts.get(site) ?? 0) + share)
  const choices = known.map(({ set, site, share, choice }) => {
    return { ...choice, weight: (share * CHOICE_WEIGHT[set]) / Math.sqrt(texts.get(site)) }
  })
  return scorer(REGION, fitChoice({ choices, width: REGION.length, l2: 5e-5 }))
}

/** Chooses each page's candidate with trees that have not seen its site, as when a page is read. */
function chooseAcross(pages) {
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const isOut = ({ site }) => foldOf(`inner ${site}`, INNER_FOLDS) === fold
    const region = fitRegions(pages.filter((page) => !isOut(page)))
    for (const page of pages.filter(isOut)) page.candidate = bestCandidate(page.known, { region })
  }
}

function measurePage({ lines, table, chances, candidate, series }) {
  return measureThird(lines, table, chances, candidate, series)
}

/** Trees for the lines in reach of the chosen candidate. */
function fitThird(pages) {
  const width = THIRD.length
  const parts = pages.map((page) => {
    const all = measurePage(page)
    const rows = []
    const end = Math.min(page.marks.length, page.candidate.end + REACH.below)
    for (let row = Math.max(0, page.candidate.start - REACH.above); row < end; row++) {
      if (page.marks[row] >= 0) rows.push(row)
    }
    const values = new Float32Array(rows.length * width)
    for (const [at, row] of rows.entries()) values.set(all.subarray(row * width, (row + 1) * width), at * width)
    return { page, rows, values }
  })
  const count = parts.reduce((sum, { rows }) => sum + rows.length, 0)
  const table = new Float32Array(count * width)
  const labels = new Uint8Array(count)
  const weights = new Float64Array(count)
  let at = 0
  for (const { page, rows, values } of parts) {
    table.set(values, at * width)
    const weigh = weigherOf(page)
    for (const row of rows) {
      labels[at] = page.marks[row]
      weights[at++] = weigh(row)
    }
  }
  const mean = weights.reduce((a, b) => a + b, 0) / count
  const gradient = (scores, g, h) => {
    for (let row = 0; row < count; row++) {
      const chance = 1 / (1 + Math.exp(-scores[row]))
      g[row] = (weights[row] / mean) * (chance - labels[row])
      h[row] = (weights[row] / mean) * chance * (1 - chance)
    }
  }
  const trusted = scorerOf(THIRD, TRUSTED)
  const start = Float64Array.from({ length: count }, (_, row) => scoreRow(trusted, table, row))
  return nameTrees(boost(binTable(table, width, count), gradient, { ...LOOK, start }), THIRD)
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
  for (const { set, share, title, lines, location } of pages) {
    if (title === '') continue
    const region = extend(lines, location, settleRegion(lines, location))
    if (!region) continue
    const candidates = titleCandidates(lines, region.start)
    // The ranker need not learn what the reader never asks it.
    const rows = [...candidates.keys()].filter((row) => canBeHeadline(lines[candidates[row]]))
    const targets = rows.map((row) => Number(foldTitle(bareHeadline(lines, candidates[row]).headline) === title))
    if (!targets.includes(1)) continue
    const all = measureTitles(lines, candidates, region.start, region.end)
    const width = TITLE.length
    const values = Float32Array.from({ length: rows.length * width }, (_, at) => {
      return all[rows[Math.floor(at / width)] * width + (at % width)]
    })
    choices.push({ values, targets, weight: share * (TITLE_WEIGHT[set] ?? 0) })
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

/** Trees with the names of the features in place of their columns. */
function nameTrees(trees, names) {
  const name = (tree) => (typeof tree === 'number' ? tree : [names[tree[0]], tree[1], name(tree[2]), name(tree[3])])
  return trees.map(name)
}
