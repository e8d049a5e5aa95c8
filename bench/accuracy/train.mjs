#!/usr/bin/env node
// Trains the text reader's weights on the corpus and writes src/readers/text/weights.ts.
//   npm run compile && node bench/accuracy/train.mjs
//   npm run compile && node bench/accuracy/train.mjs --titles   the ranking of headlines alone, on the other weights as they are
import { writeFileSync } from 'node:fs'
import { shippedModel, shippedScorers } from '../../dist/readers/text/model.js'
import { hasCorpus } from './corpus.mjs'
import { format } from './format-weights.mjs'
import { loadPages, trainModel, trainTitles } from './training.mjs'

if (!hasCorpus()) {
  console.log('skipped: the corpus is not beside the repository')
} else {
  const pages = loadPages()
  const model = process.argv.includes('--titles')
    ? { ...shippedModel(), title: trainTitles(pages, shippedScorers()) }
    : trainModel(pages, console.log)
  writeFileSync(new URL('../../src/readers/text/weights.ts', import.meta.url), format(model))
}
