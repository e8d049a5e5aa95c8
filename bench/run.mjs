// npm run bench NAME [flags]: runs one of the benchmarks beside this file and hands the flags on. Without a name, lists them.
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'

const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs')
  .map((file) => basename(file, '.mjs'))
const name = process.argv[2]
if (name !== undefined && names.includes(name)) await import(`./${name}.mjs`)
else {
  console.log(`npm run bench NAME, where NAME is one of: ${names.join(', ')}`)
  process.exitCode = name === undefined ? 0 : 2
}
