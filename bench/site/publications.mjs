// The publications a benchmark builds, ours and the peers', of the same articles, each in a folder of its own below `home`.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeCorpus } from './corpus.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Ours, built by the command line at `cli`; `configure` gives it another title. */
export function makeGalley(home, articles, cli) {
  const folder = join(home, 'galley')
  const paths = writeCorpus(join(folder, 'input'), articles)
  const configure = (title) => {
    const publication = { title, url: 'https://bench.example/', language: 'ru' }
    const formats = ['html', 'rss', 'atom', 'json-feed', 'json']
    writeFileSync(join(folder, 'galley.config.json'), JSON.stringify({ publication, formats }))
  }
  configure('Bench')
  return { folder, paths, configure, command: [process.execPath, cli, 'build'] }
}

/** Hugo with the set-up of ../shared/bench where it is there, else with the least that makes the same pages and feed. */
export function makeHugo(home, articles, hugo) {
  if (spawnSync(hugo, ['version']).status !== 0) {
    console.log('Hugo was not found: no ratio to it')
    return undefined
  }
  const folder = join(home, 'hugo')
  const shared = join(root, '../shared/bench/hugo')
  cpSync(existsSync(shared) ? shared : join(root, 'bench/site/hugo'), folder, { recursive: true })
  writeCorpus(join(folder, 'content/posts'), articles)
  return { name: 'Hugo', folder, output: 'public', command: [hugo, '--quiet'] }
}

/** Eleventy as it is installed below the folder named, with the set-up of ../shared/bench, and only with it. */
export function makeEleventy(home, articles, eleventy) {
  const shared = join(root, '../shared/bench/eleventy')
  if (eleventy === undefined || !existsSync(shared)) return undefined
  const modules = resolve(eleventy, 'node_modules')
  const program = join(modules, '@11ty/eleventy/cmd.cjs')
  if (!existsSync(program)) {
    console.log(`Eleventy is not installed below ${eleventy}: no ratio to it`)
    return undefined
  }
  const folder = join(home, 'eleventy')
  cpSync(shared, folder, { recursive: true })
  symlinkSync(modules, join(folder, 'node_modules'))
  writeCorpus(join(folder, 'posts'), articles)
  cpSync(join(shared, 'posts.json'), join(folder, 'posts/posts.json'))
  return { name: 'Eleventy', folder, output: '_site', command: [process.execPath, program] }
}

/**
 * Has a folder without these, for a build that is the first. They are moved aside, to be deleted with all else: ext4 passes over
 * the inodes of what was just deleted one by one, for minutes, whenever a file is made.
 */
export function setAside(home, folder, names) {
  mkdirSync(join(home, 'aside'), { recursive: true })
  const aside = mkdtempSync(join(home, 'aside/'))
  for (const name of names) if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name))
}
