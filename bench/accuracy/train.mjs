#!/usr/bin/env node
// Trains the text reader's weights on the corpus and writes src/readers/text/weights.ts.
//   npm run compile && node bench/accuracy/train.mjs
import { writeFileSync } from 'node:fs'
import { hasCorpus } from './corpus.mjs'
import { format } from './format-weights.mjs'
import { loadPages, trainModel } from './training.mjs'

if (!hasCorpus()) {
  console.log('skipped: the corpus is not beside the repository')
} else {
  const model = trainModel(loadPages(), console.log)
  writeFileSync(new URL('../../src/readers/text/weights.ts', import.meta.url), format(model))
}
