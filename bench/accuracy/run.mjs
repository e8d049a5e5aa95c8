#!/usr/bin/env node
// Reads every document of the corpus with the real reader and prints the corpus scorer's tables.
//   npm run accuracy              cross-validated by site, then with the shipped weights
//   npm run accuracy -- --shipped the shipped weights alone
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scorersOf, shippedScorers } from '../../dist/readers/text/model.js'
import { CORPUS, documentsOf, foldOf, hasCorpus, KINDS, SETS } from './corpus.mjs'
import { predict } from './predictions.mjs'
import { loadPages, trainModel } from './training.mjs'

const FOLDS = Number(process.env.FOLDS ?? 5)
const byLanguage = !process.argv.includes('--brief')

if (!hasCorpus()) console.log('skipped: the corpus is not beside the repository')
else main()

function main() {
  if (!process.argv.includes('--shipped')) {
    const pages = loadPages()
    const folds = Array.from({ length: FOLDS }, (_, fold) => {
      const others = pages.filter((page) => foldOf(page.site, FOLDS) !== fold)
      const scorers = scorersOf(trainModel(others))
      console.log(`fold ${fold + 1} of ${FOLDS}: trained on ${others.length} texts of other sites`)
      return scorers
    })
    print('cross-validated by site', (document) => folds[foldOf(document.site, FOLDS)])
  }
  print('shipped weights, which have seen every document', () => shippedScorers())
}

function print(title, scorersFor) {
  const folder = mkdtempSync(join(tmpdir(), 'galley-accuracy-'))
  let incomplete = 0
  let read = 0
  const refused = new Map()
  for (const kind of KINDS) {
    console.log(`\n${kind}, ${title}`)
    for (const set of SETS) {
      const predictions = documentsOf(set).map((document) => predict(document, kind, scorersFor(document)))
      incomplete += predictions.filter((it) => !it.complete).length
      read += predictions.length
      for (const { refused: reason } of predictions) if (reason) refused.set(reason, (refused.get(reason) ?? 0) + 1)
      const file = join(folder, `${set}.jsonl`)
      writeFileSync(file, `${predictions.map((it) => JSON.stringify(it)).join('\n')}\n`)
      const scorer = fileURLToPath(new URL('score.mjs', CORPUS))
      const flags = byLanguage ? ['--by-lang'] : []
      process.stdout.write(execFileSync(process.execPath, [scorer, set, file, ...flags], { encoding: 'utf8' }))
    }
  }
  const alarms = [...refused.values()].reduce((sum, count) => sum + count, 0)
  console.log(
    `\narticles refused as none (text/no-article): ${alarms} of ${read}, ${((100 * alarms) / read).toFixed(2)} %`,
  )
  for (const [reason, count] of refused) console.log(`  ${count}  ${reason}`)
  console.log(`texts whose ledger does not account for every line once: ${incomplete}`)
  rmSync(folder, { recursive: true })
}
