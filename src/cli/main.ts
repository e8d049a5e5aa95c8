#!/usr/bin/env node
import { processTerminal } from './terminal.js'
import { version } from './version.js'

const argv = process.argv.slice(2)
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) {
  // Answered before anything else is loaded: scripts ask for it.
  processTerminal().out(`${await version()}\n`)
} else {
  const { run } = await import('./run.js')
  process.exitCode = await run(argv, process.cwd(), processTerminal())
}
