import { joinPath } from '../pipeline/host.js'
import { usage } from './flags.js'
import type { ExitCode, Session } from './session.js'

/**
 * `galley init [FOLDER]`: a publication to start from (configuration, sample article, CI workflow, ignore file). Files
 * that are there already stay as they are; what was done to each goes to standard output.
 */
export async function runInit(session: Session): Promise<ExitCode> {
  const { flags, host, terminal } = session
  if (flags.operands.length > 1)
    throw usage('galley init takes one folder.', 'Name it, or nothing for the present one.')
  const folder = flags.operands[0] ?? '.'
  let ownScripts = true
  for (const [name, content] of Object.entries(FILES)) {
    const path = joinPath(folder, name)
    const there = (await host.kindOf(path)) !== undefined
    if (there && name === 'package.json') ownScripts = false
    if (!there) await host.write(path, new TextEncoder().encode(content))
    terminal.out(`${there ? 'kept    ' : 'written '} ${path}\n`)
  }
  const enter = folder === '.' ? '' : `cd ${folder} && `
  const build = ownScripts ? 'npm install && npm run build' : 'npx galley build'
  terminal.out(`Set title, url and language in galley.config.mjs, then run: ${enter}${build}\n`)
  return 0
}

const FILES: Readonly<Record<string, string>> = {
  'package.json': `{
  "private": true,
  "type": "module",
  "scripts": {
    "build": "galley build",
    "check": "galley check",
    "dev": "galley dev",
    "serve": "galley serve"
  },
  "dependencies": {
    "galley": "^0.1.0"
  }
}
`,
  'galley.config.mjs': `/** @type {import('galley').UserConfig} */
export default {
  publication: {
    title: 'A new publication',
    // Where the output will be served: feeds and links need it whole.
    url: 'https://publication.example/',
    language: 'en',
    // Of dates that state no zone of their own.
    timeZone: 'UTC',
  },
}
`,
  'input/first-article.md': `---
headline: The first article
summary: What this publication is, in one sentence.
date: 2026-01-01 09:00
authors: [The editor]
section: News
tags: [beginnings]
---

Write here, in Markdown. A paragraph is followed by an empty line.

> A quotation, and who said it.
>
> — The editor

## A subheading

What you paste as plain text goes into a file that ends in \`.txt\`: Galley finds the article in it.[^1]

[^1]: \`npx galley explain FILE\` shows what it took each line for.
`,
  '.github/workflows/publish.yml': `name: publish

on:
  push:
  schedule:
    # Embargoes end and articles expire without a commit.
    - cron: '23 * * * *'

permissions:
  contents: read

jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npm ci
      # What earlier builds made is used again.
      - uses: actions/cache@v4
        with:
          path: .galley/cache
          key: galley-\${{ github.run_id }}
          restore-keys: galley-
      - run: npx galley build --diagnostics github
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: output
          path: output/
`,
  '.gitignore': `node_modules/
output/
.galley/
`,
}
