#!/usr/bin/env node
// Trains the text reader's weights on the corpus and writes src/readers/text/weights.json.
//   npm run compile && node bench/accuracy/train.mjs
//   npm run compile && node bench/accuracy/train.mjs --titles   the ranking of headlines alone, on the other weights as they are
import { writeFileSync } from 'node:fs'
import { shippedScorers } from '../../dist/readers/text/model.js'
import { readWeights } from '../../dist/readers/text/weights.js'
import { hasCorpus } from './corpus.mjs'
import { format } from './format-weights.mjs'
import { loadPages, trainModel, trainTitles } from './training.mjs'

if (!hasCorpus()) {
  console.log('skipped: the corpus is not beside the repository')
} else {
  const pages = loadPages()
  const model = process.argv.includes('--titles')
    ? { ...readWeights(), title: trainTitles(pages, shippedScorers()) }
    : trainModel(pages, console.log)
  writeFileSync(new URL('../../src/readers/text/weights.json', import.meta.url), format(model))
}
