// What no build like ours can be faster than: two threads read the sources, run marked's lexer over them, digest the files a
// build wrote and write them once more from memory. Nothing is normalized, checked or rendered.
//   npm run bench floor -- [--articles N] [--runs N] [--hugo PATH] [--folder FOLDER]
import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { lexer } from 'marked'
import { makeGalley, makeHugo, setAside } from './site/publications.mjs'

/** What is done of it, in the order of the table. */
const LADDER = [
  ['sources read', ['read']],
  ["sources read, marked's lexer", ['read', 'lex']],
  ['finished files written', ['write']],
  ['finished files digested and written', ['digest', 'write']],
  ['all of it', ['read', 'lex', 'digest', 'write']],
]
const THREADS = 2

if (isMainThread) await measureAll()
else work(workerData)

async function measureAll() {
  const { values } = parseArgs({
    // `npm run bench floor` hands its own name on.
    allowPositionals: true,
    options: {
      articles: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '3' },
      hugo: { type: 'string', default: 'hugo' },
      folder: { type: 'string', default: tmpdir() },
    },
  })
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  mkdirSync(values.folder, { recursive: true })
  const home = mkdtempSync(join(resolve(values.folder), 'galley-bench-'))
  try {
    const articles = Number(values.articles)
    const galley = makeGalley(home, articles, join(root, 'lib/main.js'))
    const hugo = makeHugo(home, articles, values.hugo)
    const found = new Map([...LADDER.map(([name]) => [name, []]), ['Hugo', []], ['our build', []]])
    for (let run = 0; run < Number(values.runs); run++) {
      if (hugo) {
        setAside(home, hugo.folder, [hugo.output])
        found.get('Hugo').push(wallOf(hugo))
      }
      setAside(home, galley.folder, ['output', '.galley', 'galley-ids.json'])
      found.get('our build').push(wallOf(galley))
      for (const [name, steps] of LADDER) {
        found.get(name).push(await climb(galley.folder, steps))
        setAside(home, galley.folder, ['again'])
      }
    }
    const median = (name) => found.get(name).sort((a, b) => a - b)[found.get(name).length >> 1]
    console.log(`${articles} articles, ${THREADS} threads, medians of ${values.runs} runs by turns; wall time\n`)
    console.log('| work | s | × Hugo |\n| --- | ---: | ---: |')
    for (const [name, walls] of found) {
      if (walls.length === 0) continue
      console.log(
        `| ${name} | ${median(name).toFixed(2)} | ${hugo ? (median(name) / median('Hugo')).toFixed(2) : ''} |`,
      )
    }
    console.log(`\nWritten: ${megabytesIn(join(galley.folder, 'output'))} MB by us`)
    if (hugo) console.log(`and ${megabytesIn(join(hugo.folder, hugo.output))} MB by Hugo`)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name))
}

function megabytesIn(folder) {
  return Math.round(filesBelow(folder).reduce((sum, path) => sum + statSync(path).size, 0) / 1e6)
}

/** Seconds of a whole process. */
function wallOf({ folder, command }) {
  const started = performance.now()
  const { status, stderr } = spawnSync(command[0], command.slice(1), { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return (performance.now() - started) / 1000
}

/** Seconds from when the threads stand ready, all files in memory, until the last has done these steps. */
async function climb(folder, steps) {
  const target = join(folder, 'again')
  const threads = Array.from({ length: THREADS }, (_, part) => {
    return new Worker(new URL(import.meta.url), {
      workerData: { folder, target, steps, part },
      resourceLimits: { maxOldGenerationSizeMb: 16_384 },
    })
  })
  const answers = () =>
    Promise.all(threads.map((it) => new Promise((done, fail) => it.once('message', done).once('error', fail))))
  await answers()
  const started = performance.now()
  const ended = answers()
  for (const it of threads) it.postMessage('go')
  await ended
  const wall = (performance.now() - started) / 1000
  await Promise.all(threads.map((it) => it.terminate()))
  return wall
}

function work({ folder, target, steps, part }) {
  const mine = (_, at) => at % THREADS === part
  const does = (step) => steps.includes(step)
  const sources = readdirSync(join(folder, 'input')).filter(mine)
  const output = join(folder, 'output')
  const files = filesBelow(output)
    .filter(mine)
    .map((path) => ({ path: join(target, relative(output, path)), text: readFileSync(path, 'utf8') }))
  parentPort.once('message', () => {
    for (const name of does('read') ? sources : []) {
      const text = readFileSync(join(folder, 'input', name), 'utf8')
      if (does('lex')) lexer(text)
    }
    const made = new Set()
    for (const { path, text } of files) {
      if (does('digest')) hash('sha256', text)
      if (!does('write')) continue
      const parent = dirname(path)
      if (!made.has(parent)) mkdirSync(parent, { recursive: true })
      made.add(parent)
      writeFileSync(path, text)
    }
    parentPort.postMessage('done')
  })
  parentPort.postMessage('ready')
}
