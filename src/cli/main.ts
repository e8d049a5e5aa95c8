#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { CACHE_FOLDER } from './cache-folder.js'
import { tuneEngine } from './engine.js'
import { processTerminal } from './terminal.js'
import { version } from './version.js'

const argv = process.argv.slice(2)
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) {
  // Answered before anything else is loaded: scripts ask for it.
  processTerminal().out(`${await version()}\n`)
} else {
  const publishes = argv[0] === 'build' || argv[0] === 'merge'
  // Where an earlier build was, little may be left to do: then it is told when there is more.
  if (publishes && !existsSync(CACHE_FOLDER)) tuneEngine()
  const { run } = await import('./run.js')
  const stop = new AbortController()
  // Once to end in good order, twice to end at once.
  if (publishes) process.once('SIGINT', () => stop.abort())
  process.exitCode = await run(argv, process.cwd(), processTerminal(), stop.signal)
}
