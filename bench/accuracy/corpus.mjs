import { existsSync, readFileSync } from 'node:fs'

/** The development corpus beside the repository: documents with gold text and two kinds of raw text. */
export const CORPUS = new URL('../../../shared/corpus/', import.meta.url)
export const SETS = ['aeb', 'fundus', 'fundus80', 'daniel', 'zhwce', 'wcxb']
export const KINDS = ['innertext', 'clip']

export const hasCorpus = () => existsSync(CORPUS)

/** The documents of a set, in the order of its gold file; `text(kind)` reads the raw text. */
export function documentsOf(set) {
  return readFileSync(new URL(`${set}/gold.jsonl`, CORPUS), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row) => {
      const gold = JSON.parse(row)
      return {
        set,
        id: gold.id,
        gold,
        site: siteOf(gold, set),
        text: (kind) => readFileSync(new URL(`${set}/${kind}/${gold.id}.txt`, CORPUS), 'utf8'),
      }
    })
}

/** The registrable part of the address, so that www1.example.org and example.org are one site; a document without an address is its own. */
function siteOf(gold, set) {
  if (!gold.url) return `${set}:${gold.id}`
  const labels = new URL(gold.url).hostname.replace(/^www\d*\./, '').split('.')
  const second = labels.at(-2) ?? ''
  return labels.slice(second.length <= 3 && labels.length > 2 ? -3 : -2).join('.')
}

/** The fold a site belongs to: the same on every machine, and one for all documents of the site in all sets. */
export function foldOf(site, folds) {
  let hash = 2166136261
  for (const character of site) hash = Math.imul(hash ^ character.codePointAt(0), 16777619) >>> 0
  return hash % folds
}
