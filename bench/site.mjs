// A whole site against Hugo's and Eleventy's time on the same articles, and against `node -e 0` for starting.
//   npm run bench site -- [--articles N] [--runs N] [--hugo PATH] [--eleventy FOLDER] [--folder FOLDER] [--write]
// Neither peer is a dependency: Hugo is looked for on PATH, Eleventy (with @11ty/eleventy-plugin-rss) below the folder named.
// See bench/README.md.
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeCorpus } from './site/corpus.mjs'
import { makeEleventy, makeGalley, makeHugo, setAside } from './site/publications.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({
  // `npm run bench site` hands its own name on.
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '5' },
    hugo: { type: 'string', default: 'hugo' },
    eleventy: { type: 'string' },
    folder: { type: 'string', default: tmpdir() },
    cli: { type: 'string', default: join(root, 'lib/main.js') },
    write: { type: 'boolean', default: false },
  },
})
const articles = Number(values.articles)
const runs = Number(values.runs)
const cli = resolve(values.cli)
const TIME = '/usr/bin/time'
/** Wall time and, where GNU time is, CPU time and peak memory, by what was done. */
const measured = new Map()

mkdirSync(values.folder, { recursive: true })
const home = mkdtempSync(join(resolve(values.folder), 'galley-bench-'))
try {
  const galley = makeGalley(home, articles, cli)
  const peers = [makeHugo(home, articles, values.hugo), makeEleventy(home, articles, values.eleventy)].filter(
    (it) => it !== undefined,
  )
  // By turns, so that a busy machine slows all alike.
  for (let run = 0; run < runs; run++) {
    for (const { name, folder, output, command } of peers) {
      setAside(home, folder, [output])
      measure(name, folder, command)
    }
    setAside(home, galley.folder, ['output', '.galley', 'galley-ids.json'])
    measure('cold', galley.folder, galley.command)
    measure('nothing changed', galley.folder, galley.command)
    appendFileSync(galley.paths[(run * 37) % articles], '\nOne paragraph more, as an editor adds it late.\n')
    measure('one article changed', galley.folder, galley.command)
    galley.configure(`Bench ${run}`)
    measure('configuration changed', galley.folder, galley.command)
  }
  // In a publication of its own: in a large one the ledger of ids is read as well.
  const single = join(home, 'single')
  writeCorpus(join(single, 'input'), 1)
  cpSync(join(galley.folder, 'galley.config.json'), join(single, 'galley.config.json'))
  for (let run = 0; run < 3 * runs; run++) {
    measure('node -e 0', single, [process.execPath, '-e', '0'])
    measure('galley --version', single, [process.execPath, cli, '--version'])
    measure('galley check', single, [process.execPath, cli, 'check', 'input/article-000000.md'])
  }
  const text = report(peers.map(({ name }) => name))
  console.log(text)
  if (values.write) writeFileSync(join(root, 'bench/results.md'), `# Results\n\n${text}`)
} finally {
  rmSync(home, { recursive: true, force: true })
}

/** Runs a whole process once and notes what it took. */
function measure(name, folder, command) {
  const note = join(home, 'time.txt')
  const timed = existsSync(TIME) ? [TIME, '-f', '%U %S %M', '-o', note, ...command] : command
  const started = performance.now()
  const { status, stderr } = spawnSync(timed[0], timed.slice(1), { cwd: folder, encoding: 'utf8' })
  const wall = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  const [user = Number.NaN, system = Number.NaN, memory = Number.NaN] =
    timed === command ? [] : readFileSync(note, 'utf8').trim().split(/\s+/).map(Number)
  const list = measured.get(name) ?? []
  list.push({ wall, cpu: user + system, memory: memory / 1024 })
  measured.set(name, list)
}

function median(name, key) {
  return (measured.get(name) ?? []).map((it) => it[key]).sort((a, b) => a - b)[measured.get(name).length >> 1]
}

function report(peers) {
  const ratio = (name, peer, key) => (median(name, key) / median(peer, key)).toFixed(2)
  const rows = (names, base) =>
    names.map((name) => {
      const figures = [
        median(name, 'wall').toFixed(2),
        median(name, 'cpu').toFixed(2),
        median(name, 'memory').toFixed(0),
      ]
      return `| ${[name, ...figures, ...base.map((it) => `${ratio(name, it, 'wall')} · ${ratio(name, it, 'cpu')} · ${ratio(name, it, 'memory')}`)].join(' | ')} |`
    })
  const table = (names, base) => [
    `| work | wall, s | CPU, s | peak, MiB | ${base.map((it) => `× ${it}: wall · CPU · peak`).join(' | ')} |`,
    `| --- | ---: | ---: | ---: | ${base.map(() => '---').join(' | ')} |`,
    ...rows(names, base),
  ]
  const [chip] = cpus()
  return [
    `${articles} articles, medians of ${runs} runs by turns, whole processes; Node ${process.version}, ${cpus().length} × ${chip?.model ?? 'an unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB. The peers write pages and one feed; Galley writes pages, record JSON and every feed in three formats.`,
    '',
    ...table([...peers, 'cold', 'nothing changed', 'one article changed', 'configuration changed'], [...peers, 'cold']),
    '',
    ...table(['node -e 0', 'galley --version', 'galley check'], ['node -e 0']),
    '',
  ].join('\n')
}
