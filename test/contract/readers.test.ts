import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'vitest'
import { builtins } from '../../src/builtins.js'
import { readerPromises } from '../../src/testing/index.js'
import { plainPlugin } from '../pipeline/plain-plugin.js'

const input = new URL('../../input/', import.meta.url)
const samples = readdirSync(input, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:txt|md)$/.test(path))
  .map((path) => ({ path, bytes: new Uint8Array(readFileSync(new URL(path, input))) }))
const plain = { path: 'a.plain', bytes: new TextEncoder().encode('A headline\nA line.') }

for (const reader of [...(builtins.readers ?? []), ...(plainPlugin.readers ?? [])]) {
  describe(`the ${reader.name} reader`, () => {
    const own = [...samples, plain].filter(({ path }) => reader.accepts.some((ending) => path.endsWith(ending)))
    for (const { name, verify } of readerPromises(reader, own)) it(name, verify)
  })
}
