import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** What a module of a configuration may leave off behind the names it imports. */
const ENDINGS = ['', '.ts', '.js', '.mjs', '.cjs', '.mts', '.json', '/index.ts', '/index.js']

/**
 * The digest of a configuration's code: its file, the files it imports by relative paths, and theirs; of each package it
 * imports the version. What was made by other code is not used again. Paths themselves are not in it, so that another
 * checkout has the same digest.
 */
export function digestOfCode(folder: string, file: string): string {
  const digest = createHash('sha256')
  const seen = new Set<string>()
  const visit = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    const text = textOf(path)
    if (text === undefined) return
    digest.update(`${text.length}\n${text}\n`)
    for (const name of importsOf(text)) {
      if (name.startsWith('.')) {
        // The imports of TypeScript name what it compiles to.
        const target = resolve(dirname(path), name)
        const stem = target.replace(/\.(?:js|mjs|cjs)$/, '')
        const found = [...ENDINGS.map((ending) => `${target}${ending}`), `${stem}.ts`, `${stem}.mts`].find(
          (it) => textOf(it) !== undefined,
        )
        if (found !== undefined) visit(found)
      } else digest.update(`${name} ${versionOf(name, dirname(path))}\n`)
    }
  }
  visit(resolve(folder, file))
  return digest.digest('base64url')
}

const IMPORTS = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(IMPORTS)].map(([, , name = '']) => name)
}

/** The version of an installed package; empty where there is none, as of Node's own modules. */
function versionOf(name: string, folder: string): string {
  const parts = name.split('/')
  const own = name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
  for (let at = folder; ; at = dirname(at)) {
    const text = textOf(join(at, 'node_modules', own, 'package.json'))
    if (text !== undefined) return /"version"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? ''
    if (dirname(at) === at) return ''
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
